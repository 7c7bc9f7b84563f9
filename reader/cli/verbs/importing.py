"""`import FILE`: what we export and what other readers export."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli.codes import DONE, PARTLY
from reader.cli.context import Context
from reader.library.importing import Imported, import_file


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="an exported library, Web Annotations, Hypothesis JSON, or what a read-later tool has exported",
    )


def run(context: Context, args: argparse.Namespace) -> int:
    done = import_file(context.library, args.file)
    if context.output.structured:
        context.output.document(
            {
                "form": done.form,
                "added": done.added,
                "known": done.known,
                "links": list(done.links),
                "problems": list(done.lines),
            }
        )
    else:
        context.output.line(_told(done))
        for line in done.lines:
            context.output.complain(line)
    return PARTLY if done.lines else DONE


def _told(done: Imported) -> str:
    added = ", ".join(f"{count:,} {noun}" for noun, count in done.added.items()) or "nothing new"
    known = f", {done.known:,} were here already" if done.known else ""
    links = f", link without text: {len(done.links):,} (variorum add URL fetches it)" if done.links else ""
    return f"{done.form}: {added}{known}{links}"
