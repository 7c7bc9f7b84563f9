"""`import FILE`: what we export and what other readers export."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.cli.codes import DONE, PARTLY
from reader.cli.context import Context
from reader.cli.parsing import path
from reader.cli.streams import read_input
from reader.errors import SourceRefused
from reader.library.importing import Imported, import_file
from reader.model.changes import Added
from reader.text.safe import safe_line


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=path,
        metavar="FILE",
        help="an exported library, Web Annotations, Hypothesis JSON, what a read-later tool has exported, or -",
    )
    parser.add_argument(
        "--fetch", action="store_true", help="add what a read-later tool has as a link only from its address"
    )


def run(context: Context, args: argparse.Namespace) -> int:
    def tell(done: int, total: int) -> None:
        context.output.progress(f"read {done:,} of {total:,}")

    with _named(args.file) as file:
        done = import_file(context.library, file, _fetching(context) if args.fetch else None, tell)
    context.output.progress("")
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


@contextmanager
def _named(file: Path) -> Iterator[Path]:
    """Give a file to read; standard input is put into one that is gone afterwards."""
    if str(file) != "-":
        yield file
        return
    with TemporaryDirectory() as folder:
        kept = Path(folder) / "stdin"
        kept.write_bytes(read_input())
        try:
            yield kept
        except SourceRefused as error:
            raise SourceRefused("(stdin)", error.why) from error


def _fetching(context: Context) -> Callable[[str], Added]:
    numbers = count(1)

    def fetch(url: str) -> Added:
        context.output.progress(f"fetching {next(numbers)}: {safe_line(url, 60)}")
        return context.online.web.add_from_file(url)

    return fetch


def _told(done: Imported) -> str:
    added = (
        ", ".join(
            f"{count:,} {_singular(noun) if count == 1 else noun}" for noun, count in done.added.items()
        )
        or "nothing new"
    )
    known = f", {done.known:,} were here already" if done.known else ""
    links = (
        f", link without text: {len(done.links):,} (variorum add URL fetches it, --fetch all)"
        if done.links
        else ""
    )
    return f"{done.form}: {added}{known}{links}"


def _singular(nouns: str) -> str:
    """Return "piece of evidence" for "pieces of evidence"."""
    first, space, rest = nouns.partition(" ")
    one = f"{first.removesuffix('ies')}y" if first.endswith("ies") else first.removesuffix("s")
    return f"{one}{space}{rest}"
