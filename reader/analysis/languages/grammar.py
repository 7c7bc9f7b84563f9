"""What a language must tell the finders; one instance per language.

Words are lower case; phrases are tuples of words. The finders know no word of
any language themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reader.analysis.languages.calendars import Calendar
from reader.analysis.languages.events import Events
from reader.analysis.languages.figures import Bound as Bound
from reader.analysis.languages.figures import NumberWords, UnitWords
from reader.analysis.languages.phrases import Phrases


@dataclass(frozen=True, eq=False)
class Words:
    """How words are told apart and grouped."""

    stem: Callable[[str], str]
    """Bring the forms of a word together; need not be a word itself."""
    stop: frozenset[str]
    idioms: Phrases[str]
    """"behind bars" → "jail": phrases that are read as one word."""
    groups: Mapping[str, str]
    """Stem → name of its group of near-synonyms."""
    aspects: Mapping[str, str]
    """Stem → what is said of a quantity: "killed", "injured", "profit"…; two
    different aspects speak of different things."""
    akin: tuple[frozenset[str], ...]
    """Aspects that are easily said for each other."""
    sums: frozenset[str]
    """Aspects that only sums of money and rates have: no time is a "fine"."""
    head_groups: Mapping[str, str]
    """Near-synonyms among counted nouns alone: "six stations", "seven stops"."""
    persons: str
    """The word for any people."""
    collectives: frozenset[str]
    """Stems of nouns whose members a number counts: "a group of five"."""
    head_aspects: Mapping[str, str]
    """More of these, only for the counted noun itself: "68 cases"."""
    people: frozenset[str]
    """Stems of nouns for people."""
    anybody: frozenset[str]
    """Of these, the ones for any people: "residents" and "people" are one head, "children" are not."""
    toll: frozenset[str]
    """Aspects that an event has one number of: "killed", "missing"…"""
    contrasts: Mapping[str, str]
    """What sets a figure apart from another of the same thing: "forecast" → "expected", "last" → "earlier"."""
    others: frozenset[str]
    """"another", "more": the number adds to something said before."""
    partitive: str
    """"of"."""
    determiners: frozenset[str]
    """"the", "its"… between "of" and a noun."""
    head_stop: frozenset[str]
    """Words that end the noun group after a number."""
    breaks: frozenset[str]
    """Words that open a new clause."""
    particles: frozenset[str]
    """"de", "van": inside a personal name."""
    titles: frozenset[str]
    """"Mr", "Captain": before a name, not part of it."""
    institutions: frozenset[str]
    """Capitalised words that make a run of names a body, not a person."""
    of_office: frozenset[str]
    """"for", "of" in "minister for water"."""
    not_names: frozenset[str]
    """Capitalised words that name nobody."""


@dataclass(frozen=True, eq=False)
class Grammar:
    """All that the finders know of one language."""

    tag: str
    numbers: NumberWords
    units: UnitWords
    calendar: Calendar
    words: Words
    events: Events
