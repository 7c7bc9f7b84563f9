"""`search`: articles, notes and claims in one query language."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE, NONE, USAGE
from reader.cli.context import Context
from reader.cli.narration import tell_indexing
from reader.cli.parsing import whole
from reader.errors import IndexFault, UsageError
from reader.export.shapes import result_shape
from reader.model.ids import short
from reader.model.search import Hit, HitKind, SearchOrder, SearchResult

_NAMES = {"articles": HitKind.ARTICLE, "notes": HitKind.NOTE, "claims": HitKind.CLAIM}


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "query",
        nargs="*",
        metavar="QUERY",
        help='words, "phrases", -not, OR, prefix*, outlet: author: title: tag: note: claim: kind: date: num:',
    )
    parser.set_defaults(excludes=True)
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--saved", metavar="NAME", help="ask a saved search instead")
    instead.add_argument("--like", metavar="ID", help="find the articles most like this one instead")
    parser.add_argument("--in", dest="within", metavar="WHAT", help="articles,notes,claims (default: all)")
    parser.add_argument("--limit", type=whole, default=20, metavar="N", help="hits at most (default: 20)")
    parser.add_argument(
        "--facets", action="store_true", help="count the outlets, months and tags of all that is found"
    )
    parser.add_argument(
        "--by",
        choices=[str(o) for o in SearchOrder],
        default=str(SearchOrder.RELEVANCE),
        help="order (default: relevance)",
    )


def run(context: Context, args: argparse.Namespace) -> int:
    search = context.library.search
    kinds, query = _kinds(args.within), _query(context, args)
    like = context.library.articles.find(args.like) if args.like else None
    catch_up(context)
    if args.facets:
        if like:
            raise UsageError("--facets", "counts what a query finds, not --like")
        return _facets(context, query, kinds, args.limit)
    if like:
        result = search.like(like, limit=args.limit)
    else:
        result = search.find(query, kinds=kinds, limit=args.limit, order=SearchOrder(args.by))
    if result.problem:
        context.output.complain(_told(result))
    if context.output.structured:
        context.output.document(result_shape(result))
    else:
        for hit in result.hits:
            _print(context, hit)
    if result.total > len(result.hits):
        context.output.say(f"{len(result.hits)} of {result.total}")
    if not result.total and query and (meant := search.suggest(query)):
        context.output.say(f"did you mean: {meant}")
    if result.problem and not result.hits:
        return USAGE
    return DONE if result.hits else NONE


def _told(result: SearchResult) -> str:
    """Return a problem with what it is about: the term that it names, else the query."""
    named, colon, _ = result.problem.partition(": ")
    if colon and named.casefold() in result.query.casefold():
        return result.problem
    return f"{result.query}: {result.problem}"


def _facets(context: Context, query: str, kinds: frozenset[HitKind] | None, limit: int) -> int:
    found = context.library.search.facets(query, kinds=kinds, limit=limit)
    if context.output.structured:
        context.output.rows({"field": f.field, "value": f.value, "count": f.count} for f in found)
    else:
        for facet in found:
            context.output.item(f"{facet.count:>6,}  {facet.field}: {facet.value}")
    return DONE if found else NONE


def _query(context: Context, args: argparse.Namespace) -> str:
    """Return what is asked; empty with --like. Raises UsageError, NotFound."""
    if bool(args.query) == bool(args.saved or args.like):
        raise UsageError("search", "wants a query, or --saved NAME, or --like ID")
    if args.saved:
        from reader.cli.verbs.keeping import saved_called

        return saved_called(context.library, args.saved).query
    return " ".join(args.query)


def catch_up(context: Context) -> None:
    """Bring the index level; where that is not possible, what it holds is searched."""
    try:
        done = context.library.search.catch_up(lambda progress: tell_indexing(context.output, progress))
    except IndexFault as fault:
        context.output.complain(f"{fault}; the answer may lack the latest changes")
        return
    if not done:
        context.output.say("another process is updating the index; the answer may lack its changes")


def _kinds(within: str | None) -> frozenset[HitKind] | None:
    if within is None:
        return None
    names = [name.strip() for name in within.split(",")]
    unknown = [name for name in names if name not in _NAMES]
    if unknown:
        raise UsageError(f"--in {unknown[0]}", "wants articles, notes or claims")
    return frozenset(_NAMES[name] for name in names)


def _print(context: Context, hit: Hit) -> None:
    date = hit.published.isoformat()[:10] if hit.published else ""
    kind = "" if hit.kind is HitKind.ARTICLE else f"[{hit.kind}] "
    where = " · ".join(part for part in (hit.outlet, date) if part)
    context.output.item(f"{short(hit.id)}  {kind}{hit.title}" + (f"  ({where})" if where else ""))
    marks = [(mark.start, mark.end) for mark in hit.snippet.marks]
    context.output.item(f"        {context.output.marked(hit.snippet.text, marks)}")
