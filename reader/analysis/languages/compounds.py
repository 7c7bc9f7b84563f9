"""What a language must tell the readers of measures in two units, of parts of a unit and of weights in pounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.analysis.languages.phrases import Phrases


@dataclass(frozen=True, eq=False)
class CompoundWords:
    """What may go on from a measure, and what makes its unit one."""

    rates: Mapping[str, str]
    """Units that are rates by themselves: "bpd" is per day."""
    smaller: Mapping[str, tuple[frozenset[str], int, bool]]
    """The names of the unit that goes on from "6ft", how many make the larger one, and whether it needs no name."""
    shy: frozenset[str]
    """Units that are also what things are made of: "16 stone"."""
    plausible: Mapping[str, tuple[float, float]]
    """Letters that are a unit for such values only: "950mb"."""
    dimensional: frozenset[str]
    """Words after a measure that it goes with: "tall", "apart"."""
    not_alone: frozenset[str]
    """Units that an article alone does not measure by: "about a story"."""
    and_parts: Phrases[float]
    """"and a half" after "a mile"."""
    pounds: frozenset[str]
    """A weight where money has a sign."""
    most_pounds: float
    """From here on they are money."""
    weighing: frozenset[str]
    """Words before pounds that are a weight."""
    heavy: frozenset[str]
    """What weighs so much: "a 500-pound bomb"."""
    moneyed: frozenset[str]
    """What pounds of money are of: "ten pounds of savings"."""
    pound: tuple[str, float]
    """The dimension of such pounds and their size in its base unit."""
