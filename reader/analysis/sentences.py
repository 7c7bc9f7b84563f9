"""A sentence made ready for the finders: its words, its terms, its names. Offsets are code points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from reader.analysis.languages.grammar import Grammar
from reader.analysis.tokens import Token
from reader.model.article import Role
from reader.model.ranges import TextRange

TABLE = 8
"""Figures of a sentence from which it may be a table."""


TABLE_SHARE = 0.7
"""Figures for each word from which it is one."""


BARRIERS = {",": 3, ";": 8, ":": 5, "—": 5, "–": 4, "(": 3, ")": 3}
"""How many words a sign is worth in telling how far apart two words stand."""


BREAK = 3
"""What a word such as "while" or "and" adds."""


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence of the report; equal to itself alone."""

    index: int
    start: int
    end: int
    role: Role
    row: list[Token]
    terms: Counter[str]
    """Content words by their group of near-synonyms."""
    names: frozenset[str]
    """Capitalised words that name somebody or something, lower case; a row of a table has neither."""
    plain: tuple[str, ...]
    """All words and figures in lower case: what is left without typography."""
    carrying: tuple[tuple[int, str], ...]
    """Places of the words that say something of their own, and their terms."""
    stems: tuple[str, ...]
    """The stem of each token."""
    steps: tuple[int, ...]
    """How many words stand before each token, signs and new clauses counted as several; the last is for the end."""

    @property
    def range(self) -> TextRange:
        return TextRange(self.start, self.end)


def sentence_of(
    index: int, found: TextRange, role: Role, row: list[Token], grammar: Grammar, plain: frozenset[str]
) -> Sentence:
    table = _is_table(row)
    carrying = tuple(
        [(at, term(token.lower, grammar)) for at, token in enumerate(row) if carries(token, grammar)]
    )
    return Sentence(
        index,
        found.start,
        found.end,
        role,
        row,
        Counter() if table else Counter([word for _, word in carrying]),
        frozenset() if table else names_in(row, grammar, plain),
        tuple([token.lower for token in row if token.is_word or token.is_figure]),
        carrying,
        tuple([grammar.words.stem(token.lower) for token in row]),
        tuple(accumulate([_width(token, grammar) for token in row], initial=0)),
    )


def _width(token: Token, grammar: Grammar) -> int:
    return BARRIERS.get(token.text, 1) + (BREAK if token.lower in grammar.words.breaks else 0)


@lru_cache(maxsize=65536)
def term(word: str, grammar: Grammar) -> str:
    """Return the group of near-synonyms of a lower-case word, or its stem."""
    stem = grammar.words.stem(word)
    return grammar.words.groups.get(stem, stem)


def carries(token: Token, grammar: Grammar) -> bool:
    """Tell whether a word says something of its own: no stop word, number, month or weekday."""
    return token.is_word and tells(token.lower, token.is_capital, grammar)


@lru_cache(maxsize=65536)
def tells(word: str, is_capital: bool, grammar: Grammar) -> bool:
    """Tell the same of a lower-case word that is known to be one."""
    word = word.removesuffix("'s")
    if len(word) < 2 or word in grammar.words.stop:
        return False
    numbers, calendar = grammar.numbers, grammar.calendar
    if word in numbers.ones or word in numbers.tens or word in numbers.scales:
        return False
    if word in calendar.weekdays or word in grammar.units.currency_words:
        return False
    return not (is_capital and word in calendar.months)


def names_in(row: list[Token], grammar: Grammar, plain: frozenset[str]) -> frozenset[str]:
    found = set()
    opening = True
    for token in row:
        if not token.is_word:
            opening = opening or token.text in '“"‘:—'
            continue
        word = token.lower.removesuffix("'s")
        named = token.is_capital and len(word) > 1 and word not in grammar.words.not_names
        if named and not (opening and word in plain) and word not in grammar.calendar.weekdays:
            found.add(word)
        opening = False
    return frozenset(found)


def plain_words(rows: Iterable[list[Token]]) -> frozenset[str]:
    """Return the words that the report also writes without a capital."""
    return frozenset(token.lower for row in rows for token in row if token.is_word and not token.is_capital)


def same_words(x: Sentence, y: Sentence) -> bool:
    """Tell whether two sentences are one, typography aside: copied copy contradicts nothing."""
    return x.plain == y.plain


def _is_table(row: list[Token]) -> bool:
    """Tell a row of figures from prose: nothing says what they are about."""
    figures = sum(token.is_figure for token in row)
    return figures >= TABLE and figures > TABLE_SHARE * sum(token.is_word for token in row)
