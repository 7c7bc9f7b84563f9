"""`add` and `refresh`: files, folders, addresses and standard input, one line per article."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from reader.cli.codes import DONE, NOT_FOUND, PARTLY
from reader.cli.context import Context
from reader.cli.output import Json
from reader.cli.parsing import named
from reader.cli.streams import read_input
from reader.model.changes import Added, Outcome
from reader.model.fetching import is_address
from reader.model.ids import short
from reader.text.safe import safe_line

BAR = 20
"""Cells of the bar that shows how much has been read."""

FAILED = (Outcome.REFUSED, Outcome.MISSING)


def configure(verb: str, parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(verb=verb)
    if verb == "refresh":
        parser.add_argument(
            "articles", nargs="+", metavar="ID", help="article to fetch again from its address"
        )
    else:
        what = "file, folder, address (https://…), or - for standard input"
        parser.add_argument("sources", nargs="+", type=named, metavar="SOURCE", help=what)


def run(context: Context, args: argparse.Namespace) -> int:
    seen: list[Added] = []
    structured: list[Json] = []
    outcomes = _refresh(context, args.articles) if args.verb == "refresh" else _add_all(context, args.sources)
    for added in outcomes:
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
            yield context.library.sources.add_bytes(read_input())
        elif is_address(source):
            context.output.progress(f"fetching {safe_line(source)}")
            added = context.online.web.add(source)
            context.output.progress("")
            yield added
        elif not Path(source).exists():
            yield Added(Outcome.MISSING, source, reason="no such file or folder")
        else:
            yield from context.library.sources.add(Path(source), partial(_show_progress, context))
            _tell_left_out(context, Path(source))


def _tell_left_out(context: Context, source: Path) -> None:
    """Say that what was removed stays out of a linked folder, and how it comes back."""
    left_out = context.library.sources.left_out(source) if source.is_dir() else 0
    if left_out:
        context.output.clear_progress()
        context.output.say(
            f"{left_out:,} removed before {'stays' if left_out == 1 else 'stay'} out;"
            " `variorum add FILE` brings one back"
        )


def _show_progress(context: Context, done: int, total: int) -> None:
    """Show how much of a folder has been read, of all that must be: it was counted before."""
    if total:
        filled = BAR * done // total
        bar = "█" * filled + "░" * (BAR - filled)
        context.output.progress(f"reading {bar} {done:,} of {total:,}" if done < total else "")


def _refresh(context: Context, refs: Sequence[str]) -> Iterator[Added]:
    articles = [context.library.articles.find(ref) for ref in refs]
    for article in articles:
        context.output.progress(f"fetching {short(article)}")
        added = context.online.web.again(article)
        context.output.progress("")
        yield added


def _tell(context: Context, added: Added) -> None:
    context.output.clear_progress()
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
