"""Places that one thing alone can fill, filled differently: the successor, the strain, the port of destination.

"Her successor will be Ana Roth" and "Jon Vale will succeed her"; "went to Arden
Energy" and "Belmar secured it". How a place is told of stands in the grammar.
Marks are code points, end excluded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.analysis.findings import Found, Said
from reader.analysis.languages.grammar import Grammar
from reader.analysis.languages.slots import Slot
from reader.analysis.named import nations
from reader.analysis.offers import share_a_verb, signs
from reader.analysis.reading import IN_A_STORY, Reading, told_with
from reader.analysis.sentences import Sentence, same_words, tells, term
from reader.analysis.similarity import Weights
from reader.analysis.tokens import Token
from reader.model.article import Role
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

SAME_MATTER = 0.10
"""Likeness of sentences from which two fillings of a place that many things have are of one."""

LIKELY = 0.25
"""The same from which they surely are."""

SLOTS = 128
"""Places for which it is kept what a report says to fill them."""

BOTH = 2
"""Fillings that the other report does not know."""

WHOLE = frozenset({"code", "work"})
"""Sorts that count as one word."""

MOST = 3
"""Pairs that are offered besides those that the rule accepts."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What a report says to fill a place."""

    sentence: Sentence
    mark: TextRange
    shown: str
    words: frozenset[str]
    """Its names, or the terms of its kind, in lower case; a code or a title counts as one word."""
    sort: str
    """It is a "name", "kind", "code" or "work"."""
    of: frozenset[str]
    """Names, or the kind, of the thing whose place it is, where they are told."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two fillings of one place, with what was seen."""

    slot: Slot
    score: float
    x: Filling
    y: Filling
    ruled: bool
    signs: Mapping[str, float]


def slots(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield for each place the fillings of the two reports that differ, those with "rule" surely of one place."""
    offers: list[Pairing] = []
    for slot in left.grammar.events.slots:
        if slot.words.isdisjoint(_index(left)) or slot.words.isdisjoint(_index(right)):
            continue
        mine = filled(left, slot)
        pairings = _pairings(slot, mine, filled(right, slot), left, right, weights) if mine else ()
        best = max(pairings, key=lambda one: (one.ruled, one.score), default=None)
        if best:
            offers.append(best)
    offers.sort(key=lambda one: (not one.ruled, -one.score))
    for at, one in enumerate(offers):
        if one.ruled or at < MOST:
            yield _found(one, rank=at)


def _pairings(
    slot: Slot,
    mine: Sequence[Filling],
    theirs: Sequence[Filling],
    left: Reading,
    right: Reading,
    weights: Weights,
) -> Iterator[Pairing]:
    for x in mine:
        for y in theirs:
            if _agree(x, y, left.grammar) or _other_things(x, y) or same_words(x.sentence, y.sentence):
                continue
            unknown = _fresh(x, right) + _fresh(y, left)
            only = _only(x, mine, y) and _only(y, theirs, x)
            alike = weights.cosine(told_with(left, x.sentence), told_with(right, y.sentence))
            one_thing = bool(x.of & y.of)
            near = slot.sole or one_thing or alike >= SAME_MATTER
            known = _ruled_though_known(slot, x, y, unknown) and alike >= SAME_MATTER
            ruled = x.sort == y.sort and only and (near if unknown == BOTH else known)
            seen = signs(
                rule=ruled,
                sure=ruled and alike >= LIKELY,
                score=min(1.0, alike),
                both_unknown=unknown == BOTH,
                one_unknown=unknown == 1,
                only=only,
                only_unknown=only and unknown == BOTH,
                of_an_event=slot.sole,
                one_thing=one_thing,
                beside_the_other=_beside(x, y) == 1,
                swapped=unknown == 0 and only and _beside(x, y) != 1,
                one_sort=x.sort == y.sort,
                names=x.sort == y.sort == "name",
                kinds=x.sort == y.sort == "kind",
                same_verb=share_a_verb(x.sentence, y.sentence, left.grammar),
            )
            yield Pairing(slot, alike + 0.1 * unknown + 0.1 * one_thing, x, y, ruled, dict(seen))


def _only(one: Filling, own: Sequence[Filling], other: Filling) -> bool:
    """Tell whether the report fills the place of one thing with nothing else."""
    return all(one.words & more.words for more in own if not _other_things(more, other))


def _ruled_though_known(slot: Slot, x: Filling, y: Filling, unknown: int) -> bool:
    """Tell whether two fillings surely differ though a report tells of the other's too.

    A name that stands in the sentence of the other may fill the place there as well,
    and a region may be named for its town, but not for somebody with two names.
    """
    if x.sort != "name":
        return False
    if x.of & y.of:
        return True
    full = max(len(x.words), len(y.words)) > 1
    return _beside(x, y) != 1 and (unknown == 0 or (slot.sole and full))


def _beside(x: Filling, y: Filling) -> int:
    """Return how many of two fillings stand in the sentence of the other too."""
    return (x.words <= y.sentence.names) + (y.words <= x.sentence.names)


def _agree(x: Filling, y: Filling, grammar: Grammar) -> bool:
    """Tell whether two fillings may be one: "CL 415" and "415", "Dutch" and "the Netherlands"."""
    if x.words & y.words or {x.sort, y.sort} not in ({"name", "kind"}, {x.sort}):
        return True
    if x.sort in WHOLE:
        (mine,), (theirs,) = x.words, y.words
        return mine.endswith(theirs) or theirs.endswith(mine)
    return not _homes(x, grammar).isdisjoint(_homes(y, grammar)) and any(
        word in grammar.events.nations for one in (x, y) for word in one.words
    )


def _homes(one: Filling, grammar: Grammar) -> set[str]:
    """Return the nations that a filling names, or whose towns and regions it names."""
    nations, towns = grammar.events.nations, grammar.events.towns
    said = (*one.words, one.shown.lower())
    return {home for word in said if (home := nations.get(word) or towns.get(word))}


def _other_things(x: Filling, y: Filling) -> bool:
    """Tell whether two fillings are said to be of two things."""
    return bool(x.of and y.of and not x.of & y.of)


def _fresh(one: Filling, other: Reading) -> bool:
    """Tell whether the other report does not know what fills the place, by any part of its name."""
    if one.sort in WHOLE:
        return not any(word in other.text.lower() for word in one.words)
    if one.sort == "kind":
        return not one.words & other.vocabulary
    known = other.grammar.events.nations
    return not one.words & other.words and nations(other).isdisjoint(
        known.get(word, word) for word in one.words
    )


def _found(one: Pairing, rank: int) -> Found:
    sure = bool(one.signs.get("sure"))
    return Found(
        Matter.NAME,
        Said(one.x.sentence, one.x.mark, one.x.shown),
        Said(one.y.sentence, one.y.mark, one.y.shown),
        f"Different {one.slot.name}: {one.x.shown} and {one.y.shown}",
        Strength.LIKELY if sure else Strength.POSSIBLE,
        "" if sure else "they may speak of different things",
        one.score,
        signs=(*one.signs.items(), *signs(first=rank == 0)),
    )


@lru_cache(maxsize=IN_A_STORY * SLOTS)
def filled(reading: Reading, slot: Slot) -> tuple[Filling, ...]:
    """Return what a report says to fill a place, headings aside, in order."""
    found: list[Filling] = []
    index = _index(reading)
    told = {at for word in slot.words & index.keys() for at in index[word]}
    for sentence in (reading.sentences[at] for at in sorted(told)):
        for pattern in slot.patterns:
            for match in _compiled(pattern).finditer(reading.text, sentence.start, sentence.end):
                one = _filling(match, sentence, reading)
                if one and one.mark not in [known.mark for known in found]:
                    found.append(one)
    return tuple(found)


@lru_cache(maxsize=IN_A_STORY)
def _index(reading: Reading) -> Mapping[str, list[int]]:
    """Return for each word the sentences that it stands in, headings and questions aside."""
    index: dict[str, list[int]] = {}
    for sentence in reading.sentences:
        if sentence.role is not Role.HEADING and sentence.row[-1].text != "?":
            for token in sentence.row:
                index.setdefault(token.lower, []).append(sentence.index)
    return index


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _filling(match: re.Match[str], sentence: Sentence, reading: Reading) -> Filling | None:
    told = match.groupdict()
    of = frozenset((told.get("of") or "").lower().split())
    for group in ("code", "work"):
        if group in told:
            words = frozenset({told[group].lower().strip(" ,.-")})
            return Filling(sentence, TextRange(*match.span(group)), told[group], words, group, of)
    start, end = match.span("it" if "it" in told else "kind")
    row = [token for token in sentence.row if token.start < end and start < token.end]
    if "kind" in told:
        return _kind(row, sentence, of, reading, before=match.end() > end)
    return _name(row, sentence, of, reading)


def _name(row: list[Token], sentence: Sentence, of: frozenset[str], reading: Reading) -> Filling | None:
    grammar = reading.grammar
    named = [token for token in row if token.is_capital and token.lower.removesuffix("'s") in sentence.names]
    said = [token.lower.removesuffix("'s") for token in named]
    words = frozenset(
        word
        for word in said
        if word not in grammar.words.titles and grammar.words.stem(word) not in grammar.events.kinds
    )
    if not words or words <= of:
        return None
    mark = TextRange(named[0].start, named[-1].end)
    return Filling(sentence, mark, mark.slice(reading.text), words, "name", of)


def _kind(
    row: list[Token], sentence: Sentence, of: frozenset[str], reading: Reading, *, before: bool
) -> Filling | None:
    """Read the kind nearest to the words that tell of the place, as far as words of its own reach."""
    grammar = reading.grammar
    words: list[Token] = []
    for token in reversed(row) if before else row:
        if token.is_word and tells(token.lower, token.is_capital, grammar):
            words.append(token)
        elif words or (before and token.lower not in grammar.words.stop):
            break
    if not words:
        return None
    words.sort(key=lambda token: token.start)
    if all(token.is_capital and token is not sentence.row[0] for token in words):
        return _name(words, sentence, of, reading)
    mark = TextRange(words[0].start, words[-1].end)
    terms = frozenset(term(token.lower, grammar) for token in words)
    return Filling(sentence, mark, mark.slice(reading.text), terms, "kind", of)
