"""How many independent origins stand behind several reports: copied copy and a common source count once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.reading import Reading
from reader.model.finding import OriginGroup
from reader.model.ids import ArticleId

GRAM = 4
"""Words of a sequence that two writers rarely choose alike."""

COPIED = 0.25
"""Share of such sequences from which one text was made from the other, or both from one wire."""


def origins(readings: Sequence[Reading], agencies: frozenset[str]) -> tuple[OriginGroup, ...]:
    """Group reports that share wording or name the same agency as their source."""
    grams = [_grams(reading) for reading in readings]
    cited = [_cited(reading, agencies) for reading in readings]
    groups: list[tuple[list[int], str]] = []
    for index in range(len(readings)):
        for members, _ in groups:
            why = _link(index, members, grams, cited)
            if why:
                members.append(index)
                groups = [(m, why) if m is members else (m, w) for m, w in groups]
                break
        else:
            groups.append(([index], "own reporting"))
    return tuple(OriginGroup(tuple(_article(readings[i]) for i in members), why) for members, why in groups)


def _article(reading: Reading) -> ArticleId:
    return reading.report.article


def _link(index: int, members: list[int], grams: list[frozenset[int]], cited: list[frozenset[str]]) -> str:
    """Return why report `index` goes back to the same origin as one of `members`, or nothing."""
    for other in members:
        smaller = min(len(grams[index]), len(grams[other]))
        if smaller and len(grams[index] & grams[other]) / smaller >= COPIED:
            return "shared wording"
        common = cited[index] & cited[other]
        if common:
            return f"both cite {min(common)}"
    return ""


def _grams(reading: Reading) -> frozenset[int]:
    words = [
        token.lower
        for sentence in reading.sentences
        for token in sentence.row
        if token.is_word or token.is_figure
    ]
    return frozenset(hash(tuple(words[at : at + GRAM])) for at in range(len(words) - GRAM + 1))


def _cited(reading: Reading, agencies: frozenset[str]) -> frozenset[str]:
    """Return the agencies that a report names, unless it is their own."""
    own = reading.report.outlet.casefold()
    return frozenset(
        name
        for name in agencies
        if name in reading.text
        and name.casefold() not in own
        and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", reading.text)
    )
