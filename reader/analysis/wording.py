"""The reason of a disagreement in one line: the values of all its sides, each once, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.subjects import is_noun
from reader.model.finding import Matter, Side

QUOTED = frozenset({Matter.CAUSE, Matter.ASSESSMENT, Matter.POLARITY})
"""Kinds whose words are a passage, not a name."""

FIGURES = frozenset(
    {
        Matter.MONEY,
        Matter.PERCENT,
        Matter.COUNT,
        Matter.MEASURE,
        Matter.DURATION,
        Matter.DATE,
        Matter.TIME,
        Matter.SCORE,
        Matter.ORDINAL,
        Matter.AGE,
        Matter.VERSION,
    }
)

SPOKEN = frozenset({Matter.PERCENT, Matter.COUNT, Matter.MEASURE, Matter.DURATION, Matter.ORDINAL})
"""Figures that may be words of the language, with a capital where a sentence opens with them."""

LEADS = ("Different", "One affirms", "One excludes", "Opposite on")
"""Openings of reasons that go on with the values of the sides."""

WORDED = ("Different words of", "Different wording of")
"""Openings of reasons that tell how two texts differ, not what each side says."""

_DAY = re.compile(r"-?\d{4}(?:-\d\d){0,2}(?:/.+)?\Z")


def reason(given: str, kind: Matter, sides: Sequence[Side], about: str = "") -> str:
    """Return the reason with the different values of all sides; as it was where it lists no values."""
    lead, colon, rest = given.partition(": ")
    if not colon or not lead.startswith(LEADS) or lead.startswith(WORDED):
        return given
    values: dict[str, Side] = {}
    for side in sides:
        values.setdefault(side.value if kind is Matter.COUNT else f"{side.value} {side.unit}", side)
    if len(values) < 2:
        return given
    if kind is Matter.COUNT:
        return f"{lead}: {_counts(list(values.values()), about)}"
    apart = " / " if " / " in rest and "“" not in rest else ""
    return f"{lead}: {listed([said(side, kind, lead) for side in values.values()], apart)}"


def said(side: Side, kind: Matter, lead: str = "") -> str:
    """Return what a side says, as it stands in its report."""
    words = _uncapped(marked(side)) if kind in SPOKEN else marked(side)
    if kind is Matter.STATUS and words.casefold() != side.value.casefold():
        return f"{side.value} (“{words}”)"
    if kind is Matter.DATE and _DAY.match(side.value) and side.value not in words:
        return f"{words} ({side.value})"
    if lead.startswith("Opposite on") and side.value.startswith("not ") and not words.startswith("not "):
        return f"not “{words}”"
    if kind in QUOTED or lead.startswith("Opposite on"):
        return words if lead.startswith("One excludes") else f"“{words}”"
    return words if kind in FIGURES else side.value


def marked(side: Side) -> str:
    """Return the words that carry the value, on one line."""
    start = side.mark.start - side.range.start
    return " ".join(side.quote[start : start + len(side.mark)].split()) or side.value


def listed(words: Sequence[str], apart: str = "") -> str:
    """Return "a and b", "a, b and c"; parted by a slash where a value holds an "and" or comma of its own."""
    if not apart and any(re.search(r",\s|\band\b", re.sub(r"“[^”]*”", "", word)) for word in words):
        apart = " / "
    if apart:
        return apart.join(words)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _counts(sides: Sequence[Side], about: str) -> str:
    """Return "43 and 47 killed", "16 and twelve trains", "4.2 million customers and 2.4 million people"."""
    figures = [_figure(side) for side in sides]
    nouns = [_noun(side, figure) for side, figure in zip(sides, figures, strict=True)]
    told = about.removeprefix("people ")
    if not told:
        named = set(filter(None, nouns))
        told = named.pop() if len(named) == 1 else ""
    if told:
        plain = [figure.removesuffix(f" {told}") for figure in figures]
        return f"{listed(plain)} {told}" if plain == figures else listed(figures)
    return listed(
        [
            f"{figure} {noun}" if noun and not figure.endswith(noun) else figure
            for figure, noun in zip(figures, nouns, strict=True)
        ]
    )


def _figure(side: Side) -> str:
    """Return a figure as written; in digits where its words hold an "and"."""
    words = _uncapped(marked(side))
    if " and " in words and side.value.isdecimal():
        return f"{int(side.value):,}"
    return words


def _noun(side: Side, figure: str) -> str:
    """Return what is counted, as far as it can be shown: "twice" needs no "times"."""
    if side.unit == "times":
        return "" if figure.endswith("ce") else side.unit
    return side.unit if is_noun(side.unit) else ""


def _uncapped(words: str) -> str:
    """Return "eleven" for the "Eleven" of a sentence's opening."""
    return words[:1].lower() + words[1:] if words[1:2].islower() or words == "A" else words
