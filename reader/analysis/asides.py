"""What a sentence says of something besides: of another one, of an earlier one; and one fact told from both ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.analysis.languages.grammar import Grammar
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Token
from reader.model.ranges import TextRange

REACH = 6
"""Words on either side of a phrase among which its object or its subject stands."""

DRAFTS = 3
"""Words after "earlier" among which stands what was tried before: "an earlier pay offer"."""


def of_another(sentence: Sentence, mark: TextRange, grammar: Grammar) -> bool:
    """Tell whether a phrase is said of somebody besides: "five were arrested; another is on the run"."""
    events = grammar.events
    before, _ = _clause(sentence, mark, grammar)
    row = sentence.row[before[0] : before[1]]
    return any(token.lower in events.others for token in row) or any(
        token.lower in grammar.numbers.articles and after.lower in events.another
        for token, after in pairwise(row)
    )


def of_an_earlier(sentence: Sentence, mark: TextRange, grammar: Grammar) -> bool:
    """Tell whether a phrase is said of what was tried before: "they had rejected an earlier offer"."""
    events, stem, row = grammar.events, grammar.words.stem, sentence.row
    before, after = _clause(sentence, mark, grammar)
    spans = (
        range(max(before[0], before[1] - REACH), before[1]),
        range(after[0], min(after[1], after[0] + REACH)),
    )
    return any(
        row[at].lower in events.former
        and any(stem(one.lower) in events.drafts for one in row[at + 1 : at + 1 + DRAFTS])
        for span in spans
        for at in span
    )


def just_one_earlier(x: tuple[Sentence, TextRange], y: tuple[Sentence, TextRange], grammar: Grammar) -> bool:
    """Tell whether just one of two phrases is said of what was tried before: they are of two matters."""
    return of_an_earlier(*x, grammar) != of_an_earlier(*y, grammar)


def both_weigh_up(x: Sentence, y: Sentence, grammar: Grammar) -> bool:
    """Tell whether both sentences set one thing against another, "calm, but": each praises and faults."""
    return all(any(token.lower in grammar.events.concessions for token in one.row) for one in (x, y))


def from_both_ends(x: tuple[Sentence, TextRange], y: tuple[Sentence, TextRange], grammar: Grammar) -> bool:
    """Tell whether two comparisons are one: "girls did better than boys", "the boys lagged behind"."""
    (first, than), (second, behind) = _compared(*x, grammar), _compared(*y, grammar)
    return len(first & behind) + len(than & second) > len(first & second) + len(than & behind)


def said_of_both(x: tuple[Sentence, TextRange], y: tuple[Sentence, TextRange], grammar: Grammar) -> int:
    """Return how many words stand before both phrases: "the airport branch", "the branch line to the airport"."""
    return len(_before(*x, grammar) & _before(*y, grammar))


def _before(sentence: Sentence, mark: TextRange, grammar: Grammar) -> frozenset[str]:
    (start, end), _ = _clause(sentence, mark, grammar)
    return frozenset(sentence.stems[at] for at, _ in sentence.carrying if start <= at < end)


def _compared(sentence: Sentence, mark: TextRange, grammar: Grammar) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of what a comparison is said of, and of what it is compared with."""
    before, (start, end) = _clause(sentence, mark, grammar)
    row, places = sentence.row, grammar.events.place_words
    end = next((at for at in range(start, end) if row[at].lower in places), end)
    return (
        frozenset(sentence.stems[at] for at, _ in sentence.carrying if before[0] <= at < before[1]),
        frozenset(sentence.stems[at] for at, _ in sentence.carrying if start <= at < end),
    )


def _clause(sentence: Sentence, mark: TextRange, grammar: Grammar) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return which tokens of its clause stand before a mark, and which after it."""
    row = sentence.row
    first = next((at for at, token in enumerate(row) if token.end > mark.start), len(row))
    last = next((at for at, token in enumerate(row) if token.start >= mark.end), len(row))
    start, end = first, last
    while start > 0 and not _parts(row, start - 1, grammar):
        start -= 1
    while end < len(row) and not _parts(row, end, grammar):
        end += 1
    return (start, first), (last, end)


def _parts(row: Sequence[Token], at: int, grammar: Grammar) -> bool:
    return row[at].text in ",;:—" or row[at].lower in grammar.words.breaks
