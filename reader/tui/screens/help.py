"""All keys, searchable, those of this screen first. Enter does what the chosen line says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from textual.app import ComposeResult
from textual.widgets import Static

from reader.model.annotation import Kind
from reader.text.layers import Layer
from reader.tui.actions import SCREENS, Action, Scope
from reader.tui.fitting import cell_len, pad
from reader.tui.keymap import Keymap, scoped
from reader.tui.screens.dialog import Dialog
from reader.tui.widgets import article_decor as decor
from reader.tui.widgets.input_bar import LineInput
from reader.tui.widgets.row_list import Listed, Look, Part, RowList

KEYS_WIDTH = 18
"""Cells for the keys of an action."""


LEGEND = "Signs in the margin, and the line below compared reports"

SIGNS = (
    (decor.SIGNS[Layer.DISAGREEMENT], "Disputed", "Another open report says otherwise."),
    (decor.SIGNS[Layer.AGREED], "Shared", "Another open report says the same."),
    (decor.SIGNS[Layer.ONLY_HERE], "Only here", "No other open report says it."),
    (decor.SIGNS[Layer.CHANGED], "Changed", "The words differ from those compared with."),
    (" ".join(decor.SIGNS[kind] for kind in Kind), "Highlights", "By kind."),
    (decor.NOTE, "Note", "There is one on the passage."),
    (decor.EDITED, "Edited", "The article was edited under a highlight."),
    ("2 of 6", "Counts", "The first of the report with the caret, the second of all that are open."),
    ("2 origins", "Origins", "Independent sources of what is told: a copied text counts once."),
)
"""Sign → what it is called and means."""


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, one action with its keys, or a sign with its meaning."""

    heading: str = ""
    action: Action | None = None
    keys: str = ""
    title: str = ""
    """Of the action, with the user's own names; or what a sign is called."""
    meaning: str = ""
    """Of a sign."""

    @property
    def words(self) -> str:
        """Return what a search looks at."""
        if self.heading:
            return ""
        of_action = f"{self.action.help} {self.action.id}" if self.action else LEGEND
        return f"{self.keys} {self.title} {self.meaning} {of_action}".casefold()


def lines(
    keymap: Keymap, scope: Scope | None, kind_names: Mapping[str, str] = MappingProxyType({})
) -> list[Line]:
    """Return every key with headings: first what works on this screen, then the other screens."""
    here = SCREENS.get(scope, ()) if scope else ()
    order = [*here, *(s for s in Scope if s not in here)]
    found: list[Line] = []
    for each in order:
        found.append(Line(heading=each.heading if each not in here[:1] else f"{each.heading} (here)"))
        for action in scoped((each,)):
            if action.group:
                found.append(Line(heading=f"  {action.group}"))
            found.append(Line(action=action, keys=keymap.keys(action.id), title=action.titled(kind_names)))
    return [*found, Line(heading=LEGEND), *(Line(keys=k, title=t, meaning=m) for k, t, m in SIGNS)]


def matching(typed: str, all_lines: Sequence[Line]) -> list[Line]:
    """Return the lines with every typed word, under the headings they stand under."""
    words = typed.casefold().split()
    if not words:
        return list(all_lines)
    kept: list[Line] = []
    scope = None
    for line in all_lines:
        if line.heading and not line.heading.startswith(" "):
            scope = line
        elif not line.heading and all(w in line.words for w in words):
            if scope is not None:
                kept.append(scope)
                scope = None
            kept.append(line)
    return kept


class LineRows:
    """Paints keys, title and help."""

    height = 1

    def paint(self, row: Line, line: int, width: int, look: Look) -> Sequence[Part]:
        if row.heading:
            return [Part(pad(f" {row.heading}", width), "dim" if row.heading[0] == " " else "strong link")]
        bar = Part("▌" if look.chosen else " ", "link")
        keys = Part(pad(f"   {row.keys}", KEYS_WIDTH - 1) + " ", "accent strong")
        room = width - KEYS_WIDTH - 1
        title = row.title
        told = row.action.help if row.action else row.meaning
        if told and (row.action is None or room > cell_len(title) + 20):
            rest = max(1, room - cell_len(title) - 2)
            return [bar, keys, Part(title), Part("  " + pad(told, rest), "dim")]
        return [bar, keys, Part(pad(title, max(1, room)))]


class Help(Dialog[str]):
    """The help; answers with the id of the action to do, or None."""

    DEFAULT_CSS = """
    Help > #box { width: 100; height: 100%; max-height: 44; margin: 1 0; }
    Help RowList { height: 1fr; margin-top: 1; }
    Help.-flat > #box { margin: 0; }
    Help.-low > #box { margin: 0; }
    Help.-flat #title { display: none; }
    Help.-flat #note { display: none; }
    Help.-flat RowList { margin-top: 0; }
    """

    def __init__(
        self, keymap: Keymap, scope: Scope | None, kind_names: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        super().__init__("Keys")
        self._lines = lines(keymap, scope, kind_names)

    def body(self) -> ComposeResult:
        yield LineInput(placeholder="Type to search: a key, a word", changed=self._search)
        yield RowList[Line](LineRows(), empty="No key or sign for that. Try another word.")
        yield Static(
            "Enter does it   Esc closes   keys.toml rebinds, by the ids of the README",
            id="note",
            markup=False,
        )

    def on_mount(self) -> None:
        rows = self.query_one(RowList)
        rows.can_focus = False
        self._search("")

    def _search(self, typed: str) -> None:
        found = matching(typed, self._lines)
        first = next((i for i, line in enumerate(found) if not line.heading), 0)
        rows = self.query_one(RowList)
        rows.show(Listed(found), key=first)
        rows.scroll_to(y=0, animate=False, immediate=True)

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        message.stop()
        self._finish()

    def take_leaving_key(self, key: str) -> bool:
        rows = self.query_one(RowList)
        moves = {"up": -1, "down": 1, "shift+tab": -1, "tab": 1}
        if key in moves:
            rows.action_move(moves[key])
        elif key in ("pageup", "pagedown"):
            rows.action_page(1 if key == "pagedown" else -1)
        elif key == "escape":
            self.leave()
        else:
            self._finish()
        return True

    def _finish(self) -> None:
        row: Line | None = self.query_one(RowList).row
        if row is not None and row.action is not None:
            self.dismiss(row.action.id)
