"""`diff`: exit code 0 when two revisions or two reports say the same, 1 when they differ, 2 for trouble."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reader.cli.codes import DIFFER, DONE
from reader.cli.context import Context
from reader.cli.wording import counted
from reader.errors import UsageError
from reader.library.differing import Difference

LONGEST_NUMBER = 3
"""Digits of a revision's number."""

RED, GREEN, PLAIN = "\x1b[31;9m", "\x1b[32;1m", "\x1b[0m"


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article")
    parser.add_argument(
        "revisions",
        nargs="*",
        metavar="REV|ID",
        help="one or two revision numbers (default: the last two), or another article",
    )


def run(context: Context, args: argparse.Namespace) -> int:
    from reader.library.differing import differ, difference

    articles = context.library.articles
    article = articles.find(args.id)
    second = _other(args.revisions)
    if second:
        other = articles.find(second)
        found = difference(articles.revision(article), articles.revision(other))
        names = articles.get(article).called, articles.get(other).called
    else:
        other = article
        alone = differ(articles, article, *_numbers(args.revisions))
        if alone is None:
            _tell_alone(context, article)
            return DONE
        found = alone
        names = f"revision {found.old.number}", f"revision {found.new.number}"
    if context.output.structured:
        from reader.export.differences import shape

        context.output.document(shape(articles.get(article), found, articles.get(other)))
    else:
        _print(context, found, names)
    return DIFFER if found.differing else DONE


def _other(given: Sequence[str]) -> str:
    """Return the article that the first is compared with; empty where revisions are named."""
    others = [word for word in given if not _is_number(word)]
    if not others:
        return ""
    if len(given) > 1:
        raise UsageError("diff", "name two revisions of one article, or two articles")
    return others[0]


def _numbers(given: Sequence[str]) -> list[int]:
    if len(given) > 2:
        raise UsageError("diff", "name two revisions at most")
    return [int(word) for word in given]


def _is_number(word: str) -> bool:
    """Tell a revision from an id: ids are told by more than three characters."""
    return word.isdecimal() and len(word) <= LONGEST_NUMBER


def _tell_alone(context: Context, article: str) -> None:
    if context.output.structured:
        context.output.document({"article": article, "old": None, "figures": [], "changes": []})
    context.output.say("there is one revision only")


def _print(context: Context, found: Difference, names: tuple[str, str]) -> None:
    from reader.export.differences import LINK, figure_words, lines

    output = context.output
    if not found.differing:
        numbered = names[0].startswith("revision ")
        told = f"revisions {found.old.number} and {found.new.number}" if numbered else " and ".join(names)
        output.say(f"{told} have the same words")
        return
    figures = figure_words(found)
    if figures:
        verb = "changed" if names[0].startswith("revision ") else "differs" if len(figures) == 1 else "differ"
        output.line(f"{counted(len(figures), 'figure')} {verb}")
        for was, now in figures:
            output.line(f"  {was or '(none)'}{LINK}{now or '(none)'}")
        output.line()
    output.line(LINK.join(names))
    for line in lines(found):
        output.line("".join(_shown(s.kind, s.text, output.colour) for s in line) if line else "…")


def _shown(kind: str, text: str, colour: bool) -> str:
    if kind == "equal":
        return text
    if colour:
        return f"{RED if kind == 'delete' else GREEN}{text}{PLAIN}"
    return f"[-{text}-]" if kind == "delete" else f"{{+{text}+}}"
