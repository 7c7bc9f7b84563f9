"""What is looked for in the open articles, and where it stands. Offsets are code points, end excluded."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import QueryError, VariorumError
from reader.model.ids import RevisionId
from reader.model.ranges import TextRange
from reader.text.find import Finder

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.tui.widgets.pane_group import Pane

log = logging.getLogger(__name__)

LARGE = 200_000
"""Code points of all open texts from which finding would be felt in the keys, so a thread does it."""

PAUSE = 0.05
"""Seconds a thread waits for another letter, which would make its answer useless."""

Places = dict[RevisionId, list[TextRange]]


@dataclass
class Search:
    """What is being looked for, and where it stands."""

    needle: str = ""
    query: bool = False
    """True when the needle is a query of the library search, with its stems and operators."""
    places: Places = field(default_factory=dict)
    origin: int = 0
    """Where the caret was when the bar was opened."""
    pattern: bool = False
    """True when the needle is a regular expression."""
    problem: str = ""
    """Why the expression cannot be looked for (yet)."""
    arriving: bool = False
    """True when the first match is to be gone to, once it is known."""
    finders: dict[RevisionId, Finder] = field(default_factory=dict)
    """Folding a text is paid once, at its first search."""

    def find(self, pane: Pane, needle: str) -> list[TextRange]:
        """Return where words stand in a pane's text."""
        finder = self.finders.setdefault(pane.revision.id, Finder(pane.text))
        try:
            return finder.find_all(needle, regex=self.pattern)
        except QueryError as error:
            self.problem = error.why
            return []


@dataclass
class Found(Message):
    """Words have been looked for in large texts."""

    needle: str
    pattern: bool
    places: Places
    typing: bool
    """True when the bar is open and the text should follow."""


@dataclass
class Matched(Message):
    """A query of the library search has been looked up in the texts."""

    query: str
    places: Places


def query_places(library: Library, query: str, texts: Mapping[RevisionId, tuple[str, str]]) -> Places:
    """Return what the index says a query matches; where it cannot, where the words themselves stand."""
    try:
        with library.reopen() as own:
            return {
                r: own.search.matches(query, text, language, typing=True)
                for r, (text, language) in texts.items()
            }
    except VariorumError as error:
        log.warning("matches of %r: %s", query, error)
        return {r: words(text, query) for r, (text, _) in texts.items()}


def words(text: str, query: str) -> list[TextRange]:
    """Return where the plain words of a query stand, without its operators and fields."""
    plain = [
        w.strip('"()*') for w in query.split() if w not in ("AND", "OR", "NOT") and not w.startswith("-")
    ]
    finder = Finder(text)
    found = sorted(place for word in plain if word and ":" not in word for place in finder.find_all(word))
    return [
        p for before, p in zip([None, *found], found, strict=False) if before is None or before.end <= p.start
    ]
