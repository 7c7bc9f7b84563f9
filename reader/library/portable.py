"""The store's door for exports and imports."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.store.database import SqliteStore
    from reader.store.portable import Portable


def portable(library: Library) -> Portable:
    """Return what writes rows under their own ids; only a store in SQLite has it."""
    return cast("SqliteStore", library.store).portable
