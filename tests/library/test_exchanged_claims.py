"""Claims out of a library and into another: their history, their evidence, their relations."""

from __future__ import annotations

import json
from typing import Any

from reader.library.claims import Passage
from reader.library.exporting import export
from reader.library.importing import import_document
from reader.library.service import Library
from reader.model.claim import Relation, Stance, Status
from tests.library.conftest import Desk
from tests.library.exchanging import WITH_URL, exported


def stock(desk: Desk, other: Library, text: str = WITH_URL) -> None:
    """Put the same report into both, each under an id of its own."""
    desk.add(text=text)
    assert other.sources.add_file(desk.folder / "report.md").article


def test_claims_come_with_their_history_and_evidence(desk: Desk, other: Library) -> None:
    stock(desk, other)
    [article] = [row.id for row in desk.library.articles.rows(desk.library.articles.keys(_all()))]
    made = desk.library.claims.new(
        "Repairs cost $145 million",
        [Passage(article, desk.passage(article, "$145 million"), Stance.SUPPORTS)],
    )
    desk.library.claims.set_status(made.id, Status.DISPUTED, "two figures")
    done = import_document(other, exported(desk.library, "claims", "jsonld"))
    assert (done.added, done.lines) == ({"claims": 1, "pieces of evidence": 1}, ())
    [claim] = other.claims.all()
    assert (claim.id, [s.reason for s in claim.history]) == (made.id, ["", "two figures"])
    assert [(e.stance, e.target.quote) for e in claim.evidence] == [(Stance.SUPPORTS, "$145 million")]


def _all() -> Any:
    from reader.model.listing import ListQuery

    return ListQuery()


def test_a_page_as_evidence_and_relations_come_back(desk: Desk, other: Library) -> None:
    claims = desk.library.claims
    one, two = claims.new("One", said_by="Ministry", said_at="2026-06"), claims.new("Two")
    claims.attach_url(one.id, "https://ministry.example/a", "It held.", Stance.QUALIFIES, "their page")
    claims.relate(two.id, Relation.NARROWER, one.id)
    done = import_document(other, exported(desk.library, "claims", "jsonld"))
    assert (done.added, done.lines) == ({"claims": 2, "pieces of evidence": 1}, ())
    assert other.claims.all() == claims.all()
    assert other.store.check() == []


def test_a_relation_to_a_claim_that_is_not_there_is_written_back(desk: Desk, other: Library) -> None:
    claims = desk.library.claims
    one, two = claims.new("One"), claims.new("Two")
    claims.relate(one.id, Relation.SUPPORTS, two.id)
    alone = json.loads(export(desk.library, "claims", "jsonld", [one.id]))
    import_document(other, alone)
    assert other.claims.get(one.id).related == ()
    assert json.loads(export(other, "claims", "jsonld")) == alone
