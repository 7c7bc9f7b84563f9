"""The look of an article: one style for all the layers over a piece of text.

Colours are computed from the theme so that text keeps 4.5:1 on whatever lies
under it (`mixing.py`). Where the terminal has 16 colours or the theme is the
terminal's own, a fixed palette is used; with NO_COLOR only bold, italic,
underline and reverse tell things apart (`depth.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rich.color import Color
from rich.color_triplet import ColorTriplet
from rich.style import Style

from reader.model.annotation import Kind
from reader.tui.contrast import moved, readable
from reader.tui.depth import PLAIN, SIXTEEN, Depth
from reader.tui.mixing import Ground, Mixer

__all__ = ["Look", "look_for"]

_KINDS = frozenset[str](Kind)
_NOTHING = Style()


class Look:
    """Styles by name; asking for the same names again costs a dictionary look-up."""

    def __init__(self, styles: Mapping[str, Style], *, depth: Depth) -> None:
        self.styles = styles
        self.depth = depth
        self._known: dict[tuple[str, ...], Style] = {}

    def __getitem__(self, name: str) -> Style:
        return self.styles[name]

    def over(self, names: tuple[str, ...]) -> Style:
        """Return the style of text under these layers, named from the lowest up."""
        style = self._known.get(names)
        if style is None:
            style = self._known[names] = self._mixed(names)
        return style

    def _mixed(self, names: tuple[str, ...]) -> Style:
        style = self.styles["text"]
        kinds = [name for name in dict.fromkeys(names) if name in _KINDS]
        for name in names:
            overlap = len(kinds) > 1 and name == kinds[-1]
            style += self._overlap(kinds) if overlap else self.styles.get(name, _NOTHING)
        if "caret" in names and "selection" in names and self.depth is not Depth.TRUE:
            # Both are drawn in reverse where there are no colours.
            style += self.styles["caret on selection"]
        return readable(style)

    def _overlap(self, kinds: list[str]) -> Style:
        """Return the mean of two or more highlights, underlined; without colours the upper one, underlined."""
        grounds = [ground for kind in kinds if (ground := _ground(self.styles[kind])) is not None]
        if len(grounds) < len(kinds):
            return self.styles[kinds[-1]] + Style(underline=True, bold=True)
        mean = ColorTriplet(*(sum(channel) // len(grounds) for channel in zip(*grounds, strict=True)))
        text = self.styles["text"].color
        ink = moved(text.triplet, mean) if text is not None and text.triplet else None
        return Style(
            color=Color.from_triplet(ink) if ink else None, bgcolor=Color.from_triplet(mean), underline=True
        )


def _ground(style: Style) -> ColorTriplet | None:
    return style.bgcolor.triplet if style.bgcolor is not None else None


@lru_cache(maxsize=8)
def look_for(ground: Ground, depth: Depth) -> Look:
    """Return the look of articles on a theme."""
    if depth is Depth.NONE:
        return Look({"text": ground.base, **PLAIN}, depth=depth)
    if depth is Depth.SIXTEEN:
        return Look({"text": ground.base, **SIXTEEN}, depth=depth)
    return Look(Mixer(ground, depth).styles(), depth=depth)
