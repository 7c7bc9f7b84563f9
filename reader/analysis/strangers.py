"""Which reports do not seem to be of the event that the others tell of: they have next to no name in common."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from reader.analysis.reading import Reading
from reader.model.finding import AlignedPair
from reader.model.ids import ArticleId

COMMON = 0.12
"""Share of the names of the report with fewer that two reports of one event have in common at least.

Of 105 pairs of sample reports the 16 of one event share 25 % or more, the 89 others less than 10 %.
"""


def strangers(readings: Sequence[Reading], aligned: Sequence[AlignedPair]) -> tuple[ArticleId, ...]:
    """Return the reports that tell of the event of none of the others; nothing in other languages."""
    near: dict[ArticleId, bool] = {}
    facing = {frozenset((pair.left, pair.right)) for pair in aligned}
    for one, other in combinations(readings, 2):
        both = one.report.article, other.report.article
        alike = (
            one.grammar is not other.grammar
            or one.report.revision == other.report.revision
            or _alike(one, other, facing=frozenset(both) in facing)
        )
        for article in both:
            near[article] = near.get(article, False) or alike
    return tuple(article for article, known in near.items() if not known)


def _alike(one: Reading, other: Reading, *, facing: bool) -> bool:
    mine, theirs = _names(one), _names(other)
    fewer = min(len(mine), len(theirs))
    common = mine & theirs
    # One name may be of two people: with it, some sentence must speak of the same thing.
    return len(common) / fewer >= COMMON and (len(common) > 1 or facing) if fewer else facing


def _names(reading: Reading) -> frozenset[str]:
    return frozenset(name for sentence in reading.sentences for name in sentence.names)
