"""Every theme can be read: what is drawn has a contrast of at least 4.5 to its ground."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color_triplet import ColorTriplet
from rich.segment import Segment

from reader import config
from reader.library.service import Library
from reader.model.listing import ArticleRow
from reader.tui import themes
from reader.tui.app import VariorumApp
from reader.tui.contrast import BLACK, LEAST, WHITE, contrast, moved

MakeLibrary = Callable[..., Library]
MakeRow = Callable[..., ArticleRow]

COLOURS = st.builds(ColorTriplet, *[st.integers(0, 255)] * 3)

FULL = sorted(theme.name for theme in themes.THEMES)
OTHERS = ["textual-light", "solarized-light", "atom-one-dark", "catppuccin-latte", "nord", "ansi-dark"]


async def test_the_settings_know_the_themes_of_the_app(make_library: MakeLibrary) -> None:
    """They are listed there because the command line does not load Textual."""
    app = VariorumApp(make_library(count=1))
    assert sorted(config.THEMES) == sorted(app.available_themes)
    assert config.Settings().theme == themes.DEFAULT


def test_contrast_is_what_wcag_says() -> None:
    assert contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == pytest.approx(1)
    assert contrast(ColorTriplet(0x76, 0x76, 0x76), WHITE) == pytest.approx(4.54, abs=0.01)


@given(COLOURS, COLOURS)
def test_any_colour_can_be_moved_until_it_is_readable(text: ColorTriplet, ground: ColorTriplet) -> None:
    assert contrast(moved(text, ground), ground) >= LEAST


@given(COLOURS, COLOURS)
def test_a_readable_colour_is_left_alone(text: ColorTriplet, ground: ColorTriplet) -> None:
    if contrast(text, ground) >= LEAST:
        assert moved(text, ground) == text


def drawn(app: VariorumApp) -> Iterator[Segment]:
    for strip in app.screen._compositor.render_strips():
        yield from strip


@pytest.mark.parametrize("theme", [*FULL, *OTHERS])
async def test_everything_on_the_library_screen_can_be_read(
    theme: str, make_library: MakeLibrary, make_row: MakeRow
) -> None:
    rows = [
        make_row(1, starred=True, tags=("x",), highlights=2, notes=1),
        make_row(2, read=True, missing=True),
    ]
    app = VariorumApp(make_library(rows, theme=theme))
    async with app.run_test(size=(150, 30)) as pilot:
        await pilot.press("x")
        await pilot.pause(0.1)
        assert app.theme == theme
        unreadable = {
            (segment.text.strip(), round(contrast(text.triplet, ground.triplet), 2))
            for segment in drawn(app)
            if segment.style and (text := segment.style.color) and (ground := segment.style.bgcolor)
            if text.triplet and ground.triplet and any(c.isalnum() for c in segment.text)
            if contrast(text.triplet, ground.triplet) < LEAST - 0.05
        }
        assert unreadable == set()


async def test_an_unknown_theme_falls_back_to_ours(make_library: MakeLibrary) -> None:
    app = VariorumApp(make_library(count=1, theme="no-such-theme"))
    async with app.run_test():
        assert app.theme == themes.DEFAULT


async def test_without_colour_everything_is_still_told_apart(
    make_library: MakeLibrary, make_row: MakeRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    rows = [make_row(1, starred=True), make_row(2, read=True), make_row(3)]
    app = VariorumApp(make_library(rows))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "x")
        lines = ["".join(s.text for s in strip) for strip in app.screen._compositor.render_strips()]
        assert [line[:4] for line in lines[2:5]] == [" ●★ ", " ✓  ", "▌●  "]
