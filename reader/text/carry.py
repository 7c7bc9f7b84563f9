"""Carrying passages from one revision of a text to another. Offsets are code points.

One token alignment per pair of revisions; each passage is then projected
through it. What the alignment lost is looked for only in text that is new, so
that an old copy or a look-alike never takes the place of what was deleted.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from reader.model.annotation import Anchored, AnchorState
from reader.model.ranges import TextRange
from reader.text.align import NONE
from reader.text.moved import align_moved
from reader.text.projection import Alignment, Projection, align_texts
from reader.text.states import Find, outcome
from reader.text.tokenized import Tokenized, Vocabulary

__all__ = ["RevisionMap", "cut_alike", "raw_range"]


class RevisionMap:
    """The alignment of two revisions, computed once and used for every passage."""

    def __init__(self, old_text: str, new_text: str) -> None:
        self._old_text, self._new_text = old_text, new_text

    @cached_property
    def _straight(self) -> Alignment:
        vocabulary = Vocabulary()
        return align_texts(Tokenized.of(self._old_text, vocabulary), Tokenized.of(self._new_text, vocabulary))

    @cached_property
    def _moved(self) -> Alignment:
        return align_moved(self._straight)

    def offset(self, old: int) -> int:
        """Return where an offset of the old text is now, else where what stood there was taken out.

        For the caret, and for saying where an orphan was.
        """
        if self._old_text == self._new_text:
            return min(old, len(self._new_text))
        straight = self._straight
        at = bisect_right(straight.old.starts, old) - 1
        lost = 0
        while at >= 0 and straight.match[at] == NONE:
            at, lost = at - 1, lost + 1
        if at < 0:
            return 0 if lost else min(old, len(self._new_text))
        there = straight.match[at]
        if lost:
            return straight.new.ends[there]
        return min(straight.new.starts[there] + old - straight.old.starts[at], len(self._new_text))

    def carry(self, passage: TextRange) -> Anchored:
        """Return where a passage of the old text stands in the new one."""
        quote = passage.slice(self._old_text)
        if self._old_text == self._new_text:
            return Anchored(AnchorState.EXACT, passage, quote)
        first, end = self._straight.old.span(passage)
        if first == end:
            place = between(self._straight, passage, first)
            return outcome(self._new_text, passage, quote, Find(place) if place else None)
        found = projected(self._straight, passage, first, end)
        if found is None:
            found = projected(self._moved, passage, first, end, elsewhere=True)
        return outcome(self._new_text, passage, quote, found)


def projected(
    alignment: Alignment, passage: TextRange, first: int, end: int, *, elsewhere: bool = False
) -> Find | None:
    """Return where the alignment sends a passage that has the tokens `first` to `end`."""
    place = alignment.project(first, end)
    if place is not None and place.holds(end - first):
        found = cut_alike(alignment, passage, first, end, place)
        return Find(found, elsewhere, sure=place.is_known(end - first))
    replaced = alignment.replaced_in_place(first, end)
    return Find(raw_range(alignment.new, *replaced), elsewhere, sure=False) if replaced else None


def raw_range(text: Tokenized, first: int, end: int) -> TextRange:
    return TextRange(text.starts[first], text.ends[end - 1])


def cut_alike(alignment: Alignment, passage: TextRange, first: int, end: int, place: Projection) -> TextRange:
    """Return the raw range of a place, cut inside or beside its end tokens as the passage was."""
    old, new, match = alignment.old, alignment.new, alignment.match
    whole = raw_range(new, place.first, place.end)
    tokens = raw_range(old, first, end)
    start, stop = whole.start, whole.end
    if match[first] == place.first and old.size(first) == new.size(place.first):
        start += passage.start - tokens.start
    if match[end - 1] == place.end - 1 and old.size(end - 1) == new.size(place.end - 1):
        stop += passage.end - tokens.end
    if not 0 <= start < stop <= len(new.text):
        return whole
    cut = TextRange(start, stop)
    beside = not tokens.covers(passage)
    # Blanks around the passage come along only if they are still the same.
    return whole if beside and cut.slice(new.text) != passage.slice(old.text) else cut


def between(alignment: Alignment, passage: TextRange, following: int) -> TextRange | None:
    """Carry a passage without a word: it stands while its neighbours do, side by side."""
    match, old, new = alignment.match, alignment.old, alignment.new
    before = match[following - 1] if following else NONE
    after = match[following] if following < len(match) else len(new)
    if after != before + 1 or (following and before == NONE):
        return None
    start = passage.start
    if following:
        start += new.ends[before] - old.ends[following - 1]
    limit = new.starts[after] if after < len(new) else len(new.text)
    found = TextRange(start, start + len(passage))
    return found if found.end <= limit and found.slice(new.text) == passage.slice(old.text) else None
