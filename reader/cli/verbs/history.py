"""`undo`, `redo` and `history`."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.cli.output import Json
from reader.cli.parsing import whole
from reader.model.changes import Step


def configure(verb: str, parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(verb=verb)
    if verb == "history":
        parser.add_argument("--limit", type=whole, default=50, metavar="N", help="steps (default: 50)")


def run(context: Context, args: argparse.Namespace) -> int:
    journal = context.library.history
    if args.verb == "history":
        return _history(context, args.limit)
    step = journal.undo() if args.verb == "undo" else journal.redo()
    if context.output.structured:
        context.output.document(_shape(step) if step else None)
    if step is None:
        context.output.say(f"nothing to {args.verb}")
        return NONE
    if not context.output.structured:
        context.output.item(f"{'Undone' if args.verb == 'undo' else 'Done again'}: {step.sentence}")
    return DONE


def _history(context: Context, limit: int) -> int:
    steps = context.library.history.recent(limit)
    if context.output.structured:
        context.output.rows(_shape(step) for step in steps)
    else:
        for step in steps:
            mark = "(undone) " if step.undone else ""
            context.output.item(f"{step.at:%Y-%m-%d %H:%M}  {mark}{step.sentence}")
    return DONE if steps else NONE


def _shape(step: Step) -> Json:
    return {"seq": step.seq, "at": step.at.isoformat(), "sentence": step.sentence, "undone": step.undone}
