"""Persons that a report names, with the office it gives them. Offsets are code points."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.languages.grammar import Grammar
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Token, phrase_before, phrase_from, plain
from reader.model.ranges import TextRange

LONGEST = 4
"""Words of the longest personal name that is looked for."""


@dataclass(frozen=True, slots=True)
class Person:
    """One mention of a person by at least two names."""

    sentence: Sentence
    mark: TextRange
    names: tuple[str, ...]
    """As written, without particles: first name first."""
    role: str
    """The office, where one is named beside it."""
    near_names: frozenset[str]
    """Other names beside it: whose office it is."""
    calling: str = ""
    """The kind of person that it is said to be, where no office is named: "neighbour", "nurse"."""

    @property
    def lower(self) -> tuple[str, ...]:
        """The names as they are compared: José is Jose."""
        return tuple(map(plain, self.names))

    @property
    def given(self) -> str:
        return self.lower[0]

    @property
    def surname(self) -> str:
        return self.lower[-1]

    @property
    def shown(self) -> str:
        return " ".join(self.names)


@lru_cache(maxsize=IN_A_STORY)
def persons(reading: Reading) -> list[Person]:
    """Return the persons that a report names in full, in order."""
    found: list[Person] = []
    for sentence in reading.sentences:
        at = 0
        while at < len(sentence.row):
            if not sentence.row[at].is_capital:
                at += 1
                continue
            last = _name_end(sentence, at, reading.grammar)
            if last - at < 2:
                at += 1
                continue
            person = _person(reading, sentence, at, last)
            if person:
                found.append(person)
            at = last
    return found


def _name_end(sentence: Sentence, at: int, grammar: Grammar) -> int:
    """Return where the run of names from token `at` ends; `at` itself when none starts there."""
    last = at
    while last < len(sentence.row) and last - at < LONGEST:
        token = sentence.row[last]
        if _is_name(token, sentence, grammar) or (
            last > at and token.lower in grammar.words.particles and _names_follow(sentence, last, grammar)
        ):
            last += 1
        else:
            break
        if token.lower.endswith("'s"):
            break
    return last


def _names_follow(sentence: Sentence, at: int, grammar: Grammar) -> bool:
    return at + 1 < len(sentence.row) and _is_name(sentence.row[at + 1], sentence, grammar)


def _is_name(token: Token, sentence: Sentence, grammar: Grammar) -> bool:
    word = token.lower.removesuffix("'s")
    if not token.is_word or not token.is_capital or word not in sentence.names:
        return False
    return word not in grammar.words.titles and word not in grammar.words.institutions


def _person(reading: Reading, sentence: Sentence, first: int, last: int) -> Person | None:
    """Read the office beside a name; a run that is no person (a company, a place) has none and no verb of saying."""
    grammar, row = reading.grammar, sentence.row
    role = _role_before(row, first, grammar) or _role_after(row, last, grammar)
    # "Chief Executive Martin Ordway", where "Chief" may be no name by itself.
    for at in (first, max(0, first - 1)):
        capital_roles = phrase_from(grammar.events.roles, row, at)
        if capital_roles and first < capital_roles[1] < last - 1:
            role, first = role or capital_roles[0], capital_roles[1]
    names = tuple(token.text.removesuffix("'s").removesuffix("’s") for token in row[first:last])
    names = tuple(name for name in names if name.lower() not in grammar.words.particles)
    company = last < len(row) and row[last].lower in grammar.words.institutions
    if len(names) < 2 or company or _is_no_person(names, grammar):
        return None
    near = {
        token.lower.removesuffix("'s")
        for token in (*row[max(0, first - 8) : first], *row[last : last + 9])
        if token.lower.removesuffix("'s") in sentence.names
    }
    mark = TextRange(row[first].start, row[last - 1].end)
    calling = "" if role else _calling(row, first, last, grammar)
    return Person(sentence, mark, names, role, frozenset(near), calling)


def _is_no_person(names: tuple[str, ...], grammar: Grammar) -> bool:
    """Tell a town, a nation and who is told by a nation and one name: "Belgian Roelandt"."""
    words = [name.lower() for name in names]
    return words[0] in grammar.events.nations or " ".join(words) in grammar.events.towns


def _calling(row: list[Token], first: int, last: int, grammar: Grammar) -> str:
    """Read "the auctioneer, Fraser Leckie", "plumber Jan Roos" and "Maja Forsell, a geologist from Uppsala"."""
    table, personal = grammar.events.kind_table, grammar.events.personal_kinds
    at = first - 1 if first > 0 and row[first - 1].text == "," else first
    before = phrase_before(table, row, at)
    if before and before[0][0] in personal:
        return before[0][1]
    if last >= len(row) or row[last].text != ",":
        return ""
    for at in range(last + 1, min(len(row), last + 5)):
        if row[at].text in ",.;:":
            break
        after = phrase_from(table, row, at)
        if after and after[0][0] in personal:
            return after[0][1]
    return ""


def _role_before(row: list[Token], first: int, grammar: Grammar) -> str:
    """Read "the project director, Helen…", "Mayor Tom…", "minister for water, Joao…"."""
    at = first
    if at > 0 and row[at - 1].text == ",":
        at -= 1
    match = phrase_before(grammar.events.roles, row, at)
    if match:
        return match[0]
    # The office may have an object: "the minister for water, Joao Prates".
    for back in range(at - 1, max(-1, at - 6), -1):
        if row[back].text in ",.;:":
            break
        match = phrase_before(grammar.events.roles, row, back)
        if match and row[back].lower in grammar.words.of_office and at < first:
            return match[0]
    return ""


def _role_after(row: list[Token], last: int, grammar: Grammar) -> str:
    """Read ", the chief executive", ", who runs Northline" only as far as an office is named."""
    if last >= len(row) or row[last].text != ",":
        return ""
    for at in range(last + 1, min(len(row), last + 6)):
        if row[at].text in ",.;:":
            break
        match = phrase_from(grammar.events.roles, row, at)
        if match:
            return match[0]
    return ""
