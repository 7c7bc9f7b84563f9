"""How a highlight stands in a list: its passage, its note, where it comes from. Widths are cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.model.annotation import AnchorState, Kind
from reader.text.sifting import Sifted
from reader.tui.fitting import cell_len, clip, clip_words, pad, wrapped
from reader.tui.widgets.row_list import Look, Part

STYLES = {
    Kind.KEY: "link",
    Kind.FIGURE: "accent",
    Kind.DISPUTED: "bad",
    Kind.CONFIRMED: "good",
    Kind.QUOTE: "strong",
    Kind.QUESTION: "accent",
}

STATES = {state: "" if state.is_quiet else str(state) for state in AnchorState}
"""What a list says of a highlight's place."""


AnnotationRow = Sifted
"""A highlight with the article it stands in, its story and the user's name for its kind."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of some highlights."""

    name: str
    rows: tuple[AnnotationRow, ...]
    folded: bool = False


class AnnotationRows:
    """Paints a highlight: passage, note if there is one, origin, and a blank line where there is room.

    Without a note a long passage takes two lines.
    """

    def __init__(self, *, airy: bool = True, names: Mapping[str, str] | None = None) -> None:
        self.height = 4 if airy else 3
        self._names = names or {}

    def paint(self, row: AnnotationRow | GroupRow, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return one line of a row."""
        if isinstance(row, GroupRow):
            return self._heading(row, line, width, look)
        body = " ".join(row.placed.annotation.body.split())
        lines = self._quote(row, width - 1, look, 1 if body else 2)
        lines += [self._note(body, width - 1)] if body else []
        lines.append(self._origin(row, width - 1))
        bar = Part("▌" if look.chosen and line < len(lines) else " ", "link")
        return [bar, *lines[line]] if line < len(lines) else [bar]

    def _heading(self, row: GroupRow, line: int, width: int, look: Look) -> Sequence[Part]:
        # Close to what it heads, apart from what stands above.
        title, rule = self.height - 2, self.height - 1
        bar = Part("▌" if look.chosen and line >= title else " ", "link")
        if line == title:
            count = f"  {len(row.rows)}"
            name = clip_words(row.name, max(4, width - 4 - cell_len(count)))
            return [
                bar,
                Part("▸ " if row.folded else "▾ ", "accent"),
                Part(name, "strong"),
                Part(count, "dim"),
            ]
        return [bar, Part("─" * max(0, width - 2), "dim")] if line == rule else [bar]

    def _quote(self, row: AnnotationRow, width: int, look: Look, count: int) -> list[list[Part]]:
        if row.placed.annotation.target.whole:
            return [
                [Part("▪ " if not look.marked else "✓ ", "strong"), Part("The article as a whole", "strong")]
            ]
        kind = row.placed.annotation.kind
        state = STATES[row.placed.anchored.state]
        sign = Part("✓ " if look.marked else "▪ ", "good strong" if look.marked else STYLES[kind])
        name = clip(self._names.get(kind, kind), max(8, width // 4))
        label = f"{state}  {name}" if state else name
        room = max(8, width - 2 - cell_len(label) - 3)
        first, *rest = wrapped(f"“{row.placed.anchored.quote}”", room, count)
        passage = Part(pad(first, room), "strong")
        lines = [[sign, passage, Part("  " + label, "bad" if state else STYLES[kind])]]
        return lines + [[Part("  "), Part(line, "strong")] for line in rest]

    def _note(self, body: str, width: int) -> list[Part]:
        return [Part("  ✎ ", "accent"), Part(clip_words(body, max(4, width - 6)))]

    def _origin(self, row: AnnotationRow, width: int) -> list[Part]:
        known = row.article.metadata
        date = known.published.isoformat()[:10] if known.published else ""
        tags = " ".join(f"#{tag}" for tag in row.placed.annotation.tags)
        told = " · ".join(part for part in (known.outlet, date, tags, known.title) if part)
        return [Part("  " + clip_words(told, max(4, width - 4)), "dim")]
