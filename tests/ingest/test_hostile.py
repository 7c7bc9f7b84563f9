"""Hostile strings in every place: nothing reaches the document, the metadata or the notes."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from reader.model.draft import Draft

STRINGS = [
    "\x1b]52;c;aGk=\x07",
    "\x1b]0;title\x1b\\",
    "\x1b[2J\x1b[31m",
    "\x9b31m",
    "\x1b]8;;http://evil.example\x1b\\",
    "\x1b]0;never ends",
    "\u202egnp.exe\u2066",
    "\u200e\u061c",
    "\U000e0041\U000e0042",
    "\ufffe\uffff\ufdd0",
    "\x00\x07\x7f\x85",
    "[/bold] [link=http://x] {x}",
]
REST = "The council met on Monday and agreed on the plan after a debate of four hours and more.\n"
PLACES = {
    "a.txt": "Vote {0} held\n\nBy Ann {0} Lee\nJune 4, 2026\n\n"
    + REST
    + "\n- a {0}\n- b\n\n© 2026 The {0} Post\n",
    "a.md": "---\ntitle: Vote {0} held\nauthor: Ann {0}\ntags: [a{0}]\nodd{0}: x{0}\n---\n"
    + REST
    + "\n`{0}` [a](http://x.example/{0})\n",
    "a.html": "<html><head><title>Vote {0} held</title><meta name='author' content='Ann {0}'></head><body><h1>Vote {0} held</h1>"
    + f"<p>{REST}</p>" * 3
    + "<p>{0} <a href='http://x.example/{0}' title='{0}'>a {0}</a></p></body></html>",
}


def is_safe(text: str) -> bool:
    return all(c in "\n\t" or c.isprintable() or c in "\u200c\u200d\ufe0f\u00a0\u3000" for c in text)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("hostile", STRINGS, ids=ascii)
def test_nothing_hostile_comes_through(place: str, hostile: str, draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(PLACES[place].replace("{0}", hostile).encode("utf-8", "surrogatepass"), place)
    metadata = draft.metadata
    values = [metadata.title, metadata.byline, metadata.outlet, metadata.url, *metadata.tags, *draft.notes]
    values += [*metadata.extra, *metadata.extra.values(), draft.document.text, draft.markdown]
    values += [run.href for run in draft.document.runs]
    assert all(is_safe(value) for value in values if value is not None)
    assert "The council met on Monday" in draft.document.text


def test_no_parser_is_loaded_before_it_is_needed() -> None:
    """A command that reads one .txt loads neither HTML nor Markdown nor YAML parsers."""
    code = (
        "import sys\n"
        "from reader.ingest.reading import read_bytes, scan_folder\n"
        "heavy = {'markdown_it', 'trafilatura', 'lxml', 'yaml', 'charset_normalizer', 'email'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
