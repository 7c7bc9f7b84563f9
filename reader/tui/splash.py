"""The last frame, shown while the app is being imported: what was read last is there at once.

It is private content: kept in the cache folder, for the user alone, with an off
switch (`splash = false`), and marked as loading.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

    from reader.config import Locations

FRAME = "last_frame"

ENTER = "\x1b[?1049h\x1b[?25l\x1b[H"
LEAVE = "\x1b[?1049l\x1b[?25h"
NOTE = "\x1b[0;7m Loading… \x1b[0m"


def _path(locations: Locations) -> Path:
    return locations.cache / FRAME


def _head(locations: Locations) -> bytes:
    """Return what a frame must have been drawn for: this size, this library."""
    size = os.get_terminal_size(sys.stdout.fileno())
    return f"{size.columns}x{size.lines} {locations.library}\n".encode("utf-8", "surrogateescape")


def show(locations: Locations) -> bool:
    """Show the kept frame when it fits; tells whether it did."""
    try:
        head, frame = _head(locations), _path(locations).read_bytes()
    except OSError:
        return False
    if not frame.startswith(head):
        return False
    os.write(sys.stdout.fileno(), ENTER.encode() + frame[len(head) :])
    return True


def leave() -> None:
    """Give the terminal back when the app will not start after all."""
    os.write(sys.stdout.fileno(), LEAVE.encode())


def frame_of(app: App[None]) -> str:
    """Return the first screen as it was drawn last, its bottom line saying that it loads."""
    if not app.screen_stack:
        return ""
    screen = app.screen_stack[0]
    strips = screen._compositor.render_strips()
    if screen.size != app.size or len(strips) != app.size.height:
        return ""
    lines = [strip.render(app.console) for strip in strips]
    return "\r\n".join([*lines[:-1], NOTE])


def keep(frame: str, locations: Locations) -> None:
    """Keep a frame for the next start; an empty one is not kept."""
    if not frame:
        return
    path = _path(locations)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(_head(locations) + frame.encode("utf-8", "replace"))
    except OSError:
        # Derived and dispensable: without it the next start is blank for a moment.
        return
