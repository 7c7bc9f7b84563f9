"""What the user is told of a feed with an entry that cannot be read: one line among the problems."""

from __future__ import annotations

import pytest

from reader.ingest.feeds.limits import TOO_MUCH
from reader.ingest.worker import Worker, WorkerDied
from tests.library.feeding import URL, Wire, item


def problems(wire: Wire) -> list[tuple[str, str]]:
    return [(problem.source, problem.reason) for problem in wire.library.troubles.all()]


def test_the_good_entries_come_in_and_the_problem_goes_with_the_bad_one(wire: Wire) -> None:
    wire.follow(item("one"), item("monster", "x" * 10_500_000), item("two", "Another text."))
    assert wire.titles() == ["One", "Two"]
    why = "“Monster” was left out: with it the feed has 11 MB"
    assert problems(wire) == [(URL, f"partial: {why}")]
    assert wire.feeds.rows()[0].subscription.error == why
    wire.refresh(item("one"), item("two", "Another text."))
    assert problems(wire) == []


def test_an_entry_that_cannot_be_drafted_is_told_as_well(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    original = Worker.call

    def call(self: Worker, function: str, *arguments: object, **options: float) -> object:
        if function.endswith(":drafts_of") and any(entry.title == "Monster" for entry in arguments[0]):  # type: ignore[attr-defined]
            raise WorkerDied(function)
        return original(self, function, *arguments, **options)

    monkeypatch.setattr(Worker, "call", call)
    wire.follow(item("one"), item("monster", "An odd text."), item("two", "Another text."))
    assert wire.titles() == ["One", "Two"]
    assert problems(wire) == [(URL, f"partial: “Monster” was left out: {TOO_MUCH}")]
