"""`doctor --problems`: what could not be read, or only in part, and what to do about each."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from reader.cli.codes import DONE, PARTLY
from reader.cli.context import Context
from reader.cli.output import Json
from reader.cli.wording import counted, undoable
from reader.errors import UsageError
from reader.model.changes import Added, Outcome, Problem
from reader.model.ids import short

FAILED = (Outcome.REFUSED, Outcome.MISSING)

ALL = "all"
"""Stands for every problem that is not ignored."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--problems", action="store_true", help="list what could not be read, or only in part"
    )
    parser.add_argument("--ignored", action="store_true", help="with --problems: those you ignore too")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--retry", nargs="+", metavar="SOURCE", help="read these again; `all` for every one")
    what.add_argument("--open", nargs="+", metavar="SOURCE", help="read these files as plain text anyway")
    what.add_argument(
        "--ignore", nargs="+", metavar="SOURCE", help="say no more of these until their files change"
    )


def run(context: Context, args: argparse.Namespace) -> int:
    troubles = context.library.troubles
    if args.ignored and (args.retry or args.open or args.ignore):
        raise UsageError("--ignored", "goes with the list alone")
    if args.retry:
        found = (one for p in _named(context, args.retry) for one in troubles.retry(p.source))
        return _tell_outcomes(context, found)
    if args.open:
        return _tell_outcomes(context, (troubles.open_anyway(p.source) for p in _named(context, args.open)))
    if args.ignore:
        sources = [p.source for p in _named(context, args.ignore)]
        troubles.ignore(sources)
        context.output.say(undoable("ignored", len(sources), "problem"))
        return DONE
    _tell_problems(context, troubles.all(ignored=args.ignored))
    return DONE


def _named(context: Context, names: list[str]) -> list[Problem]:
    troubles = context.library.troubles
    return troubles.all() if names == [ALL] else [troubles.find(name) for name in names]


def _tell_problems(context: Context, problems: list[Problem]) -> None:
    if context.output.structured:
        context.output.rows(_shape(problem) for problem in problems)
        return
    for problem in problems:
        read = f"  (read in part: {short(problem.article)})" if problem.article else ""
        context.output.line(f"{problem.at:%Y-%m-%d %H:%M}  {problem.source}: {problem.reason}{read}")
    context.output.say(counted(len(problems), "problem"))


def _shape(problem: Problem) -> Json:
    return {
        "source": problem.source,
        "reason": problem.reason,
        "at": problem.at.isoformat(),
        "article": problem.article,
    }


def _tell_outcomes(context: Context, outcomes: Iterable[Added]) -> int:
    seen = list(outcomes)
    if context.output.structured:
        context.output.rows(
            {
                "outcome": str(a.outcome),
                "source": a.source,
                "id": a.article,
                "title": a.title,
                "reason": a.reason,
            }
            for a in seen
        )
    else:
        for added in seen:
            name = short(added.article) if added.article else " " * 6
            reason = f"  ({added.reason})" if added.reason else ""
            context.output.line(f"{added.outcome:<9}  {name}  {added.title or added.source}{reason}")
    return PARTLY if any(a.outcome in FAILED and a.article is None for a in seen) else DONE
