"""What the library screen shows now: place, filter, order; and the sentences that say so. No widgets."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.model.listing import ArticleRow, ListQuery, Sort
from reader.tui.widgets.sidebar import Place, PlaceKind

if TYPE_CHECKING:
    from reader.library.ports import ArticleStore
    from reader.library.service import Library

ALL = Place("All articles")

ORDERS = {
    Sort.PUBLISHED: ("newest first", "oldest first"),
    Sort.ADDED: ("last added first", "first added first"),
    Sort.TITLE: ("by title, Z to A", "by title"),
    Sort.OUTLET: ("by outlet, Z to A", "by outlet"),
    Sort.WORDS: ("longest first", "shortest first"),
}
"""Order → what it is called, descending and ascending."""

BY_RELEVANCE = "by relevance"

NAMED_TALLIES = 30
"""Outlets or tags in the sidebar; beyond that the filter is faster than looking."""


@dataclass(frozen=True, slots=True)
class View:
    """Which articles, in which order."""

    place: Place = ALL
    filter: str = ""
    sort: Sort = Sort.PUBLISHED
    ascending: bool = False
    ranked: bool = False
    """The most relevant first, whatever the order says; only where the place is a search."""

    @property
    def query(self) -> ListQuery:
        return self.place.query._replace(text=self.filter, sort=self.sort, ascending=self.ascending)

    @property
    def order(self) -> str:
        return BY_RELEVANCE if self.ranked else ORDERS[self.sort][self.ascending]

    @property
    def search(self) -> str:
        """Return the query whose articles are shown; empty where none is asked."""
        return self.place.search.query if self.place.search else ""

    def at(self, place: Place) -> View:
        """Return the view of another place; what a search finds is ranked until another order is chosen."""
        return replace(self, place=place, ranked=place.search is not None)

    def sorted_by(self, sort: Sort) -> View:
        """Return the view in another order; the same order again turns it round."""
        if sort is self.sort and not self.ranked:
            return replace(self, ascending=not self.ascending)
        # Names read forwards, dates and lengths from the large end.
        return replace(self, sort=sort, ascending=sort in (Sort.TITLE, Sort.OUTLET), ranked=False)


SAMPLE_STORY = View(filter="Meta")
"""The reports of one story, by what their titles have in common: the samples that disagree most."""


@dataclass
class Articles:
    """The source of the article list: keys at once, rows when they come into sight."""

    store: ArticleStore
    keys: Sequence[int] = field(default_factory=lambda: array("q"))

    def fetch(self, keys: Sequence[int]) -> Mapping[int, ArticleRow]:
        return {row.key: row for row in self.store.rows(keys)}


def narrowed(listed: Sequence[int], found: Sequence[int], *, ranked: bool) -> array[int]:
    """Return what stands in both, in the order of what was found if ranked, else of the list."""
    one, other = (found, listed) if ranked else (listed, found)
    wanted = set(other)
    return array("q", [key for key in one if key in wanted])


def counted(shown: int, total: int, filtered: bool) -> str:
    """Return "3,400 articles" or "12 of 3,400 · 3,388 hidden by filter"."""
    if not filtered:
        return "1 article" if total == 1 else f"{total:,} articles"
    return f"{shown:,} of {total:,} · {total - shown:,} hidden by filter"


def empty_text(view: View, total: int) -> str:
    """Return what stands in an empty list: why, and what to do."""
    if view.filter and total:
        return f"No article here has “{view.filter}”.\nEsc clears the filter."
    if view.place == ALL:
        return (
            "The library is empty.\n\n"
            "Paste an article here, or quit with q and add some:\n"
            "  variorum FOLDER        a folder, read again at every start\n"
            "  variorum add FILE…     single files\n\n"
            ": samples adds the sample articles."
        )
    if view.search:
        return f"No article is found by “{view.search}”.\nEsc shows all articles."
    if view.place.query.feed or view.place.query.feeds:
        return f"Nothing of “{view.place.name}” is here.\nR asks the feed for what is new."
    return f"Nothing in “{view.place.name}”.\nh goes to the sidebar, where “All articles” is."


def why_empty(view: View, total: int, add: str) -> str:
    """Return why there is no article to act on, on one line; `add` is the key that adds one."""
    if view.filter and total:
        return f"no article here has “{view.filter}”; Esc clears the filter"
    if view.place == ALL:
        return f"the library is empty; {add} adds an article"
    return f"nothing in “{view.place.name}”"


def places(
    library: Library, feeds: Sequence[Place] = (), found_by: Mapping[str, int] | None = None
) -> list[Place]:
    """Return the lines of the sidebar with their counts, those of the feeds as they are given.

    `found_by` has the counts of saved searches, by id.
    """
    articles = library.articles
    found = [
        replace(ALL, count=articles.count()),
        *(_counted(articles, name, query) for name, query in _STANDING),
    ]
    stories = library.stories.count()
    if stories:
        found.append(Place("Stories", PlaceKind.STORIES, count=stories))
    searches = library.search.saved.all()
    if searches:
        counts = found_by or {}
        found.append(_heading("Searches"))
        found += [Place(s.name, PlaceKind.SEARCH, count=counts.get(s.id), search=s) for s in searches]
    if feeds:
        found += [_heading("Feeds"), *feeds]
    found += _tallied("Outlets", [(t.name, t.count, ListQuery(outlet=t.name)) for t in articles.outlets()])
    found += _tallied("Tags", [(t.name, t.count, ListQuery(tag=t.name)) for t in articles.tags()])
    problems = len(library.sources.problems())
    if problems:
        found += [_heading("Sources"), Place("Problems", PlaceKind.PROBLEMS, count=problems)]
    return found


_STANDING = (
    ("Unread", ListQuery(unread=True)),
    ("Starred", ListQuery(starred=True)),
    ("Annotated", ListQuery(annotated=True)),
)


def _counted(articles: ArticleStore, name: str, query: ListQuery) -> Place:
    return Place(name, query=query, count=articles.count(query))


def _heading(name: str) -> Place:
    return Place(name, PlaceKind.HEADING)


def _tallied(heading: str, tallies: list[tuple[str, int, ListQuery]]) -> list[Place]:
    if not tallies:
        return []
    tallies.sort(key=lambda t: (-t[1], t[0].casefold()))
    places = [Place(name, query=query, count=count) for name, count, query in tallies[:NAMED_TALLIES]]
    return [_heading(heading), *places]
