"""`diff`: exit code 0 when two revisions say the same, 1 when they differ, 2 for trouble."""

from __future__ import annotations

import argparse

from reader.cli.codes import DIFFER, DONE
from reader.cli.context import Context
from reader.errors import UsageError
from reader.library.differing import Difference

RED, GREEN, PLAIN = "\x1b[31;9m", "\x1b[32;1m", "\x1b[0m"


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article")
    parser.add_argument(
        "revisions",
        nargs="*",
        type=int,
        metavar="REV",
        help="one or two revision numbers (default: the last two)",
    )


def run(context: Context, args: argparse.Namespace) -> int:
    from reader.library.differing import differ

    if len(args.revisions) > 2:
        raise UsageError("diff", "name two revisions at most")
    articles = context.library.articles
    article = articles.find(args.id)
    found = differ(articles, article, *args.revisions)
    if found is None:
        _tell_alone(context, article)
        return DONE
    if context.output.structured:
        from reader.export.differences import shape

        context.output.document(shape(articles.get(article), found))
    else:
        _print(context, found)
    return DIFFER if found.differing else DONE


def _tell_alone(context: Context, article: str) -> None:
    if context.output.structured:
        context.output.document({"article": article, "old": None, "figures": [], "changes": []})
    context.output.say("there is one revision only")


def _print(context: Context, found: Difference) -> None:
    from reader.export.differences import LINK, figure_words, lines

    output = context.output
    if not found.differing:
        output.say(f"revisions {found.old.number} and {found.new.number} have the same words")
        return
    figures = figure_words(found)
    if figures:
        output.line(f"{len(figures)} figure{'s' if len(figures) != 1 else ''} changed")
        for was, now in figures:
            output.line(f"  {was or '(none)'}{LINK}{now or '(none)'}")
        output.line()
    output.line(f"revision {found.old.number}{LINK}revision {found.new.number}")
    for line in lines(found):
        output.line("".join(_shown(s.kind, s.text, output.colour) for s in line) if line else "…")


def _shown(kind: str, text: str, colour: bool) -> str:
    if kind == "equal":
        return text
    if colour:
        return f"{RED if kind == 'delete' else GREEN}{text}{PLAIN}"
    return f"[-{text}-]" if kind == "delete" else f"{{+{text}+}}"
