"""Correcting what ingest made of an article: its fields, the roles of its blocks, the rules of its outlet.

What the user says stands above what is read, now and at every later reading.
Blocks count from 1, as people count; their ranges are code points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.errors import NotFound, UsageError
from reader.model.article import Block, Metadata, Provenance, Role
from reader.model.ids import ArticleId
from reader.model.roles import RoleRule
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.library.ports import Store
    from reader.model.draft import Draft

__all__ = ["FIELDS", "CorrectedField", "Corrections", "ruled_draft"]

FIELDS = ("title", "outlet", "byline", "published", "url", "language")
"""Metadata a user may correct."""

_LIMITS = {"outlet": 120, "byline": 120, "url": 2_000, "language": 35}
"""Code points: the same as for what is read; a language tag is never longer."""


@dataclass(frozen=True, slots=True)
class CorrectedField:
    """One field: what holds, and what was read."""

    name: str
    value: str
    """What holds now; empty when nothing is known, or the user says that there is none."""
    by_hand: bool
    read: str
    """What the article was read with."""
    found: Provenance | None
    """Where `read` came from; None when it was not found."""


class Corrections:
    """The corrections of one library. Everything that writes is one act of undo."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def fields(self, article: ArticleId) -> list[CorrectedField]:
        """Return the fields a user may correct, as they are. Raises NotFound."""
        as_read = self._store.articles.as_read(article)
        by_hand = self._store.articles.overridden(article)
        return [_field(name, as_read, by_hand) for name in FIELDS]

    def set(self, article: ArticleId, values: Mapping[str, str]) -> None:
        """Set fields by hand, as one step; empty text says that there is none. Raises UsageError."""
        checked = {name: _checked(name, value) for name, value in values.items()}
        self._write(article, dict(checked))

    def reset(self, article: ArticleId, *fields: str) -> None:
        """Let what is read hold again. Raises UsageError."""
        unknown = [name for name in fields if name not in FIELDS]
        if unknown:
            raise UsageError(unknown[0], f"not one of {', '.join(FIELDS)}")
        self._write(article, dict.fromkeys(fields))

    def _write(self, article: ArticleId, values: Mapping[str, str | None]) -> None:
        title = self._store.articles.get(article).title
        with self._store.journal.together(f"Corrected “{safe_line(title, 40)}”"):
            for name, value in values.items():
                self._store.articles.override(article, name, value)

    def block(self, article: ArticleId, number: int) -> Block:
        """Return the block with a number, counted from 1. Raises NotFound."""
        blocks = self._store.articles.revision(article).document.blocks
        if not 1 <= number <= len(blocks):
            raise NotFound(f"block {number}", f"the article has blocks 1 to {len(blocks)}")
        return blocks[number - 1]

    def call(self, article: ArticleId, block: Block, role: Role, *, only_here: bool = False) -> str:
        """Give a block another role; return the outlet whose later reports are read so, or nothing.

        Blocks of the article with the same words are called the same. Raises
        UsageError for a block without words.
        """
        from reader.text.roles import block_key, pattern_of

        text = self._words(article, block)
        if role is Role.RULE:
            raise UsageError("rule", "a block with words cannot be one")
        outlet = "" if only_here else self._store.articles.get(article).metadata.outlet or ""
        pattern = pattern_of(text) if outlet else ""
        self._store.roles.set(article, block_key(text), role, outlet=outlet, pattern=pattern)
        return outlet if pattern else ""

    def uncall(self, article: ArticleId, block: Block) -> bool:
        """Take back what was said of a block, and the rule made of it; False when nothing was said."""
        from reader.text.roles import block_key, pattern_of

        text = self._words(article, block)
        outlet = self._store.articles.get(article).metadata.outlet or ""
        return self._store.roles.reset(article, block_key(text), outlet=outlet, pattern=pattern_of(text))

    def makes_rule(self, article: ArticleId, block: Block) -> str:
        """Return the outlet that calling this block something would make a rule for; empty for none."""
        from reader.text.roles import pattern_of

        outlet = self._store.articles.get(article).metadata.outlet or ""
        return outlet if pattern_of(self._words(article, block)) else ""

    def rules(self) -> list[RoleRule]:
        return self._store.roles.rules()

    def find_rule(self, ref: str) -> str:
        return self._store.roles.find_rule(ref)

    def forget_rule(self, rule: str) -> None:
        """Let a rule hold no longer; articles that were read by it stay as they are."""
        self._store.roles.forget(rule)

    def _words(self, article: ArticleId, block: Block) -> str:
        words = block.range.slice(self._store.articles.revision(article).text)
        if not words.strip():
            raise UsageError("block", "there are no words in it")
        return words


def ruled_draft(store: Store, draft: Draft) -> Draft:
    """Return a draft as the rules of its outlet want it."""
    outlet = draft.metadata.outlet
    rules = store.roles.rules_of(outlet) if outlet else {}
    if not outlet or not rules:
        return draft
    from reader.text.roles import ruled

    return replace(draft, document=ruled(draft.document, rules, outlet))


def _field(name: str, as_read: Metadata, by_hand: Mapping[str, str]) -> CorrectedField:
    known = getattr(as_read, name)
    read = known.isoformat() if name == "published" and known is not None else known or ""
    return CorrectedField(
        name, by_hand.get(name, read), name in by_hand, read, as_read.found.get(name) if read else None
    )


def _checked(name: str, value: str) -> str:
    """Return the value as it is kept: on one line and safe. Raises UsageError."""
    value = safe_line(value, _LIMITS[name]) if name in _LIMITS else safe_line(value)
    if name == "url" and value and not value.lower().startswith(("http://", "https://")):
        raise UsageError(value, "an address begins with http:// or https://")
    return value.lower() if name == "language" else value
