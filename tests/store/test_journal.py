"""Undo and redo: whole, lasting, and never in the way of what happened besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.errors import NotFound
from reader.model.annotation import Kind
from reader.model.changes import Subject
from reader.model.claim import Stance
from reader.model.listing import ListQuery
from reader.store import journal
from reader.store.values import digest

if TYPE_CHECKING:
    from tests.store.conftest import Shelf


def test_nothing_done_nothing_undone(shelf: Shelf) -> None:
    shelf.add()
    assert shelf.store.journal.undo() is None
    assert shelf.store.journal.redo() is None
    assert shelf.store.journal.recent() == []


def test_an_act_is_undone_and_redone_across_restarts(shelf: Shelf) -> None:
    article = shelf.add()
    made = shelf.highlight(article)
    step = shelf.reopened().journal.undo()
    assert step is not None
    assert (step.sentence, step.undone) == ("Highlighted “$145 million”", True)
    assert shelf.store.annotations.all() == []
    redone = shelf.reopened().journal.redo()
    assert redone is not None
    assert (redone.seq, redone.undone) == (step.seq, False)
    assert shelf.store.annotations.all() == [made]
    assert shelf.store.journal.recent() == [redone]


def test_a_new_act_drops_what_could_be_redone(shelf: Shelf) -> None:
    article = shelf.add()
    shelf.highlight(article)
    shelf.store.journal.undo()
    shelf.store.articles.set_starred([article], True)
    assert shelf.store.journal.redo() is None
    assert shelf.did() == ["Starred “Dam bursts”"]


def test_an_act_that_changes_nothing_drops_nothing(shelf: Shelf) -> None:
    article = shelf.add()
    shelf.highlight(article)
    shelf.store.journal.undo()
    shelf.store.articles.set_starred([article], False)
    shelf.store.articles.set_read([], True)
    assert shelf.store.journal.redo() is not None


def test_an_act_that_fails_leaves_no_trace(shelf: Shelf) -> None:
    article = shelf.add()
    other = shelf.target(shelf.add(text="Else $145 million"))
    shelf.store.articles.remove([other.article])
    with pytest.raises(NotFound):
        shelf.store.claims.add_with_evidence(
            "x", [(shelf.target(article), Stance.SUPPORTS), (other, Stance.DISPUTES)]
        )
    assert shelf.store.claims.all() == []
    assert shelf.did() == ["Removed “Dam bursts”"]
    assert shelf.store.check() == []


def test_acts_done_together_are_one_step(shelf: Shelf) -> None:
    """Two tags typed in one go took two undos."""
    articles, journal = shelf.store.articles, shelf.store.journal
    article = shelf.add(tags=("old",))
    with journal.together("Tagged “Dam bursts”: +toll +über −old"):
        articles.add_tag([article], "toll")
        articles.add_tag([article], "über")
        articles.remove_tag([article], "old")
    assert shelf.did() == ["Tagged “Dam bursts”: +toll +über −old"]
    journal.undo()
    assert shelf.get(article).tags == ("old",)
    shelf.reopened().journal.redo()
    assert sorted(shelf.get(article).tags) == ["toll", "über"]


def test_one_act_alone_keeps_its_sentence_and_none_leaves_no_step(shelf: Shelf) -> None:
    article = shelf.add()
    with shelf.store.journal.together("Nothing"):
        shelf.store.articles.set_starred([article], False)
    with shelf.store.journal.together("Several things"):
        shelf.store.articles.set_starred([article], True)
    assert shelf.did() == ["Starred “Dam bursts”"]


def test_acts_done_together_fail_together(shelf: Shelf) -> None:
    article = shelf.add()
    gone = shelf.highlight(article)
    shelf.store.annotations.remove([gone.id])

    def both() -> None:
        with shelf.store.journal.together("Both"):
            shelf.store.articles.set_starred([article], True)
            shelf.store.annotations.edit(gone.id, kind=Kind.QUOTE)

    with pytest.raises(NotFound):
        both()
    assert not shelf.get(article).starred
    shelf.store.articles.add_tag([article], "later")
    assert shelf.did()[-1] == "Tagged “Dam bursts” “later”"


def test_removed_articles_come_back_with_everything(shelf: Shelf) -> None:
    """Revisions, raw bytes, files, tags, notes and evidence; only the newer owner of a path keeps it."""
    articles, claims = shelf.store.articles, shelf.store.claims
    first = shelf.add("First", path=b"/a/1.md", tags=("eu",), url="https://a.example")
    second = shelf.add("Second", "It costs $145 million.", path=b"/a/2.md")
    articles.revise(
        first, shelf.draft("First", "It costs $145 million, they say.", path=b"/a/1.md", tags=("eu",))
    )
    articles.add_tag([first], "mine")
    claim = claims.add_with_evidence(
        "c", [(shelf.target(first), Stance.SUPPORTS), (shelf.target(second), Stance.MENTIONS)]
    )
    note = shelf.highlight(first, body="Really?")
    before = [shelf.get(first), shelf.get(second)]
    articles.remove([first, second])
    assert shelf.did()[-1] == "Removed 2 articles"
    assert articles.count() == 0
    assert len(articles.keys(ListQuery())) == 0
    assert (articles.tags(), shelf.store.annotations.all(), claims.get(claim.id).evidence) == ([], [], ())
    assert articles.with_raw_hash(digest(shelf.draft("Second", "It costs $145 million.").raw)) is None
    for ask in (articles.get, articles.revision, articles.find):
        with pytest.raises(NotFound):
            ask(first)
    newcomer = shelf.add("Second again", "It costs $145 million.", path=b"/a/2.md")
    shelf.reopened().journal.undo()
    articles, claims = shelf.store.articles, shelf.store.claims
    assert shelf.get(first) == before[0]
    assert shelf.get(second).title == "Second"
    assert shelf.get(second).path is None
    assert shelf.get(newcomer).path == "/a/2.md"
    assert articles.revision_numbers(first) == [1, 2]
    assert claims.get(claim.id) == claim
    assert shelf.store.annotations.of_article(first) == [note]
    assert articles.raw(shelf.get(first).revision) == b"It costs $145 million, they say."
    assert shelf.store.check() == []


def test_undo_takes_back_what_the_user_did_and_keeps_what_happened_since(shelf: Shelf) -> None:
    article = shelf.add(outlet="BBC")
    shelf.store.articles.override(article, "outlet", "The BBC")
    shelf.store.articles.add_tag([article], "mine")
    shelf.store.articles.revise(article, shelf.draft("Dam held", "New.", outlet="BBC News", tags=("dams",)))
    shelf.store.articles.visit(article, 3)
    shelf.store.journal.undo()
    shelf.store.journal.undo()
    known = shelf.get(article)
    assert (known.title, known.metadata.outlet, known.tags) == ("Dam held", "BBC News", ("dams",))
    assert (known.read, known.progress) == (True, 3)


def test_the_change_log_hears_of_undo(shelf: Shelf) -> None:
    article = shelf.add()
    claim = shelf.store.claims.add_with_evidence("c", [(shelf.target(article), Stance.SUPPORTS)])
    made = shelf.highlight(article)
    shelf.store.articles.remove([article])
    for move in (shelf.store.journal.undo, shelf.store.journal.redo, shelf.store.journal.undo):
        seen = shelf.store.changes.last()
        move()
        changed = {(change.subject, change.id) for change in shelf.store.changes.since(seen)}
        assert changed == {
            (Subject.ARTICLE, article),
            (Subject.ANNOTATION, made.id),
            (Subject.CLAIM, claim.id),
        }


def test_bulk_acts_are_one_step(shelf: Shelf) -> None:
    made = [shelf.add(str(n), f"Text {n}") for n in range(3)]
    articles = shelf.store.articles
    articles.set_read(made[:1], True)
    articles.set_read(made, True)
    articles.set_starred(made, True)
    articles.add_tag(made, "{}")
    articles.remove_tag(made[:1], "{}")
    assert shelf.did() == [
        "Marked “0” read",
        "Marked 2 articles read",
        "Starred 3 articles",
        "Tagged 3 articles “{}”",
        "Took the tag “{}” off “0”",
    ]
    for _ in range(4):
        shelf.store.journal.undo()
    assert [a.read for a in articles.many(made)] == [True, False, False]
    assert [a.starred for a in articles.many(made)] == [False] * 3
    assert [a.tags for a in articles.many(made)] == [()] * 3


def test_old_steps_go_and_what_they_removed_goes_with_them(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "STEPS", 5)
    gone, kept = shelf.add("Gone", "Only here.", path=b"/a/1.md"), shelf.add("Kept", "Shared.")
    shelf.add("Twin", "Shared.")
    shelf.store.articles.remove([gone, kept])
    other = shelf.add("Other", "Other.")
    for turn in range(5):
        shelf.store.articles.set_starred([other], turn % 2 == 0)
    assert len(shelf.store.journal.recent()) == 5
    db = shelf.store._db
    assert db.rows("SELECT title FROM articles ORDER BY title") == [("Other",), ("Twin",)]
    assert db.scalar("SELECT count(*) FROM raws") == 2
    assert db.scalar("SELECT count(*) FROM files") == 0
    assert shelf.store.check() == []
    while shelf.store.journal.undo():
        pass
    assert not shelf.get(other).starred
