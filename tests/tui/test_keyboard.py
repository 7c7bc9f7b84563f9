"""Keys keep their order, however fast they come and whatever they open."""

from __future__ import annotations

from collections.abc import Callable

from textual.events import Key
from textual.pilot import Pilot

from reader.library.service import Library
from reader.tui.app import VariorumApp
from reader.tui.screens.help import Help
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.prompts import AskLine, TagEditor

MakeLibrary = Callable[..., Library]

NAMES = {"\r": "enter", "\x1b": "escape", " ": "space"}


def type_at_once(app: VariorumApp, text: str) -> None:
    """Type without waiting for anything in between."""
    for character in text:
        app.post_message(Key(NAMES.get(character, character), character))


async def settle(pilot: Pilot[None]) -> None:
    """Wait until everything typed has been acted on."""
    for _ in range(5):
        await pilot.pause()


def screen_of(app: VariorumApp) -> LibraryScreen:
    found = app.screen_stack[0]
    assert isinstance(found, LibraryScreen)
    return found


class Hasty(VariorumApp):
    """Has keys waiting before anything is on the screen."""

    def on_load(self) -> None:
        type_at_once(self, "jj5jxk")


async def test_keys_typed_before_the_first_layout_are_kept_in_order(make_library: MakeLibrary) -> None:
    """Regression test for keys that crashed the list, or vanished, while the app was starting."""
    app = Hasty(make_library(count=40))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rows = screen_of(app).articles
        assert (rows.cursor, len(rows.marks)) == (7, 1)


async def test_what_is_typed_after_a_filter_goes_to_the_list(make_library: MakeLibrary) -> None:
    app = VariorumApp(make_library(count=40))
    async with app.run_test(size=(80, 24)) as pilot:
        type_at_once(app, "=report 1\rjjx")
        await settle(pilot)
        screen = screen_of(app)
        assert screen.view.filter == "report 1"
        assert screen.articles.count == 13
        assert (screen.articles.cursor, len(screen.articles.marks)) == (3, 1)


async def test_what_is_typed_after_a_key_that_opens_a_dialog_goes_to_the_dialog(
    make_library: MakeLibrary,
) -> None:
    app = VariorumApp(make_library(count=3))
    async with app.run_test(size=(80, 24)) as pilot:
        type_at_once(app, "teconomy, x\rj")
        await settle(pilot)
        assert app.library.articles.tags()[0].name == "economy"
        assert not isinstance(app.screen, TagEditor)
        assert screen_of(app).articles.cursor == 1


async def test_escape_in_a_dialog_changes_nothing(make_library: MakeLibrary) -> None:
    app = VariorumApp(make_library(count=3))
    async with app.run_test(size=(80, 24)) as pilot:
        type_at_once(app, "teconomy\x1bj")
        await settle(pilot)
        assert app.library.articles.tags() == []
        assert screen_of(app).articles.cursor == 1


async def test_a_pending_prefix_is_shown_and_waits(make_library: MakeLibrary) -> None:
    app = VariorumApp(make_library(count=30))
    async with app.run_test(size=(80, 24)) as pilot:
        type_at_once(app, "G1")
        await settle(pilot)
        assert screen_of(app).status.pending == "1"
        type_at_once(app, "2g")
        await settle(pilot)
        assert screen_of(app).status.pending == "12g"
        type_at_once(app, "g")
        await settle(pilot)
        assert (screen_of(app).status.pending, screen_of(app).articles.cursor) == ("", 11)


async def test_an_unbound_sequence_is_told(make_library: MakeLibrary) -> None:
    app = VariorumApp(make_library(count=3))
    async with app.run_test(size=(80, 24)) as pilot:
        type_at_once(app, "gz")
        await settle(pilot)
        assert screen_of(app).status.said == "gz is not bound"


async def test_the_palette_opens_while_text_is_typed_but_colon_is_text_there(
    make_library: MakeLibrary,
) -> None:
    app = VariorumApp(make_library(count=3))
    async with app.run_test(size=(80, 24)) as pilot:
        type_at_once(app, "=a:?")
        await settle(pilot)
        assert screen_of(app).view.filter == "a:?"
        await pilot.press("ctrl+p")
        await settle(pilot)
        assert app.screen is not screen_of(app)


async def test_a_user_key_replaces_the_usual_one_everywhere(make_library: MakeLibrary) -> None:
    library = make_library(count=3, keys={"library.star": "f", "global.fly": "g f"})
    app = VariorumApp(library)
    async with app.run_test(size=(100, 24)) as pilot:
        type_at_once(app, "s")
        await settle(pilot)
        assert not screen_of(app).articles.rows_of([1])[0].starred
        type_at_once(app, "f")
        await settle(pilot)
        assert screen_of(app).articles.rows_of([1])[0].starred
        assert "f" in {hint.key for hint in screen_of(app).status.hints}
        messages = [n.message for n in app._notifications]
        assert messages == [f"{library.locations.keys_file}: global.fly: there is no such action"]


async def test_many_wrong_settings_are_told_by_the_first_and_a_number(make_library: MakeLibrary) -> None:
    """Regression test: a toast for each filled the screen, and the first were cut off."""
    app = VariorumApp(make_library(count=3, keys={f"global.fly{n}": "f" for n in range(15)}))
    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        messages = [n.message for n in app._notifications]
        assert [m.partition("global.")[2][:5] for m in messages[:-1]] == ["fly0:", "fly1:", "fly2:"]
        assert messages[-1] == "12 more wrong settings: `variorum config` names them all"


async def test_help_does_what_is_chosen_in_it(make_library: MakeLibrary) -> None:
    app = VariorumApp(make_library(count=30))
    async with app.run_test(size=(80, 24)) as pilot:
        type_at_once(app, "?last\r")
        await settle(pilot)
        assert not isinstance(app.screen, Help)
        assert screen_of(app).articles.cursor == 29


async def test_enter_on_a_sign_in_help_does_nothing(make_library: MakeLibrary) -> None:
    app = VariorumApp(make_library(count=3))
    async with app.run_test(size=(80, 24)) as pilot:
        type_at_once(app, "?origins\r")
        await settle(pilot)
        assert isinstance(app.screen, Help)


async def test_the_palette_finds_commands_by_some_of_their_letters(make_library: MakeLibrary) -> None:
    app = VariorumApp(make_library(count=3))
    async with app.run_test(size=(80, 24)) as pilot:
        type_at_once(app, ":variolight\r")
        await settle(pilot)
        assert app.theme == "variorum-light"


async def test_an_answer_that_cannot_be_taken_keeps_the_question_open(make_library: MakeLibrary) -> None:
    app = VariorumApp(make_library(count=3))
    answers: list[str | None] = []
    async with app.run_test(size=(80, 24)) as pilot:
        ask = AskLine("Name", objection=lambda text: "" if text else "A name is needed")
        app.push_screen(ask, answers.append)
        await settle(pilot)
        type_at_once(app, "\r")
        await settle(pilot)
        assert app.screen is ask
        type_at_once(app, "x y\r")
        await settle(pilot)
    assert answers == ["x y"]


async def test_escape_and_a_key_right_after_it_are_two_keys(make_library: MakeLibrary) -> None:
    """Regression test: terminals send both as one, which reads as Alt and typed a letter into the help."""
    app = VariorumApp(make_library(count=5))
    async with app.run_test(size=(80, 24)) as pilot:
        type_at_once(app, "?")
        app.post_message(Key("alt+j", "j"))
        await settle(pilot)
        assert not isinstance(app.screen, Help)
        assert screen_of(app).articles.cursor == 1


async def test_a_bound_alt_key_is_one_key(make_library: MakeLibrary) -> None:
    app = VariorumApp(make_library(count=5, keys={"list.last": "alt+j"}))
    async with app.run_test(size=(80, 24)) as pilot:
        app.post_message(Key("alt+j", "j"))
        await settle(pilot)
        assert screen_of(app).articles.cursor == 4
