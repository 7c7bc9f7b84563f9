"""What was written and not saved is offered where it was written, and all of it in one list."""

from __future__ import annotations

from reader.library.service import Library
from reader.model.ids import ArticleId
from reader.tui.screens.note_editor import NoteEditor, StatementEditor
from reader.tui.screens.prompts import AskLine, Choose, TagEditor
from reader.tui.widgets.input_bar import LineInput
from reader.tui.widgets.status_line import StatusLine
from tests.tui.lists.conftest import OpenApp, Shown


def typed(shown: Shown) -> str:
    return shown.app.screen.query_one(LineInput).value


async def test_a_note_that_was_left_is_saved_from_the_list_after_a_restart(
    open_app: OpenApp, marked: Library
) -> None:
    async with open_app("g", "h", "a") as shown:
        await shown.type("Ask twice")
        await shown.press("escape")
    async with open_app() as shown:
        assert any("not saved yet" in toast.message for toast in shown.app._notifications)
        await shown.press("g", "w")
        assert isinstance(shown.app.screen, Choose)
        await shown.press("enter")
        editor = shown.app.screen
        assert isinstance(editor, NoteEditor)
        assert editor.text.endswith("Ask twice")
        await shown.press("ctrl+s")
        assert any(p.annotation.body.endswith("Ask twice") for p in marked.annotations.all())
        assert shown.app.unsaved.all() == []
        await shown.press("g", "w")
        assert not isinstance(shown.app.screen, Choose)
        assert shown.app.screen.query_one(StatusLine).said == "Everything that was written is saved"


async def test_a_note_whose_place_is_gone_can_be_copied(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h", "a") as shown:
        await shown.type("Ask twice")
        await shown.press("escape")
        await shown.press("d", "d", "g", "w", "enter", "ctrl+s")
        copied = (marked.locations.state / "last_copy.txt").read_text("utf-8")
        assert copied.endswith("Ask twice")
        assert shown.app.unsaved.all() == []


async def test_a_restored_draft_is_dropped_and_brought_back_by_keys(
    open_app: OpenApp, marked: Library
) -> None:
    async with open_app("g", "c", "e") as shown:
        before = marked.claims.all()[0].text
        await shown.type(", they say")
        await shown.press("escape", "e")
        editor = shown.app.screen
        assert isinstance(editor, StatementEditor)
        assert editor.text == f"{before}, they say"
        await shown.press("ctrl+r")
        assert editor.text == before
        await shown.press("ctrl+z")
        assert editor.text == f"{before}, they say"
        await shown.press("ctrl+r", "escape", "e")
        assert isinstance(shown.app.screen, StatementEditor)
        assert shown.app.screen.text == before
        assert shown.app.unsaved.all() == []


async def test_it_is_told_when_what_is_saved_has_changed_since(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c", "e") as shown:
        await shown.type("!")
        await shown.press("escape")
        marked.claims.edit(marked.claims.all()[0].id, text="Another wording")
        shown.app.wrote()
        await shown.press("e")
        note = shown.app.screen.query_one("#note").render()
        assert "changed since" in str(note)


async def test_tags_that_were_left_come_back_by_up(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h", "t") as shown:
        await shown.type("dam")
        await shown.press("escape", "t")
        assert isinstance(shown.app.screen, TagEditor)
        assert typed(shown) == ""
        await shown.press("up")
        assert typed(shown) == "dam"
        await shown.press("down", "up", "enter")
        assert any("dam" in p.annotation.tags for p in marked.annotations.all())


async def test_an_address_that_was_left_comes_back_by_up_after_a_restart(
    open_app: OpenApp, ledger: ArticleId
) -> None:
    async with open_app() as shown:
        shown.app.screen.action_add()  # type: ignore[attr-defined]
        await shown.press()
        await shown.type("https://a.example/b")
        await shown.press("escape")
    async with open_app() as shown:
        shown.app.screen.action_add()  # type: ignore[attr-defined]
        await shown.press()
        assert isinstance(shown.app.screen, AskLine)
        assert typed(shown) == ""
        assert "↑ brings back" in str(shown.app.screen.query_one("#note").render())
        # Opened and left, it stays what is offered.
        await shown.press("escape")
        shown.app.screen.action_add()  # type: ignore[attr-defined]
        await shown.press()
        await shown.press("up")
        assert typed(shown) == "https://a.example/b"


async def test_a_filter_that_was_given_up_comes_back_by_up(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h", "=") as shown:
        await shown.type("june")
        await shown.press("escape", "=", "up")
        assert shown.app.focused is not None
        assert shown.app.focused.value == "june"  # type: ignore[attr-defined]
