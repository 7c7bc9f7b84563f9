"""An export of a read-later tool that is imported again: what the user has done since stays done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reader.config import Locations, Settings
from reader.library.importing import Imported, import_document
from reader.library.portable import portable
from reader.library.service import open_library
from reader.model.listing import ListQuery
from tests.ingest.readlater import samples
from tests.library.conftest import Desk


def take(desk: Desk, *entries: object) -> Imported:
    return import_document(desk.library, list(entries))


def noted(text: str, **more: Any) -> dict[str, Any]:
    """Return the sample with another note on its highlight."""
    mark = {"quote": samples.QUOTE, "text": text, "created_at": "2026-03-05T10:00:00+0000"}
    return samples.wallabag(annotations=[mark | more])


def notes(desk: Desk) -> list[str]:
    return sorted(placed.annotation.body for placed in desk.library.annotations.all())


def remove_highlights(desk: Desk) -> None:
    desk.library.annotations.remove([placed.annotation.id for placed in desk.library.annotations.all()])


def articles(desk: Desk) -> list[str]:
    return [str(row) for row in desk.library.articles.keys(ListQuery())]


def test_a_highlight_that_was_taken_out_does_not_come_back(desk: Desk) -> None:
    take(desk, samples.wallabag())
    remove_highlights(desk)
    again = take(desk, samples.wallabag())
    assert (again.added, again.known, again.lines) == ({}, 2, ())
    assert notes(desk) == []


def test_nor_does_it_with_another_note(desk: Desk) -> None:
    take(desk, samples.wallabag())
    remove_highlights(desk)
    take(desk, noted("Another question"))
    assert notes(desk) == []


def test_undoing_the_removal_brings_it_back_once(desk: Desk) -> None:
    take(desk, samples.wallabag())
    remove_highlights(desk)
    desk.library.history.undo()
    take(desk, samples.wallabag())
    assert notes(desk) == ["Which year?"]


def test_an_article_that_was_taken_out_stays_out(desk: Desk) -> None:
    take(desk, samples.wallabag())
    [placed] = desk.library.annotations.all()
    desk.library.articles.remove([placed.annotation.target.article])
    again = take(desk, samples.wallabag())
    assert (again.added, again.known) == ({}, 1)
    assert articles(desk) == []


def test_an_import_that_was_taken_back_comes_in_whole(desk: Desk) -> None:
    take(desk, samples.wallabag())
    remove_highlights(desk)
    desk.library.history.undo()
    desk.library.history.undo()
    assert take(desk, samples.wallabag()).added == {"articles": 1, "highlights": 1}
    assert notes(desk) == ["Which year?"]


def test_a_note_changed_in_the_tool_is_changed_here(desk: Desk) -> None:
    take(desk, samples.wallabag())
    again = take(desk, noted("Which year, and whose figure?"))
    assert (again.added, again.known, again.lines) == ({"changed notes": 1}, 1, ())
    assert notes(desk) == ["Which year, and whose figure?"]
    desk.library.history.undo()
    assert notes(desk) == ["Which year?"]


def test_a_note_changed_here_and_there_stays_as_it_is_here_and_is_told_once(desk: Desk) -> None:
    take(desk, samples.wallabag())
    [placed] = desk.library.annotations.all()
    desk.library.annotations.edit(placed.annotation.id, note="Mine")
    take(desk, samples.wallabag())
    assert notes(desk) == ["Mine"]
    told = f"“{samples.QUOTE}”: its note was changed here and in wallabag; yours is kept"
    assert take(desk, noted("Theirs")).lines == (told,)
    assert take(desk, noted("Theirs")).lines == ()
    assert notes(desk) == ["Mine"]


def test_a_note_without_a_quote_that_was_changed_is_no_double(desk: Desk) -> None:
    take(desk, noted("On the whole", quote=""))
    assert take(desk, noted("On all of it", quote="")).added == {"changed notes": 1}
    assert notes(desk) == ["On all of it"]


def test_several_notes_without_a_quote_are_all_kept(desk: Desk) -> None:
    bare = [{"quote": "", "text": text, "created_at": "2026-03-05"} for text in ("One", "Two")]
    undated = [{"quote": "", "text": text} for text in ("Three", "Four")]
    entry = samples.wallabag(annotations=[*bare, *undated])
    take(desk, entry)
    assert notes(desk) == ["Four", "One", "Three", "Two"]
    assert take(desk, entry).added == {}


def test_what_came_in_travels_with_the_library(desk: Desk, tmp_path: Path) -> None:
    take(desk, samples.wallabag())
    remove_highlights(desk)
    document = portable(desk.library).dump()
    assert len(document["arrivals"]) == 2
    places = (tmp_path / "other" / name for name in ("library", "cache", "config", "state"))
    with open_library(Locations(*places), Settings()) as other:
        import_document(other, document)
        assert portable(other).dump()["arrivals"] == document["arrivals"]
        assert import_document(other, [samples.wallabag()]).added == {}
        assert other.annotations.all() == []
