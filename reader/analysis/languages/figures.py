"""What a language must tell the readers of figures: its numbers and units.

Words are lower case; phrases are tuples of words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.analysis.languages.compounds import CompoundWords
from reader.analysis.languages.decades import DecadeWords
from reader.analysis.languages.phrases import Phrase, Phrases


class Bound(StrEnum):
    """What a modifier makes of a value."""

    EXACT = ""
    ABOUT = "about"
    NEARLY = "nearly"
    """About, and from below: what is nearly five is not more than five."""
    AT_LEAST = "at least"
    AT_MOST = "at most"

    @property
    def is_rough(self) -> bool:
        """Tell whether the value is not meant to the digit."""
        return self in (Bound.ABOUT, Bound.NEARLY)


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
    written_with: frozenset[str]
    """After a number of digits, which counts nothing: "a seven-figure sum"."""
    slang_scales: Mapping[str, float]
    """"grand" after a number and before nothing that it could count."""
    joiner: str
    """"and" in "two hundred and five"."""
    articles: frozenset[str]
    """Stand for one before a scale: "a hundred"."""
    half: Phrase
    """"and a half" after a number."""
    broken: Mapping[str, float]
    """Signs such as "½" after a number."""
    thousands: str
    decimal: str
    vague: Phrases[tuple[float, float]]
    """"dozens" and the range a reader takes it for."""
    named: Phrases[int]
    """Numbers with a name of their own: "a baker's dozen"."""
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
    holds: Phrases[bool]
    """Before "up to 310 people": what a thing can hold is measured, not bounded."""
    trailing_bounds: Phrases[Bound]
    """After a number: "or more"."""
    compass: Phrases[Bound]
    """The same before money, percent and large figures only: "north of $200m"."""
    climbed: Phrases[bool]
    """Before the end of a change, where "up to" bounds nothing: "went up to"."""
    fillers: Phrases[bool]
    """May stand between bound and number: "a total of"."""
    may: frozenset[str]
    """"may" after "nobody": a rule, not a count."""
    whom: frozenset[str]
    """"of whom" after a number that is a part."""
    of_them: Phrase
    """"of them" after a number that shares a unit."""
    against: frozenset[str]
    """Before a number that shares the unit of the one before: "against 4.1"."""
    minus: frozenset[str]
    """Before a temperature below zero."""
    below: Phrases[bool]
    """The same behind it: "below zero"."""
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
    """Words that make it all of them where no number does: "people", "were"."""
    all_of_them: frozenset[str]
    """Words that make it all of them: "all", "nobody else"."""
    some_of_many: frozenset[str]
    """Words that make it some of them: "most", "others", "crew"."""
    has: frozenset[str]
    """"has" in "a wolf has been shot"."""
    done_to: frozenset[str]
    """Aspects besides the toll that a single thing is counted for: "stolen"."""
    sole: frozenset[str]
    """Before a "one" that counts: "only one"."""
    sole_after: frozenset[str]
    """After it: "one more", "one single"."""
    single: frozenset[str]
    """After an article they make it a one: "a single"."""
    pairs: frozenset[str]
    """After an article they make it a two: "a pair of"."""
    paired: frozenset[str]
    """What comes in pairs, or is no thing to count: "a pair of shoes"."""
    acting: frozenset[str]
    """Verbs of those who were named before: "the two expect savings"."""


@dataclass(frozen=True, eq=False)
class UnitWords:
    """What may stand beside a number."""

    currency_symbols: Mapping[str, str]
    currency_codes: Mapping[str, str]
    """Codes that count only in capitals: "NOK"."""
    doubtful_codes: frozenset[str]
    """Of these, in lower case, what names something else before a small figure: "PHP 8"."""
    currency_words: Mapping[str, str]
    currency_adjectives: Mapping[str, str]
    """"canadian" before "dollars"."""
    dollars_named: frozenset[str]
    """Words that say that dollars are those of the United States."""
    per: frozenset[str]
    """Introduce a rate: "$5 a share", "$80 per barrel"."""
    per_piece: frozenset[str]
    """Rates by themselves: "1.4 million apiece"."""
    percent: Phrases[bool]
    points: Phrases[float]
    """"percentage points", "basis points" and their size in points."""
    glued_points: frozenset[str]
    """Of these, what must touch its number: "25bp"."""
    point_fractions: Phrases[float]
    """"half a percentage point"."""
    fractions: Phrases[float]
    """"two-thirds", "a third", "half", in percent."""
    not_shared: frozenset[str]
    """Nouns of which several "in ten" are no share: "two goals in ten"."""
    out_of: Phrases[bool]
    """"in", "out of" in "one in five"."""
    the: str
    """"the" in "four in the hundred"."""
    halves: frozenset[str]
    """"half", which needs no article."""
    halved: frozenset[str]
    """Nouns after a bare "half": "at half price"."""
    compared: frozenset[str]
    differences: frozenset[str]
    """"smaller": after a figure, or before one with "by", it makes it a difference."""
    """After a fraction: "a fifth more", "a third less"."""
    measures: Phrases[tuple[str, float]]
    """Dimension and factor to its base unit."""
    compounds: CompoundWords
    decades: DecadeWords
    measure_prefixes: Phrases[str]
    """"magnitude" stands before its number."""
    scale_of_points: tuple[str, ...]
    """The noun of "on the ten-point severity scale", and the words that open it."""
    scales: Phrases[bool]
    """After a number they make it a degree: "three on a scale of five"."""
    degrees: Phrases[str]
    """Before a number they make it a degree: "level 3"."""
    graded: frozenset[str]
    """Words near "four out of five" that make it a degree: "risk"."""
    sum_verbs: frozenset[str]
    """Words before a bare large number that make it a sum of money: "cost"."""
    magnitude: str
    """The unit that needs no word: "magnitude"."""
    quakes: frozenset[str]
    """Words of a text in which a bare 5.2 may be a magnitude."""
    quake_openers: frozenset[str]
    """Words before such a number: "measured 5.2"."""
    case_sensitive: frozenset[str]
    """Units that count only as they are written: "C"."""
    durations: Mapping[str, float]
    """Days."""
    clock: tuple[str, str]
    """The words for "hour" and "minute" among these."""
    clock_letters: Mapping[tuple[str, str], float]
    """Letters that are units of time after another unit: the "m" of "2h 16m"."""
    shares: Phrases[float]
    """"half", "three quarters" of a length of time, in percent."""
    full: frozenset[str]
    """May stand between article and unit: "a full week"."""
    long: tuple[str, ...]
    """"long" in "a year-long trial"."""
    at_best: Phrases[Bound]
    """After a length: "at the earliest"."""
    length_openers: frozenset[str]
    """"for" before a bare number that shares the unit of a length of time."""
    unbroken: frozenset[str]
    """"consecutive" after a number."""
    in_a_row: Phrases[bool]
    streaks: frozenset[str]
    """"streak" before a bare number."""
    gaps: frozenset[str]
    """"ahead" after a 1:21 that is a length of time."""
    hour_openers: frozenset[str]
    """Of `duration_openers`, those that make "an hour" a length."""
    ahead_openers: frozenset[str]
    """Of them, those that do where the sentence looks ahead: "will reopen in a week"."""
    duration_openers: frozenset[str]
    """"for", "within": "for a week" is a duration, "once a week" is not."""
    age_after: Phrases[bool]
    """"years old", "-year-old"."""
    age_before: frozenset[str]
    """"aged"."""
    age_phrases: Phrases[bool]
    """"at the age of", "dies at"."""
    turning: frozenset[str]
    """"turns" before the next age."""
    age_verbs: frozenset[str]
    """Before a bare age: "she is six", "he turned 40"."""
    age_adverbs: frozenset[str]
    """"now", "only" before these."""
    age_subjects: frozenset[str]
    """Pronouns before these: "he", "who"."""
    age_follows: frozenset[str]
    """Words that go on after a bare age: "when", "had"."""
    age_adjectives: frozenset[str]
    """Before a trade of so many years, for an article: "former sommelier of 53"."""
    beasts: frozenset[str]
    """Animals of a flock, of which one is killed or stolen."""
    aged: frozenset[str]
    """What has an age besides the people of `Words.people`."""
    parents: frozenset[str]
    """Those who have so many children: "a father of two"."""
    trades: tuple[str, ...]
    """Endings of words for what a person does: "a widower of 72"."""
    no_trades: frozenset[str]
    """Other words with these endings."""
    on_the_hour: Phrase
    """The 60th minute of a game."""
    minutes: frozenset[str]
    """"minutes" in "on 64 minutes"."""
    minute_opener: str
    """"on" before these."""
    weeks: frozenset[str]
    """Units before their number: "at week 12"."""
    week_openers: frozenset[str]
    """Words before these."""
    ordinals: Mapping[str, int]
    ordinal_endings: frozenset[str]
    ranking: frozenset[str]
    """Words before a bare place in an order: "will rank 12th"."""
    spared: frozenset[str]
    """Words for time that is saved or lost: "will save 52 minutes"."""
    labels: frozenset[str]
    """Nouns that a number behind them tells apart: "week six", "platform 3"."""
    leading: frozenset[str]
    """Words before such a noun: "in week six"."""
    order_links: frozenset[str]
    """Words after a place in an order that stands without a noun: "the fourth from the valley"."""
    score_nouns: frozenset[str]
    """After "2-1" they make it a score, not a range."""
    votes_for: frozenset[str]
    """Words that end "33 members in favour"."""
    votes_against: frozenset[str]
    """Words that end "26 against"."""
    vote_links: frozenset[str]
    """Signs and words between the two."""
    score_zero: Mapping[str, int]
    """"nil" in "three-nil"."""
    score_verbs: frozenset[str]
    editions: frozenset[str]
    """"version" before a number that names no product."""
    not_models: frozenset[str]
    """Capitalised words before a number that name nothing: "About 40"."""
