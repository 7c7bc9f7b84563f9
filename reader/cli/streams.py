"""The three standard streams as verbs find them: open, and able to carry any text."""

from __future__ import annotations

import io
import os
import sys


def prepare() -> None:
    """Open what was closed, and let no character stop the output.

    A pipe or a file gets UTF-8, whatever the locale: ranges and JSON count on it.
    """
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            # Whoever closed it wants the exit code alone.
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty() or stream is sys.stderr:
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def tell_what_goes_on() -> None:
    """Write what goes on below to standard error, for --verbose."""
    import logging

    logging.basicConfig(level=logging.DEBUG, stream=sys.stderr, format="%(name)s: %(message)s")
    logging.captureWarnings(True)


def tell_where(error: BaseException) -> None:
    """Write where an error came from to standard error, for --verbose."""
    import traceback

    from reader.text.safe import safe_text

    sys.stderr.write(safe_text("".join(traceback.format_exception(error))).text + "\n")


def finish() -> None:
    """Write out what is left. Raises OSError when nobody takes it."""
    sys.stdout.flush()


def let_go() -> None:
    """Write nothing more: what is left goes nowhere, and Python does not complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def read_input() -> bytes:
    """Return all of standard input."""
    return sys.stdin.buffer.read()
