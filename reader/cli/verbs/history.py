"""`undo`, `redo` and `history`."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context


def configure(verb: str, parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(verb=verb)
    if verb == "history":
        parser.add_argument("--limit", type=int, default=50, metavar="N")


def run(context: Context, args: argparse.Namespace) -> int:
    journal = context.library.history
    if args.verb == "history":
        return _history(context, args.limit)
    step = journal.undo() if args.verb == "undo" else journal.redo()
    if step is None:
        context.output.say(f"nothing to {args.verb}")
        return NONE
    context.output.line(f"{'Undone' if args.verb == 'undo' else 'Done again'}: {step.sentence}")
    return DONE


def _history(context: Context, limit: int) -> int:
    steps = context.library.history.recent(limit)
    if context.output.structured:
        context.output.rows(
            {"seq": s.seq, "at": s.at.isoformat(), "sentence": s.sentence, "undone": s.undone} for s in steps
        )
    else:
        for step in steps:
            mark = "(undone) " if step.undone else ""
            context.output.line(f"{step.at:%Y-%m-%d %H:%M}  {mark}{step.sentence}")
    return DONE if steps else NONE
