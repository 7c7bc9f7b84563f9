"""How a note says that not all of a source was read, or not as it was meant.

Words are counted between blanks.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.model.draft import PARTIAL

__all__ = ["partial_note", "words_in"]


def partial_note(why: str, kept: int | None = None, visible: int | None = None) -> str:
    """Return the note; with how many words were kept of those that can be seen, where both are known."""
    told = f" ({kept:,} of {visible:,} words kept)" if kept is not None and visible is not None else ""
    return f"{PARTIAL}: {why}{told}"


def words_in(texts: Iterable[str]) -> int:
    """Return how many words some texts have."""
    return sum(len(text.split()) for text in texts)
