"""The white space of an article by role: blank lines between blocks, cells before them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from reader.model.article import Block, Role

__all__ = ["blank_lines", "front_length", "indents", "is_labelled", "marker_width"]

_FRONT = frozenset({Role.TITLE, Role.STANDFIRST})
_TIGHT = frozenset({Role.LIST_ITEM, Role.TABLE_ROW, Role.CHROME, Role.ATTRIBUTION, Role.TITLE})
"""Blocks of these roles stand close to their like."""
_LABELLED = frozenset({Role.KEY_POINT, Role.SIDEBAR})
"""A group of these is announced by a label on the last blank line above it."""
_STEP = {
    Role.KEY_POINT: 2,
    Role.SIDEBAR: 2,
    Role.CODE: 2,
    Role.TABLE_ROW: 2,
    Role.CAPTION: 2,
    Role.CHROME: 2,
}
_DEEPEST = 6
"""Nesting beyond this is not shown by more indent; hostile pages nest hundreds deep."""


def front_length(blocks: Sequence[Block]) -> int:
    """Return how many leading blocks are the head of the article: title, standfirst, byline."""
    if not any(block.role in _FRONT for block in blocks[:1]):
        return 0
    return next(
        (n for n, b in enumerate(blocks) if b.role not in _FRONT and b.role is not Role.ATTRIBUTION), 0
    )


def blank_lines(above: Block, block: Block, *, after_front: bool = False) -> int:
    """Return the blank lines between two neighbours; `after_front` when the first of them ends the head."""
    labelled = is_labelled(above, block)
    if after_front:
        return 3 if labelled else 2  # A rule is drawn on the first.
    if labelled:
        return 2
    if block.role is Role.HEADING:
        return 2 if above.role is not Role.HEADING else 1
    return 0 if above.role is block.role and block.role in _TIGHT else 1


def is_labelled(above: Block | None, block: Block) -> bool:
    """Tell whether a label announces the block: it opens a group that nothing else names."""
    if block.role not in _LABELLED or (above is not None and above.role is block.role):
        return False
    # Key points under a heading of their own need no other name; opinion is always called so.
    return block.role is Role.SIDEBAR or above is None or above.role is not Role.HEADING


def indents(blocks: Sequence[Block], most: int) -> array[int]:
    """Return the cells before the text of each block, at most `most`."""
    found = array("i", [min(_indent(block), most) for block in blocks])
    _align_ordinals(blocks, found, most)
    return found


def _indent(block: Block) -> int:
    level = min(max(block.level, 1), _DEEPEST)
    if block.role is Role.LIST_ITEM:
        return 2 * (level - 1) + marker_width(block)
    if block.role is Role.QUOTE:
        return 2 * level
    return _STEP.get(block.role, 0)


def marker_width(block: Block) -> int:
    """Return the cells of a list item's marker with the blank after it."""
    return 2 if block.ordinal is None else len(str(block.ordinal)) + 2


def _align_ordinals(blocks: Sequence[Block], found: array[int], most: int) -> None:
    """Give the items of one ordered list the indent of the widest number."""
    at = 0
    while at < len(blocks):
        after = at + 1
        if _ordered(blocks[at]):
            while after < len(blocks) and _same_list(blocks[at], blocks[after]):
                after += 1
            widest = min(max(found[at:after]), most)
            for item in range(at, after):
                found[item] = widest
        at = after


def _ordered(block: Block) -> bool:
    return block.role is Role.LIST_ITEM and block.ordinal is not None


def _same_list(first: Block, other: Block) -> bool:
    return _ordered(other) and other.level == first.level
