"""Starting the app: terminal and environment first, then the last frame, then everything that takes time."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.config import Locations, load_settings
from reader.tui import splash

GC_THRESHOLDS = (100_000, 50, 100)
"""Cut the longest pauses while scrolling four panes by a third; frames are made of many small objects."""

ESCAPE_DELAY = 40
"""Milliseconds after which Escape is a key of its own: less than a slip of the eye, more than a packet is late."""


def launch(locations: Locations, sources: Sequence[Path | str] = ()) -> int:
    """Run the app until the user leaves it, and return the exit code.

    Raises LibraryFault when the library cannot be opened.
    """
    settings, problems = load_settings(locations)
    prepare(os.environ)
    with _quiet_terminal():
        shown = settings.splash and splash.show(locations)
        gc.disable()
        try:
            from reader.library.service import open_library
            from reader.tui.app import VariorumApp
            from reader.tui.faults import open_log

            open_log(locations.log_file)
            library = open_library(locations, settings)
        except BaseException:
            if shown:
                splash.leave()
            raise
        with library:
            app = VariorumApp(library, problems, sources)
            gc.enable()
            gc.freeze()
            gc.set_threshold(*GC_THRESHOLDS)
            app.run(mouse=settings.mouse)
            if settings.splash:
                splash.keep(app.last_frame, locations)
    if app.faults.sentence:
        sys.stderr.write(f"variorum: {app.faults.sentence}\n")
    return app.return_code or 0


def prepare(environ: MutableMapping[str, str]) -> None:
    """Set what Textual reads from the environment when it is imported; the user's own values win."""
    environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    environ.setdefault("ESCDELAY", str(ESCAPE_DELAY))
    if environ.get("TERM_PROGRAM") == "iTerm.app" and not environ.get("TMUX"):
        # There the Kitty protocol loses text that an input method composes.
        environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")


@contextmanager
def _quiet_terminal() -> Iterator[None]:
    """Keep what is typed while loading: not echoed, not held until Enter. Restores the terminal."""
    try:
        import termios

        before = termios.tcgetattr(0)
    except (ImportError, OSError):
        yield
        return
    except termios.error:
        # Not a terminal.
        yield
        return
    quiet = termios.tcgetattr(0)
    quiet[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(0, termios.TCSANOW, quiet)
    try:
        yield
    finally:
        termios.tcsetattr(0, termios.TCSANOW, before)
