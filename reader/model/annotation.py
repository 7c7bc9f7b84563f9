"""Highlights and notes, in the words of the W3C Web Annotation model.

https://www.w3.org/TR/annotation-model/ — target, motivation, TextQuoteSelector
and TextPositionSelector are used as defined there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.ids import AnnotationId, ArticleId, RevisionId
from reader.model.ranges import TextRange


class Motivation(StrEnum):
    """Why an annotation was made."""

    HIGHLIGHTING = "highlighting"
    COMMENTING = "commenting"
    """A note on the article as a whole; its target has no selectors."""


class Kind(StrEnum):
    """The six kinds of highlight; `config.toml` may rename what is shown."""

    KEY = "key"
    FIGURE = "figure"
    DISPUTED = "disputed"
    CONFIRMED = "confirmed"
    QUOTE = "quote"
    QUESTION = "question"


KINDS = tuple(Kind)
"""In the order of the keys 1 to 6."""


class AnchorState(StrEnum):
    """How a target was found again in the current revision; `text.states` decides it.

    A figure never silently becomes another: where one differs, the state is REVIEW.
    """

    EXACT = "exact"
    """The same characters at the same offsets."""
    SAME = "same"
    """It reads the same: it went along with an edit before it, or only quotes, dashes or
    white space are set otherwise."""
    MOVED = "moved"
    """It reads the same in other surroundings: its section was moved, or it stands elsewhere
    among passages like it."""
    CHANGED = "changed"
    """Words inside were changed, its figures were not; the target keeps the old words."""
    REVIEW = "review"
    """Found, but the user must judge: a figure differs, another place fits nearly as well, or
    little but its neighbours is left."""
    ORPHANED = "orphaned"
    """Not to be found; the quote is all that is left."""

    @property
    def is_edited(self) -> bool:
        """Tell whether what was marked may not say the same any more, until the user has looked."""
        return self in (AnchorState.CHANGED, AnchorState.REVIEW, AnchorState.ORPHANED)

    @property
    def is_quiet(self) -> bool:
        """Tell whether there is nothing to say of it: it stands where it stood, and reads the same."""
        return self in (AnchorState.EXACT, AnchorState.SAME)


@dataclass(frozen=True, slots=True)
class TextQuoteSelector:
    """The passage with up to 32 characters on both sides."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Selectors:
    """How a passage is found again: its quote, and its position as a hint."""

    quote: TextQuoteSelector
    position: TextRange


WHOLE = Selectors(TextQuoteSelector(""), TextRange(0, 0))
"""Selects an article as a whole."""


@dataclass(frozen=True, slots=True)
class Target:
    """A passage of one revision of an article."""

    article: ArticleId
    revision: RevisionId
    selectors: Selectors

    @property
    def quote(self) -> str:
        return self.selectors.quote.exact

    @property
    def whole(self) -> bool:
        """Tell whether the article as a whole is meant: there is no passage to find again."""
        return not self.selectors.quote.exact


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight; with a body it is a note."""

    id: AnnotationId
    target: Target
    kind: Kind
    created: datetime
    modified: datetime
    body: str = ""
    """Markdown."""
    tags: tuple[str, ...] = ()
    motivation: Motivation = Motivation.HIGHLIGHTING


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a target stands in a given revision now."""

    state: AnchorState
    range: TextRange | None
    """None exactly when orphaned."""
    quote: str
    """`text[range]`, or the old quote when orphaned."""


@dataclass(frozen=True, slots=True)
class PlacedAnnotation:
    """An annotation together with its place in the article's current revision."""

    annotation: Annotation
    revision: RevisionId
    """The revision `anchored` speaks of."""
    anchored: Anchored
