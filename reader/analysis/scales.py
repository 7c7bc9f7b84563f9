"""Where a report stands on the matters that its language has scales for: open or closed, at large or in custody.

Offsets are code points of the whole text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, product

from reader.analysis.denials import denied_report, hangs, in_other_words, supposes
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

AHEAD = 4
"""Words before a phrase among which "will" makes it one of what is to come."""

WILD = "~"

Slots = tuple[str | None, ...]
"""The stem that stands at each place of a phrase; None where up to GAP words may."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that states a value of a scale."""

    slots: Slots
    needed: str
    """The stem after its first gap: where no sentence has it, nothing is to be looked for."""
    scale: Scale
    value: int


Index = dict[str, tuple[list[Phrase], dict[str, list[Phrase]]]]
"""Phrases by their first stem: those after which any word may follow, and the others by their second stem."""


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
    planned: bool = False
    """It is to come: "will reopen"."""
    named: bool = False
    """It is part of a name: "the Supreme Court", "Free Church"."""
    loose: bool = False
    """It is one word that says many other things besides: "free", "back", "close"."""

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


@lru_cache(maxsize=4 * IN_A_STORY)
def stands(reading: Reading, scales: tuple[Scale, ...]) -> list[Stand]:
    """Return what a report states on the scales, in order; questions and headings state nothing."""
    wanted, known = frozenset(scales), _scales(reading.grammar)
    # Each finder has its own scales: the report is read once for all of them.
    told = _read(reading, known if wanted.issubset(known) else scales)
    return [one for one in told if one.scale in wanted]


@cache
def _scales(grammar: Grammar) -> tuple[Scale, ...]:
    """Return all scales of a language."""
    return *grammar.events.opposed, *grammar.events.states, *grammar.events.appraisals


@lru_cache(maxsize=IN_A_STORY)
def _read(reading: Reading, scales: tuple[Scale, ...]) -> list[Stand]:
    found: list[Stand] = []
    index = _index(scales, reading.grammar)
    for sentence in reading.sentences:
        if sentence.role is Role.HEADING or sentence.row[-1].text == "?":
            continue
        found += _of_sentence(sentence, reading.text, index, reading.grammar)
    return found


def _of_sentence(sentence: Sentence, text: str, index: Index, grammar: Grammar) -> Iterator[Stand]:
    row, stems = sentence.row, sentence.stems
    if any(" " in token.text for token in row):
        row = [word for token in row for word in _written(token, text)]
        stems = tuple([grammar.words.stem(token.lower) for token in row])
    longest = _longest(stems, index)
    if not longest:
        return
    denials = _denials(sentence.row, grammar)
    for scale, told in longest.items():
        for (at, value), end in told.items():
            # "Stopped selling" does not say "selling".
            if len(told) > 1 and _within(at, end, told):
                continue
            denied, supposed = _turned(row, denials, at, grammar)
            besides = any(token.lower in grammar.events.besides for token in row[at:end])
            mark = TextRange(row[at].start, row[end - 1].end)
            yield Stand(
                sentence,
                mark,
                scale,
                value,
                denied,
                supposed or besides,
                end - at,
                frozenset(stems[at:end]),
                _planned(row, at, end, grammar),
                _in_a_name(row, at, end),
                end - at == 1 and stems[at] in grammar.events.loose,
            )


def _planned(row: Sequence[Token], at: int, end: int, grammar: Grammar) -> bool:
    """Tell whether a phrase is said of what is to come."""
    return any(token.lower in grammar.events.planning for token in row[max(0, at - AHEAD) : end])


def _in_a_name(row: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a phrase is written like a name, within a sentence."""
    return at > 0 and any(token.is_capital for token in row[at:end])


def _longest(stems: tuple[str, ...], index: Index) -> dict[Scale, dict[tuple[int, int], int]]:
    """Return by scale where phrases start, what they state, and where the longest of each ends."""
    found: dict[Scale, dict[tuple[int, int], int]] = {}
    known = frozenset(stems)
    for at, stem in enumerate(stems):
        opened = index.get(stem)
        if opened is None:
            continue
        loose, tight = opened
        following = stems[at + 1] if at + 1 < len(stems) else ""
        for phrase in (*loose, *tight.get(following, ())):
            if phrase.needed and phrase.needed not in known:
                continue
            end = _end(phrase.slots, 1, stems, at + 1)
            if end:
                told = found.setdefault(phrase.scale, {})
                told[at, phrase.value] = max(end, told.get((at, phrase.value), 0))
    return found


def _written(token: Token, text: str) -> list[Token]:
    """Take an idiom apart again: phrases stand as they are written."""
    return tokens(text, token.start, token.end) if " " in token.text else [token]


def _within(at: int, end: int, told: Mapping[tuple[int, int], int]) -> bool:
    """Tell whether a longer phrase of the scale holds this one."""
    return any(start <= at and end <= last and last - start > end - at for (start, _), last in told.items())


def _end(slots: Slots, place: int, stems: Sequence[str], at: int) -> int:
    """Return where the rest of a phrase ends that goes on at token `at`; 0 where it does not."""
    while place < len(slots):
        if at >= len(stems):
            return 0
        if slots[place] is None:
            return _end_beyond(slots, place + 1, stems, at)
        if stems[at] != slots[place]:
            return 0
        place, at = place + 1, at + 1
    return at


def _end_beyond(slots: Slots, place: int, stems: Sequence[str], at: int) -> int:
    """Return the same where words may be left out at token `at`."""
    for skipped in range(GAP + 1):
        if skipped and (at + skipped > len(stems) or stems[at + skipped - 1] in (";", ":")):
            return 0
        end = _end(slots, place, stems, at + skipped)
        if end:
            return end
    return 0


def _denials(row: Sequence[Token], grammar: Grammar) -> dict[int, int]:
    """Return where the words start that deny what follows, "not", "nobody", "ruled out", and how far they reach."""
    events, ones = grammar.events, grammar.numbers.ones
    found = {}
    for at, (token, after) in enumerate(pairwise(row)):
        reach = _reach(token.lower, grammar) or (SCOPE if in_other_words(row, at, grammar) else 0)
        if not reach or hangs(row, at, grammar):
            continue
        nobody = token.lower in events.no_words and after.lower in ones
        if nobody or after.lower not in events.after_no_denial:
            found[token.start] = reach
    return found


@lru_cache(maxsize=65536)
def _reach(word: str, grammar: Grammar) -> int:
    """Return over how many words a word denies what follows; 0 where it denies nothing."""
    events = grammar.events
    if word in events.no_words or word in events.denials:
        return WIDE
    negates = word in events.negations or word.endswith("n't") or grammar.words.stem(word) in events.refusals
    return SCOPE if negates else 0


def _turned(row: Sequence[Token], denials: Mapping[int, int], at: int, grammar: Grammar) -> tuple[bool, bool]:
    """Tell whether a phrase at token `at` is denied, and whether it is but supposed."""
    denied = supposed = False
    for back in range(at - 1, -1, -1):
        word = row[back].lower
        if word in ";:,—" or word in grammar.words.breaks:
            denied = denied or denied_report(row, back, grammar) is not None
            break
        supposed = supposed or supposes(row, back, grammar)
        denied = denied or at - back <= denials.get(row[back].start, 0)
    return denied, supposed or _under_a_proviso(row, at, grammar)


def _under_a_proviso(row: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Tell "the strike will begin if the talks fail"."""
    for token in row[at : at + SCOPE]:
        if token.text in ";:,—":
            return False
        if token.lower in grammar.events.provisos:
            return True
    return False


@cache
def _index(scales: tuple[Scale, ...], grammar: Grammar) -> Index:
    index: Index = {}
    for scale in scales:
        for value, phrases in enumerate(scale.values):
            for phrase in phrases:
                for slots in _slots(phrase, grammar):
                    loose, tight = index.setdefault(slots[0] or "", ([], {}))
                    second, third = (*slots, None, None)[1:3]
                    entry = Phrase(slots, "" if second else third or "", scale, value)
                    (tight.setdefault(second, []) if second else loose).append(entry)
    return index


def _slots(phrase: str, grammar: Grammar) -> list[Slots]:
    """Read a phrase: all the ways to write it."""
    found = set()
    choices = [word.split("|") for word in phrase.split()]
    for words in product(*choices):
        slots: list[str | None] = []
        for word in words:
            slots += [None] if word == WILD else _stems(word, grammar)
        found.add(tuple(slots))
    return list(found)


@lru_cache(maxsize=8192)
def _stems(written: str, grammar: Grammar) -> tuple[str, ...]:
    return tuple([grammar.words.stem(token.lower) for token in tokens(written, 0, len(written))])
