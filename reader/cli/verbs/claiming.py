"""`claim new | list | show | edit | attach | status | accept | timeline | remove`; the others are in `claim_acts`."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.cli.verbs import claim_acts, claim_page
from reader.cli.wording import undoable
from reader.errors import UsageError
from reader.library.claims import Passage
from reader.library.developing import suggestions
from reader.model.claim import Claim, Stance, Status
from reader.model.ids import ClaimId


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    new = acts.add_parser("new", help="make a claim")
    new.add_argument("text", metavar="TEXT", help="the claim in your words")
    new.add_argument("--article", metavar="ID", help="with --quote: its first evidence")
    new.add_argument("--quote", metavar="TEXT", help="the passage as it stands in the article")
    new.add_argument("--stance", choices=[str(s) for s in Stance], default=str(Stance.MENTIONS))
    listing = acts.add_parser("list", help="list claims")
    listing.add_argument("query", nargs="*", metavar="QUERY", help="words of the claim, its note or tags")
    listing.add_argument("--status", choices=[str(s) for s in Status], help="where the checking stands")
    acts.add_parser("show", help="show a claim with its evidence").add_argument(
        "id", metavar="ID", help="the claim"
    )
    edit = acts.add_parser("edit", help="change a claim")
    edit.add_argument("id", metavar="ID", help="the claim")
    edit.add_argument("--text", metavar="TEXT", help="the claim in other words")
    for act in (new, edit):
        act.add_argument("--note", metavar="TEXT", help="what you think of it")
        act.add_argument("--tag", action="append", metavar="TAG", help="may be given several times")
        act.add_argument("--by", metavar="WHO", help="who says it")
        act.add_argument("--when", metavar="DATE", help="when: 2026, 2026-06, 2026-06-04…")
    attach = acts.add_parser("attach", help="add a passage as evidence")
    attach.add_argument("id", metavar="ID", help="the claim")
    attach.add_argument("article", metavar="ARTICLE", nargs="?", help="the article it stands in")
    attach.add_argument("--url", metavar="URL", help="instead of an article: a page on the web")
    attach.add_argument("--quote", metavar="TEXT", required=True, help="the passage")
    attach.add_argument("--stance", choices=[str(s) for s in Stance], default=str(Stance.MENTIONS))
    status = acts.add_parser("status", help="say where the checking stands")
    status.add_argument("id", metavar="ID", help="the claim")
    status.add_argument("status", choices=[str(s) for s in Status])
    status.add_argument("--reason", metavar="TEXT", default="", help="why; the history keeps it")
    accept = acts.add_parser("accept", help="take the evidence as its articles read now")
    accept.add_argument("id", metavar="ID", help="the claim")
    claim_acts.configure(acts)
    timeline = acts.add_parser("timeline", help="show how the figure of a claim developed over its evidence")
    timeline.add_argument("id", metavar="ID", help="the claim")
    acts.add_parser("remove", help="take a claim away").add_argument("id", metavar="ID", help="the claim")


def run(context: Context, args: argparse.Namespace) -> int:
    if args.act == "list":
        return _list(context, args)
    if args.act == "new":
        return _print(context, _new(context, args))
    claims = context.library.claims
    identifier = claims.find(args.id)
    if args.act == "remove":
        shapes = claim_page.shapes(context, [claims.get(identifier)]) if context.output.structured else []
        claims.remove([identifier])
        for shape in shapes:
            context.output.document(shape)
        context.output.say(undoable("removed", 1, "claim"))
        return DONE
    if args.act == "edit":
        claims.edit(
            identifier, text=args.text, note=args.note, tags=args.tag, said_by=args.by, said_at=args.when
        )
    elif args.act == "accept":
        claims.accept([evidence for evidence in claims.get(identifier).evidence if evidence.edited])
    elif args.act == "status":
        claims.set_status(identifier, Status(args.status), args.reason)
    elif args.act == "attach":
        _attach(context, args, identifier)
    elif args.act == "timeline":
        return claim_page.timeline(context, claims.get(identifier))
    elif args.act in claim_acts.ACTS:
        return _print(context, claim_acts.run(context, args, identifier))
    return _print(context, claims.get(identifier))


def _attach(context: Context, args: argparse.Namespace, claim: ClaimId) -> None:
    if bool(args.article) == bool(args.url):
        raise UsageError("claim attach", "wants an article or --url URL")
    claims, stance = context.library.claims, Stance(args.stance)
    if args.url:
        claims.attach_url(claim, args.url, args.quote, stance)
    else:
        claims.attach_quote(claim, context.library.articles.find(args.article), args.quote, stance)


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
    said = {"said_by": args.by or "", "said_at": args.when or ""}
    return library.claims.new(args.text, passages, note=args.note or "", tags=args.tag or (), **said)


def _list(context: Context, args: argparse.Namespace) -> int:
    words = [word.casefold() for word in args.query]
    found = [
        claim
        for claim in context.library.claims.all()
        if (not args.status or claim.status == args.status) and _has_all(claim, words)
    ]
    if context.output.structured:
        context.output.rows(claim_page.shapes(context, found))
    else:
        suggested = suggestions(context.library.articles, found)
        for claim in found:
            context.output.item(claim_page.line(claim, suggested.get(claim.id)))
    return DONE if found else NONE


def _has_all(claim: Claim, words: list[str]) -> bool:
    told = " ".join((claim.text, claim.note, claim.said, *claim.tags)).casefold()
    return all(word in told for word in words)


def _print(context: Context, claim: Claim) -> int:
    if context.output.structured:
        context.output.document(claim_page.shapes(context, [claim])[0])
    else:
        for line in claim_page.lines(context, claim):
            context.output.item(line)
    return DONE
