"""Words for what was done, as the journal tells them to people."""

from __future__ import annotations

EXCERPT = 40
"""Code points of a quote in a sentence: fits one line of a narrow terminal with the verb."""


def quoted(text: str) -> str:
    """Return the beginning of a text in quotation marks, on one line."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= EXCERPT else line[: EXCERPT - 1].rstrip() + '…'}”"


def counted(number: int, noun: str) -> str:
    """Return "1 article", "3 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def named(texts: list[str], noun: str) -> str:
    """Return the one thing by its text, several by their number."""
    return quoted(texts[0]) if len(texts) == 1 else counted(len(texts), noun)
