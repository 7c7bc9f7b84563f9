"""When outlets stand on both sides of a claim."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from reader.analysis.standing import Witness, suggested
from reader.model.claim import Claim, Stance, Status, StatusChange, Suggestion
from reader.model.ids import ClaimId, EvidenceId

AT = datetime(2026, 6, 4, tzinfo=UTC)
PRO, CONTRA, QUALIFIES, MENTIONS = Stance.SUPPORTS, Stance.DISPUTES, Stance.QUALIFIES, Stance.MENTIONS


def claim(status: Status = Status.OPEN) -> Claim:
    steps = (StatusChange(Status.OPEN, AT), StatusChange(status, AT + timedelta(hours=2)))
    return Claim(ClaimId("c"), "It costs 145", AT, AT, steps)


def witness(stance: Stance, outlet: str, hours: int = 1) -> Witness:
    return Witness(EvidenceId("e"), stance, outlet, AT + timedelta(hours=hours))


@pytest.mark.parametrize(
    ("witnesses", "expected"),
    [
        ([], False),
        ([(PRO, "Wire"), (CONTRA, "Ledger")], True),
        ([(PRO, "Wire"), (PRO, "Ledger")], False),
        ([(PRO, "Wire"), (CONTRA, "Wire")], False),
        ([(PRO, "The Wire"), (CONTRA, " the  wire")], False),
        ([(PRO, "Wire"), (CONTRA, "Wire"), (CONTRA, "Ledger")], True),
        ([(PRO, "Wire"), (QUALIFIES, "Ledger"), (MENTIONS, "Post")], False),
        ([(PRO, ""), (CONTRA, "Ledger")], False),
    ],
)
def test_disputed_is_suggested_when_different_outlets_stand_on_both_sides(
    witnesses: list[tuple[Stance, str]], expected: bool
) -> None:
    found = suggested(claim(), [witness(*one) for one in witnesses])
    assert (found is not None) is expected


def test_the_reason_names_the_outlets_of_both_sides() -> None:
    witnesses = [witness(PRO, "Wire"), witness(PRO, "Ledger"), witness(PRO, "wire"), witness(CONTRA, "Post")]
    assert suggested(claim(), witnesses) == Suggestion(
        Status.DISPUTED, "supported by Ledger and wire, disputed by Post"
    )


@pytest.mark.parametrize("status", Status)
def test_what_is_decided_is_asked_again_only_when_evidence_came_later(status: Status) -> None:
    before = [witness(PRO, "Wire", 1), witness(CONTRA, "Ledger", 1)]
    later = [witness(PRO, "Wire", 1), witness(CONTRA, "Ledger", 3)]
    undecided = status in (Status.OPEN, Status.CHECKING)
    assert (suggested(claim(status), before) is not None) is undecided
    assert (suggested(claim(status), later) is not None) is (status is not Status.DISPUTED)
