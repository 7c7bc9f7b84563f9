"""Records the README's moving picture: a story compared, a claim made of a disagreement.

Run: python -m tests.screenshots.record [FILE]. Needs Pillow and DejaVu Sans
Mono; nothing else of Variorum does, so neither is among the requirements.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont  # type: ignore[import-not-found,unused-ignore]  # see above
from rich.cells import cell_len
from textual.strip import Strip

from reader.config import Locations, Settings
from reader.library.service import Library, open_library
from reader.tui.app import VariorumApp
from tests.screenshots.take import find, settle, typed

SIZE = (120, 34)
"""Columns and rows."""

POINTS = 13
"""Size of the type, in pixels."""

COLOURS = 64
"""Of a frame: enough for text on a terminal, and half the bytes of 256."""

FONTS = Path("/usr/share/fonts/truetype/dejavu")


@dataclass(frozen=True, slots=True)
class Step:
    """Keys that are pressed, what is told of them, and for how long the result is seen."""

    keys: tuple[str, ...]
    told: str
    milliseconds: int


STEPS = (
    Step((), "Reports of one event, in the library", 1800),
    Step(("c",), "c   compare: the reports of the story are offered", 1800),
    Step(("down", "down", "down", "enter"), "Enter   two reports side by side, disagreements marked", 2400),
    Step(("right_square_bracket", "x"), "]x   the next disagreement, both sides level", 2600),
    Step(("C",), "C   a claim, with both passages as evidence", 2400),
    Step(("enter",), "Enter   made", 1800),
    Step(("g", "c"), "gc   the claim, its evidence for and against", 3200),
)

BEFORE = ("equals_sign", *typed("meta"), "enter", "G")
"""Keys that lead to where the picture begins."""


async def frames(library: Library) -> list[Any]:
    """Return the pictures of all steps."""
    app = VariorumApp(library)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for key in BEFORE:
            await pilot.press(key)
        await settle(pilot)
        found = []
        for step in STEPS:
            for key in step.keys:
                await pilot.press(key)
            await settle(pilot)
            found.append(draw(app.screen._compositor.render_strips(), step.told))
        return found


@cache
def font(style: str) -> Any:
    return ImageFont.truetype(str(FONTS / f"DejaVuSansMono{style}.ttf"), POINTS)


def draw(strips: Sequence[Strip], told: str) -> Any:
    """Return a screen as a picture, with a line below that tells what was pressed."""
    wide, high = round(font("").getlength("M")), round(POINTS * 1.4)
    picture = Image.new("RGB", (SIZE[0] * wide, (SIZE[1] + 2) * high), "#101418")
    pen = ImageDraw.Draw(picture)
    for row, strip in enumerate(strips):
        column = 0
        for text, style, _ in strip:
            cells = cell_len(text)
            if not cells:
                continue
            ground, ink = colours(style)
            box = (column * wide, row * high, (column + cells) * wide - 1, (row + 1) * high - 1)
            pen.rectangle(box, fill=ground)
            write(pen, text, (column, row), (wide, high), ink, bold=bool(style and style.bold))
            if style and style.underline:
                pen.line((box[0], box[3] - 1, box[2], box[3] - 1), fill=ink)
            column += cells
    pen.text((2 * wide, SIZE[1] * high + high // 2), told, font=font("-Bold"), fill="#ffd866")
    return picture.quantize(COLOURS)


def colours(style: Any) -> tuple[str, str]:
    """Return ground and ink as they are seen."""

    def shown(colour: Any, usual: str) -> str:
        return colour.get_truecolor().hex if colour and not colour.is_default else usual

    ground = shown(style.bgcolor if style else None, "#121212")
    ink = shown(style.color if style else None, "#e0e0e0")
    return (ink, ground) if style and style.reverse else (ground, ink)


def write(pen: Any, text: str, at: tuple[int, int], cell: tuple[int, int], ink: str, *, bold: bool) -> None:
    """Write a text cell by cell: the grid is the terminal's, not the font's."""
    column = at[0]
    for character in text:
        if character.strip():
            place = (column * cell[0], at[1] * cell[1] + 1)
            pen.text(place, character, font=font("-Bold" if bold else ""), fill=ink)
        column += cell_len(character)


def record(target: Path) -> None:
    """Write the moving picture."""
    with tempfile.TemporaryDirectory() as home:
        places = Locations(*(Path(home, name) for name in ("library", "cache", "config", "state")))
        with open_library(places, Settings(theme="variorum-dark")) as library:
            library.sources.add_samples()
            gather(library)
            library.search.catch_up()
            first, *rest = asyncio.run(frames(library))
    durations = [step.milliseconds for step in STEPS]
    first.save(target, save_all=True, append_images=rest, duration=durations, loop=0, optimize=True)


def gather(library: Library) -> None:
    """Let the stories form, and take what is suggested into that of the picture."""
    library.stories.bring_up_to_date()
    story = library.stories.of(find(library, "muse spark", "Halvorsen Wire"))
    if story is not None:
        suggested = [report.id for report in library.stories.row(story.id).suggested]
        library.stories.add(story.id, suggested)


def main(argv: list[str]) -> None:
    for name in ("NO_COLOR", "TEXTUAL_THEME"):
        os.environ.pop(name, None)
    os.environ |= {"COLORTERM": "truecolor", "TERM": "xterm-256color"}
    target = Path(argv[0]) if argv else Path(__file__).parents[2] / "screenshots" / "compare.gif"
    target.parent.mkdir(exist_ok=True)
    record(target)
    sys.stdout.write(f"{target}: {target.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main(sys.argv[1:])
