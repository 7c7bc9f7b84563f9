"""What every finder returns before articles get their ids: two marked passages, the reason, the caveat."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.reading import Reading
from reader.analysis.sentences import Sentence
from reader.model.finding import Disagreement, Matter, Side, Strength
from reader.model.ranges import TextRange


@dataclass(frozen=True, slots=True)
class Said:
    """One side of a finding: the sentence, the words that differ, the value they stand for."""

    sentence: Sentence
    mark: TextRange
    value: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A disagreement between two readings."""

    kind: Matter
    left: Said
    right: Said
    reason: str
    strength: Strength
    caveat: str = ""
    score: float = 0.0
    """What the finder makes of it; the same number from two finders says different things."""
    finder: str = ""
    """Which finder it comes from; empty for figures."""
    signs: tuple[tuple[str, float], ...] = ()
    """What the finder saw that speaks for or against it, by name; `passages` says what each is worth."""
    about: str = ""
    """What figures count, in a few words; empty for all else."""


def side(reading: Reading, said: Said) -> Side:
    """Give a passage the ids of its report."""
    return Side(
        reading.report.article,
        reading.report.revision,
        said.sentence.range,
        said.sentence.range.slice(reading.text),
        said.mark,
        said.value,
        said.unit,
    )


def disagreement(left: Reading, right: Reading, found: Found) -> Disagreement:
    """Give a finding the ids of its two reports."""
    return Disagreement(
        found.kind,
        found.reason,
        (side(left, found.left), side(right, found.right)),
        found.strength,
        may_both_hold=bool(found.caveat),
        caveat=found.caveat,
        about=found.about,
    )
