"""Mixing the article pane's colours from a theme's. Lightness, chroma and hue are CIE Lab's.

Highlights of one page share lightness and chroma and differ in hue, so none
shouts louder than the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

from rich.color import Color, ColorSystem
from rich.color_triplet import ColorTriplet
from rich.style import Style
from textual.color import Color as Shade
from textual.color import Lab, lab_to_rgb, rgb_to_lab
from textual.widget import Widget

from reader.model.annotation import KINDS, Kind
from reader.model.article import Style as Inline
from reader.text.layers import Layer
from reader.tui.contrast import LEAST, contrast, luminance, moved
from reader.tui.depth import Depth

__all__ = ["Ground", "Mixer", "ground_of"]


@dataclass(frozen=True, slots=True)
class Ground:
    """What the theme gives: the colours of page and text, and a few accents."""

    base: Style
    """The widget's own style; in the terminal's colours it has no triplets."""
    page: ColorTriplet
    text: ColorTriplet
    primary: ColorTriplet
    secondary: ColorTriplet
    warning: ColorTriplet
    error: ColorTriplet
    success: ColorTriplet


def ground_of(widget: Widget) -> Ground:
    """Return what a widget stands on now."""
    variables = widget.app.theme_variables
    accents = {name: _triplet(Shade.parse(variables[name])) for name in _ACCENTS}
    _, _, page, text = widget.colors
    return Ground(widget.rich_style, _triplet(page), _triplet(page + text), **accents)


_ACCENTS = ("primary", "secondary", "warning", "error", "success")


def _triplet(shade: Shade) -> ColorTriplet:
    return ColorTriplet(*shade.rgb)


HUES: dict[Kind, tuple[float, str]] = {
    Kind.KEY: (94, ""),
    Kind.FIGURE: (222, ""),
    Kind.DISPUTED: (26, "error"),
    Kind.CONFIRMED: (146, "success"),
    Kind.QUOTE: (288, ""),
    Kind.QUESTION: (335, ""),
}
"""Degrees on the Lab colour wheel, at least 47 apart, and the theme's accent that may bend them."""

BEND = 20
"""Degrees by which a theme's accent may bend a hue; more would make two kinds alike."""

OFFSET = {True: 22, False: 13}
"""Lab lightness between page and highlight, on dark and on light pages."""

STRENGTH = {True: 40, False: 27}
"""Lab chroma of a highlight: clearly coloured, still calm."""


class Mixer:
    """Mixes the colours of one theme."""

    def __init__(self, ground: Ground, depth: Depth) -> None:
        self.ground = ground
        self.depth = depth
        self.dark = luminance(ground.page) < luminance(ground.text)
        self.page = self._shown(ground.page)
        self.text = self._shown(moved(ground.text, self.page))

    def styles(self) -> dict[str, Style]:
        return {
            **self._text_styles(),
            **{kind: self._filled(self.highlight(kind)) for kind in KINDS},
            **{f"{kind} sign": self._inked(self._bright(self._hue(kind)), bold=True) for kind in KINDS},
            **self._layer_styles(),
            **self._pointing_styles(),
        }

    def _text_styles(self) -> dict[str, Style]:
        ground = self.ground
        soft, dim = self._between(0.25), self._between(0.42)
        return {
            "text": self._inked(self.text, on=self.page),
            "title": self._inked(ground.primary, bold=True),
            "heading": self._inked(ground.secondary, bold=True),
            "standfirst": self._inked(soft, italic=True),
            "quoted": self._inked(self._between(0.12), italic=True),
            "soft": self._inked(soft),
            "dim": self._inked(dim),
            "caption": self._inked(dim, italic=True),
            "bar": self._drawn(ground.primary, 0.45),
            "point bar": self._drawn(ground.warning, 0.1),
            "label": self._inked(dim, bold=True),
            "rule": self._drawn(self.text, 0.72),
            "code block": self._filled(self._towards_text(0.07)),
            Inline.STRONG: Style(bold=True),
            Inline.EMPHASIS: Style(italic=True),
            Inline.CODE: Style(bgcolor=self._colour(self._towards_text(0.10))),
            Inline.STRIKE: Style(strike=True),
            Inline.LINK: Style(color=self._colour(self._readable(ground.primary)), underline=True),
            Inline.IMAGE: self._inked(dim, italic=True),
        }

    def _layer_styles(self) -> dict[str, Style]:
        error, success = self._hue(Kind.DISPUTED), self._hue(Kind.CONFIRMED)
        return {
            Layer.DISAGREEMENT: Style(color=self._colour(self._bright(error)), bold=True, underline=True),
            f"{Layer.DISAGREEMENT} sign": self._inked(self._bright(error), bold=True),
            Layer.CHANGED: Style(underline=True, bold=True),
            f"{Layer.CHANGED} sign": self._inked(self._bright(self._hue(Kind.KEY)), bold=True),
            f"{Layer.AGREED} sign": self._inked(self._bright(success)),
            f"{Layer.ONLY_HERE} sign": self._inked(self._between(0.42)),
            "edited": Style(italic=True),
            "note sign": self._inked(self.ground.warning, bold=True),
        }

    def _pointing_styles(self) -> dict[str, Style]:
        level = self._lab(self.page).L
        match = self._lab_colour(level + (38 if self.dark else -20), 52, 66)
        current = self._lab_colour(78 if self.dark else 68, 76, 62)
        selection = self._shown(_blend(self._towards_text(0.26), self.ground.primary, 0.30))
        return {
            "match": self._filled(match),
            "current match": self._filled(current) + Style(bold=True, underline=True),
            "selection": self._filled(selection),
            "caret": Style(color=self._colour(self.page), bgcolor=self._colour(self.text)),
            "resting caret": Style(bgcolor=self._colour(self._towards_text(0.3)), underline=True),
            "caret on selection": Style(),
        }

    def highlight(self, kind: Kind) -> ColorTriplet:
        """Return the ground of a highlight: as far from the page as the text on it allows."""
        # On black, half the step would be lost in the dark.
        level, lift = max(self._lab(self.page).L, 8.0), 1 if self.dark else -1
        for share in (1.0, 0.9, 0.8, 0.7, 0.6):
            offset = lift * OFFSET[self.dark] * share
            colour = self._lab_colour(level + offset, self._strength(kind), self._hue(kind))
            if contrast(self.text, colour) >= LEAST:
                return colour
        return colour

    def _strength(self, kind: Kind) -> float:
        # Yellow looks like sand or cream at a strength at which the others are clearly coloured.
        return STRENGTH[self.dark] * (1.6 if kind is Kind.KEY else 1)

    def _hue(self, kind: Kind) -> float:
        hue, accent = HUES[kind]
        if not accent:
            return hue
        lab = self._lab(getattr(self.ground, accent))
        if hypot(lab.a, lab.b) < 15:  # A grey has no hue to give.
            return hue
        turn = (degrees(atan2(lab.b, lab.a)) - hue + 180) % 360 - 180
        return hue + max(-BEND, min(BEND, turn)) if abs(turn) <= 2 * BEND else hue

    def _bright(self, hue: float) -> ColorTriplet:
        """Return a text colour of a hue."""
        return self._lab_colour(72 if self.dark else 42, 60, hue)

    def _lab_colour(self, lightness: float, chroma: float, hue: float) -> ColorTriplet:
        """Return the nearest colour there is: chroma gives way, lightness and hue stay."""
        lightness = min(max(lightness, 2), 98)
        while True:
            lab = Lab(lightness, chroma * cos(radians(hue)), chroma * sin(radians(hue)))
            channels = _channels(lab)
            if chroma < 2 or all(-2 <= channel <= 257 for channel in channels):
                clipped = ColorTriplet(*(min(max(channel, 0), 255) for channel in channels))
                return self._shown(clipped)
            chroma -= 2

    def _lab(self, colour: ColorTriplet) -> Lab:
        return rgb_to_lab(Shade(*colour))

    def _between(self, share: float) -> ColorTriplet:
        """Return a colour between text and page, still readable."""
        return _blend(self.text, self.page, share)

    def _towards_text(self, share: float) -> ColorTriplet:
        return self._shown(_blend(self.page, self.text, share))

    def _readable(self, colour: ColorTriplet) -> ColorTriplet:
        return self._shown(moved(self._shown(colour), self.page))

    def _inked(
        self,
        colour: ColorTriplet,
        *,
        on: ColorTriplet | None = None,
        bold: bool | None = None,
        italic: bool | None = None,
    ) -> Style:
        """Return text of a colour, made readable on the page."""
        ground = self._colour(on) if on else None
        return Style(color=self._colour(self._readable(colour)), bgcolor=ground, bold=bold, italic=italic)

    def _drawn(self, colour: ColorTriplet, share: float) -> Style:
        """Return a line or bar, faded by a share: it need not be read."""
        return Style(color=self._colour(self._shown(_blend(colour, self.page, share))))

    def _filled(self, ground: ColorTriplet) -> Style:
        """Return a ground with text that can be read on it."""
        return Style(color=self._colour(moved(self.text, ground)), bgcolor=self._colour(ground))

    def _shown(self, colour: ColorTriplet) -> ColorTriplet:
        """Return what the terminal will make of a colour."""
        if self.depth is not Depth.EIGHT_BIT:
            return colour
        return Color.from_triplet(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()

    def _colour(self, colour: ColorTriplet) -> Color:
        return Color.from_triplet(self._shown(colour))


def _channels(lab: Lab) -> tuple[int, int, int]:
    shade = lab_to_rgb(lab)
    return shade.r, shade.g, shade.b


def _blend(one: ColorTriplet, other: ColorTriplet, share: float) -> ColorTriplet:
    return ColorTriplet(*(round(a + (b - a) * share) for a, b in zip(one, other, strict=True)))
