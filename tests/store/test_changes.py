"""The change log, the linked folders and the problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.changes import Change, Subject
from reader.model.claim import Stance

if TYPE_CHECKING:
    from tests.store.conftest import Shelf


def test_each_subject_stands_at_its_last_change(shelf: Shelf) -> None:
    changes = shelf.store.changes
    assert (changes.last(), changes.since(0)) == (0, [])
    first, second = shelf.add(), shelf.add(text="Else.")
    seen = changes.last()
    shelf.store.articles.add_tag([first], "a")
    shelf.store.articles.add_tag([first], "b")
    assert [change.id for change in changes.since(0)] == [second, first]
    assert changes.since(seen) == [Change(changes.last(), Subject.ARTICLE, first)]
    assert (changes.pending(0), changes.pending(seen), changes.pending(changes.last())) == (2, 1, 0)
    assert [change.id for change in changes.since(0, limit=1)] == [second]


def test_numbers_never_come_twice(shelf: Shelf) -> None:
    shelf.add()
    last = shelf.store.changes.last()
    shelf.reopened().articles.add(shelf.draft(text="Else."))
    assert shelf.store.changes.last() > last


def test_reading_state_is_not_for_the_index(shelf: Shelf) -> None:
    article = shelf.add()
    seen = shelf.store.changes.last()
    shelf.store.articles.set_read([article], True)
    shelf.store.articles.set_starred([article], True)
    shelf.store.articles.visit(article, 5)
    shelf.store.journal.undo()
    assert shelf.store.changes.since(seen) == []


def test_what_an_article_carries_changes_with_it(shelf: Shelf) -> None:
    """Notes and claims are found with the title and outlet of their article."""
    article = shelf.add()
    made = shelf.highlight(article)
    claim = shelf.store.claims.add_with_evidence("c", [(shelf.target(article), Stance.SUPPORTS)])
    seen = shelf.store.changes.last()
    shelf.store.articles.override(article, "title", "Dam held")
    changed = {(change.subject, change.id) for change in shelf.store.changes.since(seen)}
    assert changed == {(Subject.ARTICLE, article), (Subject.ANNOTATION, made.id), (Subject.CLAIM, claim.id)}


def test_every_write_to_a_claim_is_logged(shelf: Shelf) -> None:
    article = shelf.add()
    claims = shelf.store.claims
    claim = claims.add("c").id
    evidence = claims.attach(claim, shelf.target(article), Stance.SUPPORTS).id
    for act in (
        lambda: claims.edit(claim, text="d"),
        lambda: claims.set_stance(evidence, Stance.DISPUTES),
        lambda: claims.detach(evidence),
        lambda: claims.remove([claim]),
    ):
        seen = shelf.store.changes.last()
        act()
        assert [(c.subject, c.id) for c in shelf.store.changes.since(seen)] == [(Subject.CLAIM, claim)]


def test_linked_folders(shelf: Shelf) -> None:
    sources = shelf.store.sources
    for folder in (b"/b", b"/a\xff", b"/b"):
        sources.link(folder)
    assert sorted(sources.linked()) == [b"/a\xff", b"/b"]
    sources.unlink(b"/b")
    sources.unlink(b"/never")
    assert shelf.reopened().sources.linked() == [b"/a\xff"]


def test_a_problem_stays_until_it_is_settled(shelf: Shelf) -> None:
    sources = shelf.store.sources
    sources.report("/a.md", "not text")
    sources.report("/a.md", "permission denied")
    sources.settle("/b.md")
    assert [(p.source, p.reason) for p in shelf.reopened().sources.problems()] == [
        ("/a.md", "permission denied")
    ]
    shelf.store.sources.settle("/a.md")
    assert shelf.store.sources.problems() == []


def test_small_facts_about_a_library(shelf: Shelf) -> None:
    assert shelf.store.meta("seen") == ""
    assert shelf.store.meta("seen", "no") == "no"
    shelf.store.set_meta("seen", "yes")
    assert shelf.reopened().meta("seen", "no") == "yes"
