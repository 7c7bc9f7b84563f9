"""Finding inside one text, as typed by a person. Offsets are code points of the raw text.

Plain needles fold away case, accents, quotes, dashes and line wraps on both
sides; regular expressions run on a view that keeps capitals and newlines.
"""

from __future__ import annotations

import warnings
from functools import cached_property
from typing import Any

from reader.errors import QueryError
from reader.model.ranges import TextRange
from reader.text.fold import Folded, fold, fold_char, unfold_range

__all__ = ["Finder", "find_all"]

PATIENCE = 0.5
"""Seconds a regular expression may run on one text before it is given up."""


class Finder:
    """One text prepared for many needles: folding is paid once, on first use."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _plain(self) -> Folded:
        return fold(self.text)

    @cached_property
    def _lined(self) -> Folded:
        return fold(self.text, lines=True, case=False)

    def find_all(self, needle: str, *, regex: bool = False) -> list[TextRange]:
        """Return all matches in order, not overlapping; none for an empty needle.

        Raises QueryError when `regex` is set and the pattern is not (yet) one.
        """
        if regex:
            return self._find_pattern(needle)
        wanted, view = fold(needle).text, self._plain
        found: list[TextRange] = []
        at = view.text.find(wanted) if wanted.strip() else -1
        while at >= 0:
            found.append(unfold_range(view, at, at + len(wanted)))
            at = view.text.find(wanted, at + len(wanted))
        return _apart(found)

    def _find_pattern(self, needle: str) -> list[TextRange]:
        pattern, view = _compile(needle), self._lined
        try:
            spans = [match.span() for match in pattern.finditer(view.text, timeout=PATIENCE)]
        except TimeoutError as error:
            raise QueryError(needle, "the expression takes too long", 0) from error
        return _apart([unfold_range(view, start, end) for start, end in spans if start < end])


def find_all(text: str, needle: str, *, regex: bool = False) -> list[TextRange]:
    """Return where `needle` stands in `text`; see `Finder` for many needles."""
    return Finder(text).find_all(needle, regex=regex)


def _apart(found: list[TextRange]) -> list[TextRange]:
    """Drop matches that share a raw character with the one before: halves of a ligature."""
    kept: list[TextRange] = []
    for match in found:
        if not kept or kept[-1].end <= match.start:
            kept.append(match)
    return kept


def _compile(needle: str) -> Any:
    # The standard library's expressions cannot be stopped: "(a+)+$" would hang the app.
    import regex

    folded = (fold_char(c, case=False) if not c.isascii() else c for c in needle)
    even = "".join(f if len(f) == 1 else c for f, c in zip(folded, needle, strict=True))
    try:
        with warnings.catch_warnings():
            # "[[" is only suspicious while it is being typed.
            warnings.simplefilter("ignore", FutureWarning)
            return regex.compile(even, regex.IGNORECASE | regex.MULTILINE)
    except regex.error as error:
        raise QueryError(needle, error.msg, error.pos or 0) from error
    except (OverflowError, RecursionError) as error:
        raise QueryError(needle, "the expression is too large", 0) from error
