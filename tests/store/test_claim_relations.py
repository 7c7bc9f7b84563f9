"""Relations of claims, passages of other pages, who says a claim, merging and splitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.errors import NotFound, UsageError
from reader.model.claim import Relation, Stance, Status
from reader.model.ids import ClaimId, EvidenceId

if TYPE_CHECKING:
    from tests.store.conftest import Shelf

PAGE = "https://www.ministry.example/flood?x=1"


def relations(shelf: Shelf, claim: ClaimId) -> list[tuple[str, str]]:
    return [(str(r.relation), r.text) for r in shelf.store.claims.get(claim).related]


@pytest.mark.parametrize("relation", Relation)
@pytest.mark.parametrize("turned", [False, True])
def test_a_relation_is_seen_from_both_claims(shelf: Shelf, relation: Relation, turned: bool) -> None:
    claims = shelf.store.claims
    one, two = claims.add("one").id, claims.add("two").id
    one, two = (two, one) if turned else (one, two)
    words = {i: claims.get(i).text for i in (one, two)}
    claims.relate(one, relation, two)
    assert relations(shelf, one) == [(relation.value, words[two])]
    assert relations(shelf, two) == [(relation.inverse.value, words[one])]
    assert [claim.related for claim in claims.all()].count(()) == 0
    steps = len(shelf.did())
    claims.relate(two, relation.inverse, one)
    assert len(shelf.did()) == steps


def test_two_claims_have_one_relation(shelf: Shelf) -> None:
    claims = shelf.store.claims
    one, two = claims.add("one").id, claims.add("two").id
    claims.relate(one, Relation.BROADER, two)
    claims.relate(two, Relation.CONTRADICTS, one)
    assert relations(shelf, one) == [("contradicts", "two")]
    shelf.store.journal.undo()
    assert relations(shelf, one) == [("broader", "two")]
    claims.unrelate(two, one)
    assert relations(shelf, one) == []
    assert shelf.did()[-1] == "Took the relation of “two” and “one” away"
    with pytest.raises(NotFound):
        claims.unrelate(one, two)
    with pytest.raises(UsageError):
        claims.relate(one, Relation.SAME, one)


def test_a_removed_claim_takes_its_relations_along_and_brings_them_back(shelf: Shelf) -> None:
    claims = shelf.store.claims
    one, two = claims.add("one").id, claims.add("two").id
    claims.relate(one, Relation.SUPPORTS, two)
    claims.remove([one])
    assert relations(shelf, two) == []
    shelf.store.journal.undo()
    assert relations(shelf, two) == [("supported-by", "one")]


def test_a_passage_of_another_page_is_evidence(shelf: Shelf) -> None:
    claims = shelf.store.claims
    claim = claims.add("The dam held", said_by="Ministry", said_at="2026-06").id
    made = claims.attach_web(claim, PAGE, "It held.", Stance.SUPPORTS, "their own page")
    assert claims.get(claim).web == (made,)
    assert (made.outlet, made.url, made.note) == ("ministry.example", PAGE, "their own page")
    claims.set_stance(made.id, Stance.QUALIFIES)
    assert [e.stance for e in claims.get(claim).web] == [Stance.QUALIFIES]
    claims.detach(made.id)
    assert claims.get(claim).all_evidence == ()
    assert shelf.reopened().claims.get(claim).said == "Ministry, 2026-06"


def test_merging_moves_all_and_says_what_was_merged(shelf: Shelf) -> None:
    claims, article = shelf.store.claims, shelf.add()
    target = shelf.target(article)
    into = claims.add_with_evidence("It costs 145", [(target, Stance.SUPPORTS)], note="n", tags=["a"]).id
    gone = claims.add_with_evidence(
        "The cost is 145",
        [(target, Stance.DISPUTES)],
        note="m",
        tags=["b"],
        said_by="Ministry",
        said_at="2026",
    ).id
    third, fourth = claims.add("third").id, claims.add("fourth").id
    claims.attach_web(gone, PAGE, "145", Stance.MENTIONS)
    claims.set_status(into, Status.CHECKING)
    claims.set_status(gone, Status.REFUTED, "no")
    claims.relate(gone, Relation.BROADER, third)
    claims.relate(gone, Relation.SUPPORTS, fourth)
    claims.relate(into, Relation.CONTRADICTS, fourth)
    claims.relate(into, Relation.SAME, gone)
    before = claims.all()
    merged = claims.merge(into, gone)
    assert [e.stance for e in merged.all_evidence] == [Stance.SUPPORTS, Stance.DISPUTES, Stance.MENTIONS]
    assert (merged.tags, merged.said) == (("a", "b"), "Ministry, 2026")
    assert merged.note == "n\n\nMerged with it: “The cost is 145” (Ministry, 2026)\n\nm"
    assert [(step.status, step.reason) for step in merged.history] == [
        (Status.OPEN, ""),
        (Status.OPEN, ""),
        (Status.CHECKING, ""),
        (Status.REFUTED, "no"),
        (Status.CHECKING, "Merged with “The cost is 145”, which was refuted"),
    ]
    assert relations(shelf, into) == [("contradicts", "fourth"), ("broader", "third")]
    with pytest.raises(NotFound):
        claims.get(gone)
    assert shelf.store.check() == []
    shelf.store.journal.undo()
    assert claims.all() == before
    shelf.store.journal.redo()
    assert claims.get(into) == merged
    with pytest.raises(UsageError):
        claims.merge(into, into)


def test_splitting_gives_chosen_evidence_a_claim_of_its_own(shelf: Shelf) -> None:
    claims, article = shelf.store.claims, shelf.add()
    whole = claims.add_with_evidence(
        "145 and 31",
        [(shelf.target(article), Stance.SUPPORTS), (shelf.target(article, "31 people"), Stance.SUPPORTS)],
        tags=["a"],
        said_by="Ministry",
    )
    page = claims.attach_web(whole.id, PAGE, "31", Stance.QUALIFIES)
    before = claims.all()
    parted = claims.split(whole.id, [whole.evidence[1].id, page.id], "31 are missing")
    assert [e.quote for e in parted.all_evidence] == [
        "31 people",
        "31",
    ]
    assert (parted.text, parted.tags, parted.said_by) == ("31 are missing", ("a",), "Ministry")
    assert parted.history[-1].reason == "Split from “145 and 31”"
    assert claims.get(whole.id).all_evidence == whole.evidence[:1]
    assert claims.all()[0].modified >= before[0].modified
    shelf.store.journal.undo()
    assert claims.all() == before
    with pytest.raises(NotFound):
        claims.split(whole.id, [EvidenceId("nothing")], "x")
    assert claims.all() == before
