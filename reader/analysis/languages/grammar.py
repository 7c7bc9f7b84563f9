"""What a language must tell the finders; one instance per language.

Words are lower case; phrases are tuples of words. The finders know no word of
any language themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

Phrase = tuple[str, ...]
V = TypeVar("V")


class Phrases(dict[Phrase, V]):
    """Phrases with what they stand for; knows its first and last words, for most words open no phrase."""

    def __init__(self, entries: Mapping[Phrase, V]) -> None:
        super().__init__(entries)
        self.firsts = frozenset(phrase[0] for phrase in entries)
        self.lasts = frozenset(phrase[-1] for phrase in entries)
        self.longest = max(map(len, entries), default=0)


class Bound(StrEnum):
    """What a modifier makes of a value."""

    EXACT = ""
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, eq=False)
class NumberWords:
    """How numbers are written."""

    ones: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, float]
    """"million" and the like, written after a number."""
    whole_scales: frozenset[str]
    """Of these, what may stand without a number: "dozen"."""
    glued_scales: Mapping[str, float]
    """Letters that scale only when they touch the digits: 350m, 19bn."""
    joiner: str
    """"and" in "two hundred and five"."""
    articles: frozenset[str]
    """Stand for one before a scale: "a hundred"."""
    half: Phrase
    """"and a half" after a number."""
    thousands: str
    decimal: str
    vague: Phrases[tuple[float, float]]
    """"dozens" and the range a reader takes it for."""
    vague_with_of: frozenset[str]
    """Of these, the ones that count only before "of": "scores"."""
    until: frozenset[str]
    """Words between the ends of a range: "10 to 15"."""
    score_links: frozenset[str]
    """"to" in "voted seven to two"."""
    between: tuple[str, str]
    """"between" and its "and"."""
    origin: frozenset[str]
    """Make "from 3 to 5" a change, not a range."""
    forms: Mapping[str, str]
    """Prepositions of a change → "from", "to" or "by"."""
    bounds: Phrases[Bound]
    """Before a number."""
    trailing_bounds: Phrases[Bound]
    """After a number: "or more"."""
    fillers: Phrases[bool]
    """May stand between bound and number: "a total of"."""
    minus: frozenset[str]
    """Before a temperature below zero."""
    none: frozenset[str]
    """Determiners that make a count zero: "no" in "no injuries"."""
    nobody: frozenset[str]
    unharmed: frozenset[str]
    """"unhurt": nobody was injured."""
    repeated: Mapping[str, int]
    """"twice" → 2."""
    times: str
    """The noun that these count."""
    multiplied: frozenset[str]
    """Words after "twice" that make it a factor: "twice as many"."""
    everybody: frozenset[str]
    """Words that make it all of them: "all", "people", "were"."""


@dataclass(frozen=True, eq=False)
class UnitWords:
    """What may stand beside a number."""

    currency_symbols: Mapping[str, str]
    currency_words: Mapping[str, str]
    currency_adjectives: Mapping[str, str]
    """"canadian" before "dollars"."""
    per: frozenset[str]
    """Introduce a rate: "$5 a share", "$80 per barrel"."""
    percent: Phrases[bool]
    points: Phrases[float]
    """"percentage points", "basis points" and their size in points."""
    point_fractions: Phrases[float]
    """"half a percentage point"."""
    fractions: Phrases[float]
    """"two-thirds", "a third", "half", in percent."""
    out_of: Phrases[bool]
    """"in", "out of" in "one in five"."""
    measures: Phrases[tuple[str, float]]
    """Dimension and factor to its base unit."""
    measure_prefixes: Phrases[str]
    """"magnitude" stands before its number."""
    case_sensitive: frozenset[str]
    """Units that count only as they are written: "C"."""
    durations: Mapping[str, float]
    """Days."""
    duration_openers: frozenset[str]
    """"for", "within": "for a week" is a duration, "once a week" is not."""
    age_after: Phrases[bool]
    """"years old", "-year-old"."""
    age_before: frozenset[str]
    """"aged"."""
    age_phrases: Phrases[bool]
    """"at the age of", "dies at"."""
    ordinals: Mapping[str, int]
    ordinal_endings: frozenset[str]
    score_nouns: frozenset[str]
    """After "2-1" they make it a score, not a range."""
    score_verbs: frozenset[str]
    not_models: frozenset[str]
    """Capitalised words before a number that name nothing: "About 40"."""


@dataclass(frozen=True, eq=False)
class Calendar:
    """How days and times are written."""

    months: Mapping[str, int]
    ambiguous_months: frozenset[str]
    """Also other words ("May"): a month only beside a number or after `month_openers`."""
    month_openers: frozenset[str]
    weekdays: Mapping[str, int]
    habits: frozenset[str]
    """Before a weekday they make it a habit: "every Monday"."""
    date_orders: tuple[str, ...]
    """Regular expressions over DAY, MONTH and YEAR, named groups d, m, y."""
    relative_days: Phrases[int]
    """"yesterday" → -1."""
    relative_spans: Phrases[tuple[str, int]]
    """"last month" → ("month", -1)."""
    spans: Mapping[str, str]
    """Words for day, week, month, quarter, half, year, decade → those names."""
    ago: frozenset[str]
    later: frozenset[str]
    """"later" in "later this month"."""
    earlier: frozenset[str]
    of: frozenset[str]
    """Words between a part and its year: "first quarter of 2026"."""
    year_openers: frozenset[str]
    """Words before a bare year."""
    forms: Mapping[str, str]
    """"until", "since", "by" and the like before a date."""
    stamp: str
    """Regular expression of a line that dates the page, not the event."""
    parts: Phrases[tuple[str, int]]
    """"first quarter" → ("quarter", 1)."""
    future: frozenset[str]
    """Words that turn a weekday after them to the future: "will", "until"."""
    past: frozenset[str]
    """Words that keep a weekday after them in the past: "said"."""
    clock_words: Mapping[str, int]
    """"noon" → minutes since midnight."""
    before_noon: frozenset[str]
    after_noon: frozenset[str]
    past_hour: Mapping[str, int]
    """"past" → 1, "to" → -1 in "ten past nine"."""
    hour_ambiguous: frozenset[str]
    """Of these, the ones that need "in the evening" to be sure."""
    hour_parts: Phrases[int]
    """"half" and "quarter" in minutes."""
    oclock: frozenset[str]
    halves: Phrases[int]
    """"in the morning" → 0, "in the evening" → 12."""
    day_parts: Mapping[str, int]
    """"evening" → 12: half of the day that a clock time before it lies in."""
    clock_openers: frozenset[str]
    """"at" before a clock time."""
    around: Phrases[bool]
    """"shortly before": the time that follows is rough."""
    zones: Mapping[str, float]
    """Hours east of Greenwich."""


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
class Question:
    """A plain question that news answers with yes or no: is there an appeal, did the alarm sound."""

    name: str
    yes: re.Pattern[str]
    no: re.Pattern[str]
    sole: bool
    """An event has but one such matter, so that any two answers are to one question."""


@dataclass(frozen=True, eq=False)
class Events:
    """Words of saying, denying, causing and happening."""

    negations: frozenset[str]
    no_links: frozenset[str]
    """Small words that a denial passes over: "no danger of", "no plans to"."""
    since: frozenset[str]
    """Words that make a denial say when something last was: "not since May"."""
    unreal: frozenset[str]
    """Words that make "not have" unreal: "would not have paid"."""
    sole_axes: frozenset[str]
    """Axes of opposites on which a report states one thing: a plea, a verdict."""
    pronouns: frozenset[str]
    persons: frozenset[str]
    """Of these, those for one person."""
    verb_endings: tuple[str, ...]
    verbs: frozenset[str]
    """Stems that are verbs although they have no such ending."""
    conditions: frozenset[str]
    """Words after which nothing is asserted: "if", "only"."""
    refusals: frozenset[str]
    """Stems that deny what follows: "refused to concede"."""
    refusing: frozenset[str]
    """Of these, what is itself the opposite of agreeing."""
    resolves: frozenset[str]
    """Stems before an infinitive that make it a fact to come: "plans to appeal"."""
    infinitive: frozenset[str]
    """"to"."""
    no_words: frozenset[str]
    """Of these, the ones that deny all that follows: "no fuel has leaked"."""
    reporting: frozenset[str]
    """Stems of verbs of saying."""
    quoting: frozenset[str]
    """More verbs that stand beside a quotation: "called the plan “a fairy tale”"."""
    according: Phrase
    agencies: frozenset[str]
    """News agencies and papers of record, as written: who quotes them has no source of its own."""
    opposites: Mapping[str, tuple[str, int]]
    """Stem → (axis, which end: 1 or -1)."""
    vague_verbs: frozenset[str]
    """Stems that say too little to be denied: "know", "expect"."""
    after_no_denial: frozenset[str]
    """Words after a negation that undo it: "not only", "no fewer than"."""
    comparatives: frozenset[str]
    """Of these, the ones that undo it only before "than": "no more than", but not "no more strikes"."""
    than: frozenset[str]
    statuses: tuple[tuple[str, str], ...]
    """Regular expression → status."""
    status_conflicts: Mapping[frozenset[str], bool]
    """Pairs of statuses that cannot both hold → True where they often follow each other."""
    event_nouns: frozenset[str]
    """Stems of what can be planned, put off and called off."""
    causes: tuple[str, ...]
    """Regular expressions with the group cause."""
    cause_verbs: str
    """Regular expression of what stands after a cause: " led to"."""
    cause_opens: str
    """Regular expression of what stands before such a cause in its sentence."""
    doubts: tuple[str, ...]
    """Regular expressions of implied causes, group cause."""
    roles: Phrases[str]
    """Offices that one person holds: "chief executive" → "ceo"."""
    kinds: frozenset[str]
    """Stems of class nouns beside the name of a thing: "project", "village"."""
    place_words: frozenset[str]
    """Words before the name of a place: "in", "near"."""
    introducers: frozenset[str]
    """"named", "called": before a name that the reader does not know."""
    questions: tuple[Question, ...]
    alternatives: Mapping[str, tuple[str, str]]
    """Word → the set it belongs to and which member it is: "pistol" and "rifle" are two weapons."""
    cause_families: frozenset[str]
    """Of these sets, those of causes."""
    rare_families: frozenset[str]
    """Of these sets, those whose words stand in a report for one reason only."""
    callings: frozenset[str]
    """Of these sets, those of what people are."""
    capitals: frozenset[str]
    """Of these sets, those that are written with a capital: nations."""
    deeds: frozenset[str]
    """Stems of verbs whose doer is news: "lead", "design", "beat"."""
    done_by: frozenset[str]
    """"by" before the doer."""
    auxiliaries: frozenset[str]
    """Words that may stand between a doer and the deed: "will also lead"."""
    superlatives: frozenset[str]
    """"sharpest", "biggest": one holds each of them."""
    passives: frozenset[str]
    """Of these, those that make the name before them undergo the deed."""
    better: tuple[str, ...]
    worse: tuple[str, ...]
    """Regular expressions of assessments."""


@dataclass(frozen=True, eq=False)
class Grammar:
    """All that the finders know of one language."""

    tag: str
    numbers: NumberWords
    units: UnitWords
    calendar: Calendar
    words: Words
    events: Events
