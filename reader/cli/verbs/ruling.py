"""`rules`: which whole lines of which outlet are read in a role the user gave them."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.cli.output import Json
from reader.cli.wording import undoable
from reader.model.ids import short
from reader.model.roles import RoleRule


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(dest="act", metavar="ACT")
    kinds.add_parser("list", help="list rules, by outlet (the default)")
    forget = kinds.add_parser("forget", help="let rules hold no longer")
    forget.add_argument("ids", nargs="+", metavar="RULE", help="its id")


def run(context: Context, args: argparse.Namespace) -> int:
    if args.act == "forget":
        return _forget(context, args.ids)
    rules = context.library.corrections.rules()
    if context.output.structured:
        context.output.rows(map(_shape, rules))
    else:
        for rule in rules:
            role = rule.role.replace("_", " ")
            context.output.line(f"{short(rule.id)}  {rule.outlet:<24}  {role:<11}  {rule.pattern}")
    return DONE if rules else NONE


def _forget(context: Context, refs: list[str]) -> int:
    corrections = context.library.corrections
    found = list(dict.fromkeys(corrections.find_rule(ref) for ref in refs))
    shapes = [_shape(rule) for rule in corrections.rules() if rule.id in found]
    with context.library.history.together(f"Forgot {len(found)} rules"):
        for rule in found:
            corrections.forget_rule(rule)
    if context.output.structured:
        context.output.rows(shapes)
    context.output.say(undoable("forgot", len(found), "rule"))
    return DONE


def _shape(rule: RoleRule) -> Json:
    return {
        "id": rule.id,
        "outlet": rule.outlet,
        "pattern": rule.pattern,
        "role": str(rule.role),
        "added": rule.added.isoformat(),
    }
