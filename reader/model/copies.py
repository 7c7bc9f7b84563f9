"""Articles that are nearly the same text: linked, never merged."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.article import Article

SAME = 1.0
"""The likeness of articles with one and the same text."""


@dataclass(frozen=True, slots=True)
class NearCopy:
    """Another article with nearly the same text."""

    article: Article
    likeness: float
    """Share of the word sequences that both have; `SAME` for the same text."""

    @property
    def told(self) -> str:
        """Return how alike they are, for people."""
        return "the same text" if self.likeness >= SAME else f"{min(self.likeness, 0.99):.0%} the same"
