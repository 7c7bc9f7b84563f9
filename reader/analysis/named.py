"""Names in their place: after a place word, or beside the noun of their class. Offsets are code points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence, term
from reader.analysis.tokens import Token
from reader.model.ranges import TextRange

LONGEST = 5
"""Words of the longest name that is looked for."""

BETWEEN = 2
"""Words between a place word and its name: "in the old town of", "near southern"."""


@dataclass(frozen=True, slots=True)
class Named:
    """One name in its place."""

    sentence: Sentence
    mark: TextRange
    shown: str
    words: frozenset[str]
    slot: str
    """The place word before it, lower case; empty for the head of a sentence."""
    kind: str
    """The class noun beside it, by group; empty where none stands there."""
    introduced: bool
    """"code-named", "known as": the report expects it to be new to the reader."""
    place: str = ""
    """The place word before it, an article or a word for a place between: "in the United States", "in downtown Basel"."""
    nation: str = ""
    """The nation that it names, or whose people or adjective it is."""
    home: str = ""
    """The nation that it is, or that it is a well-known town or region of."""
    noun: str = ""
    """Term of the noun before the place word: "a collector in Basel"."""

    @property
    def town(self) -> bool:
        """Tell whether it is a well-known town or region."""
        return bool(self.home) and not self.nation

    @property
    def strict(self) -> bool:
        """Tell whether it stands right after a place word, or beside a class noun."""
        return bool(self.slot or self.kind)


@lru_cache(maxsize=IN_A_STORY)
def named(reading: Reading) -> list[Named]:
    """Return names that stand after a place word or beside a class noun, and names of nations, in order."""
    return [
        name
        for sentence in reading.sentences
        for first, last in _runs(sentence, reading)
        if (name := _named(sentence, first, last, reading))
    ]


def _runs(sentence: Sentence, reading: Reading) -> Iterator[tuple[int, int]]:
    at, row = 0, sentence.row
    while at < len(row):
        if row[at].lower.removesuffix("'s") not in sentence.names:
            at += 1
            continue
        last = at
        while last < len(row) and last - at < LONGEST and _continues(sentence, last, at, reading):
            last += 1
            if row[last - 1].lower.endswith("'s"):
                break
        if last > at and row[at].is_capital:
            yield at, last
        at = max(last, at + 1)


def _continues(sentence: Sentence, at: int, first: int, reading: Reading) -> bool:
    """Tell whether token `at` belongs to a run of names that began at `first`: "Court of Appeal"."""
    row = sentence.row
    if row[at].lower.removesuffix("'s") in sentence.names:
        return True
    links = row[at].lower == reading.grammar.words.partitive and at > first and at + 1 < len(row)
    return (
        links
        and reading.grammar.words.stem(row[at - 1].lower) in reading.grammar.events.kinds
        and (row[at + 1].lower in sentence.names)
    )


def _named(sentence: Sentence, first: int, last: int, reading: Reading) -> Named | None:
    row, events = sentence.row, reading.grammar.events
    before = first - 1
    while before >= 0 and row[before].text in "“\"‘'":
        before -= 1
    slot = row[before].lower if before >= 0 and row[before].lower in events.place_words else ""
    introduced = before >= 0 and row[before].lower in events.introducers
    kind = _class_inside(sentence, first, last, reading) or _class_beside(sentence, first, last, reading)
    nation = _nation(row[first:last], reading)
    place, noun = _place(sentence, first, reading)
    town = "" if nation else _town(row[first:last], reading)
    # A town in capitals opens a report: it says where it was written.
    if not (slot or kind or place or nation or (town and not row[first].text.isupper())):
        return None
    stem = reading.grammar.words.stem
    words = frozenset(
        token.lower.removesuffix("'s")
        for token in row[first:last]
        if stem(token.lower) not in events.kinds and token.lower != reading.grammar.words.partitive
    )
    if (
        not words
        or words & reading.grammar.words.titles
        or words <= reading.grammar.units.currency_words.keys()
    ):
        return None
    mark = TextRange(row[first].start, row[last - 1].end)
    return Named(
        sentence,
        mark,
        mark.slice(reading.text),
        words,
        slot,
        kind,
        introduced or bool(kind),
        place,
        nation,
        nation or town,
        noun,
    )


def _nation(run: list[Token], reading: Reading) -> str:
    """Return the nation that a run of names means, or whose adjective opens it: "Indian", "the United States"."""
    words = [token.lower.removesuffix("'s") for token in run]
    nations = reading.grammar.events.nations
    return nations.get(" ".join(words)) or nations.get(words[0], "")


def _town(run: list[Token], reading: Reading) -> str:
    """Return the nation of a well-known town or region; empty for all other names."""
    return reading.grammar.events.towns.get(" ".join(token.lower.removesuffix("'s") for token in run), "")


def holds(whole: Named, part: Named, reading: Reading) -> bool:
    """Tell whether one place lies in the other, so that both may be meant: "Bangladesh" and "Chattogram"."""
    if not whole.nation or not part.home:
        return False
    return (
        whole.nation == part.home and not part.nation
    ) or whole.nation in reading.grammar.events.lands.get(part.home, ())


def _place(sentence: Sentence, first: int, reading: Reading) -> tuple[str, str]:
    """Return the place word up to BETWEEN words before token `first`, and the noun before that."""
    row, grammar = sentence.row, reading.grammar
    for at in range(first - 1, max(-1, first - 2 - BETWEEN), -1):
        word = row[at].lower
        if word in grammar.events.place_words or word == grammar.words.partitive:
            noun = row[at - 1].lower if at and row[at - 1].is_word else ""
            return word, term(noun, grammar) if noun and noun not in grammar.words.stop else ""
        if not row[at].is_word or row[at].is_capital:
            break
    return "", ""


@lru_cache(maxsize=IN_A_STORY)
def nations(reading: Reading) -> frozenset[str]:
    """Return the nations that a report names in any way."""
    return frozenset(one.nation for one in named(reading) if one.nation)


def _class_inside(sentence: Sentence, first: int, last: int, reading: Reading) -> str:
    """Return the class noun within a name: "Court of Appeal", "Supreme Court"."""
    grammar = reading.grammar
    for token in sentence.row[first:last] if last - first > 1 else ():
        if grammar.words.stem(token.lower) in grammar.events.kinds:
            return term(token.lower, grammar)
    return ""


def _class_beside(sentence: Sentence, first: int, last: int, reading: Reading) -> str:
    """Return the class noun just after or a few words before a name: "the Behemoth project", "model, code-named …"."""
    row, grammar = sentence.row, reading.grammar
    nouns = grammar.events.kinds
    if last < len(row) and grammar.words.stem(row[last].lower) in nouns and row[last].is_word:
        return term(row[last].lower, grammar)
    for at in range(first - 1, max(-1, first - 7), -1):
        token = row[at]
        if token.text in ".;:":
            break
        if token.is_word and grammar.words.stem(token.lower) in nouns:
            return term(token.lower, grammar)
        plain = token.text in ",“\"‘'-" or token.lower in grammar.events.introducers
        if not plain and token.lower not in grammar.words.stop:
            break
    return ""
