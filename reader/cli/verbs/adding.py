"""`add`: files, folders and standard input, one line per article."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.cli.codes import DONE, NOT_FOUND, PARTLY
from reader.cli.context import Context
from reader.cli.output import Json
from reader.model.changes import Added, Outcome
from reader.model.ids import short

FAILED = (Outcome.REFUSED, Outcome.MISSING)


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help="file, folder, or - for standard input")


def run(context: Context, args: argparse.Namespace) -> int:
    seen: list[Added] = []
    structured: list[Json] = []
    for added in _add_all(context, args.sources):
        seen.append(added)
        if context.output.structured:
            structured.append(_shape(added))
        else:
            _tell(context, added)
    if context.output.structured:
        context.output.rows(structured)
    context.output.say(_summary(seen))
    return _code(seen)


def _add_all(context: Context, sources: Iterable[str]) -> Iterator[Added]:
    for source in sources:
        if source == "-":
            yield context.library.sources.add_bytes(sys.stdin.buffer.read())
        elif not Path(source).exists():
            yield Added(Outcome.MISSING, source, reason="no such file or folder")
        else:
            yield from context.library.sources.add(Path(source))


def _tell(context: Context, added: Added) -> None:
    if added.outcome in FAILED and added.article is None:
        context.output.complain(f"{added.source}: {added.reason}")
        return
    name = short(added.article) if added.article else ""
    note = f"  ({added.reason})" if added.reason else ""
    context.output.line(f"{added.outcome:<9}  {name}  {added.title or added.source}{note}")


def _shape(added: Added) -> Json:
    return {
        "outcome": str(added.outcome),
        "source": added.source,
        "id": added.article,
        "title": added.title,
        "reason": added.reason,
    }


def _summary(seen: list[Added]) -> str:
    counts = {outcome: sum(a.outcome is outcome for a in seen) for outcome in Outcome}
    told = ", ".join(f"{n} {outcome}" for outcome, n in counts.items() if n)
    return told or "nothing to add"


def _code(seen: list[Added]) -> int:
    failed = [a for a in seen if a.outcome in FAILED and a.article is None]
    if not failed:
        return DONE
    if len(failed) == len(seen) and all(a.outcome is Outcome.MISSING for a in failed):
        return NOT_FOUND
    return PARTLY
