"""What became of a passage, behind its quotation on a line of text."""

from __future__ import annotations

from reader.model.annotation import Anchored, AnchorState


def edit_note(was: str, anchored: Anchored | None) -> str:
    """Return ` [review: cost [-$145 million-]{+$150 million+}]`; empty where it reads as it did."""
    if anchored is None or anchored.state.is_quiet:
        return ""
    if anchored.state not in (AnchorState.CHANGED, AnchorState.REVIEW):
        return f" [{anchored.state}]"
    from reader.text.diff import marked, wording

    return f" [{anchored.state}: {marked(wording(was, anchored.quote))}]"
