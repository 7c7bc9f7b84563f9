"""Highlights can be read and told apart on every theme, and without colours too."""

from __future__ import annotations

from itertools import combinations
from math import dist
from typing import TYPE_CHECKING

import pytest
from rich.style import Style
from textual.color import Color as Shade
from textual.color import rgb_to_lab
from textual.theme import BUILTIN_THEMES

from reader.model.annotation import KINDS, Kind
from reader.text.layers import Layer
from reader.tui import themes
from reader.tui.colours import Look
from reader.tui.contrast import LEAST, contrast
from reader.tui.depth import Depth
from reader.tui.widgets.article_decor import SIGNS

if TYPE_CHECKING:
    from tests.tui.article.conftest import MakeMark, Open

RGB_THEMES = sorted(
    {name for name, theme in BUILTIN_THEMES.items() if not theme.ansi} | {t.name for t in themes.THEMES}
)

ALIKE = 10.0
"""Distance in Lab below which two grounds beside each other look alike."""

READ = (
    "text",
    "title",
    "heading",
    "standfirst",
    "quoted",
    "soft",
    "dim",
    "caption",
    "label",
    "code block",
    "link",
)
OVER = ("match", "current match", "selection", "caret", *KINDS)


def ratio(style: Style) -> float:
    assert style.color is not None
    assert style.bgcolor is not None
    assert style.color.triplet is not None
    assert style.bgcolor.triplet is not None
    return contrast(style.color.triplet, style.bgcolor.triplet)


def apart(one: Style, other: Style) -> float:
    """Return how far two grounds lie apart in Lab."""
    grounds = [s.bgcolor.triplet for s in (one, other) if s.bgcolor and s.bgcolor.triplet]
    return dist(*(rgb_to_lab(Shade(*ground)) for ground in grounds))


async def look_on(open_pane: Open, theme: str, **env: str) -> Look:
    async with open_pane(theme=theme, env=env) as at:
        return at.pane.look


@pytest.mark.parametrize("system", ["truecolor", "256"])
@pytest.mark.parametrize("theme", RGB_THEMES)
async def test_everything_can_be_read_on_every_theme(open_pane: Open, theme: str, system: str) -> None:
    """Text has 4.5:1 on the page, on each highlight, match and selection, and where these lie over each other."""
    look = await look_on(open_pane, theme, COLORTERM="truecolor" if system == "truecolor" else "")
    assert look.depth is (Depth.TRUE if system == "truecolor" else Depth.EIGHT_BIT)
    stacks: list[tuple[str, ...]] = [(name,) for name in (*READ, *OVER)]
    stacks += [(role, over) for role in READ for over in OVER]
    stacks += [(*pair,) for pair in combinations(KINDS, 2)]
    stacks += [(Layer.DISAGREEMENT, kind) for kind in KINDS]
    stacks += [("link", kind, "match", "selection", "caret") for kind in KINDS]
    for names in stacks:
        assert ratio(look.over(tuple(map(str, names)))) >= LEAST - 0.01, names


@pytest.mark.parametrize("theme", RGB_THEMES)
async def test_what_lies_over_the_text_looks_different(open_pane: Open, theme: str) -> None:
    """The page, six kinds, matches, selection and caret: no two alike."""
    look = await look_on(open_pane, theme)
    for one, other in combinations(("text", *OVER), 2):
        assert apart(look.over((str(one),)), look.over((str(other),))) >= ALIKE, (one, other)


def test_each_kind_has_a_sign_of_its_own_one_cell_wide() -> None:
    from rich.cells import cell_len

    assert len(set(SIGNS.values())) == len(SIGNS)
    assert {cell_len(sign) for sign in SIGNS.values()} == {1}


def shape(style: Style) -> tuple[bool | None, ...]:
    return (style.bold, style.italic, style.underline, style.reverse)


async def test_without_colours_weight_and_slant_tell_kinds_apart(open_pane: Open, mark: MakeMark) -> None:
    words = ("Meta will", "Numbers", "Partners", "price list", "Better", "In Tokyo")
    marks = [mark(w, kind) for w, kind in zip(words, Kind, strict=True)]
    async with open_pane(marks=marks, size=(80, 60), env={"NO_COLOR": "1"}) as at:
        assert at.pane.look.depth is Depth.NONE
        assert len({shape(at.pane.look.over((kind,))) for kind in KINDS}) == len(KINDS)
        shown = [at.style_of(w) for w in words]
        assert all(s.bgcolor == shown[0].bgcolor for s in shown)
        colours = [c.triplet for s in shown for c in (s.color, s.bgcolor) if c is not None and c.triplet]
        assert all(max(c) - min(c) <= 2 for c in colours)


@pytest.mark.parametrize(
    ("theme", "env"), [("ansi-dark", {}), ("variorum-dark", {"TERM": "xterm-16color", "COLORTERM": ""})]
)
async def test_sixteen_colours_are_used_as_the_terminal_has_them(
    open_pane: Open, mark: MakeMark, theme: str, env: dict[str, str]
) -> None:
    """Green stays green, and nothing is turned into the nearest grey."""
    async with open_pane(marks=[mark("Meta will", Kind.CONFIRMED)], theme=theme, env=env) as at:
        style = at.style_of("Meta will")
        assert style.bgcolor is not None
        assert style.bgcolor.name == "green"
        assert len({at.pane.look.over((kind,)).bgcolor for kind in KINDS}) == len(KINDS)


async def test_another_theme_restyles_what_is_shown(open_pane: Open, mark: MakeMark) -> None:
    async with open_pane(marks=[mark("Meta will")]) as at:
        before = at.style_of("Meta will"), at.style_of("spend")
        at.app.theme = "variorum-light"
        await at.settle()
        after = at.style_of("Meta will"), at.style_of("spend")
        assert all(a.bgcolor != b.bgcolor for a, b in zip(before, after, strict=True))
        assert all(ratio(style) >= LEAST for style in after)
