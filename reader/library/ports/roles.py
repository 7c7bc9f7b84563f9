"""What the library needs to keep what the user says of blocks, and which articles are copies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from reader.model.article import Role
from reader.model.ids import ArticleId
from reader.model.roles import RoleRule


class CopyStore(Protocol):
    """Which articles are nearly the same text; derived."""

    def of(self, article: ArticleId) -> Mapping[ArticleId, float]:
        """Return them with how alike they are, the most alike first."""

    def with_same_text(self, article: ArticleId) -> list[ArticleId]: ...

    def keep(self, article: ArticleId, found: Mapping[ArticleId, float]) -> None:
        """Remember these as all that are nearly the same text as an article."""


class RoleStore(Protocol):
    """Roles the user gave to blocks, and rules for whole outlets. Writing is journaled."""

    def of(self, article: ArticleId) -> Mapping[str, Role]:
        """Return the words of blocks with the role the user gave them."""

    def set(self, article: ArticleId, words: str, role: Role, *, outlet: str = "", pattern: str = "") -> None:
        """Give the blocks with these words a role; with an outlet and a pattern, its later reports too."""

    def reset(self, article: ArticleId, words: str, *, outlet: str = "", pattern: str = "") -> bool:
        """Take back what was said of these words, and the rule made of it; False when nothing was said."""

    def rules(self) -> list[RoleRule]: ...

    def rules_of(self, outlet: str) -> Mapping[str, Role]:
        """Return the lines that an outlet has rules for."""

    def find_rule(self, ref: str) -> str: ...

    def forget(self, rule: str) -> None: ...
