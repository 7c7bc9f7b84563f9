"""What `check` finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model.claim import Stance

if TYPE_CHECKING:
    from tests.store.conftest import Shelf


def test_a_sound_library_has_nothing_wrong(shelf: Shelf) -> None:
    article = shelf.add()
    shelf.highlight(article)
    shelf.store.claims.add_with_evidence("c", [(shelf.target(article), Stance.SUPPORTS)])
    shelf.store.articles.revise(article, shelf.draft(text="New."))
    assert shelf.store.check() == []


@pytest.mark.parametrize(
    ("harm", "finding"),
    [
        (
            "UPDATE revisions SET text = text || '.'",
            "the text of revision {revision} does not match its hash",
        ),
        ("UPDATE raws SET data = x'00'", "the raw copy 1 does not match its hash"),
        ("UPDATE revisions SET blocks = '[['", "the blocks of revision {revision} cannot be read"),
        (
            "UPDATE revisions SET blocks = '[[\"paragraph\"],[[0,0,999]]]'",
            "a block of revision {revision} lies outside its text",
        ),
        ("UPDATE annotations SET start = start + 1", "highlight {highlight} does not quote its passage"),
        ('UPDATE evidence SET "end" = 999999', "evidence {evidence} does not quote its passage"),
        ("DELETE FROM raws", "row 1 of revisions refers to something that is not in raws"),
        ("UPDATE articles SET revision = NULL", "article {article} has no current revision"),
    ],
)
def test_harm_is_named(shelf: Shelf, harm: str, finding: str) -> None:
    article = shelf.add()
    names = {
        "article": article,
        "revision": shelf.get(article).revision,
        "highlight": shelf.highlight(article).id,
        "evidence": shelf.store.claims.add_with_evidence("c", [(shelf.target(article), Stance.SUPPORTS)])
        .evidence[0]
        .id,
    }
    shelf.store._db.run("PRAGMA foreign_keys=OFF")
    shelf.store._db.run(harm)
    assert finding.format(**names) in shelf.store.check()
