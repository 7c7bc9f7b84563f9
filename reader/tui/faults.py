"""The log, and a decent end when the app itself is at fault: one line, no traceback on the screen."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import VariorumError

if TYPE_CHECKING:
    from textual.app import App

LOG_BYTES = 500_000
"""Per file, two files: enough for weeks, small enough to attach to a report."""


def open_log(path: Path) -> None:
    """Send the log to a file of the user's alone; without one the app still works."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        logging.getLogger("reader").addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("reader").addHandler(handler)


class Faults:
    """Ends the app when a fault leaves a part of it dead."""

    def __init__(self, app: App[None], log_file: Path) -> None:
        self._app = app
        self._log_file = log_file
        self.sentence = ""
        """What to tell the user after the screen is gone; empty when all went well."""

    def report(self, what: str, error: BaseException) -> None:
        """Log that something beside the screen failed, and say so; the app goes on."""
        logging.getLogger(__name__).error("%s failed", what, exc_info=error)
        said = (
            str(error) if isinstance(error, VariorumError) else f"{what}: something went wrong, see the log"
        )
        self._app.notify(said, severity="error", markup=False)

    def end(self, error: Exception) -> None:
        """Log the fault and leave; everything that was confirmed is in the library already."""
        logging.getLogger(__name__).error("the app ended", exc_info=error)
        if not self.sentence:
            kind = type(error).__name__
            self.sentence = (
                f"the app: a fault of its own ({kind}), nothing saved is lost; see {self._log_file}"
            )
            self._app.exit(return_code=1)
