"""`claim relate | unrelate | merge | split`: what concerns two claims."""

from __future__ import annotations

import argparse
from typing import Any

from reader.cli.context import Context
from reader.errors import AmbiguousId, NotFound
from reader.model.claim import Claim, Relation
from reader.model.ids import ClaimId, EvidenceId

ACTS = frozenset({"relate", "unrelate", "merge", "split"})


def configure(acts: Any) -> None:
    relate = acts.add_parser("relate", help="say how a claim stands to another")
    relate.add_argument("id", metavar="ID")
    relate.add_argument("relation", choices=[str(r) for r in Relation])
    relate.add_argument("other", metavar="OTHER")
    unrelate = acts.add_parser("unrelate", help="take the relation of two claims away")
    merge = acts.add_parser("merge", help="move all that OTHER has to a claim, and take OTHER away")
    for act in (unrelate, merge):
        act.add_argument("id", metavar="ID")
        act.add_argument("other", metavar="OTHER")
    split = acts.add_parser("split", help="make a claim of some evidence of another")
    split.add_argument("id", metavar="ID")
    split.add_argument("evidence", nargs="+", metavar="EVIDENCE", help="ids, as `claim show` prints them")
    split.add_argument("--text", metavar="TEXT", required=True, help="the words of the new claim")


def run(context: Context, args: argparse.Namespace, claim: ClaimId) -> Claim:
    """Do one of ACTS; return the claim to show."""
    claims = context.library.claims
    if args.act == "split":
        known = claims.get(claim)
        return claims.split(claim, [_evidence(known, ref) for ref in args.evidence], args.text)
    other = claims.find(args.other)
    if args.act == "merge":
        return claims.merge(claim, other)
    if args.act == "relate":
        claims.relate(claim, Relation(args.relation), other)
    else:
        claims.unrelate(claim, other)
    return claims.get(claim)


def _evidence(claim: Claim, ref: str) -> EvidenceId:
    """Return the piece of evidence with this id, or a unique beginning or ending of it."""
    wanted = ref.strip().upper()
    found = [e.id for e in claim.all_evidence if e.id.startswith(wanted) or e.id.endswith(wanted)]
    if not found or not wanted:
        raise NotFound(ref, "the claim has no evidence of that id")
    if len(found) > 1:
        raise AmbiguousId(ref, f"{len(found)} pieces of evidence have an id like that")
    return found[0]
