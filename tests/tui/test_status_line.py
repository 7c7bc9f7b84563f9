"""The bottom line: whole hints, the urgent before the useful."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from reader.tui.widgets.status_line import Hint, Progress, StatusLine, fitting

HINTS = (Hint("Enter", "open", "a"), Hint("c", "compare", "b"), Hint("?", "help", "z"))


class Shown(App[None]):
    """Nothing but the line."""

    chosen = ""

    def compose(self) -> ComposeResult:
        yield StatusLine()

    def on_status_line_chosen(self, message: StatusLine.Chosen) -> None:
        self.chosen = message.action

    @property
    def line(self) -> StatusLine:
        return self.query_one(StatusLine)

    @property
    def text(self) -> str:
        return self.line.render_line(0).text


@pytest.mark.parametrize(
    ("width", "words"),
    [(30, ["open", "compare", "help"]), (27, ["open", "help"]), (17, ["help"]), (5, [])],
)
def test_hints_are_whole_or_absent_and_help_goes_last(width: int, words: list[str]) -> None:
    assert [hint.word for hint in fitting(HINTS, width)] == words


async def test_pending_keys_come_before_messages_and_messages_before_facts() -> None:
    app = Shown()
    async with app.run_test(size=(60, 3)):
        app.line.hints, app.line.fact = HINTS, "3/12"
        assert app.text.startswith(" 3/12 ")
        app.line.say("Starred “Ferry”")
        assert app.text.startswith(" Starred “Ferry” ")
        app.line.pending = "12g"
        assert app.text.startswith(" 12g… ")
        app.line.pending = ""
        app.line.hush()
        assert app.text.startswith(" 3/12 ")
        assert app.text.endswith("? help ")


async def test_progress_is_a_bar_with_a_share_and_a_name() -> None:
    app = Shown()
    async with app.run_test(size=(60, 3)):
        app.line.progress = Progress("indexing", 4, 10)
        assert app.text.startswith(" ━━━━╌╌╌╌╌╌ indexing 40%")
        app.line.progress = Progress("adding samples")
        assert app.text.startswith(" adding samples…")


async def test_a_message_never_carries_control_characters_to_the_terminal() -> None:
    app = Shown()
    async with app.run_test(size=(60, 3)):
        app.line.say("Starred \x1b[31mred\x1b]0;pwned\x07 [/x]")
        assert app.text.startswith(" Starred red [/x]")
        assert "\x1b" not in app.text


async def test_a_long_message_leaves_room_for_help() -> None:
    app = Shown()
    async with app.run_test(size=(40, 3)):
        app.line.hints = HINTS
        app.line.say("Removed “A very long headline that goes on and on” from the library")
        assert app.text.endswith("? help ")
        assert "…" in app.text


async def test_clicking_a_hint_does_what_its_key_does() -> None:
    app = Shown()
    async with app.run_test(size=(60, 3)) as pilot:
        app.line.hints = HINTS
        await pilot.pause()
        await pilot.click(StatusLine, offset=(app.text.index("compare"), 0))
        assert app.chosen == "b"


async def test_a_message_is_cut_only_where_help_begins() -> None:
    """It ended in “…” with ten blanks behind it."""
    app = Shown()
    async with app.run_test(size=(40, 3)):
        app.line.hints = HINTS
        app.line.say("Samples: Enter reads them all.")
        assert "Enter reads them all." in app.text
        assert app.text.endswith("? help ")
