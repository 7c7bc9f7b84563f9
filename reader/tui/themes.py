"""Our themes: calm, readable, text at 4.5:1 or better on its ground (asserted by the tests)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import Theme

if TYPE_CHECKING:
    from textual.app import App

DEFAULT = "variorum-dark"

DARK = Theme(
    name="variorum-dark",
    primary="#8fb3d9",
    secondary="#b8a9d9",
    accent="#e3b76f",
    warning="#e0a458",
    error="#e98080",
    success="#8fc28a",
    foreground="#d8d8d2",
    background="#16181c",
    surface="#1c1f24",
    panel="#262a31",
    dark=True,
    variables={
        "scrollbar": "#3a4049",
        "scrollbar-hover": "#4a525d",
        "scrollbar-active": "#5a6470",
        "scrollbar-background": "#1c1f24",
        "scrollbar-background-hover": "#1c1f24",
        "scrollbar-background-active": "#1c1f24",
        "scrollbar-corner-color": "#1c1f24",
    },
)

LIGHT = Theme(
    name="variorum-light",
    primary="#2b5c8a",
    secondary="#65508f",
    accent="#8a5a00",
    warning="#8a5200",
    error="#a32f2f",
    success="#2f6b33",
    foreground="#24262a",
    background="#fbfaf6",
    surface="#f3f1ea",
    panel="#e6e3da",
    dark=False,
    variables={
        "scrollbar": "#c9c4b6",
        "scrollbar-hover": "#b4ae9e",
        "scrollbar-active": "#9c9585",
        "scrollbar-background": "#f3f1ea",
        "scrollbar-background-hover": "#f3f1ea",
        "scrollbar-background-active": "#f3f1ea",
        "scrollbar-corner-color": "#f3f1ea",
    },
)

CONTRAST = Theme(
    name="variorum-contrast",
    primary="#7fd4ff",
    secondary="#e0b0ff",
    accent="#ffe14d",
    warning="#ffc04d",
    error="#ff8a8a",
    success="#7dff9b",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    dark=True,
    variables={
        "scrollbar": "#7a7a7a",
        "scrollbar-hover": "#a0a0a0",
        "scrollbar-active": "#c0c0c0",
        "scrollbar-background": "#1a1a1a",
        "scrollbar-background-hover": "#1a1a1a",
        "scrollbar-background-active": "#1a1a1a",
        "scrollbar-corner-color": "#1a1a1a",
    },
)

THEMES = (DARK, LIGHT, CONTRAST)


def register(app: App[None]) -> None:
    """Make our themes known to the app, beside Textual's own."""
    for theme in THEMES:
        app.register_theme(theme)


def known(app: App[None], name: str) -> str:
    """Return the name if there is such a theme, else the default."""
    return name if name in app.available_themes else DEFAULT
