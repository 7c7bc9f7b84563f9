"""Files that are exports, told by how they begin, so that none becomes an article."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from reader.errors import SourceRefused
from reader.ingest.folder import scan_folder
from reader.ingest.reading import read_bytes, read_file
from reader.ingest.readlater.telling import export_in, holds_export
from reader.model.draft import Origin, OriginKind
from tests.ingest.readlater import samples

PINBOARD = json.dumps([{"href": samples.URL, "description": samples.TITLE, "toread": "no"}]).encode()
EXPORTS = {
    "wallabag": samples.as_json(samples.wallabag()),
    "Pinboard": PINBOARD,
    "Linkwarden": json.dumps({"collections": [{"links": [{"url": samples.URL}]}]}).encode(),
    "Omnivore": json.dumps([{"slug": "a", "savedAt": "x", "readingProgress": 1}]).encode(),
    "Pocket": b"title,url,time_added,tags,status\nX,https://post.example/a,1,t,unread\n",
    "Instapaper": b"URL,Title,Selection,Folder,Timestamp\nhttps://post.example/a,X,,Unread,1\n",
    "Readwise": b"Highlight,Book Title,Book Author\nThe dam held.,Flood,A. Writer\n",
    "Web Annotations": b'{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage"}',
    "Variorum": b'{"format": "variorum-library", "version": 1}',
}


@pytest.mark.parametrize("form", EXPORTS)
def test_an_export_is_refused_as_an_article_with_what_takes_it(form: str, tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    path.write_bytes(EXPORTS[form])
    why = f"it is an export of {form}, not an article: variorum import takes it"
    with pytest.raises(SourceRefused) as refused:
        read_file(path)
    assert refused.value.why == why
    with pytest.raises(SourceRefused) as refused:
        read_bytes(b"\xef\xbb\xbf" + EXPORTS[form], Origin(OriginKind.STDIN))
    assert refused.value.why == why


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b'{"title": "A report", "url": "https://post.example/a", "text": "The dam held."}',
        b"[1] The title, the url and the dam.\n",
        b"Title, url and other words\n\nThe dam held on Tuesday.\n",
        b"<html><head><title>Pocket money</title></head></html>",
        b'{"is_archived": 1',
        b"{" * 70_000,
    ],
)
def test_anything_else_is_no_export(head: bytes) -> None:
    assert export_in(head) is None


def test_the_page_pocket_exported_is_told(tmp_path: Path) -> None:
    page = (
        b"<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1></body></html>"
    )
    assert export_in(page) == "Pocket"


def test_an_export_too_large_for_an_article_is_told_as_one(tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    path.write_bytes(EXPORTS["wallabag"] + b" " * (11 << 20))
    with pytest.raises(SourceRefused, match="variorum import takes it"):
        read_file(path)


def test_a_zip_is_told_by_what_is_in_it(tmp_path: Path) -> None:
    path, other = tmp_path / "export.zip", tmp_path / "other.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("part_000000.csv", EXPORTS["Pocket"])
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("photo.csv", b"x,y\n1,2\n")
    with pytest.raises(SourceRefused, match="an export of Pocket"):
        read_file(path)
    with pytest.raises(SourceRefused, match="looks like a binary file"):
        read_file(other)
    assert [file.path for file in scan_folder(tmp_path)] == [bytes(path)]


def test_a_folder_yields_exports_but_no_other_json(tmp_path: Path) -> None:
    (tmp_path / "export.json").write_bytes(EXPORTS["wallabag"])
    (tmp_path / "data.json").write_bytes(b'{"rows": []}')
    (tmp_path / "table.csv").write_bytes(b"x,y\n1,2\n")
    assert [file.path for file in scan_folder(tmp_path)] == [bytes(tmp_path / "export.json")]


def test_what_cannot_be_opened_is_no_export_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "loop.json").symlink_to(tmp_path / "loop.json")
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04 no zip")
    for name in ("pipe.json", "loop.json", "cut.zip", "gone.json", "nul\0.json"):
        assert holds_export(os.fsencode(tmp_path) + b"/" + name.encode()) is None
