"""The piece of a text that shows best why it was found.

Ranges are code points of the snippet, end excluded.
"""

from __future__ import annotations

import re

from reader.index.marks import Marker, Match
from reader.model.ranges import TextRange
from reader.model.search import Snippet

WIDTH = 180
"""Code points of text shown, more or less."""
REACH = 60_000
"""Code points that are looked at first; what matched is seldom further down only."""
LEAD = 3
"""A third of what is left of the width goes before the matches."""

_SENTENCE = re.compile(r"(?:[.!?…。！？][\"'”’)\]]*\s+|\n)(?=\S)")
_BLANK = re.compile(r"\s")


def matches_in(text: str, marker: Marker) -> list[Match]:
    """Return the matches that a snippet may be cut around."""
    found = marker.matches(text[:REACH])
    if not found and len(text) > REACH:
        found = marker.matches(text)
    return found


def cut(text: str, matches: list[Match]) -> Snippet:
    """Return the best stretch of `text`, or its beginning when nothing matched in it."""
    first, last = _cluster(matches) if matches else (0, 0)
    start = _start(text, first, last) if matches else 0
    end = _end(text, start, last)
    before = "…" if start > 0 else ""
    after = "…" if end < len(text.rstrip()) else ""
    shown = before + _BLANK.sub(" ", text[start:end]) + after
    return Snippet(shown, _marks(matches, start, end, len(before)))


def _cluster(matches: list[Match]) -> tuple[int, int]:
    """Return the range of the matches that show most of the query in least space."""
    best, chosen = (0, 0, 0), (matches[0].start, matches[0].end)
    left = 0
    for right, match in enumerate(matches):
        while match.end - matches[left].start > WIDTH and left < right:
            left += 1
        inside = matches[left : right + 1]
        rank = (len({m.node for m in inside}), min(len(inside), 4), matches[left].start - match.end)
        if rank[:2] > best[:2] or (rank[:1] > (1,) and rank > best):
            best, chosen = rank, (matches[left].start, match.end)
    return chosen


def _start(text: str, first: int, last: int) -> int:
    spare = max(0, WIDTH - (last - first))
    earliest = max(0, first - spare // LEAD)
    # The sentence from its beginning, if that is near.
    reach = max(0, first - spare // 2)
    sentences = [
        match.end() for match in _SENTENCE.finditer(text, max(0, reach - 3), first) if match.end() >= reach
    ]
    if reach == 0:
        sentences.insert(0, 0)
    if sentences:
        return sentences[0]
    if earliest == 0:
        return 0
    blank = _BLANK.search(text, earliest, first)
    return blank.end() if blank else earliest


def _end(text: str, start: int, last: int) -> int:
    end = max(last, start + WIDTH)
    if end >= len(text):
        return len(text.rstrip())
    blank = next(
        (index for index in range(end, max(last, end - WIDTH // LEAD) - 1, -1) if text[index].isspace()), end
    )
    return max(blank, last, start)


def _marks(matches: list[Match], start: int, end: int, shift: int) -> tuple[TextRange, ...]:
    marks: list[TextRange] = []
    for match in matches:
        if match.start < start or match.end > end:
            continue
        mark = TextRange(match.start - start + shift, match.end - start + shift)
        if marks and mark.start < marks[-1].end:
            marks[-1] = TextRange(marks[-1].start, max(mark.end, marks[-1].end))
        else:
            marks.append(mark)
    return tuple(marks)
