"""`feed add | list | refresh | remove | rename | tag | full-text | import | export`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.codes import DONE, NONE, NOT_FOUND, PARTLY, USAGE
from reader.cli.context import Context
from reader.cli.output import Json
from reader.cli.parsing import named
from reader.cli.streams import read_input
from reader.cli.wording import counted, undoable
from reader.errors import FetchFailed, IngestError, UsageError, VariorumError
from reader.export.feeds import refreshed_shape, row_shape
from reader.model.feed import Refreshed, RefreshState
from reader.model.ids import ArticleId, short
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.library.feeds import Feeds, Followed
    from reader.model.feed import FeedRow

_FEED = "its address, name or id"

BAD = (RefreshState.FAILED, RefreshState.ENDED)


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    add = acts.add_parser("add", help="follow the feed at an address, or the one its page names")
    add.add_argument(
        "addresses", nargs="+", type=named, metavar="URL", help="of a feed, or of a page that names one"
    )
    add.add_argument("--name", default="", metavar="TEXT", help="call it so instead of by its own title")
    add.add_argument("--tag", action="append", default=[], metavar="TAG", help="may be given several times")
    add.add_argument("--full-text", action="store_true", help="fetch the pages behind its entries")
    some = acts.add_parser("list", help="list feeds with what is unread (the default)")
    some.add_argument("--tag", metavar="TAG", help="with this tag, or one in it")
    refresh = acts.add_parser("refresh", help="ask all feeds, or these, for what is new")
    refresh.add_argument("feeds", nargs="*", metavar="FEED", help=_FEED)
    refresh.add_argument("--due", action="store_true", help="only those whose time has come")
    remove = acts.add_parser("remove", help="follow feeds no more; their articles stay")
    remove.add_argument("feeds", nargs="+", metavar="FEED", help=_FEED)
    rename = acts.add_parser("rename", help="give a feed a name of your own; an empty one takes it back")
    rename.add_argument("feed", metavar="FEED", help=_FEED)
    rename.add_argument("name", metavar="NAME")
    tag = acts.add_parser("tag", help="tag a feed; News/Europe is a folder in a folder")
    tag.add_argument("feed", metavar="FEED", help=_FEED)
    tag.add_argument("tags", nargs="*", metavar="TAG")
    tag.add_argument(
        "--untag",
        "--remove",
        dest="remove",
        action="append",
        default=[],
        metavar="TAG",
        help="take a tag away",
    )
    full = acts.add_parser("full-text", help="fetch the pages behind a feed's entries from now on")
    full.add_argument("feed", nargs="?", metavar="FEED", help=_FEED)
    full.add_argument("--off", action="store_true", help="take the texts as the feed gives them")
    full.add_argument("--article", action="append", default=[], metavar="ID", help="fetch this page now")
    acts.add_parser("import", help="follow the feeds of an OPML or newsboat list").add_argument(
        "file", type=named, metavar="FILE", help="or - for standard input"
    )
    export = acts.add_parser("export", help="write the feeds as OPML")
    export.add_argument("file", nargs="?", type=named, metavar="FILE")


def run(context: Context, args: argparse.Namespace) -> int:
    acts = {
        "add": _add,
        "refresh": _refresh,
        "remove": _remove,
        "rename": _rename,
        "tag": _tag,
        "full-text": _full_text,
        "import": _import,
        "export": _export,
    }
    return acts.get(args.act, _list)(context, args)


def _add(context: Context, args: argparse.Namespace) -> int:
    feeds = context.online.feeds
    if args.name and len(args.addresses) > 1:
        raise UsageError("--name", "is for one address")
    shapes: list[Json] = []
    failed: list[VariorumError] = []
    for address in args.addresses:
        context.output.progress(f"asking {safe_line(address, 60)}…")
        try:
            followed = feeds.add(address, name=args.name, tags=args.tag, full_text=args.full_text)
        except (IngestError, UsageError) as error:
            failed.append(error)
            context.output.progress("")
            context.output.complain(str(error))
            continue
        context.output.progress("")
        shapes.append(row_shape(_row(feeds, followed.feed.id)))
        _tell_followed(context, followed)
    if context.output.structured:
        context.output.rows(shapes)
    return _code(len(failed), len(shapes))


def _tell_followed(context: Context, followed: Followed) -> None:
    feed, came = followed.feed, followed.refreshed
    if not context.output.structured:
        took = f"  {counted(came.added, 'article')}" if came else ""
        context.output.item(
            f"{'known' if followed.known else 'followed'}  {short(feed.id)}  {feed.shown}{took}"
        )
    if came is not None and came.reason:
        context.output.say(f"{feed.shown}: {came.reason}")
    for other in followed.others:
        context.output.say(f"the page also names {other.url} {safe_line(other.title)}".rstrip())


def _list(context: Context, args: argparse.Namespace) -> int:
    wanted = getattr(args, "tag", None)
    rows = context.library.feeds.rows()
    if wanted:
        # A folder holds what is in its folders.
        rows = [r for r in rows if any(f"{t}/".startswith(f"{wanted}/") for t in r.subscription.tags)]
    if context.output.structured:
        context.output.rows(row_shape(row) for row in rows)
        return DONE if rows else NONE
    width = max((len(f"{row.unread:,}") for row in rows), default=1)
    for row in rows:
        feed = row.subscription
        marks = [f"({', '.join(feed.tags)})" if feed.tags else "", "full text" if feed.full_text else ""]
        if feed.error:
            marks.append(f"! {feed.error}")
        told = "  ".join(filter(None, [feed.shown, *marks]))
        context.output.item(f"{short(feed.id)}  {row.unread:>{width},} of {row.articles:,}  {told}")
    if not rows:
        context.output.say("no feed is followed: variorum feed add URL")
    return DONE if rows else NONE


def _refresh(context: Context, args: argparse.Namespace) -> int:
    feeds = context.online.feeds
    if feeds.offline:
        raise FetchFailed("feeds", "not refreshed, because the network is switched off (offline)")
    chosen: Sequence[str] | None = [feeds.find(ref) for ref in args.feeds] or None
    if args.due:
        due = feeds.due()
        chosen = due if chosen is None else [feed for feed in chosen if feed in due]

    def progress(done: int, total: int, title: str) -> None:
        context.output.progress(f"{done} of {total} feeds: {title}")

    outcomes: list[Refreshed] = []
    for outcome in feeds.refresh(chosen, progress):
        outcomes.append(outcome)
        if not context.output.structured:
            context.output.progress("")
            _tell_refreshed(context, outcome)
    context.output.progress("")
    if context.output.structured:
        context.output.rows(refreshed_shape(outcome) for outcome in outcomes)
    failed = sum(outcome.state in BAD for outcome in outcomes)
    added, revised = (sum(getattr(o, name) for o in outcomes) for name in ("added", "revised"))
    told = f"{counted(len(outcomes), 'feed')}: {added:,} new, {revised:,} changed"
    context.output.say(f"{told}, {failed:,} failed" if failed else told)
    return _code(failed, len(outcomes) - failed)


def _tell_refreshed(context: Context, outcome: Refreshed) -> None:
    if outcome.state in BAD:
        context.output.complain(f"{outcome.title}: {outcome.reason}")
        return
    counts = [f"{n:,} {word}" for n, word in ((outcome.added, "new"), (outcome.revised, "changed")) if n]
    told = ", ".join(counts) or ("nothing new" if outcome.state is not RefreshState.HELD else "not asked")
    note = f"  ({outcome.reason})" if outcome.reason else ""
    context.output.item(f"{outcome.title}: {told}{note}")


def _remove(context: Context, args: argparse.Namespace) -> int:
    feeds = context.library.feeds
    found = list(dict.fromkeys(feeds.find(ref) for ref in args.feeds))
    shapes = [row_shape(_row(feeds, feed)) for feed in found] if context.output.structured else []
    feeds.remove(found)
    if context.output.structured:
        context.output.rows(shapes)
    context.output.say(undoable("removed", len(found), "feed"))
    return DONE


def _rename(context: Context, args: argparse.Namespace) -> int:
    feeds = context.library.feeds
    feed = feeds.find(args.feed)
    feeds.rename(feed, args.name)
    return _show(context, feed)


def _tag(context: Context, args: argparse.Namespace) -> int:
    feeds = context.library.feeds
    feed = feeds.find(args.feed)
    kept = [tag for tag in feeds.get(feed).tags if tag not in args.remove]
    feeds.set_tags(feed, [*kept, *args.tags])
    return _show(context, feed)


def _full_text(context: Context, args: argparse.Namespace) -> int:
    if bool(args.feed) == bool(args.article):
        raise UsageError("feed full-text", "wants a feed, or --article")
    if args.feed:
        feed = context.library.feeds.find(args.feed)
        context.library.feeds.set_full_text(feed, not args.off)
        return _show(context, feed)
    feeds, failed = context.online.feeds, 0
    shapes: list[Json] = []
    for article in [ArticleId(context.library.articles.find(ref)) for ref in args.article]:
        context.output.progress(f"fetching {short(article)}…")
        try:
            changed = feeds.fetch_full_text(article)
        except (IngestError, UsageError) as error:
            failed += 1
            context.output.progress("")
            context.output.complain(str(error))
            continue
        context.output.progress("")
        words = context.library.articles.get(article).words
        outcome = "revised" if changed else "unchanged"
        shapes.append({"outcome": outcome, "id": article, "words": words})
        if not context.output.structured:
            context.output.item(f"{outcome}  {short(article)}  {words:,} words")
    if context.output.structured:
        context.output.rows(shapes)
    return _code(failed, len(args.article) - failed)


def _import(context: Context, args: argparse.Namespace) -> int:
    body = _read(args.file)
    if body is None:
        context.output.complain(f"{args.file}: no such file")
        return NOT_FOUND
    imported = context.library.feeds.import_list(body, args.file)
    for line in imported.refused:
        context.output.complain(f"{args.file}: {line}")
    if context.output.structured:
        context.output.rows(row_shape(_row(context.library.feeds, feed.id)) for feed in imported.added)
    else:
        for feed in imported.added:
            context.output.item(f"followed  {short(feed.id)}  {feed.shown}")
    known = f", {imported.known:,} known already" if imported.known else ""
    context.output.say(f"{counted(len(imported.added), 'feed')} followed{known}; feed refresh fetches them")
    return PARTLY if imported.refused else DONE


def _read(name: str) -> bytes | None:
    if name == "-":
        return read_input()
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UsageError(name, error.strerror or "cannot be read") from error


def _export(context: Context, args: argparse.Namespace) -> int:
    text = context.library.feeds.opml()
    if not args.file or args.file == "-":
        context.output.raw(text)
        return DONE
    try:
        Path(args.file).write_text(text, "utf-8")
    except OSError as error:
        raise UsageError(args.file, error.strerror or "cannot be written") from error
    context.output.say(f"wrote {args.file}")
    return DONE


def _show(context: Context, feed: str) -> int:
    row = _row(context.library.feeds, feed)
    if context.output.structured:
        context.output.document(row_shape(row))
    else:
        tags = f"  ({', '.join(row.subscription.tags)})" if row.subscription.tags else ""
        full = "  full text" if row.subscription.full_text else ""
        context.output.item(f"{short(feed)}  {row.subscription.shown}{tags}{full}")
    return DONE


def _row(feeds: Feeds, feed: str) -> FeedRow:
    return next(row for row in feeds.rows() if row.subscription.id == feed)


def _code(failed: int, done: int) -> int:
    if not failed:
        return DONE
    return PARTLY if done else USAGE
