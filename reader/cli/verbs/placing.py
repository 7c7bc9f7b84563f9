"""`folders`, `outlets` and `tags`: what the sidebar of the app lists."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.cli.output import Json
from reader.cli.parsing import named
from reader.errors import NotFound
from reader.text.safe import safe_line


def configure(verb: str, parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(verb=verb)
    if verb == "folders":
        acts = parser.add_subparsers(dest="act", metavar="ACT")
        acts.add_parser("list", help="list linked folders (the default)")
        unlink = acts.add_parser("unlink", help="read folders no more; their articles stay")
        unlink.add_argument("folders", nargs="+", type=named, metavar="FOLDER")


def run(context: Context, args: argparse.Namespace) -> int:
    if args.verb == "folders":
        return _unlink(context, args.folders) if args.act == "unlink" else _folders(context)
    articles = context.library.articles
    found = articles.outlets() if args.verb == "outlets" else articles.tags()
    if context.output.structured:
        context.output.rows({"name": tally.name, "articles": tally.count} for tally in found)
    else:
        for tally in found:
            context.output.line(f"{tally.count:>6,}  {tally.name}")
    return DONE if found else NONE


def _folders(context: Context) -> int:
    found = context.library.sources.linked()
    if context.output.structured:
        context.output.rows(map(_shape, found))
    else:
        for folder in found:
            context.output.line(shown(folder) + ("" if folder.is_dir() else "  (missing)"))
    return DONE if found else NONE


def _unlink(context: Context, names: list[str]) -> int:
    sources = context.library.sources
    linked = {os.path.normpath(folder): folder for folder in sources.linked()}
    chosen = []
    for name in names:
        folder = linked.get(os.path.normpath(Path(name).absolute()))
        if folder is None:
            raise NotFound(name, "no such folder is linked")
        chosen.append(folder)
    for folder in chosen:
        sources.unlink(folder)
    if context.output.structured:
        context.output.rows(map(_shape, chosen))
    for folder in chosen:
        context.output.say(f"unlinked {shown(folder)}; `variorum add` links it again")
    return DONE


def _shape(folder: Path) -> Json:
    return {"folder": shown(folder), "missing": not folder.is_dir()}


def shown(folder: Path) -> str:
    """Return the name of a folder on one line, with nothing in it that a terminal would obey."""
    return safe_line(str(folder).encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
