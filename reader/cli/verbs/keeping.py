"""`searches`: the searches the user keeps, as they stand in the sidebar of the app."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.cli.output import Json
from reader.cli.parsing import named
from reader.cli.verbs.searching import catch_up
from reader.cli.wording import undoable
from reader.errors import NotFound
from reader.library.service import Library
from reader.model.ids import short
from reader.model.search import SavedSearch


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    acts.add_parser("list", help="list saved searches and how many articles each finds (the default)")
    save = acts.add_parser("save", help="keep a query under a name; a known name gets the new query")
    save.add_argument("name", metavar="NAME", help="what it is called")
    save.add_argument("query", nargs="+", metavar="QUERY", help="as `search` takes it")
    save.set_defaults(excludes=True)
    remove = acts.add_parser("remove", help="forget saved searches")
    remove.add_argument("names", nargs="+", type=named, metavar="NAME", help="the name, or the id")


def run(context: Context, args: argparse.Namespace) -> int:
    if args.act == "save":
        kept = context.library.search.saved.save(args.name, " ".join(args.query))
        _print(context, [kept])
        return DONE
    if args.act == "remove":
        return _remove(context, args.names)
    searches = context.library.search.saved.all()
    _print(context, searches)
    return DONE if searches else NONE


def saved_called(library: Library, name: str) -> SavedSearch:
    """Return the saved search with this name, case aside, or with an id that ends so. Raises NotFound."""
    searches = library.search.saved.all()
    found = [s for s in searches if s.name.casefold() == name.strip().casefold()]
    wanted = name.strip().upper()
    found = found or [s for s in searches if wanted and s.id.endswith(wanted)]
    if len(found) != 1:
        raise NotFound(name, "no saved search has that name")
    return found[0]


def _remove(context: Context, names: list[str]) -> int:
    found = list(dict.fromkeys(saved_called(context.library, name) for name in names))
    shapes = _shapes(context, found) if context.output.structured else []
    with context.library.history.together(f"Forgot {len(found)} searches"):
        for search in found:
            context.library.search.saved.remove(search.id)
    if context.output.structured:
        context.output.rows(shapes)
    context.output.say(undoable("removed", len(found), "saved search"))
    return DONE


def _print(context: Context, searches: list[SavedSearch]) -> None:
    shapes = _shapes(context, searches)
    if context.output.structured:
        context.output.rows(shapes)
    else:
        for s, shape in zip(searches, shapes, strict=True):
            context.output.item(f"{short(s.id)}  {shape['articles']:>6,}  {s.name}: {s.query}")


def _shapes(context: Context, searches: list[SavedSearch]) -> list[Json]:
    """Return saved searches as JSON values, with how many articles each finds."""
    if searches:
        catch_up(context)
    find = context.library.search.articles
    return [{"id": s.id, "name": s.name, "query": s.query, "articles": len(find(s.query))} for s in searches]
