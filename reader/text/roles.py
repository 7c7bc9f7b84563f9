"""What the user says of a block's role, laid over what ingest decided. Offsets are code points.

A decision belongs to the words of a block, not to its number: it holds wherever
they stand in the article, in every revision. A rule of an outlet takes figures
for one another, so that "12 comments" is the line that "7 comments" was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from reader.model.article import Block, Document, Role
from reader.text.fold import fold

__all__ = ["BY_HAND", "RULE_LIMIT", "block_key", "overruled", "pattern_of", "ruled", "with_role"]

BY_HAND = "you said so"
"""The reason of a role that the user gave."""

RULE_LIMIT = 120
"""Code points of a line that other reports may have too; longer ones are prose of one report."""

_LEVELLED = {Role.HEADING: 2, Role.LIST_ITEM: 1, Role.QUOTE: 1}
"""The level a block gets that had none."""

_NUMBERED = frozenset((Role.LIST_ITEM, Role.KEY_POINT))
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")


def block_key(text: str) -> str:
    """Return by which words a block is known again; empty for a rule, which has none."""
    return " ".join(fold(text).text.split())


def pattern_of(text: str) -> str:
    """Return the whole line as a rule knows it, "#" for each figure; empty when no rule can be made of it."""
    key = block_key(text)
    return _FIGURES.sub("#", key) if len(key) <= RULE_LIMIT else ""


def with_role(block: Block, role: Role, reason: str) -> Block:
    """Return the block in another role, with the level and number that become it."""
    level = block.level or _LEVELLED.get(role, 0)
    level = level if role in _LEVELLED or role is Role.KEY_POINT else 0
    ordinal = block.ordinal if role in _NUMBERED else None
    return replace(block, role=role, level=level, ordinal=ordinal, reason=reason)


def overruled(document: Document, roles: Mapping[str, Role]) -> Document:
    """Return the document with the roles that the user gave its blocks; the text stays as it is."""
    if not roles:
        return document
    return _with_roles(document, {key: (role, BY_HAND) for key, role in roles.items()}, block_key)


def ruled(document: Document, rules: Mapping[str, Role], outlet: str) -> Document:
    """Return the document with the roles that the rules of its outlet give to whole lines."""
    if not rules:
        return document
    reason = f"your rule for {outlet}"
    return _with_roles(document, {pattern: (role, reason) for pattern, role in rules.items()}, pattern_of)


def _with_roles(
    document: Document, wanted: Mapping[str, tuple[Role, str]], key_of: Callable[[str], str]
) -> Document:
    blocks = []
    for block in document.blocks:
        found = wanted.get(key_of(document.text[block.start : block.end])) if len(block.range) else None
        blocks.append(block if found is None else with_role(block, *found))
    return replace(document, blocks=tuple(blocks))
