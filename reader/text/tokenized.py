"""A text as numbered tokens, the form in which revisions are compared.

Tokens that differ only in case, accents or typography have the same number.
Offsets are code points of the raw text, end excluded.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from reader.model.ranges import TextRange
from reader.text.fold import fold_char
from reader.text.tokens import COMMON, fine_tokens, openings

__all__ = ["Tokenized", "Vocabulary"]

COMMON_WEIGHT = 0.2  # "the" in both places says little…
SIGN_WEIGHT = 0.05  # …a comma nothing…
FIGURE_WEIGHT = 2.0  # …a figure as much as a long word.
LONG = 8
"""Letters from which on a word weighs no more."""


class Vocabulary:
    """Numbers for folded tokens, shared by the texts to be compared."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._folded: dict[str, int] = {}
        self.weights: list[float] = []
        """How much it says that two passages share a token, by number."""
        self.figures: set[int] = set()
        """Numbers of tokens with a digit."""

    def number(self, token: str) -> int:
        """Return the number of a token; dashes of any length are one token."""
        known = self._numbers.get(token)
        if known is None:
            folded = "-" if token.startswith("--") else "".join(map(fold_char, token))
            known = self._folded.get(folded)
            if known is None:
                known = self._folded[folded] = self._add(folded)
            self._numbers[token] = known
        return known

    def _add(self, folded: str) -> int:
        number = len(self.weights)
        figure = any(c.isdecimal() for c in folded)
        if figure:
            self.figures.add(number)
        self.weights.append(_weight(folded, figure))
        return number


def _weight(folded: str, figure: bool) -> float:
    if figure:
        return FIGURE_WEIGHT
    if not folded[:1].isalnum():
        return SIGN_WEIGHT
    if folded in COMMON:
        return COMMON_WEIGHT
    return 0.25 + min(len(folded), LONG) / 4


class Tokenized:
    """The tokens of one text, or of a part of it: numbers, places, weights."""

    def __init__(
        self, text: str, vocabulary: Vocabulary, ids: list[int], starts: list[int], ends: list[int]
    ) -> None:
        self.text = text
        self.vocabulary = vocabulary
        self.ids = ids
        self.starts = starts
        """Where each token begins in the text."""
        self.ends = ends
        self.weights = [vocabulary.weights[n] for n in ids]

    @classmethod
    def of(cls, text: str, vocabulary: Vocabulary) -> Tokenized:
        """Return the tokens of a whole text."""
        ids: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        for found in fine_tokens(text):
            ids.append(vocabulary.number(found.group()))
            starts.append(found.start())
            ends.append(found.end())
        return cls(text, vocabulary, ids, starts, ends)

    def part(self, first: int, end: int) -> Tokenized:
        """Return some of the tokens; their places stay those in the whole text."""
        return Tokenized(
            self.text, self.vocabulary, self.ids[first:end], self.starts[first:end], self.ends[first:end]
        )

    @cached_property
    def levels(self) -> list[int]:
        """What begins at each token: 2 a line, 1 perhaps a sentence, 0 nothing."""
        return openings(self.text, list(zip(self.starts, self.ends, strict=True)))

    def __len__(self) -> int:
        return len(self.ids)

    def size(self, at: int) -> int:
        """Return the length of a token in code points."""
        return self.ends[at] - self.starts[at]

    def span(self, passage: TextRange) -> tuple[int, int]:
        """Return the tokens that share a character with `passage`, end excluded."""
        first = bisect_right(self.ends, passage.start)
        return first, max(first, bisect_left(self.starts, passage.end))

    def figures(self, first: int, end: int) -> list[int]:
        """Return the figures among some tokens."""
        return [n for n in self.ids[first:end] if n in self.vocabulary.figures]

    def sentence(self, first: int, end: int) -> tuple[int, int]:
        """Return the tokens from the start of the sentence of `first` to the end of that of `end - 1`."""
        while first > 0 and not self.levels[first]:
            first -= 1
        while end < len(self) and not self.levels[end]:
            end += 1
        return first, end
