"""What read-later tools have in common: articles with their state, and what was marked in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["Gathered", "SavedArticle", "SavedFile", "SavedHighlight"]


@dataclass(frozen=True, slots=True)
class SavedHighlight:
    """A passage somebody marked; without a quote, a note on the article as a whole."""

    quote: str
    note: str = ""
    tags: tuple[str, ...] = ()
    created: str = ""
    """ISO 8601, empty when not known."""


@dataclass(frozen=True, slots=True)
class SavedArticle:
    """One article as a tool keeps it; without `html` and `text` it is only a link."""

    url: str = ""
    title: str = ""
    byline: str = ""
    outlet: str = ""
    language: str = ""
    published: str = ""
    saved: str = ""
    """When it was put into the tool, ISO 8601."""
    tags: tuple[str, ...] = ()
    read: bool = False
    starred: bool = False
    html: str = ""
    text: str = ""
    """Plain text, one paragraph a line; used when there is no `html`."""
    highlights: tuple[SavedHighlight, ...] = ()

    @property
    def is_link(self) -> bool:
        return not (self.html.strip() or self.text.strip())

    @property
    def name(self) -> str:
        """Return what people know it by."""
        return self.title or self.url or "an article without a name"


@dataclass(frozen=True, slots=True)
class SavedFile:
    """What an export holds."""

    form: str
    """The tool, for people."""
    articles: tuple[SavedArticle, ...]
    refused: tuple[str, ...] = ()
    """One line for each thing that cannot be used."""


@dataclass(slots=True)
class Gathered:
    """An export while it is read."""

    form: str
    articles: list[SavedArticle] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def refuse(self, line: str) -> None:
        self.refused.append(line)

    def file(self, more: Iterable[SavedArticle] = ()) -> SavedFile:
        return SavedFile(self.form, (*self.articles, *more), tuple(self.refused))
