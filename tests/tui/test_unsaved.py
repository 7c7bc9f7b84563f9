"""Unsaved texts outlive the app that kept them, and nothing in their folder can stop or fool the next one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.text.safe import safe_text
from reader.tui.unsaved import LIMIT, LINES_KEPT, UnsavedText, UnsavedTexts, digest

SUBJECT = digest("note", "of a passage")


def written(text: str, *, ago: float = 0, line: bool = False, subject: str = SUBJECT) -> UnsavedText:
    return UnsavedText(
        subject, "Note · “$72 billion”", text, datetime.now(UTC) - timedelta(seconds=ago), line=line
    )


def killed(texts: UnsavedTexts) -> None:
    """End an app as a kill does: its lock goes, its files stay."""
    claim = texts._claim
    assert claim is not None
    os.close(claim._file)
    texts._claim = None
    texts.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "unsaved"


@pytest.fixture
def texts(folder: Path) -> Iterator[UnsavedTexts]:
    texts = UnsavedTexts(folder)
    yield texts
    texts.close()


def files(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.iterdir())


def test_what_was_kept_is_found_again(texts: UnsavedTexts) -> None:
    texts.keep(written("Ask for\nthe source"))
    found = texts.found(SUBJECT)
    assert found is not None
    assert (found.text, found.title, found.line) == ("Ask for\nthe source", "Note · “$72 billion”", False)
    assert texts.found(digest("another")) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(text=st.text(), title=st.text())
def test_every_safe_text_comes_back_as_it_was(texts: UnsavedTexts, text: str, title: str) -> None:
    safe = safe_text(text.encode("utf-8", "ignore").decode()).text
    texts.keep_now(UnsavedText(SUBJECT, title, safe, datetime.now(UTC)))
    found = texts.found(SUBJECT)
    assert found is not None
    assert found.text == safe


def test_what_is_dropped_is_gone_whatever_was_to_be_kept_before(texts: UnsavedTexts, folder: Path) -> None:
    texts.keep(written("Ask"))
    texts.drop(SUBJECT)
    assert texts.found(SUBJECT) is None
    assert files(folder) == [".lock"]


def test_the_text_of_a_killed_app_is_offered_by_the_next_one(folder: Path) -> None:
    first, second = UnsavedTexts(folder), UnsavedTexts(folder)
    first.keep_now(written("Ask for the source"))
    killed(first)
    found = second.found(SUBJECT)
    assert found is not None
    assert found.text == "Ask for the source"
    second.keep_now(written("Ask for the source, twice"))
    assert files(folder) == [".lock", ".txt"]
    second.drop(SUBJECT)
    second.close()
    assert files(folder) == []


def test_a_text_that_another_app_is_writing_is_left_to_it(texts: UnsavedTexts, folder: Path) -> None:
    other = UnsavedTexts(folder)
    other.keep_now(written("Theirs"))
    assert texts.found(SUBJECT) is None
    assert texts.all() == []
    texts.keep_now(written("Ours"))
    texts.drop(SUBJECT)
    other.close()
    found = texts.found(SUBJECT)
    assert found is not None
    assert found.text == "Theirs"


def test_of_two_left_texts_the_newer_is_offered_first_and_the_other_after_it(folder: Path) -> None:
    for text, ago in (("older", 60.0), ("newer", 1.0)):
        app = UnsavedTexts(folder)
        app.keep_now(written(text, ago=ago))
        app.close()
    texts = UnsavedTexts(folder)
    offered = []
    for _ in range(3):
        found = texts.found(SUBJECT)
        offered.append(found.text if found else None)
        texts.drop(SUBJECT)
    texts.close()
    assert offered == ["newer", "older", None]


def test_all_longer_texts_are_listed_newest_first(texts: UnsavedTexts) -> None:
    texts.keep(written("a note", ago=9))
    texts.keep(written("a claim", subject=digest("claim")))
    texts.keep(written("a tag", line=True, subject=digest("tags")))
    listed = texts.all()
    assert [text.text for text in listed] == ["a claim", "a note"]
    texts.forget(listed[0])
    assert [text.text for text in texts.all()] == ["a note"]


def test_the_files_are_for_the_user_alone(texts: UnsavedTexts, folder: Path) -> None:
    texts.keep_now(written("Ask"))
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no head",
        b"[]\ntext",
        b"[" * 100_000 + b"\ntext",
        b"\xff\xfe\x00",
        b'{"title": 1}' + b" " * LIMIT,
    ],
)
def test_what_is_no_kept_text_is_not_offered(texts: UnsavedTexts, folder: Path, content: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / f"{SUBJECT}.SOMEBODY.txt").write_bytes(content)
    assert texts.found(SUBJECT) is None
    assert texts.all() == []


def test_a_pipe_a_link_or_a_folder_is_not_opened(texts: UnsavedTexts, folder: Path, tmp_path: Path) -> None:
    folder.mkdir(parents=True)
    (tmp_path / "secret").write_text('{"title": "t"}\nsecret')
    os.mkfifo(folder / f"{SUBJECT}.PIPE.txt")
    (folder / f"{SUBJECT}.LINK.txt").symlink_to(tmp_path / "secret")
    (folder / f"{SUBJECT}.FOLDER.txt").mkdir()
    assert texts.found(SUBJECT) is None


def test_what_a_terminal_would_obey_is_taken_out(texts: UnsavedTexts, folder: Path) -> None:
    folder.mkdir(parents=True)
    head = b'{"title": "\\u001b]0;x\\u0007T", "written": "9999-12-31T23:59:59+00:00", "line": "yes"}\n'
    (folder / f"{SUBJECT}.SOMEBODY.txt").write_bytes(head + b"a\x1b[2Jb\xe2\x80\xae\xff")
    found = texts.found(SUBJECT)
    assert found is not None
    assert "\x1b" not in found.text + found.title
    assert "\u202e" not in found.text
    assert found.written <= datetime.now(UTC)
    assert not found.line


def test_a_text_too_long_to_be_read_again_is_not_said_to_be_kept(texts: UnsavedTexts) -> None:
    with pytest.raises(OSError, match="longer than"):
        texts.keep_now(written("x" * LIMIT))


def test_a_folder_that_takes_nothing_is_told_of_once_until_it_does(tmp_path: Path) -> None:
    told: list[str] = []
    folder = tmp_path / "unsaved"
    folder.write_text("a file")
    texts = UnsavedTexts(folder, told.append)
    texts.keep(written("one"))
    texts.keep(written("two"))
    assert texts.found(SUBJECT) is None
    with pytest.raises(OSError, match="exists"):
        texts.keep_now(written("three"))
    assert len(told) == 1
    folder.unlink()
    texts.keep_now(written("four"))
    texts.close()


def test_old_lines_go_and_old_notes_stay(folder: Path) -> None:
    old = LINES_KEPT.total_seconds() + 60
    first = UnsavedTexts(folder)
    first.keep_now(written("a tag", line=True, ago=old, subject=digest("tags")))
    first.keep_now(written("a note", ago=10 * old))
    first.close()
    (folder / "half.GONE.new").write_text("half")
    (folder / "GONE.lock").touch()
    second = UnsavedTexts(folder)
    second.keep_now(written("new", subject=digest("new")))
    assert [text.text for text in second.all()] == ["new", "a note"]
    assert second.found(digest("tags")) is None
    second.close()
    assert files(folder) == [".txt", ".txt"]
