"""`export WHAT`: dossier, highlights, claims, articles, the whole library."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE
from reader.cli.context import Context
from reader.cli.parsing import path
from reader.errors import UsageError, VariorumError
from reader.library.exporting import FOLDERS, FORMATS, export, export_folder, export_template


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    forms = "; ".join(f"{what}: {', '.join(known)}" for what, known in FORMATS.items())
    parser.add_argument("what", metavar="WHAT", choices=list(FORMATS), help=", ".join(FORMATS))
    parser.add_argument(
        "ids", nargs="*", default=[], metavar="ID", help="claims of a dossier, articles otherwise"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--format", metavar="F", help=forms)
    how.add_argument("--template", type=path, metavar="FILE", help="a Jinja2 template of your own")
    parser.add_argument(
        "--output",
        "-o",
        type=path,
        metavar="FILE",
        help="the file to write, a folder for obsidian (default: standard output)",
    )


def run(context: Context, args: argparse.Namespace) -> int:
    form = args.format or ("json" if context.output.structured else None)
    if form in FOLDERS:
        return _folder(context, args, form)
    if args.template is not None:
        text = export_template(context.library, args.what, args.template, args.ids)
    else:
        text = export(context.library, args.what, form, args.ids, context.output.complain)
    if context.output.form == "jsonl" and args.format is None and args.template is None:
        text = _lines(text)
    if args.output is None:
        context.output.raw(text)
        return DONE
    try:
        # Line ends as they were made: CSV has its own.
        args.output.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        raise VariorumError(str(args.output), error.strerror or str(error)) from error
    context.output.say(f"wrote {args.output}")
    return DONE


def _lines(document: str) -> str:
    """Return a JSON array as one element a line, any other document as one line."""
    import json

    value = json.loads(document)
    rows = value if isinstance(value, list) else [value]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _folder(context: Context, args: argparse.Namespace, form: str) -> int:
    if args.output is None:
        raise UsageError(f"--format {form}", "it is many files: name a folder with --output")
    count = export_folder(context.library, args.what, form, args.output, args.ids)
    context.output.say(f"wrote {count:,} files to {args.output}")
    return DONE
