"""Finding a passage again after the article has changed.

`describe` turns a range into selectors, `anchor` turns selectors back into a
range, and a `RevisionMap` carries ranges over when both texts are at hand,
which is surer. Offsets are code points of the canonical text, end excluded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reader.model.annotation import Anchored, AnchorState, Selectors, TextQuoteSelector
from reader.model.ranges import TextRange
from reader.text.carry import RevisionMap, cut_alike, raw_range
from reader.text.projection import SHORT, align_texts
from reader.text.states import Find, outcome
from reader.text.tokenized import COMMON_WEIGHT, Tokenized, Vocabulary

__all__ = ["CONTEXT", "Anchorer", "RevisionMap", "anchor", "describe"]

CONTEXT = 32
"""Characters of prefix and suffix: enough to tell two "$72 billion" apart."""

QUOTE_WEIGHT = 0.55  # Similarity of the quote itself…
CONTEXT_WEIGHT = 0.42  # …of what surrounds it…
POSITION_WEIGHT = (
    0.25  # …and nearness to the old place: of two good ones the nearer, for copies go to the top.
)

PLACES = 8
"""Candidate places that are compared in full; more have never held the right one."""

ACCEPT = 0.62  # Score below which a changed passage is not believed.
SURE_QUOTE = 0.74  # Part of a quote that is believed at that score;
LEAST_QUOTE = 1 / 3  # less only within…
SURE_CONTEXT = 0.6  # …this much of its surroundings.
SOME_CONTEXT = 0.45  # For a quote that stands there word by word.
NO_CONTEXT = 0.5  # The passage was at an edge of the text and is not there any more.

LONG = 10
LONG_QUOTE = 0.5
"""Half of ten or more tokens is no accident, whatever surrounds them."""

FIGURE_SHIFT = 800
"""Code points: a sentence with another figure is an update of the old one near its old place
and another statement far from it."""

AT_HOME = 0.5
"""Part of the context on its worse side with which a passage still stands in its old surroundings."""

MARGIN = 0.06
"""Score by which the best place must lead another one that has as much of the quote."""

TELLING = 40
"""Characters from which on a quote found once, word by word, needs no context."""


def describe(text: str, passage: TextRange) -> Selectors:
    """Return the selectors of a passage; `anchor` finds it by them."""
    prefix = text[max(0, passage.start - CONTEXT) : passage.start]
    suffix = text[passage.end : passage.end + CONTEXT]
    return Selectors(TextQuoteSelector(passage.slice(text), prefix, suffix), passage)


def anchor(text: str, selectors: Selectors) -> Anchored:
    """Return where the passage stands in `text` now; see `Anchorer` for many selectors."""
    return Anchorer(text).anchor(selectors)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One place that may be the passage."""

    found: TextRange
    quote: float
    """Part of the quote that stands there, less what does not belong to it."""
    context: float
    """Part of prefix and suffix that stands around it."""
    weaker: float
    """The same for the side that fits less."""
    score: float
    figure_changed: bool
    figure_beside: bool
    """Another figure stands in its context, where one stood."""
    shift: int
    """Code points between the old place and this one."""


class Anchorer:
    """One text prepared for many selectors: its tokens are read once, on first need."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _tokens(self) -> Tokenized:
        return Tokenized.of(self.text, Vocabulary())

    @cached_property
    def _places(self) -> dict[int, list[int]]:
        places: dict[int, list[int]] = {}
        for at, number in enumerate(self._tokens.ids):
            places.setdefault(number, []).append(at)
        return places

    def anchor(self, selectors: Selectors) -> Anchored:
        """Return where the passage stands now: in its old place, else the best that can be believed."""
        passage, quote = selectors.position, selectors.quote
        # An edit can put another "$72 billion" in the old place: its surroundings must agree too.
        start = max(0, passage.start - len(quote.prefix))
        if self.text[start : passage.end + len(quote.suffix)] == quote.prefix + quote.exact + quote.suffix:
            return Anchored(AnchorState.EXACT, passage, quote.exact)
        return outcome(self.text, passage, quote.exact, self._best(selectors))

    def _best(self, selectors: Selectors) -> Find | None:
        quote = selectors.quote
        prefix, suffix = _whole_words(quote.prefix, quote.suffix)
        old = Tokenized.of(prefix + quote.exact + suffix, self._tokens.vocabulary)
        inside = TextRange(len(prefix), len(prefix) + len(quote.exact))
        first, end = old.span(inside)
        if first == end:
            return None
        candidates = [
            candidate
            for window in self._windows(old)
            if (candidate := self._candidate(old, window, inside, selectors.position.start)) is not None
        ]
        # A common phrase may stand elsewhere word by word, and be no reason to give up the place itself.
        ranked = sorted(candidates, key=lambda c: -c.score)
        likely = [*ranked[:1], *(c for c in ranked[1:] if c.weaker >= SURE_CONTEXT)]
        best = next((c for c in likely if _believed(c, candidates, end - first, len(inside))), None)
        if best is None:
            return None
        best = _rather_nearer(best, candidates)
        return Find(best.found, best.weaker < AT_HOME, sure=_sure(best, candidates))

    def _windows(self, old: Tokenized) -> Iterator[Tokenized]:
        """Yield the stretches that share most with the quote and its context.

        Each shared token votes for the place where the quote would begin if
        nothing else had changed; rare tokens weigh more.
        """
        size = len(old)
        grain = max(6, size // 4)
        votes: dict[int, float] = {}
        for at, number in enumerate(old.ids):
            places = self._places.get(number, ())
            if not places or (old.weights[at] <= COMMON_WEIGHT and size > 2 * SHORT):
                continue
            weight = old.weights[at] / len(places)
            for place in places:
                bucket = (place - at) // grain
                votes[bucket] = votes.get(bucket, 0.0) + weight
        # Two neighbours count together, so that no true place falls between them.
        pairs = {b + k: votes.get(b + k, 0.0) + votes.get(b + k + 1, 0.0) for b in votes for k in (-1, 0)}
        for bucket in sorted(pairs, key=lambda b: -pairs[b])[:PLACES]:
            start = bucket * grain
            yield self._tokens.part(max(0, start - grain), min(len(self._tokens), start + size + 3 * grain))

    def _candidate(
        self, old: Tokenized, window: Tokenized, inside: TextRange, hint: int
    ) -> _Candidate | None:
        """Return the place in a window that fits best, or None when nothing fits."""
        alignment = align_texts(old, window)
        first, end = old.span(inside)
        place = alignment.project(first, end)
        if place is None or place.covered < LEAST_QUOTE:
            replaced = alignment.replaced_in_place(first, end)
            if replaced is None:
                return None
            found, quote = raw_range(window, *replaced), LEAST_QUOTE
            before, after = (
                alignment.alive_before(first, replaced[0]),
                alignment.alive_after(end, replaced[1] - 1),
            )
        else:
            found = cut_alike(alignment, inside, first, end, place)
            quote = place.covered * (1 + place.dense) / 2
            before, after = place.before, place.after
        if not first:
            before = 1.0 if found.start <= self._tokens.starts[0] else NO_CONTEXT
        if end == len(old):
            after = 1.0 if found.end >= self._tokens.ends[-1] else NO_CONTEXT
        context = (before + after) / 2
        near = 1 - min(1.0, abs(found.start - hint) / max(1, len(self.text)))
        score = QUOTE_WEIGHT * quote + CONTEXT_WEIGHT * context + POSITION_WEIGHT * near
        changed = _replaced(old.figures(first, end), _figures(window, found))
        beside = alignment.figure_replaced(0, first) or alignment.figure_replaced(end, len(old))
        return _Candidate(
            found, quote, context, min(before, after), score, changed, beside, abs(found.start - hint)
        )


def _figures(window: Tokenized, found: TextRange) -> list[int]:
    return window.figures(*window.span(found))


def _replaced(old: list[int], new: list[int]) -> bool:
    """Tell whether another figure stands there; one that was only taken out left the statement what it was."""
    left = Counter(old)
    left.subtract(Counter(new))
    return any(count < 0 for count in left.values()) or (bool(old) and not new)


def _whole_words(prefix: str, suffix: str) -> tuple[str, str]:
    """Return the context without the words that its limit has cut."""
    if len(prefix) >= CONTEXT and " " in prefix.rstrip():
        prefix = prefix.partition(" ")[2]
    if len(suffix) >= CONTEXT and " " in suffix.lstrip():
        suffix = suffix.rpartition(" ")[0]
    return prefix, suffix


def _rather_nearer(best: _Candidate, candidates: list[_Candidate]) -> _Candidate:
    """Return a lightly edited place near the old one rather than a better copy that is farther away.

    A box of key points repeats the article word by word; what has another figure is a look-alike.
    """
    nearer = [
        c
        for c in candidates
        if c.shift < best.shift
        and min(c.quote, c.weaker) >= SURE_CONTEXT
        and not (c.figure_changed or c.figure_beside)
    ]
    return min(nearer, key=lambda c: c.shift, default=best)


def _sure(best: _Candidate, candidates: list[_Candidate]) -> bool:
    """Tell whether no other place fits nearly as well, and the place has words of the quote.

    A copy in a box of key points may fit better than the passage itself, edited since: of two
    that may be it, the farther one is not certain.
    """
    others = [c for c in candidates if not c.found.overlaps(best.found)]
    alike = any(c.quote >= best.quote and best.score - c.score < MARGIN for c in others)
    nearer = any(c.shift < best.shift and c.quote >= LONG_QUOTE and c.weaker >= SOME_CONTEXT for c in others)
    return best.quote > LEAST_QUOTE and not alike and not nearer


def _believed(best: _Candidate, candidates: list[_Candidate], tokens: int, length: int) -> bool:
    """Tell whether the best place is the passage rather than one like it."""
    if best.figure_changed and best.weaker < SURE_CONTEXT:
        return False
    if (best.figure_changed or best.figure_beside) and best.shift > FIGURE_SHIFT:
        return False
    if tokens <= SHORT:
        return best.context >= SURE_CONTEXT
    if best.quote >= 0.999:
        alone = not any(c.quote >= 0.999 and c.found != best.found for c in candidates)
        return best.context >= SOME_CONTEXT or (alone and length >= TELLING)
    if tokens >= LONG and best.quote >= LONG_QUOTE:
        return True
    if best.score < ACCEPT:
        return False
    return best.quote >= SURE_QUOTE or (best.context >= SURE_CONTEXT and best.quote >= LEAST_QUOTE)
