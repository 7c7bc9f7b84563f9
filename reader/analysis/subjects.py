"""What a row of facts or a finding is about, in a few words of the reports. Offsets are code points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reader.analysis.facts import Fact
from reader.analysis.reading import Reading
from reader.analysis.sentences import Sentence, carries, term
from reader.analysis.tokens import Token
from reader.model.finding import Matter
from reader.model.ranges import TextRange

OF_PEOPLE = ("killed", "injured", "missing", "rescued", "evacuated", "arrested", "aboard", "employed")
"""What may be said of people in one word, the gravest first."""

OF_THINGS = ("stolen", "recalled", "burned", "missing")
"""The same of things."""

PEOPLE = frozenset({"people", "persons", "men", "women", "children", "members", "victims", "crew"})
"""Nouns that say no more than that somebody is counted, or whose plural has no s."""

EMPTY = frozenset({"times", "others", "pieces", "things", "ones", "thousands", "hundreds", "dozens"})
"""Plurals that name nothing."""

SIDE = 3
"""Words that say something, on either side of the figure of a quote."""

FARTHEST = 6
"""Words of any sort there."""

WIDEST = 36
"""Characters of a quote: it is to be read at the head of a row."""

GAP = "…"
"""Stands for the figure in a quote."""

Passage = tuple[Reading, Sentence, TextRange]
"""A sentence of a report and the words in it that are left out of its quote."""


def is_noun(word: str) -> bool:
    """Tell whether a counted word can be shown as the name of what is counted: a plural."""
    if word in PEOPLE:
        return True
    return (
        word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in EMPTY and len(word) > 3
    )


def counted(facts: Sequence[Fact]) -> str:
    """Return what counts of several reports have in common: "people killed", "gold coins stolen", "trains".

    Empty where they have nothing in common that can be named.
    """
    if not facts or any(fact.quantity.kind is not Matter.COUNT for fact in facts):
        return ""
    aspects = frozenset.intersection(*(fact.aspects for fact in facts))
    nouns = [noun for fact in facts if (noun := _noun(fact))]
    one = min(nouns, key=len) if len({noun.split()[-1] for noun in nouns}) == 1 else ""
    if all(fact.somebody or not _noun(fact) for fact in facts):
        told = next((word for word in OF_PEOPLE if word in aspects), "")
        named = one if one and one not in PEOPLE else "people" if told or one else ""
        return named if told == "employed" and named != "people" else f"{named} {told}".strip()
    told = next((word for word in OF_THINGS if word in aspects), "")
    return f"{one} {told}".strip() if one else ""


def _noun(fact: Fact) -> str:
    """Return the counted noun with the word before it: "gold coins"."""
    unit, head = fact.quantity.unit, fact.quantity.head
    if not is_noun(unit):
        return ""
    at = head.index(unit) if unit in head else 0
    return " ".join(head[max(0, at - 1) : at + 1]) or unit


def quoted(passages: Iterable[Passage]) -> str:
    """Return the clearest of several passages as a short quote, its figure left out: "capsized on … off Lanwick".

    Clear is what several of them say. Empty when no passage has a word beside the figure.
    """
    given = list(passages)
    said = Counter(word for _, sentence, _ in given for word in sentence.terms)
    found: list[tuple[bool, int, int, int, str]] = []
    for at, (reading, sentence, mark) in enumerate(given):
        for across in (False, True):
            quote = _Quote(reading, sentence, mark, across)
            if words := quote.words:
                common = sum(said[word] > 1 for word in words)
                found.append((across, -min(common, 2), -min(len(words), 2), at, quote.text))
                break
    return min(found)[-1] if found else ""


def _named(pair: Sequence[Token]) -> bool:
    """Tell whether two neighbouring words are of one name: "Cotterill Park" is not cut between them."""
    return len(pair) == 2 and all(token.is_word and token.is_capital for token in pair)


class _Quote:
    """The words beside a figure as far as the clause and the room go."""

    def __init__(self, reading: Reading, sentence: Sentence, mark: TextRange, across: bool) -> None:
        self._reading, self._mark = reading, mark
        row = sentence.row
        before = [token for token in row if token.end <= mark.start]
        self._left = self._trimmed(self._reached(before[::-1], across))
        self._right = self._trimmed(self._reached([t for t in row if t.start >= mark.end], across))
        while len(self.text) > WIDEST and (self._left or self._right):
            farther = self._left if len(self._left) >= len(self._right) else self._right
            while _named(farther[-2:]) and len(farther) > 1:
                farther.pop()  # A name is left out whole.
            farther.pop()
            self._left, self._right = self._trimmed(self._left), self._trimmed(self._right)

    @property
    def words(self) -> list[str]:
        """Return the terms that the quote holds."""
        grammar = self._reading.grammar
        return [term(t.lower, grammar) for t in (*self._left, *self._right) if carries(t, grammar)]

    @property
    def text(self) -> str:
        """Return the quote on one line."""
        before = self._slice(self._left[-1].start, self._mark.start) if self._left else ""
        after = self._slice(self._mark.end, self._right[-1].end) if self._right else ""
        space = " " if after[:1].isalnum() else ""
        return f"{before} {GAP}{space}{after}".strip()

    def _slice(self, start: int, end: int) -> str:
        return " ".join(self._reading.text[start:end].split())

    def _trimmed(self, reached: list[Token]) -> list[Token]:
        """Drop what says nothing from the far end."""
        while reached and not carries(reached[-1], self._reading.grammar):
            reached.pop()
        return reached

    def _reached(self, tokens: Sequence[Token], across: bool) -> list[Token]:
        """Return the tokens from the figure outwards, to a sign, a new clause or the last word there is room for."""
        grammar = self._reading.grammar
        found: list[Token] = []
        words = 0
        for token in tokens:
            spoken = token.is_word or token.is_figure or token.text in "-'’"
            ends = token.lower in grammar.words.breaks or self._is_glued(token)
            if (ends or not spoken) and not (across and token.text == ","):
                break
            if (words >= SIDE or len(found) >= FARTHEST) and not _named([*found[-1:], token]):
                break
            words += carries(token, grammar)
            found.append(token)
        return found

    def _is_glued(self, token: Token) -> bool:
        """Tell the "pm" of 6pm."""
        return token.is_word and self._reading.text[token.start - 1 : token.start].isdecimal()
