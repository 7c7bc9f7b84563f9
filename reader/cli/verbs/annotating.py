"""`highlight` and `highlights`."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.cli.parsing import named
from reader.cli.wording import edit_note, undoable
from reader.errors import NotFound, UsageError
from reader.export.shapes import highlight_shape
from reader.library.sifted import sifted
from reader.model.annotation import AnchorState, Kind, PlacedAnnotation
from reader.model.ids import ArticleId, short
from reader.model.ranges import TextRange

_KINDS = f"{', '.join(Kind)}, or your own name for one"
_ORPHAN = (
    "its passage is gone from the article, so there is nothing to accept;"
    " --edit --quote TEXT gives it a new place, as R does in the app"
)
_TAGS = "may be given several times; with --edit, in place of those it has"


def configure(verb: str, parser: argparse.ArgumentParser) -> None:
    if verb == "highlights":
        parser.add_argument(
            "query",
            nargs="*",
            metavar="QUERY",
            help="words, phrases, -not, OR, kind: tag: note: outlet: author: title: story: is: has: date: after: before:",
        )
        parser.set_defaults(excludes=True)
        parser.add_argument("--article", type=named, metavar="ID", help="on this article")
        parser.add_argument("--kind", metavar="KIND", help=_KINDS)
        parser.add_argument("--status", choices=[str(s) for s in AnchorState], help="what edits have done")
        return
    if verb == "note":
        parser.add_argument("id", metavar="ID", help="the article")
        parser.add_argument("note", metavar="TEXT", help="what you think of it")
        parser.add_argument("--tag", action="append", metavar="TAG", help="may be given several times")
        parser.set_defaults(kind=None, quote=None, range=None, edit=False, remove=False, accept=False)
        return
    parser.add_argument(
        "id", metavar="ID", help="the article, or a highlight with --edit, --accept or --remove"
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--quote",
        metavar="TEXT",
        help="the passage as it stands in the article; left out, --note is on the whole of it",
    )
    where.add_argument("--range", metavar="START:END", help="code points of the current revision")
    parser.add_argument("--note", metavar="TEXT", help="what you think of it")
    parser.add_argument("--kind", metavar="KIND", help=_KINDS)
    parser.add_argument("--tag", action="append", metavar="TAG", help=_TAGS)
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--edit", action="store_true", help="change the highlight ID")
    act.add_argument("--accept", action="store_true", help="take the highlight ID as the article reads now")
    act.add_argument("--remove", action="store_true", help="take the highlight ID away")


def run(context: Context, args: argparse.Namespace) -> int:
    if hasattr(args, "query"):
        return _list(context, args)
    if args.remove:
        annotations = context.library.annotations
        placed = annotations.get(annotations.find(args.id))
        annotations.remove([placed.annotation.id])
        if context.output.structured:
            context.output.document(highlight_shape(placed))
        context.output.say(undoable("removed", 1, "highlight"))
        return DONE
    if args.accept:
        annotations = context.library.annotations
        if not annotations.accept([annotations.find(args.id)]):
            raise NotFound(args.id, _ORPHAN)
    placed = _edit(context, args) if args.edit or args.accept else _make(context, args)
    if context.output.structured:
        context.output.document(highlight_shape(placed))
    else:
        context.output.item(_line(context, placed))
    return DONE


def _make(context: Context, args: argparse.Namespace) -> PlacedAnnotation:
    library = context.library
    article = library.articles.find(args.id)
    if args.note is not None and args.quote is None and args.range is None and args.kind is None:
        return library.annotations.note_on_article(article, args.note, args.tag or ())
    passage = _passage(context, article, args)
    kind = _kind(context, args) or Kind.KEY
    return library.annotations.highlight(article, passage, kind, args.note or "", args.tag or ())


def _passage(context: Context, article: ArticleId, args: argparse.Namespace) -> TextRange:
    if args.quote is not None:
        places = context.library.articles.revision(article).text.count(args.quote) if args.quote else 0
        if places > 1:
            context.output.say(f"it stands there {places:,} times; the first is taken (--range for another)")
        return context.library.annotations.passage(article, args.quote)
    start, colon, end = (args.range or "").partition(":")
    if not (colon and start.isdecimal() and end.isdecimal() and int(start) <= int(end)):
        raise UsageError("highlight", "name the passage by --quote TEXT or --range START:END")
    return TextRange(int(start), int(end))


def _edit(context: Context, args: argparse.Namespace) -> PlacedAnnotation:
    annotations = context.library.annotations
    identifier = annotations.find(args.id)
    kind = _kind(context, args)
    with context.library.history.together("Edited a highlight"):
        if args.quote is not None or args.range is not None:
            article = annotations.get(identifier).annotation.target.article
            annotations.move(identifier, _passage(context, article, args))
        return annotations.edit(identifier, kind=kind, note=args.note, tags=args.tag)


def _list(context: Context, args: argparse.Namespace) -> int:
    library = context.library
    article = library.articles.find(args.article) if args.article else None
    kind = _kind(context, args)
    asked = [
        placed
        for placed in (library.annotations.of_article(article) if article else library.annotations.all())
        if (kind is None or placed.annotation.kind is kind)
        and (not args.status or placed.anchored.state == args.status)
    ]
    found = sifted(library, asked, " ".join(args.query)) if args.query else asked
    if context.output.structured:
        context.output.rows(highlight_shape(placed) for placed in found)
    else:
        for placed in found:
            context.output.item(_line(context, placed))
    return DONE if found else NONE


def _kind(context: Context, args: argparse.Namespace) -> Kind | None:
    """Return the kind asked for, by its own name or the user's."""
    if not args.kind:
        return None
    kind = context.settings.kind_called(args.kind)
    if kind is None:
        raise UsageError(f"--kind {args.kind}", f"wants one of {', '.join(_name(context, k) for k in Kind)}")
    return Kind(kind)


def _name(context: Context, kind: Kind) -> str:
    return context.settings.kind_names.get(kind, kind)


def _line(context: Context, placed: PlacedAnnotation) -> str:
    annotation = placed.annotation
    state = edit_note(annotation.target.quote, placed.anchored)
    note = f" — {annotation.body}" if annotation.body else ""
    quote = " ".join(placed.anchored.quote.split())
    about = (
        f"{short(annotation.id)}  {_name(context, annotation.kind):<9}  {short(annotation.target.article)}"
    )
    if annotation.target.whole:
        return f"{about}  the article{note}"
    return f"{about}  “{quote}”{note}{state}"
