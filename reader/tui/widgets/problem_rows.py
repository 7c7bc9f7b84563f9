"""How a source that could not be read looks in a list: its name and the reason, below it where it is and since when."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.changes import Problem
from reader.tui.fitting import cell_len, clip_words, pad
from reader.tui.widgets.row_list import Look, Part


class ProblemRows:
    """Paints problems."""

    height = 2

    def paint(self, row: Problem, line: int, width: int, look: Look) -> Sequence[Part]:
        bar = Part("▌" if look.chosen else " ", "link")
        mark = Part("✓ " if look.marked and not line else "  ", "accent strong")
        if line:
            when = f"  {row.at:%Y-%m-%d %H:%M} "
            room = max(1, width - 3 - len(when))
            return [bar, mark, Part(pad(row.source, room), "dim"), Part(when, "dim")]
        name = row.source.rstrip("/").rpartition("/")[2] or row.source
        told = f"in part: {row.reason}" if row.article else row.reason
        name_room = min(cell_len(name), max(8, (width - 3) // 2))
        reason = Part(pad(f"  {clip_words(told, width - 5 - name_room)}", width - 3 - name_room), "bad")
        return [bar, mark, Part(pad(name, name_room), "strong"), reason]
