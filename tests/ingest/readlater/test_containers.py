"""Exports of many files: Omnivore, Readeck and Pocket, zipped or unpacked, honest or not."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from reader.errors import SourceRefused
from reader.ingest.readlater import containers
from reader.ingest.readlater.omnivore import highlights_of
from reader.ingest.readlater.reading import read_export, read_json
from reader.ingest.readlater.saved import SavedFile, SavedHighlight
from tests.ingest.readlater import samples

OMNIVORE = {
    "metadata_0_to_20.json": json.dumps(
        [
            {
                "id": "9f",
                "slug": "flood-1",
                "title": samples.TITLE,
                "author": "A. Writer",
                "url": samples.URL,
                "state": "Archived",
                "readingProgress": 40,
                "labels": ["flood"],
                "savedAt": "2026-03-04T10:00:00.000Z",
                "publishedAt": "2026-03-03T00:00:00.000Z",
            },
            {"slug": "../../etc/passwd", "title": "Out", "url": "https://a.example/out", "state": "Active"},
            "x",
        ]
    ),
    "content/flood-1.html": samples.PAGE,
    "highlights/flood-1.md": f"> {samples.QUOTE} \n\n#figure #to check\n\nWhich year?",
}
READECK = {
    "uid": "abc",
    "url": samples.URL,
    "title": samples.TITLE,
    "site_name": "The Harbour Post",
    "authors": ["A. Writer"],
    "labels": ["flood"],
    "is_archived": False,
    "is_marked": True,
    "created": "2026-03-04T10:00:00Z",
    "annotations": [
        {"id": "n", "text": samples.QUOTE, "note": "Which year?", "created": "2026-03-05T10:00:00Z"}
    ],
}


def zipped(files: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def read(folder: Path, files: dict[str, str | bytes]) -> SavedFile:
    path = folder / "export.zip"
    path.write_bytes(zipped(files))
    file = read_export(path)
    assert file is not None
    return file


def test_an_export_of_omnivore_has_pages_and_highlights_by_slug(tmp_path: Path) -> None:
    file = read(tmp_path, {**OMNIVORE})
    assert (file.form, file.refused) == ("Omnivore", ("metadata_0_to_20.json: article 3: it is no article",))
    first, second = file.articles
    assert (first.html, first.read, first.tags, first.byline) == (samples.PAGE, True, ("flood",), "A. Writer")
    assert first.highlights == (SavedHighlight(samples.QUOTE, "Which year?", ("figure", "to check")),)
    assert second.is_link


def test_a_folder_is_read_as_its_zip_is_and_its_links_are_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "unpacked"
    for name, content in OMNIVORE.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content)
    (root / "highlights" / "flood-1.md").unlink()
    (tmp_path / "secret.md").write_text("> a secret")
    (root / "highlights" / "flood-1.md").symlink_to(tmp_path / "secret.md")
    file = read_export(root)
    assert file is not None
    assert (file.articles[0].html, file.articles[0].highlights) == (samples.PAGE, ())


HIGHLIGHTS = {
    "> one \n\n> two ": [("one", "", ()), ("two", "", ())],
    "> one\n> after an empty line\nand a plain one \n\na note\n\nof two parts\n\n> two ": [
        ("one\nafter an empty line\nand a plain one", "a note\n\nof two parts", ()),
        ("two", "", ()),
    ],
    "> one \n\n#a #b c": [("one", "", ("a", "b c"))],
    "only a note": [("", "only a note", ())],
    "\n\n": [],
}


@pytest.mark.parametrize("text", HIGHLIGHTS)
def test_highlights_of_omnivore_are_told_apart_by_blank_lines(text: str) -> None:
    assert [(h.quote, h.note, h.tags) for h in highlights_of(text)] == HIGHLIGHTS[text]


@pytest.mark.parametrize("page", ["bookmarks/abc.zip", "bookmarks/abc/index.html"])
def test_an_export_of_readeck_has_its_pages_beside_it(tmp_path: Path, page: str) -> None:
    content = zipped({"index.html": samples.PAGE}) if page.endswith(".zip") else samples.PAGE.encode()
    file = read(tmp_path, {"data.json": json.dumps({"bookmarks": [READECK]}), page: content})
    assert (file.form, file.refused) == ("Readeck", ())
    [article] = file.articles
    assert (article.html, article.starred, article.outlet) == (samples.PAGE, True, "The Harbour Post")
    assert article.highlights[0].note == "Which year?"


def test_a_bookmark_of_readeck_may_lie_in_a_folder_of_its_own(tmp_path: Path) -> None:
    other = READECK | {"url": "https://a.example/2", "uid": "def"}
    files = {"a/info.json": json.dumps(READECK), "a/index.html": "<p>one</p>"}
    file = read(tmp_path, {**files, "b/info.json": json.dumps(other), "b/index.html": "<p>two</p>"})
    assert [article.html for article in file.articles] == ["<p>one</p>", "<p>two</p>"]


def test_a_bookmark_of_readeck_may_spell_its_keys_as_go_does(tmp_path: Path) -> None:
    keys = {
        "uid": "UID",
        "url": "URL",
        "is_marked": "IsMarked",
        "is_archived": "IsArchived",
        "site_name": "SiteName",
    }
    spelled = {keys.get(key, key.title()): value for key, value in READECK.items()}
    mark = {"ID": "n", "Text": samples.QUOTE, "Note": "Which year?", "Created": "2026-03-05T10:00:00Z"}
    files: dict[str, str | bytes] = {
        "bookmarks/abc/info.json": json.dumps(spelled | {"Annotations": [mark], "ReadProgress": 100}),
        "bookmarks/abc/container.zip": zipped({"index.html": samples.PAGE}),
    }
    file = read(tmp_path, files)
    [article] = file.articles
    assert (article.html, article.title, article.read, article.starred) == (
        samples.PAGE,
        samples.TITLE,
        True,
        True,
    )
    assert article.highlights == (
        SavedHighlight(samples.QUOTE, "Which year?", (), "2026-03-05T10:00:00+00:00"),
    )


def test_a_list_of_omnivore_by_itself_is_links() -> None:
    file = read_json(json.loads(OMNIVORE["metadata_0_to_20.json"]))
    assert file is not None
    assert (file.form, [a.is_link for a in file.articles], len(file.refused)) == ("Omnivore", [True, True], 1)


def test_a_zip_of_pocket_has_annotations_beside_its_links(tmp_path: Path) -> None:
    marks = [
        {
            "url": samples.URL,
            "title": "X",
            "highlights": [{"quote": samples.QUOTE, "created_at": 1772618400}, 7],
        }
    ]
    table = f"title,url,time_added,tags,status\nX,{samples.URL},1728576752,t,unread\n"
    file = read(tmp_path, {"part_000000.csv": table, "annotations/part_000000.json": json.dumps(marks)})
    assert file.form == "Pocket"
    assert file.articles[0].highlights == (
        SavedHighlight(samples.QUOTE, created="2026-03-04T10:00:00+00:00"),
    )


def test_a_name_that_leads_out_of_the_archive_is_one_line(tmp_path: Path) -> None:
    file = read(tmp_path, {**OMNIVORE, "../../evil.html": "x", "/etc/x": "x", "c:\\x": "x"})
    assert [line for line in file.refused if "leads out" in line] == [
        "../../evil.html: its name leads out of the archive",
        "/etc/x: its name leads out of the archive",
        "c:\\x: its name leads out of the archive",
    ]


def test_a_bomb_is_one_line_and_costs_no_more_than_the_limit(tmp_path: Path) -> None:
    file = read(tmp_path, {**OMNIVORE, "content/flood-1.html": "0" * (11 << 20)})
    assert "content/flood-1.html: it unpacks to more than 10 MB" in file.refused
    assert file.articles[0].is_link


def test_all_files_together_have_a_limit_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "MAX_TOTAL", 100)
    file = read(tmp_path, {**OMNIVORE})
    assert "content/flood-1.html: the archive unpacks to more than 0 MB" in file.refused


def test_broken_and_encrypted_files_in_a_zip_are_a_line_each(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    raw = bytearray(zipped({**OMNIVORE}))
    at = raw.index(b"content/flood-1.html") + len("content/flood-1.html")
    raw[at : at + 20] = b"\xff" * 20
    path.write_bytes(raw)
    file = read_export(path)
    assert file is not None
    assert any(line.startswith("content/flood-1.html: it cannot be unpacked") for line in file.refused)


def test_json_that_is_none_in_a_container_is_one_line(tmp_path: Path) -> None:
    file = read(
        tmp_path, {**OMNIVORE, "metadata_20_to_40.json": "[" * 100_000, "metadata_40_to_60.json": "{"}
    )
    assert "metadata_20_to_40.json: its JSON is nested too deep" in file.refused
    assert any(line.startswith("metadata_40_to_60.json: it is not JSON") for line in file.refused)


def test_a_zip_from_no_tool_is_none_and_one_without_its_directory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(zipped({"a.txt": "x"}))
    assert read_export(path) is None
    path.write_bytes(zipped({**OMNIVORE})[:-30])
    with pytest.raises(SourceRefused, match="its zip cannot be read"):
        containers.Zip(path, "export.zip")
