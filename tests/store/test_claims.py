"""Claims, their evidence and their history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.errors import NotFound
from reader.model.claim import Stance, Status
from reader.model.ids import ClaimId, EvidenceId

if TYPE_CHECKING:
    from tests.store.conftest import Shelf

COST = "Repairs cost $145 million"


def test_a_claim_comes_back_as_it_was_made(shelf: Shelf) -> None:
    made = shelf.store.claims.add(COST, note="Ask the ministry", tags=["money"])
    assert (made.text, made.note, made.tags, made.status) == (
        COST,
        "Ask the ministry",
        ("money",),
        Status.OPEN,
    )
    assert (made.evidence, len(made.history)) == ((), 1)
    assert shelf.reopened().claims.all() == [made]
    assert shelf.store.claims.find(made.id[-6:]) == made.id


def test_evidence_belongs_to_a_claim_and_to_an_article(shelf: Shelf) -> None:
    article, other = shelf.add(), shelf.add(text="Later. It will be $90 million.")
    claims = shelf.store.claims
    claim = claims.add(COST)
    against = claims.attach(claim.id, shelf.target(other, "$90 million"), Stance.DISPUTES, "an older report")
    pro = claims.attach(claim.id, shelf.target(article), Stance.SUPPORTS)
    assert set(claims.get(claim.id).evidence) == {against, pro}
    assert (against.note, against.anchored) == ("an older report", None)
    assert claims.about(other) == [against]
    assert claims.about(article) == [pro]
    claims.set_stance(against.id, Stance.MENTIONS)
    assert claims.about(other) == [replace(against, stance=Stance.MENTIONS)]
    claims.detach(pro.id)
    assert claims.about(article) == []
    assert shelf.did() == [
        f"Made the claim “{COST}”",
        f"Attached “$90 million” as disputing “{COST}”",
        f"Attached “$145 million” as supporting “{COST}”",
        f"Marked “$90 million” as mentioning “{COST}”",
        f"Detached “$145 million” from “{COST}”",
    ]


def test_a_claim_with_evidence_is_one_act(shelf: Shelf) -> None:
    article = shelf.add()
    pairs = [(shelf.target(article), Stance.SUPPORTS), (shelf.target(article, "31 people"), Stance.MENTIONS)]
    made = shelf.store.claims.add_with_evidence(COST, pairs, note="n", tags=["t"])
    assert {(e.target, e.stance) for e in made.evidence} == set(pairs)
    assert (made.note, made.tags) == ("n", ("t",))
    assert shelf.did() == [f"Made the claim “{COST}”"]
    shelf.store.journal.undo()
    assert shelf.store.claims.all() == []
    assert shelf.store.claims.about(article) == []


def test_a_status_is_a_dated_step_of_a_history(shelf: Shelf) -> None:
    claims = shelf.store.claims
    claim = claims.add(COST)
    claims.set_status(claim.id, Status.CHECKING)
    claims.set_status(claim.id, Status.DISPUTED, "two outlets differ")
    claims.set_status(claim.id, Status.DISPUTED, "three now")
    last = claims.set_status(claim.id, Status.DISPUTED)
    assert [(step.status, step.reason) for step in last.history] == [
        (Status.OPEN, ""),
        (Status.CHECKING, ""),
        (Status.DISPUTED, "two outlets differ"),
        (Status.DISPUTED, "three now"),
    ]
    assert [step.at for step in last.history] == sorted(step.at for step in last.history)
    assert shelf.did()[-1] == f"Marked the claim “{COST}” as disputed"
    assert len(shelf.did()) == 4


def test_an_edit_changes_what_is_given(shelf: Shelf) -> None:
    claims = shelf.store.claims
    claim = claims.add("It costs")
    claims.edit(claim.id, text=COST)
    claims.edit(claim.id, note="n")
    edited = claims.edit(claim.id, tags=["b", "a"])
    assert (edited.text, edited.note, edited.tags) == (COST, "n", ("a", "b"))
    assert claims.edit(claim.id, text=COST, note="n", tags=["a", "b"]) == edited
    assert shelf.did()[1:] == [
        f"Reworded the claim “{COST}”",
        f"Changed the note of the claim “{COST}”",
        f"Changed the tags of the claim “{COST}”",
    ]


def test_claims_are_listed_last_modified_first(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is done to a claim or its evidence modifies it."""
    from datetime import UTC, datetime, timedelta

    clock = iter(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=s) for s in range(1000))
    monkeypatch.setattr("reader.store.claims.now", lambda: next(clock))
    article = shelf.add()
    claims = shelf.store.claims
    first, second = claims.add("1").id, claims.add("2").id

    def order() -> list[ClaimId]:
        return [claim.id for claim in claims.all()]

    assert order() == [second, first]
    evidence = claims.attach(first, shelf.target(article), Stance.SUPPORTS)
    assert order() == [first, second]
    claims.set_status(second, Status.CHECKING)
    assert order() == [second, first]
    claims.set_stance(evidence.id, Stance.DISPUTES)
    assert order() == [first, second]
    claims.edit(second, note="n")
    assert order() == [second, first]
    claims.detach(evidence.id)
    assert order() == [first, second]


def test_claims_go_with_evidence_and_history_and_come_back_with_them(shelf: Shelf) -> None:
    article = shelf.add()
    claims = shelf.store.claims
    kept = claims.add("kept")
    made = claims.add_with_evidence(COST, [(shelf.target(article), Stance.SUPPORTS)])
    made = claims.set_status(made.id, Status.SUPPORTED, "seen")
    claims.remove([made.id])
    assert claims.all() == [kept]
    assert claims.about(article) == []
    assert shelf.did()[-1] == f"Removed the claim “{COST}”"
    shelf.store.journal.undo()
    assert claims.get(made.id) == made
    claims.remove([made.id, kept.id])
    assert shelf.did()[-1] == "Removed 2 claims"
    assert shelf.store.check() == []


def test_what_is_not_there_is_said(shelf: Shelf) -> None:
    claims = shelf.store.claims
    nothing = ClaimId("nothing")
    for act in (
        lambda: claims.get(nothing),
        lambda: claims.edit(nothing, text="x"),
        lambda: claims.set_status(nothing, Status.OPEN),
        lambda: claims.attach(nothing, shelf.target(shelf.add()), Stance.SUPPORTS),
        lambda: claims.set_stance(EvidenceId("nothing"), Stance.SUPPORTS),
        lambda: claims.detach(EvidenceId("nothing")),
    ):
        with pytest.raises(NotFound):
            act()
    claims.remove([nothing])
    assert shelf.did() == []


def test_evidence_is_put_on_another_passage_as_one_step(shelf: Shelf) -> None:
    article = shelf.add()
    claims = shelf.store.claims
    claim = claims.add(COST)
    first = claims.attach(claim.id, shelf.target(article), Stance.SUPPORTS)
    second = claims.attach(claim.id, shelf.target(article), Stance.MENTIONS)
    other = shelf.target(article, "million")
    claims.put({first.id: other, second.id: other})
    assert {e.target for e in claims.get(claim.id).evidence} == {other}
    assert shelf.did()[-1] == "Put 2 pieces of evidence on new passages"
    shelf.store.journal.undo()
    assert [e.target for e in claims.get(claim.id).evidence] == [first.target, second.target]
