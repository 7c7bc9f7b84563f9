"""`export WHAT`: dossier, highlights, claims, articles."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli.codes import DONE
from reader.cli.context import Context
from reader.errors import VariorumError
from reader.library.exporting import FORMATS, export


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", metavar="WHAT", choices=list(FORMATS), help=", ".join(FORMATS))
    parser.add_argument("ids", nargs="*", metavar="ID", help="claims of a dossier, articles otherwise")
    parser.add_argument("--format", metavar="F", help="markdown, json or csv")
    parser.add_argument("--output", "-o", type=Path, metavar="FILE")


def run(context: Context, args: argparse.Namespace) -> int:
    form = args.format or ("json" if context.output.structured else None)
    text = export(context.library, args.what, form, args.ids)
    if args.output is None:
        context.output.raw(text)
        return DONE
    try:
        args.output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise VariorumError(str(args.output), error.strerror or str(error)) from error
    context.output.say(f"wrote {args.output}")
    return DONE
