"""Sentences that several verbs say: how many, what can be taken back, what became of a passage."""

from __future__ import annotations

from reader.model.annotation import Anchored, AnchorState


def counted(count: int, noun: str) -> str:
    """Return "1 feed" or "2,000 feeds"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}{'es' if noun.endswith('ch') else 's'}"


def undoable(did: str, count: int, noun: str) -> str:
    """Return "removed 2 feeds; `variorum undo` brings them back"."""
    return f"{did} {counted(count, noun)}; `variorum undo` brings {'it' if count == 1 else 'them'} back"


def edit_note(was: str, anchored: Anchored | None) -> str:
    """Return ` [review: cost [-$145 million-]{+$150 million+}]`; empty where it reads as it did."""
    if anchored is None or anchored.state.is_quiet:
        return ""
    if anchored.state not in (AnchorState.CHANGED, AnchorState.REVIEW):
        return f" [{anchored.state}]"
    from reader.text.diff import marked, wording

    return f" [{anchored.state}: {marked(wording(was, anchored.quote))}]"
