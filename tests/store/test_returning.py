"""Bringing a removed article back: what went with it, and undo."""

from __future__ import annotations

from reader.model.claim import Stance
from tests.store.conftest import Shelf


def test_what_went_with_an_article_comes_back_with_it(shelf: Shelf) -> None:
    article = shelf.add()
    highlight = shelf.highlight(article, body="Which year?")
    claim = shelf.store.claims.add("Repairs cost $145 million")
    shelf.store.claims.attach(claim.id, shelf.target(article), Stance.SUPPORTS)
    before = shelf.store.claims.get(claim.id)
    shelf.store.articles.remove([article])
    shelf.store.articles.bring_back([article])
    assert shelf.store.annotations.all() == [highlight]
    assert shelf.store.claims.get(claim.id) == before
    assert shelf.did()[-1] == "Brought back “Dam bursts”"


def test_evidence_of_a_claim_that_was_deleted_since_stays_away(shelf: Shelf) -> None:
    article = shelf.add()
    claim = shelf.store.claims.add("Repairs cost $145 million")
    shelf.store.claims.attach(claim.id, shelf.target(article), Stance.SUPPORTS)
    shelf.store.articles.remove([article])
    shelf.store.claims.remove([claim.id])
    shelf.store.articles.bring_back([article])
    assert shelf.get(article).id == article
    assert shelf.store.check() == []


def test_only_the_article_that_is_asked_for_comes_back(shelf: Shelf) -> None:
    one, other = shelf.add("One", path=b"/one"), shelf.add("Other", "Other words.", path=b"/other")
    shelf.highlight(one)
    shelf.highlight(other, "Other")
    shelf.store.articles.remove([one, other])
    shelf.store.articles.bring_back([other])
    assert [known.target.article for known in shelf.store.annotations.all()] == [other]
    assert shelf.store.articles.count() == 1


def test_bringing_back_is_taken_back_and_done_again(shelf: Shelf) -> None:
    article = shelf.add()
    highlight = shelf.highlight(article)
    shelf.store.articles.remove([article])
    shelf.store.articles.bring_back([article])
    shelf.store.journal.undo()
    assert (shelf.store.articles.count(), shelf.store.annotations.all()) == (0, [])
    shelf.store.journal.redo()
    assert shelf.store.annotations.all() == [highlight]
    shelf.store.journal.undo()
    shelf.store.journal.undo()
    assert shelf.store.annotations.all() == [highlight]


def test_what_was_never_removed_cannot_be_brought_back(shelf: Shelf) -> None:
    article = shelf.add()
    shelf.store.articles.bring_back([article])
    assert shelf.did() == []
