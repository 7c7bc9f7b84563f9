"""Text that can be read on any theme: colours too close to their ground are moved away from it.

Contrast is WCAG's: (L1 + 0.05) / (L2 + 0.05) of the relative luminances, 1 to 21.
The terminal's own colours are left alone: what they are is the user's business.
"""

from __future__ import annotations

from functools import lru_cache

from rich.color import Color
from rich.color_triplet import ColorTriplet
from rich.style import Style

LEAST = 4.5
"""WCAG AA for text of ordinary size."""

STEPS = 20
"""Steps from a colour to black or white; finer ones cannot be seen."""

WHITE, BLACK = ColorTriplet(255, 255, 255), ColorTriplet(0, 0, 0)


def luminance(colour: ColorTriplet) -> float:
    """Return the relative luminance, 0 to 1."""

    def linear(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.03928 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = map(linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: ColorTriplet, other: ColorTriplet) -> float:
    """Return the contrast of two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=512)
def moved(text: ColorTriplet, ground: ColorTriplet) -> ColorTriplet:
    """Return the colour nearest to `text` that can be read on `ground`."""
    end = max((WHITE, BLACK), key=lambda colour: contrast(colour, ground))
    for step in range(STEPS):
        share = step / STEPS
        mixed = ColorTriplet(*(round(a + (b - a) * share) for a, b in zip(text, end, strict=True)))
        if contrast(mixed, ground) >= LEAST:
            return mixed
    return end


def readable(style: Style) -> Style:
    """Return the style with its text colour readable on its own ground."""
    text, ground = style.color, style.bgcolor
    if text is None or ground is None or text.triplet is None or ground.triplet is None:
        return style
    better = moved(text.triplet, ground.triplet)
    return style if better == text.triplet else style + Style(color=Color.from_triplet(better))


def is_own(style: Style) -> bool:
    """Tell whether the ground is one of the terminal's own colours."""
    return style.bgcolor is None or style.bgcolor.triplet is None
