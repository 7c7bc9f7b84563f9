"""Years and what is longer: 2026, early 2025, the 1990s, the 2015-16 season, the 18th century, AD 320.

Values are day ordinals, as in `dates`.
"""

from __future__ import annotations

from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities import spans
from reader.analysis.quantities.model import Passage, Quantity
from reader.analysis.quantities.parts import at_edge, dated, form_before, is_year
from reader.analysis.quantities.spans import Span
from reader.analysis.tokens import touches

_DASHES = ("-", "–", "—")

LINKS = ("-", "–", "/")
"""Signs between the years of a season: 2015-16, 2015/16."""

LATEST = 21
"""The century in which we live: "21st-century" is said of what is new, and a higher number counts something else."""

EARLIEST = 3
"""Below it, "the second century" may be of a match."""

DECADES = 2000
"""From here "the 2000s" are ten years; "the 1800s" are a hundred."""


def openers(grammar: Grammar) -> frozenset[str]:
    """Return the words that these can open with, besides figures."""
    return frozenset({*grammar.units.ordinals, *(era.lower() for era in grammar.calendar.eras)})


def read(passage: Passage, at: int) -> tuple[Quantity, int] | None:
    """Read a year, or several."""
    return (
        _century(passage, at)
        or _of_era(passage, at)
        or _two_years(passage, at)
        or _decade(passage, at)
        or _year(passage, at)
    )


def _dated(passage: Passage, at: int, last: int, span: Span, grain: str) -> tuple[Quantity, int]:
    first, span = at_edge(passage, at, span)
    form = form_before(passage, first) if first < at else ""
    return dated(*passage.span(first, last), span, grain, fixed=True, form=form), last


def _year(passage: Passage, at: int) -> tuple[Quantity, int] | None:
    """Read "in 2026"; not "2000 people", not "$1999"."""
    calendar = passage.grammar.calendar
    dashed = passage.lower(at - 1) in _DASHES
    if not is_year(passage, at) or (touches(passage.row, at) and not dashed):
        return None
    year, before, after = int(passage.row[at].text), passage.lower(at - 1), passage.lower(at + 1)
    counted = after.isalpha() and after not in passage.grammar.words.head_stop
    if not dashed and before not in calendar.year_openers and (counted or not 1800 <= year <= 2100):
        return None
    plain = touches(passage.row, at + 1) and after not in ".,;:)!?”’\"'-–—"
    if plain or passage.grammar.words.stem(after or "x") in passage.grammar.words.people:
        return None
    if after.endswith("s") and after.removesuffix("s") in passage.grammar.units.durations:
        return None  # "after 2000 hours"
    return _dated(passage, at, at + 1, spans.whole_year(year), "year")


def _decade(passage: Passage, at: int) -> tuple[Quantity, int] | None:
    """Read "the 1990s", "the late 1930s", "the 1800s"."""
    if not is_year(passage, at) or (touches(passage.row, at) and passage.lower(at - 1) not in _DASHES):
        return None
    year = int(passage.row[at].text)
    if passage.lower(at + 1) != "s" or not touches(passage.row, at + 1) or year % 10:
        return None
    hundred = year % 100 == 0 and year < DECADES
    span = spans.whole_year(year, 100 if hundred else 10)
    return _dated(passage, at, at + 2, span, "century" if hundred else "decade")


def _two_years(passage: Passage, at: int) -> tuple[Quantity, int] | None:
    """Read "the 2015-16 season", "2016/17", "the 1914-18 war"; not the pages 1500-50."""
    if not is_year(passage, at) or touches(passage.row, at) or passage.lower(at + 1) not in LINKS:
        return None
    if not (touches(passage.row, at + 1) and touches(passage.row, at + 2)):
        return None
    year, word = int(passage.row[at].text), passage.lower(at + 2)
    if (
        not word.isdecimal()
        or len(word) not in (2, 4)
        or (touches(passage.row, at + 3) and _goes_on(passage, at + 3))
    ):
        return None
    until = int(word) if len(word) == 4 else year + (int(word) - year) % 100
    follows = until == year + 1
    ranged = (
        len(word) == 2 and passage.lower(at + 1) != "/" and int(word) > year % 100 and 1800 <= year <= 2100
    )
    if not follows and not ranged:
        return None
    first, last = spans.month(year, 1, 12 * (until - year + 1))
    shown = f"{year}/{until}"
    return dated(*passage.span(at, at + 3), Span(first, last, shown), "years", fixed=True), at + 3


def _goes_on(passage: Passage, at: int) -> bool:
    """Tell the 2015-16-04 that is no season."""
    return passage.lower(at) in ("-", "/", "%") or passage.lower(at).isalpha()


def _century(passage: Passage, at: int) -> tuple[Quantity, int] | None:
    """Read "the 18th century", "a 12th-century church"; not "his 18th century" of a batsman."""
    units, calendar = passage.grammar.units, passage.grammar.calendar
    word = passage.lower(at)
    last = at + 1
    number = units.ordinals.get(word, 0)
    if word.isdecimal() and passage.lower(last) in units.ordinal_endings and touches(passage.row, last):
        number, last = int(word), at + 2
    hyphen = passage.lower(last) == "-"
    last += hyphen
    if not 0 < number <= LATEST - hyphen or passage.lower(last) not in calendar.centuries:
        return None
    last += 1
    era = last < len(passage.row) and passage.row[last].text
    if era in calendar.eras_before or not (
        hyphen or era in calendar.eras or _is_of_time(passage, at, last, number)
    ):
        return None
    span = spans.whole_year(100 * (number - 1), 100) if number > 1 else spans.whole_year(1, 99)
    return _dated(passage, at, last + (era in calendar.eras), span, "century")


def _is_of_time(passage: Passage, at: int, last: int, number: int) -> bool:
    """Tell the centuries of history from those of batsmen: "her second century of the summer"."""
    words, calendar = passage.grammar.words, passage.grammar.calendar
    before = passage.lower(at - 1)
    opened = (
        before in calendar.of or before in calendar.edges or before == "-" or before in calendar.year_openers
    )
    return opened and number >= EARLIEST and passage.lower(last) != words.partitive


def _of_era(passage: Passage, at: int) -> tuple[Quantity, int] | None:
    """Read "AD 320" and "320 AD"."""
    eras, row = passage.grammar.calendar.eras, passage.row
    if row[at].text in eras and at + 1 < len(row):
        number, last = passage.lower(at + 1), at + 2
    elif at + 1 < len(row) and row[at + 1].text in eras and not touches(row, at):
        number, last = passage.lower(at), at + 2
    else:
        return None
    if not number.isdecimal() or not 1 <= int(number) <= 2100:
        return None
    return _dated(passage, at, last, spans.whole_year(int(number)), "year")
