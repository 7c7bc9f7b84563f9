"""Words of the user, or of another tool, hold nothing that a terminal would obey once they are kept."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from reader.errors import UsageError
from reader.model.claim import Stance, Status
from tests.store.conftest import Shelf

HARM = "\x1b]0;title\x07Dam \x1b[31m\u202ered\x9b31m\x7f\x00\ud800"
HARMLESS = "Dam red\ufffd"


def test_what_is_typed_is_kept_harmless_and_comes_back_the_same(
    shelf: Shelf, new_shelf: Callable[[str], Shelf]
) -> None:
    """A library that is exported and imported again is the same library."""
    store = shelf.store
    article, other = shelf.add(), shelf.add("Other")
    note = store.annotations.edit(shelf.highlight(article, body=HARM).id, tags=[HARM])
    claim = store.claims.add(HARM, note=HARM, tags=[HARM], said_by=HARM)
    store.claims.attach(claim.id, shelf.target(article), Stance.MENTIONS, HARM)
    store.claims.attach_web(claim.id, "https://a.example/", HARM, Stance.SUPPORTS, HARM)
    store.claims.set_status(claim.id, Status.CHECKING, HARM)
    store.claims.split(claim.id, [], HARM)
    story = store.stories.make([article, other], HARM)
    saved = store.saved.save(HARM, HARM)
    store.articles.add_tag([article], HARM)
    store.articles.override(article, "outlet", HARM)

    store.portable.arrivals.remember({note.id: HARM}, "Imported")
    store.portable.kept.put(note.id, "web", {"body": [HARM], HARM: 1}, {})

    kept = store.claims.get(claim.id)
    assert (note.body, note.tags) == (HARMLESS, (HARMLESS,))
    assert (kept.text, kept.note, kept.tags, kept.said_by) == (HARMLESS, HARMLESS, (HARMLESS,), HARMLESS)
    assert (story.title, saved.name, saved.query) == (HARMLESS, HARMLESS, HARMLESS)
    assert (shelf.get(article).tags, shelf.get(article).metadata.outlet) == ((HARMLESS,), HARMLESS)
    dumped = store.portable.dump()
    assert "\\u001b" not in json.dumps(dumped)
    copy = new_shelf("copy").store
    assert copy.portable.load(dumped).refused == []
    assert copy.portable.dump() == dumped


@pytest.mark.parametrize("nothing", ["", " \n", "\x1b[31m", "\u202e"])
def test_what_holds_nothing_else_is_blank(shelf: Shelf, nothing: str) -> None:
    with pytest.raises(UsageError):
        shelf.store.saved.save(nothing, "query")
    with pytest.raises(UsageError):
        shelf.store.articles.add_tag([shelf.add()], nothing)
