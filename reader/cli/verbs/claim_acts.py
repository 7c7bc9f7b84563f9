"""`claim relate | unrelate | merge | split | stance | detach | reattach`: two claims, or single pieces of evidence."""

from __future__ import annotations

import argparse
from typing import Any

from reader.cli.context import Context
from reader.errors import AmbiguousId, NotFound, UsageError
from reader.model.claim import Claim, Evidence, Relation, Stance, WebEvidence
from reader.model.ids import ClaimId

ACTS = frozenset({"relate", "unrelate", "merge", "split", "stance", "detach", "reattach"})


def configure(acts: Any) -> None:
    relate = acts.add_parser("relate", help="say how a claim stands to another")
    relate.add_argument("id", metavar="ID", help="the claim")
    relate.add_argument("relation", choices=[str(r) for r in Relation])
    relate.add_argument("other", metavar="OTHER", help="the other claim")
    unrelate = acts.add_parser("unrelate", help="take the relation of two claims away")
    merge = acts.add_parser("merge", help="move all that OTHER has to a claim, and take OTHER away")
    for act in (unrelate, merge):
        act.add_argument("id", metavar="ID", help="the claim")
        act.add_argument("other", metavar="OTHER", help="the other claim")
    split = acts.add_parser("split", help="make a claim of some evidence of another")
    split.add_argument("id", metavar="ID", help="the claim")
    split.add_argument("evidence", nargs="+", metavar="EVIDENCE", help="ids, as `claim show` prints them")
    split.add_argument("--text", metavar="TEXT", required=True, help="the words of the new claim")
    stance = acts.add_parser("stance", help="say how a piece of evidence bears on a claim")
    detach = acts.add_parser("detach", help="take pieces of evidence away")
    reattach = acts.add_parser("reattach", help="put evidence that has lost its place on another passage")
    for act in (stance, detach, reattach):
        act.add_argument("id", metavar="ID", help="the claim")
        many = "+" if act is detach else None
        act.add_argument("evidence", nargs=many, metavar="EVIDENCE", help="id, as `claim show` prints it")
    stance.add_argument("stance", choices=[str(s) for s in Stance])
    reattach.add_argument("--quote", metavar="TEXT", required=True, help="the passage of its article")


def run(context: Context, args: argparse.Namespace, claim: ClaimId) -> Claim:
    """Do one of ACTS; return the claim to show."""
    claims = context.library.claims
    if args.act == "split":
        known = claims.get(claim)
        return claims.split(claim, [_evidence(known, ref).id for ref in args.evidence], args.text)
    if args.act in ("stance", "detach", "reattach"):
        _change_evidence(context, args, claims.get(claim))
        return claims.get(claim)
    other = claims.find(args.other)
    if args.act == "merge":
        return claims.merge(claim, other)
    if args.act == "relate":
        claims.relate(claim, Relation(args.relation), other)
    else:
        claims.unrelate(claim, other)
    return claims.get(claim)


def _change_evidence(context: Context, args: argparse.Namespace, claim: Claim) -> None:
    claims = context.library.claims
    if args.act == "stance":
        claims.set_stance(_evidence(claim, args.evidence).id, Stance(args.stance))
    elif args.act == "detach":
        found = list(dict.fromkeys(_evidence(claim, ref).id for ref in args.evidence))
        with context.library.history.together(f"Took {len(found)} pieces of evidence away"):
            for evidence in found:
                claims.detach(evidence)
    else:
        one = _evidence(claim, args.evidence)
        if isinstance(one, WebEvidence):
            raise UsageError("claim reattach", "a page is no article: attach it anew")
        claims.reattach(one, context.library.annotations.passage(one.target.article, args.quote))


def _evidence(claim: Claim, ref: str) -> Evidence | WebEvidence:
    """Return the piece of evidence with this id, or a unique beginning or ending of it."""
    wanted = ref.strip().upper()
    found = [e for e in claim.all_evidence if e.id.startswith(wanted) or e.id.endswith(wanted)]
    if not found or not wanted:
        raise NotFound(ref, "the claim has no evidence of that id")
    if len(found) > 1:
        raise AmbiguousId(ref, f"{len(found)} pieces of evidence have an id like that")
    return found[0]
