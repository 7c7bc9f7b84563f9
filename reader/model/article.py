"""Articles, their revisions, and the blocks a revision's text is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reader.model.dates import PublicationDate
from reader.model.ids import ArticleId, RevisionId
from reader.model.ranges import TextRange


class Role(StrEnum):
    """What part a block plays in the report."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    KEY_POINT = "key_point"
    QUOTE = "quote"
    CODE = "code"
    TABLE_ROW = "table_row"
    CAPTION = "caption"
    ATTRIBUTION = "attribution"
    SIDEBAR = "sidebar"
    RULE = "rule"
    CHROME = "chrome"
    """Site furniture (share buttons, related articles): kept, folded, never searched or compared."""


REPORTING = frozenset(
    {Role.TITLE, Role.STANDFIRST, Role.HEADING, Role.PARAGRAPH, Role.LIST_ITEM, Role.KEY_POINT, Role.QUOTE}
    | {Role.TABLE_ROW, Role.CAPTION, Role.CODE}
)
"""Roles that count as the outlet's report; sidebars and attributions are opinion or signature."""


@dataclass(frozen=True, slots=True)
class Block:
    """One leaf block and where its text stands.

    Blocks are in order and do not overlap; exactly one newline of the text
    stands between two of them. Only a RULE is empty.
    """

    role: Role
    start: int
    end: int
    level: int = 0
    """Heading level 1 to 6, or nesting depth of a list item or quote, from 1."""
    ordinal: int | None = None
    """Number shown before an item of an ordered list; None for a bullet."""
    reason: str = ""
    """Why ingest gave it this role, where that was a guess."""

    @property
    def range(self) -> TextRange:
        return TextRange(self.start, self.end)


class Style(StrEnum):
    """Inline styles that survive from Markdown and HTML."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    STRIKE = "strike"
    LINK = "link"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class StyleRun:
    """A stretch of text with inline styles; runs may not cross a block."""

    start: int
    end: int
    styles: frozenset[Style]
    href: str | None = None
    """Target of a LINK, source of an IMAGE; http, https or mailto only."""


@dataclass(frozen=True, slots=True)
class Document:
    """The canonical text of one revision with everything needed to draw it."""

    text: str
    blocks: tuple[Block, ...]
    runs: tuple[StyleRun, ...] = ()

    @property
    def words(self) -> int:
        """Count white-space separated words outside chrome."""
        return sum(len(self.text[b.start : b.end].split()) for b in self.blocks if b.role is not Role.CHROME)


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a metadata value came from."""

    where: str
    """A short name a user understands: "front matter", "first line", "og:title", "file name", "user"."""
    derived: bool = False
    """True when the value stands nowhere as such and was made up from the text."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article besides its text."""

    title: str
    outlet: str | None = None
    byline: str | None = None
    published: PublicationDate | None = None
    url: str | None = None
    language: str | None = None
    """BCP 47, lower-case primary tag where that is all we know."""
    tags: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)
    """Front-matter keys we do not know, as read."""
    found: Mapping[str, Provenance] = field(default_factory=dict)
    """Field name → where it came from."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One read text of an article; never changed once written."""

    id: RevisionId
    article: ArticleId
    number: int
    """Counts from 1 within the article."""
    document: Document
    markdown: str
    added: datetime
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    """What ingest had to do, for people: "3 control characters removed"."""

    @property
    def text(self) -> str:
        return self.document.text


CALLED = 24
"""Characters of a title that stands for an unknown outlet: enough to know the report by, too few to read as one."""


@dataclass(frozen=True, slots=True)
class Article:
    """One report by one outlet, without its text."""

    id: ArticleId
    revision: RevisionId
    """The current revision."""
    metadata: Metadata
    added: datetime
    words: int
    read: bool = False
    starred: bool = False
    tags: tuple[str, ...] = ()
    """The user's tags and the article's own, sorted."""
    path: str | None = None
    """The file it was last read from, made printable; None for pasted or fetched text."""
    missing: bool = False
    """True when that file is gone."""
    progress: int = 0
    """Offset of the caret when the article was last left."""
    highlights: int = 0
    notes: int = 0

    @property
    def called(self) -> str:
        """Return what names the report among others: its outlet, else the beginning of its title, in quotes."""
        if self.metadata.outlet:
            return self.metadata.outlet
        title = " ".join(self.title.split())
        short = title if len(title) <= CALLED else title[: CALLED - 1].rstrip(" ,;:") + "…"
        return f"“{short}”"

    @property
    def title(self) -> str:
        return self.metadata.title
