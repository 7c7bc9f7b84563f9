"""Dialogs that tell: where an article came from and how it was read; what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.app import ComposeResult
from textual.events import Key

from reader.model.article import Article, Revision
from reader.tui.fitting import pad
from reader.tui.screens.dialog import Dialog
from reader.tui.widgets.row_list import Look, Part, RowList

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.changes import Problem
    from reader.model.ids import ArticleId


class Fact(NamedTuple):
    """One line: a name and what it is."""

    name: str
    value: str
    where: str = ""
    """Where it was found."""


class Facts:
    """The source of a list of facts."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = facts
        self.keys: Sequence[int] = range(len(facts))

    def fetch(self, keys: Sequence[int]) -> Mapping[int, Fact]:
        return {key: self._facts[key] for key in keys}


class FactRows:
    """Paints facts."""

    height = 1

    def __init__(self, name_width: int) -> None:
        self._name_width = name_width

    def paint(self, row: Fact, line: int, width: int, look: Look) -> Sequence[Part]:
        names = min(self._name_width, width // 2)
        value = width - names - 2
        where = min(len(row.where) + 2, value // 2) if row.where else 0
        return [
            Part("▌" if look.chosen else " ", "link"),
            Part(pad(row.name, names), "accent"),
            Part(" " + pad(row.value, value - where)),
            Part(pad(f"  {row.where}", where) if where else "", "dim"),
        ]


class FactList(RowList[Fact]):
    """Facts to scroll through."""

    MOVES = (
        ("j", 1),
        ("down", 1),
        ("k", -1),
        ("up", -1),
        ("pagedown", 10),
        ("space", 10),
        ("pageup", -10),
        ("b", -10),
    )

    def take_key(self, event: Key) -> bool:
        by = dict(self.MOVES).get(event.key)
        if by is not None:
            self.action_move(by)
        elif event.key in ("escape", "q", "enter", "h", "i", "left"):
            dialog = self.screen
            if isinstance(dialog, Dialog):
                dialog.leave()
        return True


class FactsDialog(Dialog[None]):
    """A list of facts."""

    DEFAULT_CSS = """
    FactsDialog > #box { width: 100; }
    FactsDialog FactList { height: auto; max-height: 30; min-height: 1; }
    """

    def __init__(self, title: str, facts: Sequence[Fact]) -> None:
        super().__init__(title)
        self._facts = facts

    def body(self) -> ComposeResult:
        widest = max((len(f.name) for f in self._facts), default=0)
        yield FactList(FactRows(min(widest, 30)), empty="Nothing to tell")

    def on_mount(self) -> None:
        self.query_one(FactList).show(Facts(self._facts))


class ArticleInfo(FactsDialog):
    """Everything known about an article besides its text."""

    def __init__(self, library: Library, article: ArticleId) -> None:
        known = library.articles.get(article)
        revision = library.articles.revision(article)
        super().__init__(known.title, facts_of(known, revision, library.articles.revision_numbers(article)))


def facts_of(article: Article, revision: Revision, revisions: Sequence[int]) -> list[Fact]:
    """Return what is known, each value with where it was found."""
    known = article.metadata
    published = known.published.isoformat() if known.published else None
    fields = {
        "title": known.title,
        "outlet": known.outlet,
        "byline": known.byline,
        "published": published,
        "url": known.url,
        "language": known.language,
    }
    facts = [
        Fact(name, value or "unknown", known.found[name].where if name in known.found else "")
        for name, value in fields.items()
    ]
    facts += [
        Fact("tags", ", ".join(article.tags) or "none"),
        Fact("words", f"{article.words:,}"),
        Fact("file", (article.path or "none") + (" (gone)" if article.missing else "")),
        Fact("read as", f"{revision.media_type}, {revision.encoding}"),
        Fact("added", f"{article.added:%Y-%m-%d %H:%M} UTC"),
        Fact("revision", f"{revision.number} of {len(revisions)}, {revision.added:%Y-%m-%d %H:%M} UTC"),
        Fact("id", article.id),
    ]
    facts += [Fact("noticed", note) for note in revision.notes]
    return facts + [Fact(name, value, "front matter") for name, value in known.extra.items()]


class Problems(FactsDialog):
    """Sources that were refused or only partly read."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        title = (
            "1 source could not be read"
            if len(problems) == 1
            else f"{len(problems)} sources could not be read"
        )
        super().__init__(title, [Fact(p.source.rpartition("/")[2], p.reason, p.source) for p in problems])
