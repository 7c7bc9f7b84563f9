"""`claim new | list | show | edit | attach | status | remove`."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.cli.wording import edit_note
from reader.errors import UsageError
from reader.export.shapes import claim_shape
from reader.library.claims import Passage
from reader.model.claim import Claim, Stance, Status
from reader.model.ids import short


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    new = acts.add_parser("new", help="make a claim")
    new.add_argument("text", metavar="TEXT")
    new.add_argument("--article", metavar="ID", help="with --quote: its first evidence")
    new.add_argument("--quote", metavar="TEXT")
    new.add_argument("--stance", choices=[str(s) for s in Stance], default=str(Stance.MENTIONS))
    listing = acts.add_parser("list", help="list claims")
    listing.add_argument("query", nargs="*", metavar="QUERY")
    listing.add_argument("--status", choices=[str(s) for s in Status])
    acts.add_parser("show", help="show a claim with its evidence").add_argument("id", metavar="ID")
    edit = acts.add_parser("edit", help="change a claim")
    edit.add_argument("id", metavar="ID")
    edit.add_argument("--text", metavar="TEXT")
    for act in (new, edit):
        act.add_argument("--note", metavar="TEXT")
        act.add_argument("--tag", action="append", metavar="TAG")
    attach = acts.add_parser("attach", help="add a passage as evidence")
    attach.add_argument("id", metavar="ID")
    attach.add_argument("article", metavar="ARTICLE")
    attach.add_argument("--quote", metavar="TEXT", required=True)
    attach.add_argument("--stance", choices=[str(s) for s in Stance], default=str(Stance.MENTIONS))
    status = acts.add_parser("status", help="say where the checking stands")
    status.add_argument("id", metavar="ID")
    status.add_argument("status", choices=[str(s) for s in Status])
    status.add_argument("--reason", metavar="TEXT", default="")
    accept = acts.add_parser("accept", help="take the evidence as its articles read now")
    accept.add_argument("id", metavar="ID")
    acts.add_parser("remove", help="take a claim away").add_argument("id", metavar="ID")


def run(context: Context, args: argparse.Namespace) -> int:
    if args.act == "list":
        return _list(context, args)
    if args.act == "new":
        return _print(context, _new(context, args))
    claims = context.library.claims
    identifier = claims.find(args.id)
    if args.act == "remove":
        claims.remove([identifier])
        context.output.say("removed; `variorum undo` brings it back")
        return DONE
    if args.act == "edit":
        claims.edit(identifier, text=args.text, note=args.note, tags=args.tag)
    elif args.act == "accept":
        claims.accept([evidence for evidence in claims.get(identifier).evidence if evidence.edited])
    elif args.act == "status":
        claims.set_status(identifier, Status(args.status), args.reason)
    elif args.act == "attach":
        article = context.library.articles.find(args.article)
        claims.attach_quote(identifier, article, args.quote, Stance(args.stance))
    return _print(context, claims.get(identifier))


def _new(context: Context, args: argparse.Namespace) -> Claim:
    if not args.text.strip():
        raise UsageError("claim new", "a claim needs a text")
    if bool(args.article) != bool(args.quote):
        raise UsageError("claim new", "--article and --quote go together")
    library = context.library
    passages = []
    if args.article:
        article = library.articles.find(args.article)
        passages = [Passage(article, library.annotations.passage(article, args.quote), Stance(args.stance))]
    return library.claims.new(args.text, passages, note=args.note or "", tags=args.tag or ())


def _list(context: Context, args: argparse.Namespace) -> int:
    words = [word.casefold() for word in args.query]
    found = [
        claim
        for claim in context.library.claims.all()
        if (not args.status or claim.status == args.status) and _has_all(claim, words)
    ]
    if context.output.structured:
        context.output.rows(claim_shape(claim) for claim in found)
    else:
        for claim in found:
            context.output.line(_line(claim))
    return DONE if found else NONE


def _has_all(claim: Claim, words: list[str]) -> bool:
    told = " ".join((claim.text, claim.note, *claim.tags)).casefold()
    return all(word in told for word in words)


def _line(claim: Claim) -> str:
    counts = {stance: sum(e.stance is stance for e in claim.evidence) for stance in Stance}
    told = ", ".join(f"{n} {stance}" for stance, n in counts.items() if n) or "no evidence"
    told += f"; {claim.edited} edited" if claim.edited else ""
    return f"{short(claim.id)}  {claim.status:<12}  {claim.text}  ({told})"


def _print(context: Context, claim: Claim) -> int:
    if context.output.structured:
        context.output.document(claim_shape(claim))
        return DONE
    context.output.line(_line(claim))
    if claim.note:
        context.output.line(f"        {claim.note}")
    for evidence in claim.evidence:
        article = context.library.articles.get(evidence.target.article)
        quote = evidence.anchored.quote if evidence.anchored else evidence.target.quote
        context.output.line(
            f"  {evidence.stance:<9}  {article.metadata.outlet or '—'}: “{quote}”{edit_note(evidence.target.quote, evidence.anchored)}"
        )
    for step in claim.history[1:]:
        reason = f": {step.reason}" if step.reason else ""
        context.output.line(f"  {step.at:%Y-%m-%d}  {step.status}{reason}")
    return DONE
