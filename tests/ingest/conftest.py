"""Builders for ingest tests: drafts from a string, and roles as a reader would list them."""

from collections.abc import Callable

import pytest

from reader.ingest.reading import read_bytes
from reader.model.draft import Draft, Origin, OriginKind

Roles = list[tuple[str, str]]


@pytest.fixture
def draft_of() -> Callable[..., Draft]:
    """Return a function that reads text or bytes as if pasted under a file name."""

    def read(source: str | bytes, name: str = "", media_type: str | None = None) -> Draft:
        raw = source.encode() if isinstance(source, str) else source
        return read_bytes(raw, Origin(OriginKind.PASTE), name=name, media_type=media_type)

    return read


@pytest.fixture
def roles_of() -> Callable[[Draft], Roles]:
    """Return a function that lists the blocks of a draft as (role, text)."""

    def roles(draft: Draft) -> Roles:
        text = draft.document.text
        return [(str(block.role), text[block.start : block.end]) for block in draft.document.blocks]

    return roles
