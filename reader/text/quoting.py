"""Quotation marks of a passage cut out of its text, which may hold only one mark of a pair."""

from __future__ import annotations

__all__ = ["closed"]

PAIRS = (("“", "”"), ("„", "“"), ("«", "»"), ('"', '"'))
"""Marks that open and close; single ones are left out, because an apostrophe looks like one."""


def closed(passage: str) -> str:
    """Return a passage without a mark at its edge that has lost its other one, and with others closed."""
    for opening, closing in PAIRS:
        if opening == closing:
            unclosed, unopened = passage.count(opening) % 2, 0
        else:
            unclosed, unopened = _lone(passage, opening, closing)
        if unclosed and passage.startswith(opening):
            passage = passage[1:]
        elif unclosed and passage.endswith(opening):
            passage = passage[:-1]
        elif unclosed:
            passage += closing
        elif unopened and passage.endswith(closing):
            passage = passage[:-1]
    return passage.strip()


def _lone(passage: str, opening: str, closing: str) -> tuple[int, int]:
    """Return how many marks open without being closed, and close without having been opened."""
    if opening == "“" and "„" in passage:
        return 0, 0  # There it closes.
    if opening == "„" and opening not in passage:
        return 0, 0
    open_now = unopened = 0
    for letter in passage:
        if letter == opening:
            open_now += 1
        elif letter == closing and open_now:
            open_now -= 1
        elif letter == closing:
            unopened += 1
    return open_now, unopened
