"""Highlights and notes, and their places in later revisions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.errors import NotFound
from reader.model.annotation import (
    Anchored,
    AnchorState,
    Kind,
    Motivation,
    Selectors,
    Target,
    TextQuoteSelector,
)
from reader.model.ids import AnnotationId, ArticleId, RevisionId
from reader.model.ranges import TextRange

if TYPE_CHECKING:
    from tests.store.conftest import Shelf


def test_an_annotation_comes_back_as_it_was_made(shelf: Shelf) -> None:
    article = shelf.add()
    made = shelf.store.annotations.add(
        shelf.target(article), Kind.DISPUTED, "Who *says* so?", ["b", "a", " a "], Motivation.HIGHLIGHTING
    )
    assert made.tags == ("a", "b")
    assert shelf.store.annotations.get(made.id) == made
    assert shelf.reopened().annotations.all() == [made]
    assert shelf.store.annotations.find(made.id[-6:].lower()) == made.id
    assert (shelf.get(article).highlights, shelf.get(article).notes) == (1, 1)


def test_an_edit_changes_what_is_given(shelf: Shelf) -> None:
    article = shelf.add()
    made = shelf.highlight(article)
    store = shelf.store.annotations
    moved = shelf.target(article, "31 people")
    edited = [
        store.edit(made.id, kind=Kind.DISPUTED),
        store.edit(made.id, body="Since when?"),
        store.edit(made.id, body="Since Tuesday."),
        store.edit(made.id, tags=["money"]),
        store.edit(made.id, target=moved),
        store.edit(made.id, body=""),
    ]
    expected = replace(made, kind=Kind.DISPUTED, tags=("money",), target=moved, modified=edited[-1].modified)
    assert store.get(made.id) == edited[-1] == expected
    assert shelf.did() == [
        "Highlighted “$145 million”",
        "Changed the kind of “$145 million”",
        "Noted on “$145 million”",
        "Changed the note on “$145 million”",
        "Changed the tags of “$145 million”",
        "Moved the highlight to “31 people”",
        "Took the note off “31 people”",
    ]


def test_an_edit_that_changes_nothing_is_no_act(shelf: Shelf) -> None:
    made = shelf.highlight(shelf.add())
    same = shelf.store.annotations.edit(made.id, kind=made.kind, body="", tags=[], target=made.target)
    assert same == made
    assert len(shelf.did()) == 1


def test_annotations_of_an_article_stand_in_the_order_of_its_text(shelf: Shelf) -> None:
    article, other = shelf.add(), shelf.add(text="$145 million")
    late = shelf.highlight(article, "31 people")
    early = shelf.highlight(article, "The ministry")
    whole = shelf.highlight(article, "The ministry said")
    elsewhere = shelf.highlight(other)
    assert [a.id for a in shelf.store.annotations.of_article(article)] == [early.id, whole.id, late.id]
    made = {a.id for a in (late, early, whole, elsewhere)}
    assert {a.id for a in shelf.store.annotations.all()} == made
    assert len(shelf.store.annotations.all(2)) == 2


def test_a_note_on_the_whole_article_quotes_nothing(shelf: Shelf) -> None:
    article = shelf.add()
    whole = Target(article, shelf.get(article).revision, Selectors(TextQuoteSelector(""), TextRange(0, 0)))
    made = shelf.store.annotations.add(whole, Kind.KEY, "Thin on sources.", motivation=Motivation.COMMENTING)
    assert shelf.store.annotations.of_article(article) == [made]
    assert (shelf.get(article).highlights, shelf.get(article).notes) == (0, 1)
    assert shelf.did() == ["Noted on the article"]
    assert shelf.store.check() == []


def test_several_are_removed_as_one_act(shelf: Shelf) -> None:
    article = shelf.add()
    made = [shelf.highlight(article, quote).id for quote in ("31 people", "The dam")]
    shelf.store.annotations.remove([*made, AnnotationId("nobody")])
    assert shelf.store.annotations.of_article(article) == []
    assert shelf.did()[-1] == "Removed 2 highlights"
    shelf.store.annotations.remove([AnnotationId("nobody")])
    assert len(shelf.did()) == 3


def test_a_long_quote_is_shortened_in_the_journal(shelf: Shelf) -> None:
    article = shelf.add()
    shelf.highlight(article, "The ministry said repairs would cost $145 million.\nThe dam")
    assert shelf.did() == ["Highlighted “The ministry said repairs would cost $1…”"]


def test_targets_must_be_in_the_library(shelf: Shelf) -> None:
    article, other = shelf.add(), shelf.add(text="$145 million")
    target = shelf.target(article)
    for wrong in (
        replace(target, article=ArticleId("nobody")),
        replace(target, revision=RevisionId("nothing")),
        replace(target, article=other),
    ):
        with pytest.raises(NotFound):
            shelf.store.annotations.add(wrong, Kind.KEY)
    with pytest.raises(NotFound):
        shelf.store.annotations.get(AnnotationId("nobody"))
    with pytest.raises(NotFound):
        shelf.store.annotations.edit(AnnotationId("nobody"), body="x")
    assert shelf.did() == []


def test_places_are_remembered_by_revision(shelf: Shelf) -> None:
    """A place is forgotten when its target moves, and when that is undone."""
    article = shelf.add()
    made = shelf.highlight(article)
    old = shelf.get(article).revision
    new = shelf.store.articles.revise(article, shelf.draft(text="It would cost $150 million.")).revision
    place = Anchored(AnchorState.REVIEW, TextRange(14, 26), "$150 million")
    orphan = Anchored(AnchorState.ORPHANED, None, "$145 million")
    store = shelf.store.annotations
    store.place(new, {made.id: orphan})
    store.place(new, {made.id: place})
    assert store.placements([made.id, "nobody"], new) == {made.id: place}
    assert store.placements([made.id], old) == {}
    store.place(old, {made.id: orphan})
    assert store.placements([made.id], old) == {made.id: orphan}
    store.edit(made.id, body="Note")
    assert store.placements([made.id], new) == {}
    assert shelf.did()[-1] == "Noted on “$145 million”"


def test_places_that_an_older_version_named_otherwise_are_forgotten(shelf: Shelf) -> None:
    """They are derived: what "reworded" meant is decided anew when it is asked for."""
    from reader.store.migrations import MIGRATIONS

    article = shelf.add()
    made = shelf.highlight(article)
    revision = shelf.get(article).revision
    db = shelf.store._db
    db.run(
        "INSERT INTO placements SELECT ?, key, 'reworded', 1, 2, 'x' FROM revisions WHERE id = ?",
        (made.id, revision),
    )
    [step] = [one for one in MIGRATIONS if one.name == "finer anchor states"]
    for statement in step.sql():
        db.run(statement)
    assert shelf.store.annotations.placements([made.id], revision) == {}
    assert shelf.store.annotations.get(made.id) == made
