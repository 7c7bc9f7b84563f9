"""Exports as CSV and as Pocket's page: states, tags and passages by their columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ingest.readlater.reading import read_export
from reader.ingest.readlater.saved import SavedFile, SavedHighlight
from reader.ingest.readlater.tables import FIELD

INSTAPAPER = """URL,Title,Selection,Folder,Timestamp,Tags
https://a.example/1,One,31 people were missing,Archive,1772618400,"[""flood""]"
https://a.example/2,"Two, with a comma",,Dams,1772618400,[]
https://a.example/3,Three,,Starred,,
not an address,Four,,Unread,,
"""
POCKET = """title,url,time_added,cursor,tags,status
One,https://a.example/1,1728576752,7187,flood|to check,archive
Two,"https://a.example/2,x",1728576752,7187,,unread
"""
RIL = b"""<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1><ul><li><a href="https://a.example/1" time_added="1698568488" tags="flood,to check">One &amp; all</a></li></ul>
<h1>Read Archive</h1><ul><li><a href="https://a.example/2" time_added="1698568488" tags="">https://a.example/2</a></li>
<li><a href="javascript:alert(1)">no</a></li></ul></body></html>"""
READWISE = """Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
The dam held,Flood,A. Writer,,Did it?,yellow,"check,dam",offset,12,2026-03-06 10:00:00+00:00,
"Two lines
of one quote",Flood,A. Writer,,,yellow,,offset,40,,
Elsewhere,Another,B. Writer,,,,,,,,
"""
READER = """Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
One,https://a.example/1,01gm,"['flood', 'favorite']",2022-11-06 04:33:50+00:00,0.2,archive,True
Two,https://a.example/2,01gn,[],2022-11-06 04:33:50+00:00,0,new,False
"""


def read(folder: Path, content: str | bytes) -> SavedFile:
    path = folder / "export"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    file = read_export(path)
    assert file is not None
    return file


def states(file: SavedFile) -> list[tuple[str, str, tuple[str, ...], bool, bool]]:
    return [(a.url, a.title, a.tags, a.read, a.starred) for a in file.articles]


def test_a_folder_of_instapaper_is_a_state_or_a_tag(tmp_path: Path) -> None:
    file = read(tmp_path, INSTAPAPER)
    assert (file.form, file.refused) == ("Instapaper", ("row 4: it has no address",))
    assert states(file) == [
        ("https://a.example/1", "One", ("flood",), True, False),
        ("https://a.example/2", "Two, with a comma", ("Dams",), False, False),
        ("https://a.example/3", "Three", (), False, True),
    ]
    saved = "2026-03-04T10:00:00+00:00"
    assert file.articles[0].highlights == (SavedHighlight("31 people were missing", created=saved),)


def test_a_table_of_pocket(tmp_path: Path) -> None:
    file = read(tmp_path, POCKET)
    assert (file.form, file.articles[0].saved) == ("Pocket", "2024-10-10T16:12:32+00:00")
    assert states(file) == [
        ("https://a.example/1", "One", ("flood", "to check"), True, False),
        ("https://a.example/2,x", "Two", (), False, False),
    ]


def test_the_page_of_pocket(tmp_path: Path) -> None:
    file = read(tmp_path, RIL)
    assert (file.form, file.refused) == ("Pocket", ("link 3: it has no address",))
    assert states(file) == [
        ("https://a.example/1", "One & all", ("flood", "to check"), False, False),
        ("https://a.example/2", "", (), True, False),
    ]


def test_highlights_of_readwise_stand_under_the_title_they_name(tmp_path: Path) -> None:
    file = read(tmp_path, READWISE)
    assert [(a.title, a.byline, len(a.highlights)) for a in file.articles] == [
        ("Flood", "A. Writer", 2),
        ("Another", "B. Writer", 1),
    ]
    first, second = file.articles[0].highlights
    assert first == SavedHighlight("The dam held", "Did it?", ("check", "dam"), "2026-03-06T10:00:00+00:00")
    assert second.quote == "Two lines\nof one quote"


def test_documents_of_readwise_reader(tmp_path: Path) -> None:
    file = read(tmp_path, READER)
    assert file.form == "Readwise Reader"
    assert states(file) == [
        ("https://a.example/1", "One", ("flood",), True, True),
        ("https://a.example/2", "Two", (), False, False),
    ]


HOSTILE = {
    "row 1: a field is longer than 131,072 characters": POCKET.partition("\n")[0]
    + "\n"
    + "x" * (FIELD + 1)
    + "\n",
    "row 1: it has 7 fields, the header 6": POCKET.partition("\n")[0] + "\na,b,c,d,e,f,g\n",
    "row 1: it has no address": POCKET.partition("\n")[0] + '\n"\x1b]0;x\x07",file:///etc/passwd,,,,\n',
}


@pytest.mark.parametrize("line", HOSTILE)
def test_a_broken_row_is_one_line_and_the_next_is_read(tmp_path: Path, line: str) -> None:
    file = read(tmp_path, HOSTILE[line] + "Two,https://a.example/2,1728576752,1,,unread\n")
    assert file.refused == (line,)
    assert [article.url for article in file.articles] == ["https://a.example/2"]


@pytest.mark.parametrize(
    "content", [b"", b"a,b\n1,2\n", b"\x00\xff" * 50, b"<html><title>x</title></html>", b'"']
)
def test_what_is_from_no_tool_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "export"
    path.write_bytes(content)
    assert read_export(path) is None
