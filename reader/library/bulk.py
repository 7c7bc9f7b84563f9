"""One act on very many articles: done in steps that can be told, kept as one act in the journal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from reader.library.ports.records import Journal
    from reader.model.changes import Told

T = TypeVar("T")

STEP = 500
"""Articles changed between two words on how far it is: some hundredths of a second."""


def change_all(
    history: Journal,
    sentence: str,
    items: Sequence[T],
    change: Callable[[Sequence[T]], object],
    told: Told,
) -> None:
    """Change all of them, or none when one step fails; undo takes all of it back at once.

    A step that changed nothing leaves no trace; where only one did, its own sentence stands in the journal.
    """
    with history.together(sentence):
        for start in range(0, len(items), STEP):
            change(items[start : start + STEP])
            told(min(start + STEP, len(items)), len(items))
