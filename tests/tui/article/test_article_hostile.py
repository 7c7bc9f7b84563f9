"""Whatever an article holds, the terminal gets text: no escape, control or bidi character of it."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from reader.model.article import Role
from reader.tui.cells import drawn
from reader.tui.content import line, lines, safe_href, shown

if TYPE_CHECKING:
    from tests.tui.article.conftest import Open

APP = Path(__file__).with_name("hostile_app.py")
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029\U000e0000-\U000e007f]"
)
OURS = re.compile(rb"\x1b\[[0-9;]*m")


def hostile() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hostile_app", APP)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


async def test_no_strip_holds_a_control_character(open_pane: Open) -> None:
    """Every row of every page, as Textual renders it for the terminal: only our own colours are escapes."""
    console = Console(color_system="truecolor", force_terminal=True)
    async with open_pane(hostile().document(), size=(60, 20)) as at:
        at.pane.folded = False
        for number in range(at.pane.sheet.layout.line_count):
            rendered = at.pane._strip(number, False).render(console).encode()
            assert not FORBIDDEN.search(OURS.sub(b"", rendered).decode()), rendered


def test_a_real_terminal_gets_no_control_byte_of_the_text() -> None:
    """The whole program in a pseudo-terminal, read byte by byte while paging through everything."""
    from tests.e2e.terminal import Terminal

    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TEXTUAL_THEME")}
    with Terminal([sys.executable, str(APP)], environment, columns=70, rows=20) as terminal:
        terminal.wait("pwned title")
        for page in range(40):
            before = len(terminal.written)
            terminal.press(" ")
            try:
                terminal.wait(lambda before=before: len(terminal.written) > before, within=5)  # type: ignore[misc]
            except AssertionError:
                assert page > 2
                break
            if terminal.exit_code is not None:
                break
        written = bytes(terminal.written)
    assert b"pwned\x07" not in written
    assert b"\x1b]0;pwned" not in written
    assert b"\x1b[5m" not in written
    assert b"evil.example\x1b" not in written
    assert b"javascript:" not in written
    assert b"\x00" not in written
    text = written.decode("utf-8", "strict")
    assert not re.search("[\x80-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]", text)


def test_markup_is_text(tmp_path: Path) -> None:
    """A headline in square brackets is a headline."""
    assert line("[bold]x[/] [/oops]").plain == "[bold]x[/] [/oops]"
    assert lines("[a]\n[/b]").plain == "[a]\n[/b]"


@given(st.text())
def test_the_gate_lets_nothing_through_that_a_terminal_obeys(text: str) -> None:
    assert not FORBIDDEN.search(shown(text))
    assert "\n" not in line(text).plain
    assert not FORBIDDEN.search(lines(text).plain)


@given(st.text())
def test_what_is_drawn_has_a_certain_width(text: str) -> None:
    """It is the sum of its characters: nothing in it joins or widens another."""
    out = drawn(text)
    assert not FORBIDDEN.search(out)
    assert cell_len(out) == sum(map(cell_len, out))


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
        ("mailto:desk@a.example", "mailto:desk@a.example"),
        ("HTTP://A.example", "HTTP://A.example"),
        ("https://a.example/café", "https://a.example/caf%C3%A9"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://a\x1b]0;x\x07", None),
        ("https://a\u202eb", None),
        ("https://" + "a" * 3000, None),
        ("", None),
        (None, None),
    ],
)
def test_only_safe_addresses_become_links(href: str | None, kept: str | None) -> None:
    assert safe_href(href) == kept


async def test_a_very_deep_or_long_article_is_drawn(open_pane: Open, make_document) -> None:  # type: ignore[no-untyped-def]
    """One word of 200,000 characters, a run of flags, a pile of accents: each a page like any other."""
    parts = [
        (Role.PARAGRAPH, "x" * 200_000),
        (Role.PARAGRAPH, "🇩" * 5_000),
        (Role.QUOTE, "a" + "\u0301" * 5_000),
    ]
    async with open_pane(make_document(parts)) as at:
        at.pane.motion("bottom")
        at.pane.motion("page_up")
        await at.settle()
        assert at.pane.caret > 200_000
