"""Takes the README's pictures from the real app on the sample articles.

Run: python -m tests.screenshots.take [FOLDER]. Writes NAME.svg, and NAME.png
where Chromium is installed. `--check` takes them at every size and theme we
look at before a release, into the folder given.
"""

from __future__ import annotations

import asyncio
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len
from textual.pilot import Pilot

from reader.config import Locations, Settings
from reader.library.claims import Passage
from reader.library.service import Library, open_library
from reader.model.annotation import Kind
from reader.model.claim import Stance, Status
from reader.model.ids import ArticleId
from reader.model.listing import ListQuery
from reader.tui.app import VariorumApp

CELL = 12.2
"""Width of a cell in the SVG that Rich writes, at its font size of 20."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its name, and the keys that lead to it from the library screen."""

    name: str
    keys: tuple[str, ...]


def typed(text: str) -> tuple[str, ...]:
    """Return the keys that type a text."""
    names = {" ": "space", "=": "equals_sign", "/": "slash", "?": "question_mark", '"': "quotation_mark"}
    return tuple(names.get(c, c) for c in text)


MUSE = ("equals_sign", *typed("meta"), "enter")
PAIR = (*MUSE, "S", *typed("outlet"), "enter", "g", "g", "x", "G", "x", "c")
MERGER = ("equals_sign", *typed("hexworth"), "enter", "X", "c")

PICTURES = (
    Picture("library", MUSE),
    Picture("compare", (*PAIR, "right_square_bracket", "x")),
    Picture("search", ("g", "slash", *typed("capital expend"))),
    Picture("claims", ("g", "c", "j")),
    Picture("highlights", ("g", "h", "j")),
    Picture("facts", (*MERGER, "M")),
    Picture("timeline", ("g", "c", "j", "T")),
    Picture("help", ("question_mark",)),
    Picture("note", (*PAIR, "right_square_bracket", "x", "i", "n", "a", *typed("Which year does this mean"))),
)


def find(library: Library, words: str, outlet: str) -> ArticleId:
    keys = library.articles.keys(ListQuery(text=words))
    return next(row.id for row in library.articles.rows(keys) if row.outlet == outlet)


def furnish(library: Library) -> None:
    """Fill a library with the samples, some highlights, notes and claims."""
    library.sources.add_samples()
    wire = find(library, "muse spark", "Halvorsen Wire")
    ledger = find(library, "meta", "The Pell Street Ledger")
    mark = library.annotations.highlight_quote
    mark(
        wire,
        "as much as $145 billion on capital projects",
        Kind.FIGURE,
        "Twice the Ledger’s figure. Which year?",
    )
    mark(wire, "no launch date was fixed", Kind.KEY)
    mark(ledger, "Capital expenditure of up to $72 billion", Kind.DISPUTED, "Ask for the guidance of April.")
    mark(ledger, "Llama 4 costs nothing to download", Kind.CONFIRMED)
    figures = [
        (wire, "as much as $145 billion", Stance.SUPPORTS),
        (ledger, "up to $72 billion", Stance.DISPUTES),
    ]
    passages = [Passage(a, library.annotations.passage(a, quote), stance) for a, quote, stance in figures]
    claim = library.claims.new("Meta will spend $145 billion on capital projects this year", passages)
    library.claims.set_status(claim.id, Status.DISPUTED, "two outlets, two figures")
    tolls = [
        ("Halvorsen Wire", "At least 31 people were killed", Stance.SUPPORTS),
        ("The Port Sévrin Courier", "29 bodies had been recovered", Stance.DISPUTES),
    ]
    counts = []
    for outlet, quote, stance in tolls:
        report = find(library, "ostremar", outlet)
        counts.append(Passage(report, library.annotations.passage(report, quote), stance))
    library.claims.new("At least 31 people died when the ferry capsized", counts)
    library.search.catch_up()


@contextmanager
def furnished(theme: str) -> Iterator[Library]:
    with tempfile.TemporaryDirectory() as home:
        places = Locations(*(Path(home, name) for name in ("library", "cache", "config", "state")))
        with open_library(places, Settings(theme=theme)) as library:
            furnish(library)
            yield library


async def settle(pilot: Pilot[None]) -> None:
    """Wait until no worker that ends by itself is busy and the screen is drawn."""
    await pilot.pause()
    busy = [w for w in pilot.app.workers if w.group not in ("indexer", "rescan") and w.is_running]
    if busy:
        await pilot.app.workers.wait_for_complete(busy)
    await pilot.pause()


async def take(picture: Picture, theme: str, size: tuple[int, int]) -> str:
    """Return a picture as SVG."""
    with furnished(theme) as library:
        app = VariorumApp(library)
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            for key in picture.keys:
                await pilot.press(key)
                await settle(pilot)
            return widened(app.export_screenshot(title="Variorum"))


def widened(svg: str) -> str:
    """Give wide characters their width: Rich counts code points where the grid has cells."""

    def mend(found: re.Match[str]) -> str:
        width = CELL * cell_len(html.unescape(found[3]).replace("\xa0", " "))
        return f'textLength="{width:g}"{found[2]}>{found[3]}</text>'

    return re.sub(r'textLength="([\d.]+)"([^>]*)>([^<]*)</text>', mend, svg)


def to_png(svg: Path) -> None:
    """Draw a PNG beside the SVG, where Chromium is installed."""
    chromium = shutil.which("chromium")
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text("utf-8"))
    if chromium is None or box is None:
        return
    size = ",".join(str(int(float(side)) + 1) for side in box.groups())
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={size}"]
    with tempfile.TemporaryDirectory() as profile:
        argv = [chromium, *options, f"--user-data-dir={profile}", f"--screenshot={svg.with_suffix('.png')}"]
        subprocess.run([*argv, svg.resolve().as_uri()], check=True, stderr=subprocess.DEVNULL)


def save(name: str, picture: Picture, folder: Path, theme: str, size: tuple[int, int]) -> None:
    path = folder / f"{name}.svg"
    path.write_text(asyncio.run(take(picture, theme, size)), "utf-8")
    to_png(path)
    sys.stdout.write(f"{path}\n")


def main(argv: list[str]) -> None:
    for name in ("NO_COLOR", "TEXTUAL_THEME"):
        os.environ.pop(name, None)
    os.environ |= {"COLORTERM": "truecolor", "TERM": "xterm-256color"}
    check = "--check" in argv
    wanted = [a for a in argv if not a.startswith("-")]
    folder = Path(wanted[0]) if wanted else Path(__file__).parents[2] / "screenshots"
    names = set(wanted[1:])
    folder.mkdir(parents=True, exist_ok=True)
    chosen = [p for p in PICTURES if not names or p.name in names]
    if not check:
        for picture in chosen:
            theme = "variorum-light" if picture.name == "claims" else "variorum-dark"
            save(picture.name, picture, folder, theme, (120, 36))
        return
    for picture in chosen:
        for size in ((80, 24), (120, 40), (200, 50), (40, 10)):
            for theme in ("dark", "light"):
                name = f"{picture.name}-{size[0]}x{size[1]}-{theme}"
                save(name, picture, folder, f"variorum-{theme}", size)


if __name__ == "__main__":
    main(sys.argv[1:])
