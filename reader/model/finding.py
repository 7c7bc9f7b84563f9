"""What reading several reports of one story side by side finds.

Offsets are code points of the named revision's text, end excluded, and
`text[side.range] == side.quote` holds everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import Document
from reader.model.dates import PublicationDate
from reader.model.ids import ArticleId, RevisionId
from reader.model.ranges import TextRange


class Matter(StrEnum):
    """What kind of statement a finding is about."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    MEASURE = "measure"
    DURATION = "duration"
    DATE = "date"
    TIME = "time"
    SCORE = "score"
    ORDINAL = "ordinal"
    AGE = "age"
    VERSION = "version"
    NAME = "name"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    POLARITY = "polarity"
    STATUS = "status"
    CAUSE = "cause"
    ASSESSMENT = "assessment"


class Strength(StrEnum):
    """How sure a finding is; never a verdict."""

    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Report:
    """One report as the comparison sees it."""

    article: ArticleId
    revision: RevisionId
    document: Document
    published: PublicationDate | None = None
    """Resolves "on Tuesday" and "this month"; None leaves them open."""
    outlet: str = ""
    language: str = ""
    """BCP 47; empty is read as English."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one report says on a matter."""

    article: ArticleId
    revision: RevisionId
    range: TextRange
    """The sentence, so that the quote can stand as evidence by itself."""
    quote: str
    mark: TextRange
    """The words inside `range` that carry the value: what to underline."""
    value: str
    """Normalised: "145000000000", "2026-06-04", "GPT-5.4", "cancelled"."""
    unit: str = ""
    """"USD", "%", "people", "km"…; empty where the value says it all."""
    pole: int = 0
    """Which of two answers it gives where other words may give the same one, 1 or 2; 0 where the value tells."""

    def against(self, other: Side) -> bool:
        """Tell whether both cannot hold: other poles, or else other values."""
        if self.pole and other.pole:
            return self.pole != other.pole
        return self.value != other.value


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Passages of different reports that cannot both hold as they stand."""

    kind: Matter
    reason: str
    """One line for people: what differs."""
    sides: tuple[Side, ...]
    """At least two, of different articles, in the order of the reports."""
    strength: Strength = Strength.LIKELY
    may_both_hold: bool = False
    caveat: str = ""
    """Why both may hold; empty exactly when `may_both_hold` is False."""
    about: str = ""
    """What its figures count: "people killed", "gold coins"; empty where only the passages tell."""

    @property
    def key(self) -> str:
        """Name the disagreement by kind and values, so that a dismissal outlives a revision."""
        values = sorted({f"{side.value} {side.unit}".strip() for side in self.sides})
        return "|".join([self.kind.value, *values])


@dataclass(frozen=True, slots=True)
class Shared:
    """One statement that several reports make."""

    sides: tuple[Side, ...]
    origins: int = 1
    """Independent origins behind it: copied copy and a common source count once."""


@dataclass(frozen=True, slots=True)
class OnlyIn:
    """A statement that one report alone makes."""

    article: ArticleId
    revision: RevisionId
    range: TextRange
    quote: str
    weight: float
    """How much it is worth checking, 0 to 1: figures, names and quotations count."""


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """Reports that go back to one origin."""

    articles: tuple[ArticleId, ...]
    why: str
    """"shared wording", "both cite Reuters", or "own reporting"."""


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Two passages of different reports that speak of the same thing."""

    left: ArticleId
    left_range: TextRange
    right: ArticleId
    right_range: TextRange
    score: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that comparing two or more reports found."""

    articles: tuple[ArticleId, ...]
    disagreements: tuple[Disagreement, ...]
    """Likely ones first, then in reading order of the first report."""
    shared: tuple[Shared, ...] = ()
    only_in: tuple[OnlyIn, ...] = ()
    """Most worth checking first."""
    origins: tuple[OriginGroup, ...] = ()
    aligned: tuple[AlignedPair, ...] = ()
    strangers: tuple[ArticleId, ...] = ()
    """Reports that seem to tell of another event than all others."""

    @property
    def differs(self) -> bool:
        """Tell whether any disagreement was found."""
        return bool(self.disagreements)


@dataclass(frozen=True, slots=True)
class FactRow:
    """One matter in a table of facts: what each report says of it."""

    kind: Matter
    what: str
    """What it is about, in a few words: "people killed", "capsized on … off Lanwick"."""
    cells: tuple[Side | None, ...]
    """One for each report, in the order of the table; None where it says nothing."""
    disputed: bool
    apart: bool = False
    """The cells differ, but need not contradict each other, or were put aside; never with `disputed`."""
    key: str = ""
    """The key of the disagreement whose row it is; empty for all else."""


@dataclass(frozen=True, slots=True)
class FactTable:
    """What several reports say where they disagree, and on the figures that two of them share."""

    articles: tuple[ArticleId, ...]
    rows: tuple[FactRow, ...]
    """In the reading order of the first report that tells of each."""


@dataclass(frozen=True, slots=True)
class StorySuggestion:
    """A report that seems to tell of the same event."""

    article: ArticleId
    score: float
    """Similarity after date decay, 0 to 1."""
    joins: bool = False
    """True when it is sure enough to be grouped without asking."""
