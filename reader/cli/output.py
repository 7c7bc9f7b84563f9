"""How answers are printed: lines for people, JSON for programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

Json = dict[str, object]

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


class Output:
    """Writes data to stdout and narration to stderr."""

    def __init__(
        self,
        form: str = "text",
        quiet: bool = False,
        out: TextIO | None = None,
        err: TextIO | None = None,
    ) -> None:
        self.form = form
        """`text`, `json` (one document) or `jsonl` (one object a line)."""
        self._quiet = quiet
        self._out = out or sys.stdout
        self._err = err or sys.stderr
        self.colour = self._out.isatty() and not os.environ.get("NO_COLOR")

    @property
    def structured(self) -> bool:
        return self.form != "text"

    def line(self, text: str = "") -> None:
        """Print what people read; nothing in it is obeyed by the terminal but our own marks."""
        self._out.write(harmless(text, keep=self.colour) + "\n")

    def item(self, text: str) -> None:
        """Print one thing of a list on one line, whatever the user has written into it."""
        self.line(" ".join(text.splitlines()))

    def raw(self, text: str) -> None:
        self._out.write(text)

    def document(self, value: object) -> None:
        """Print one JSON document."""
        import json

        indent = None if self.form == "jsonl" else 2
        self._out.write(_escaped(json.dumps(value, ensure_ascii=False, indent=indent)) + "\n")

    def rows(self, values: Iterable[Json]) -> None:
        """Print an array, or one object a line with --jsonl."""
        if self.form == "jsonl":
            import json

            for value in values:
                self._out.write(_escaped(json.dumps(value, ensure_ascii=False)) + "\n")
        else:
            self.document(list(values))

    def say(self, text: str) -> None:
        """Narrate, unless --quiet."""
        if not self._quiet:
            self._err.write(harmless(text) + "\n")

    def complain(self, text: str) -> None:
        """Say what went wrong; --quiet does not silence it."""
        from reader.text.safe import safe_text

        # Names of files are as whoever made them wished.
        self._err.write(f"variorum: {safe_text(text, keep_newlines=False).text}\n")

    def progress(self, text: str) -> None:
        """Overwrite one line on a terminal; say nothing elsewhere."""
        if not self._quiet and self._err.isatty():
            self._err.write(f"\r\x1b[K{harmless(text)}")
            self._err.flush()

    def clear_progress(self) -> None:
        """Make room for a line of data, where data goes to the terminal as well."""
        if self._out.isatty():
            self.progress("")

    def marked(self, text: str, marks: Sequence[tuple[int, int]]) -> str:
        """Return text with its marked ranges in bold, on a terminal only."""
        if not self.colour:
            return text
        for start, end in sorted(marks, reverse=True):
            text = f"{text[:start]}{BOLD}{text[start:end]}{PLAIN}{text[end:]}"
        return text


def harmless(text: str, *, keep: bool = False) -> str:
    """Return text without escape sequences and characters that turn its direction; with `keep`, bold stays."""
    # Nearly every line is printable as it is, and needs no further look.
    if text.isprintable():
        return text
    from reader.text.safe import safe_text

    if keep and BOLD in text:
        return BOLD.join(PLAIN.join(map(harmless, part.split(PLAIN))) for part in text.split(BOLD))
    return safe_text(text).text


def _escaped(document: str) -> str:
    """Return JSON in which what a terminal might obey is written as an escape: the same value."""
    import re

    # The control characters below U+0020 are escaped by JSON itself.
    obeyed = r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
    return re.sub(obeyed, lambda found: f"\\u{ord(found.group()):04x}", document)
