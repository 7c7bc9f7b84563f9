"""Where a report stands on the matters that its language has scales for: open or closed, at large or in custody.

Offsets are code points of the whole text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, product

from reader.analysis.languages.grammar import Grammar
from reader.analysis.languages.scales import Scale
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Token, tokens
from reader.model.article import Role
from reader.model.ranges import TextRange

GAP = 4
"""Words that `~` stands for at most."""

SCOPE = 7
"""Words before a phrase among which "not" or "refused" reaches it."""

WIDE = 13
"""The same for what denies a subject: "none of the 146 passengers on the ferry was hurt"."""

WILD = "~"

Slots = tuple[frozenset[str] | None, ...]
"""Stems that may stand at each place of a phrase; None where up to GAP words may."""
Index = dict[tuple[str, str], list[tuple[Slots, int, int]]]
"""Phrases by their first two stems; the second is empty where any word may follow."""


@dataclass(frozen=True, slots=True)
class Stand:
    """What a sentence states on a scale."""

    sentence: Sentence
    mark: TextRange
    scale: Scale
    value: int
    denied: bool
    supposed: bool
    """It stands after "if", "whether"."""
    words: int
    """Words of the phrase: the more, the surer."""
    stems: frozenset[str]

    @property
    def stated(self) -> int:
        """The value, a denied one of two turned round."""
        return 1 - self.value if self.denied and len(self.scale.values) == 2 else self.value


def contrary(x: Stand, y: Stand) -> bool:
    """Tell whether two statements on one scale cannot both hold."""
    if len(x.scale.values) == 2:
        return x.stated != y.stated
    return (x.value == y.value and x.denied != y.denied) or (
        x.value != y.value and not x.denied and not y.denied
    )


@lru_cache(maxsize=2 * IN_A_STORY)
def stands(reading: Reading, scales: tuple[Scale, ...]) -> list[Stand]:
    """Return what a report states on the scales, in order; questions and headings state nothing."""
    found: list[Stand] = []
    index = _index(scales, reading.grammar)
    for sentence in reading.sentences:
        if sentence.role is Role.HEADING or sentence.row[-1].text == "?":
            continue
        found += _of_sentence(sentence, reading.text, scales, index, reading.grammar)
    return found


def _of_sentence(
    sentence: Sentence, text: str, scales: Sequence[Scale], index: Index, grammar: Grammar
) -> Iterator[Stand]:
    denials = _denials(sentence.row, grammar)
    row = [word for token in sentence.row for word in _written(token, text)]
    stems = [grammar.words.stem(token.lower) for token in row]
    longest: dict[int, dict[tuple[int, int], int]] = {}
    for at, stem in enumerate(stems):
        following = stems[at + 1] if at + 1 < len(stems) else ""
        for slots, scale, value in (*index.get((stem, ""), ()), *index.get((stem, following), ())):
            end = at + 1 if len(slots) == 1 else _end(slots, 1, stems, at + 1)
            if end:
                told = longest.setdefault(scale, {})
                told[at, value] = max(end, told.get((at, value), 0))
    for scale, told in longest.items():
        for (at, value), end in told.items():
            # "Stopped selling" does not say "selling".
            if len(told) > 1 and _within(at, end, told):
                continue
            denied, supposed = _turned(row, denials, at, grammar)
            mark = TextRange(row[at].start, row[end - 1].end)
            yield Stand(
                sentence, mark, scales[scale], value, denied, supposed, end - at, frozenset(stems[at:end])
            )


def _written(token: Token, text: str) -> list[Token]:
    """Take an idiom apart again: phrases stand as they are written."""
    return tokens(text, token.start, token.end) if " " in token.text else [token]


def _within(at: int, end: int, told: Mapping[tuple[int, int], int]) -> bool:
    """Tell whether a longer phrase of the scale holds this one."""
    return any(start <= at and end <= last and last - start > end - at for (start, _), last in told.items())


def _end(slots: Slots, place: int, stems: Sequence[str], at: int) -> int:
    """Return where the rest of a phrase ends that goes on at token `at`; 0 where it does not."""
    if place == len(slots):
        return at
    if at >= len(stems):
        return 0
    wanted = slots[place]
    if wanted is not None:
        return _end(slots, place + 1, stems, at + 1) if stems[at] in wanted else 0
    for skipped in range(GAP + 1):
        if skipped and stems[at + skipped - 1 : at + skipped] in ([";"], [":"], []):
            return 0
        end = _end(slots, place + 1, stems, at + skipped)
        if end:
            return end
    return 0


def _denials(row: Sequence[Token], grammar: Grammar) -> dict[int, int]:
    """Return where the words start that deny what follows, "not", "nobody", "ruled out", and how far they reach."""
    events, ones = grammar.events, grammar.numbers.ones
    found = {}
    for token, after in pairwise(row):
        word = token.lower
        negates = word in events.negations or word.endswith("n't") or word in events.denials
        if not negates and grammar.words.stem(word) not in events.refusals:
            continue
        nobody = word in events.no_words and after.lower in ones
        if nobody or after.lower not in events.after_no_denial:
            found[token.start] = WIDE if word in events.no_words | events.denials else SCOPE
    return found


def _turned(row: Sequence[Token], denials: Mapping[int, int], at: int, grammar: Grammar) -> tuple[bool, bool]:
    """Tell whether a phrase at token `at` is denied, and whether it is but supposed."""
    denied = supposed = False
    for back in range(at - 1, -1, -1):
        word = row[back].lower
        if word in ";:,—" or word in grammar.words.breaks:
            break
        supposed = supposed or word in grammar.events.conditions
        denied = denied or at - back <= denials.get(row[back].start, 0)
    return denied, supposed


@cache
def _index(scales: tuple[Scale, ...], grammar: Grammar) -> Index:
    index: Index = {}
    for number, scale in enumerate(scales):
        for value, phrases in enumerate(scale.values):
            for phrase in phrases:
                for slots in _slots(phrase, grammar):
                    seconds = slots[1] if len(slots) > 1 else None
                    for key in product(slots[0] or (), seconds or ("",)):
                        index.setdefault(key, []).append((slots, number, value))
    return index


def _slots(phrase: str, grammar: Grammar) -> list[Slots]:
    """Read a phrase: all the ways to write it."""
    found = set()
    choices = [word.split("|") for word in phrase.split()]
    for words in product(*choices):
        slots: list[frozenset[str] | None] = []
        for number, piece in enumerate(" ".join(words).split(WILD)):
            if number:
                slots.append(None)
            slots += [frozenset({grammar.words.stem(token.lower)}) for token in tokens(piece, 0, len(piece))]
        found.add(tuple(slots))
    return list(found)
