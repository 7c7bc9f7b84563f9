"""How many colours there are to draw with, and the palettes for few or none."""

from __future__ import annotations

from enum import Enum, auto
from typing import Any

from rich.style import Style
from textual.app import App

from reader.model.annotation import Kind
from reader.model.article import Style as Inline
from reader.text.layers import Layer

__all__ = ["PLAIN", "SIXTEEN", "Depth", "depth_of"]


class Depth(Enum):
    """How many colours there are to draw with."""

    TRUE = auto()
    EIGHT_BIT = auto()
    SIXTEEN = auto()
    """Also for themes in the terminal's own colours."""
    NONE = auto()


def depth_of(app: App[Any]) -> Depth:
    """Return what an app may draw with now: it depends on NO_COLOR, the terminal and the theme."""
    system = app.console.color_system
    if app.no_color or system is None:
        return Depth.NONE
    if app.native_ansi_color or system in ("standard", "windows"):
        return Depth.SIXTEEN
    return Depth.EIGHT_BIT if system == "256" else Depth.TRUE


_WEIGHTS: dict[str, Style] = {
    "title": Style(bold=True),
    "heading": Style(bold=True),
    "standfirst": Style(italic=True),
    "quoted": Style(italic=True),
    "soft": Style(),
    "dim": Style(dim=True),
    "caption": Style(italic=True),
    "bar": Style(dim=True),
    "point bar": Style(bold=True),
    "label": Style(bold=True),
    "rule": Style(dim=True),
    "code block": Style(),
    Inline.STRONG: Style(bold=True),
    Inline.EMPHASIS: Style(italic=True),
    Inline.CODE: Style(),
    Inline.STRIKE: Style(strike=True),
    Inline.LINK: Style(underline=True),
    Inline.IMAGE: Style(italic=True),
    "edited": Style(italic=True),
    "note sign": Style(bold=True),
    Layer.CHANGED: Style(bold=True, underline=True),
    "selection": Style(reverse=True),
    "caret": Style(reverse=True),
    "caret on selection": Style(reverse=False, bold=True, underline=True),
    "resting caret": Style(underline=True),
}
"""What is said by weight and slant alone."""

PLAIN: dict[str, Style] = {
    **_WEIGHTS,
    Kind.KEY: Style(underline=True),
    Kind.FIGURE: Style(bold=True, underline=True),
    Kind.DISPUTED: Style(bold=True, reverse=True),
    Kind.CONFIRMED: Style(bold=True),
    Kind.QUOTE: Style(italic=True, underline=True),
    Kind.QUESTION: Style(italic=True, bold=True),
    Layer.DISAGREEMENT: Style(bold=True, underline=True),
    "match": Style(underline=True),
    "current match": Style(reverse=True, underline=True),
}
"""No colour at all; the signs in the gutter tell the rest."""

_SIGNS = {
    Kind.KEY: "yellow",
    Kind.FIGURE: "cyan",
    Kind.DISPUTED: "red",
    Kind.CONFIRMED: "green",
    Kind.QUOTE: "blue",
    Kind.QUESTION: "magenta",
}

SIXTEEN: dict[str, Style] = {
    **_WEIGHTS,
    Kind.KEY: Style(color="black", bgcolor="yellow"),
    Kind.FIGURE: Style(color="black", bgcolor="cyan"),
    Kind.DISPUTED: Style(color="bright_white", bgcolor="red"),
    Kind.CONFIRMED: Style(color="black", bgcolor="green"),
    Kind.QUOTE: Style(color="bright_white", bgcolor="blue"),
    Kind.QUESTION: Style(color="bright_white", bgcolor="magenta"),
    Layer.DISAGREEMENT: Style(bold=True, underline=True),
    f"{Layer.DISAGREEMENT} sign": Style(color="red", bold=True),
    **{f"{kind} sign": Style(color=name, bold=True) for kind, name in _SIGNS.items()},
    "point bar": Style(color="yellow"),
    "match": Style(color="black", bgcolor="bright_yellow"),
    "current match": Style(color="black", bgcolor="bright_yellow", bold=True, underline=True, reverse=True),
}
"""Colours every terminal has, black or white text chosen for each."""
