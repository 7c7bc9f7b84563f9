"""What could not be read: told, tried again, opened anyway, decoded another way, ignored until it changes."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import NotFound, UsageError
from reader.ingest.reading import read_file
from reader.model.changes import Outcome
from tests.library.conftest import REPORT, Desk

PICTURE = b"\x89PNG\r\n\x1a\n" + b"The dam held on Tuesday, the ministry said.\n" * 3 + bytes(200)
RUSSIAN = "Министерство сообщило во вторник, что ремонт обойдётся в 145 миллионов рублей.\n" * 3


def sources(desk: Desk) -> list[str]:
    return [Path(problem.source).name for problem in desk.library.troubles.all()]


def refused(desk: Desk, name: str = "picture.txt", content: bytes = PICTURE) -> str:
    path = desk.put(name, content)
    assert desk.library.sources.add_file(path).outcome is Outcome.REFUSED
    return str(path)


def test_a_mended_file_is_read_when_it_is_tried_again(desk: Desk) -> None:
    source = refused(desk)
    assert [added.outcome for added in desk.library.troubles.retry(source)] == [Outcome.REFUSED]
    desk.put("picture.txt", REPORT)
    assert [added.outcome for added in desk.library.troubles.retry(source)] == [Outcome.ADDED]
    assert sources(desk) == []


def test_a_refused_file_is_opened_as_plain_text_and_says_so(desk: Desk) -> None:
    source = refused(desk)
    os.utime(source, (1e9, 1e9))
    added = desk.library.troubles.open_anyway(source)
    assert added.article is not None
    revision = desk.library.articles.revision(added.article)
    assert "The dam held on Tuesday" in revision.text
    assert revision.notes[0] == "opened as plain text, as you wished"
    assert sources(desk) == []
    # A later look at the folder leaves it as the user wanted it.
    assert desk.outcomes() == {"picture.txt": "unchanged"}
    assert sources(desk) == []


def test_a_file_that_is_too_large_is_opened_from_its_beginning(desk: Desk) -> None:
    source = refused(desk, "huge.txt", (b"The dam held. " * 100 + b"\n\n") * 8_000)
    added = desk.library.troubles.open_anyway(source)
    assert "only the first 1 MB of 10.7 MB were read" in added.reason


def test_a_pipe_is_not_opened_and_never_waited_for(desk: Desk) -> None:
    path = desk.folder / "pipe.txt"
    os.mkfifo(path)
    assert desk.library.sources.add_file(path).outcome is Outcome.REFUSED
    added = desk.library.troubles.open_anyway(str(path))
    assert (added.outcome, added.reason) == (Outcome.REFUSED, "it is not a regular file")


def test_what_is_gone_or_an_address_cannot_be_opened(desk: Desk) -> None:
    for source in (str(desk.folder / "gone.txt"), "https://wire.example/a"):
        assert desk.library.troubles.open_anyway(source).outcome is Outcome.REFUSED


def test_an_ignored_problem_comes_back_when_its_file_changes(desk: Desk) -> None:
    source = refused(desk)
    desk.library.troubles.ignore([source])
    assert sources(desk) == []
    assert [p.source for p in desk.library.troubles.all(ignored=True)] == [source]
    refused(desk)
    os.utime(source, ns=(1, 1))
    assert sources(desk) == ["picture.txt"]


def test_an_ignored_problem_stays_ignored_when_it_is_read_again(desk: Desk) -> None:
    source = refused(desk)
    desk.library.troubles.ignore([source])
    desk.library.troubles.retry(source)
    assert sources(desk) == []


def test_ignoring_can_be_undone(desk: Desk) -> None:
    source = refused(desk)
    desk.library.troubles.ignore([source])
    assert desk.library.history.recent(1)[0].sentence == "Ignored “picture.txt”"
    desk.library.history.undo()
    assert sources(desk) == ["picture.txt"]
    desk.library.history.redo()
    assert sources(desk) == []


def test_a_problem_is_named_by_its_path_or_its_end(desk: Desk) -> None:
    source = refused(desk)
    refused(desk, "deep/picture.txt")
    assert desk.library.troubles.find(source).source == source
    assert desk.library.troubles.find("deep/picture.txt").source.endswith("deep/picture.txt")
    with pytest.raises(UsageError):
        desk.library.troubles.find("picture.txt")
    with pytest.raises(NotFound):
        desk.library.troubles.find("other.txt")


def test_a_name_that_cannot_be_printed_is_found_again(desk: Desk) -> None:
    path = os.fsencode(desk.folder) + b"/bad\xff\x1bname.txt"
    with open(path, "wb") as file:
        file.write(PICTURE)
    desk.library.sources.add_file(Path(os.fsdecode(path)))
    (problem,) = desk.library.troubles.all()
    with open(path, "w") as file:
        file.write(REPORT)
    (added,) = desk.library.troubles.retry(problem.source)
    assert added.outcome is Outcome.ADDED


def test_kept_bytes_are_decoded_as_the_user_says_in_a_new_revision(desk: Desk) -> None:
    path = desk.put("report.txt", RUSSIAN.encode("cp1251"))
    article = desk.library.sources.add_file(path).article
    assert article is not None
    desk.library.troubles.redecode(article, "koi8-r")
    assert "Министерство" not in desk.text(article)
    path.unlink()
    added = desk.library.troubles.redecode(article, "windows-1251")
    assert added.outcome is Outcome.REVISED
    assert "Министерство сообщило" in desk.text(article)
    revision = desk.library.articles.revision(article)
    assert (revision.encoding, revision.notes[0]) == ("cp1251", "read as cp1251, as you said")
    assert desk.library.troubles.redecode(article, "cp1251").outcome is Outcome.UNCHANGED


def test_an_encoding_that_is_none_is_refused(desk: Desk) -> None:
    article = desk.add()
    with pytest.raises(UsageError):
        desk.library.troubles.redecode(article, "klingon")
    with pytest.raises(UsageError):
        desk.library.troubles.redecode(article, "rot13")


def test_what_was_decoded_with_gaps_is_a_problem_until_it_is_decoded_well(desk: Desk) -> None:
    draft = read_file(desk.put("gaps.txt", REPORT))
    added = desk.library.sources.take(replace(draft, notes=("read as windows-1252, with gaps",)))
    assert added.article is not None
    (problem,) = desk.library.troubles.all()
    assert (problem.article, problem.reason) == (added.article, "read as windows-1252, with gaps")
    desk.library.sources.take(draft)
    assert desk.library.troubles.all() == []


def test_a_part_of_a_source_that_was_not_read_is_a_problem_of_its_article(desk: Desk) -> None:
    draft = read_file(desk.put("part.txt", REPORT))
    added = desk.library.sources.take(replace(draft, notes=("partial: 40 of 90 words",)))
    assert added.article is not None
    assert desk.library.troubles.all()[0].article == added.article
    desk.library.articles.remove([added.article])
    assert desk.library.troubles.all()[0].article is None


def test_a_feed_that_failed_is_asked_as_a_feed(desk: Desk) -> None:
    url = "https://wire.example/feed.xml"
    desk.library.settings = desk.library.settings._replace(offline=True)
    desk.library.store.feeds.add(url, typed=True)
    desk.library.store.sources.report(url, "no answer")
    (added,) = desk.library.troubles.retry(url)
    assert added.outcome is Outcome.REFUSED
    assert added.reason.startswith("not refreshed")


def test_an_export_in_a_linked_folder_is_no_article_and_a_problem_that_says_what_takes_it(desk: Desk) -> None:
    desk.put("export.json", '[{"is_archived": 0, "is_starred": 1, "content": "<p>The dam held.</p>"}]')
    desk.put("settings.json", '{"theme": "dark"}')
    assert desk.outcomes() == {"export.json": "refused"}
    [problem] = desk.library.troubles.all()
    assert problem.reason == "it is an export of wallabag, not an article: variorum import takes it"
