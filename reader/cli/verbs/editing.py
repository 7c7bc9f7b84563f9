"""`edit`: what the user knows better than what was read, kept through every later reading."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE
from reader.cli.context import Context
from reader.errors import UsageError
from reader.library.correcting import FIELDS, CorrectedField
from reader.model.article import Role
from reader.model.ids import ArticleId, short

ROLES = tuple(role.value for role in Role if role is not Role.RULE)


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article")
    for name in FIELDS:
        told = "a day like 2026-06-04, or a time" if name == "published" else f'the right {name}; "" for none'
        parser.add_argument(f"--{name}", metavar="TEXT", help=told)
    parser.add_argument(
        "--reset",
        action="append",
        default=[],
        choices=FIELDS,
        metavar="FIELD",
        help=f"let what is read hold again: {', '.join(FIELDS)}",
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help="read the kept bytes again in this encoding, as a new revision"
    )
    parser.add_argument("--blocks", action="store_true", help="list the blocks with their roles and reasons")
    parser.add_argument("--block", type=int, metavar="N", help="the block to call something else, from 1")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--role", choices=ROLES, metavar="ROLE", help=f"what it is: {', '.join(ROLES)}")
    what.add_argument("--reset-role", action="store_true", help="take back what was said of the block")
    parser.add_argument(
        "--only-here", action="store_true", help="make no rule for later reports of the outlet"
    )


def run(context: Context, args: argparse.Namespace) -> int:
    library = context.library
    article = library.articles.find(args.id)
    values = {name: getattr(args, name) for name in FIELDS if getattr(args, name) is not None}
    both = sorted(set(values) & set(args.reset))
    if both:
        raise UsageError(f"--reset {both[0]}", f"--{both[0]} sets it")
    if (args.block is None) != (args.role is None and not args.reset_role):
        raise UsageError("edit", "--block wants --role or --reset-role, and they want --block")
    if args.encoding:
        added = library.troubles.redecode(article, args.encoding)
        context.output.say(f"{added.outcome}: {added.reason}")
    with library.history.together(f"Edited {short(article)}"):
        if values:
            library.corrections.set(article, values)
        if args.reset:
            library.corrections.reset(article, *args.reset)
        if args.block is not None:
            _call(context, article, args)
    (_print_blocks if args.blocks else _print)(context, article)
    return DONE


def _call(context: Context, article: ArticleId, args: argparse.Namespace) -> None:
    corrections = context.library.corrections
    block = corrections.block(article, args.block)
    if args.reset_role:
        if not corrections.uncall(article, block):
            context.output.say(f"nothing was said of block {args.block}")
        return
    outlet = corrections.call(article, block, Role(args.role), only_here=args.only_here)
    if outlet:
        context.output.say(f"later reports of {outlet} are read so too (variorum rules)")


def _print(context: Context, article: ArticleId) -> None:
    fields = context.library.corrections.fields(article)
    if context.output.structured:
        context.output.document({"id": article, "fields": {field.name: _shape(field) for field in fields}})
        return
    for field in fields:
        context.output.line(f"{field.name:<9}  {field.value or '(none)'}{_where(field)}")


def _where(field: CorrectedField) -> str:
    if field.by_hand:
        return f"  [by hand; read: {field.read or 'none'}]"
    if field.found is None:
        return ""
    return f"  [{field.found.where}{', derived' if field.found.derived else ''}]"


def _shape(field: CorrectedField) -> dict[str, object]:
    shape: dict[str, object] = {
        "value": field.value or None,
        "by_hand": field.by_hand,
        "read": field.read or None,
    }
    if field.found is not None:
        shape |= {"where": field.found.where, "derived": field.found.derived}
    return shape


def _print_blocks(context: Context, article: ArticleId) -> None:
    revision = context.library.articles.revision(article)
    blocks = list(enumerate(revision.document.blocks, 1))
    if context.output.structured:
        context.output.rows(
            {
                "block": number,
                "role": str(block.role),
                "start": block.start,
                "end": block.end,
                "reason": block.reason,
                "text": block.range.slice(revision.text),
            }
            for number, block in blocks
        )
        return
    for number, block in blocks:
        words = " ".join(block.range.slice(revision.text).split())
        words = words if len(words) <= 60 else words[:59] + "…"
        reason = f"  [{block.reason}]" if block.reason else ""
        context.output.line(f"{number:>4}  {block.role.replace('_', ' '):<11}  {words}{reason}")
