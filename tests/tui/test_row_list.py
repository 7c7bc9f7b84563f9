"""The list: what it fetches, what stays chosen, what the mouse does."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from textual.app import App, ComposeResult

from reader.tui.widgets.row_list import Look, Part, RowList


class Numbers:
    """Rows that are their own keys; remembers what was asked for."""

    def __init__(self, keys: Sequence[int]) -> None:
        self.keys: Sequence[int] = array("q", keys)
        self.asked: list[int] = []

    def fetch(self, keys: Sequence[int]) -> Mapping[int, str]:
        self.asked += keys
        return {key: f"row {key}" for key in keys if key >= 0}


class Words:
    """Paints a row as it is, on as many lines as asked for."""

    def __init__(self, height: int = 1) -> None:
        self.height = height

    def paint(self, row: str, line: int, width: int, look: Look) -> Sequence[Part]:
        return [Part("x" if look.marked else " "), Part(f"{row} line {line}" if line else row, "strong")]


class Shown(App[None]):
    """Nothing but a list."""

    def __init__(self, keys: Sequence[int], height: int = 1) -> None:
        super().__init__()
        self.numbers = Numbers(keys)
        self.told: list[int | None] = []
        self.opened: list[int] = []
        self._lines = height

    def compose(self) -> ComposeResult:
        yield RowList[str](Words(self._lines), empty="Nothing here.\nAdd some.")

    @property
    def rows(self) -> RowList[str]:
        return self.query_one(RowList)

    def on_mount(self) -> None:
        self.rows.show(self.numbers)
        self.rows.focus()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        self.told.append(message.key)

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        self.opened.append(message.key)

    def text(self) -> list[str]:
        """Return what is on the screen."""
        region = self.rows.content_region
        strips = [self.rows.render_line(y) for y in range(region.height)]
        return ["".join(s.text for s in strip).rstrip() for strip in strips]


async def test_only_rows_near_the_screen_are_fetched_from_a_hundred_thousand() -> None:
    app = Shown(range(100_000))
    async with app.run_test(size=(40, 10)) as pilot:
        app.rows.action_last()
        await pilot.pause()
        assert app.text()[-1] == " row 99999"
        assert len(app.numbers.asked) < 100


async def test_a_page_turn_keeps_one_row_for_the_eye() -> None:
    app = Shown(range(100))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.rows.action_page(1)
        await pilot.pause()
        assert (app.rows.cursor, app.text()[0]) == (9, " row 9")
        app.rows.action_page(-1)
        await pilot.pause()
        assert (app.rows.cursor, app.text()[0]) == (0, " row 0")


async def test_counts_repeat_moves_and_name_rows() -> None:
    app = Shown(range(100))
    async with app.run_test(size=(40, 10)):
        app.rows.action_move(1, 5)
        assert app.rows.key == 5
        app.rows.action_first(20)
        assert app.rows.key == 19
        app.rows.action_last()
        assert app.rows.key == 99


async def test_the_chosen_row_stays_chosen_when_other_rows_are_shown() -> None:
    app = Shown(range(100))
    async with app.run_test(size=(40, 10)) as pilot:
        app.rows.choose(50)
        app.rows.show(Numbers(range(40, 60)))
        await pilot.pause()
        assert (app.rows.key, app.rows.cursor) == (50, 10)
        assert " row 50" in app.text()


async def test_a_chosen_row_that_is_filtered_out_leaves_a_row_of_the_new_list_chosen() -> None:
    app = Shown(range(100))
    async with app.run_test(size=(40, 10)):
        app.rows.choose(99)
        app.rows.show(Numbers(range(3)))
        assert app.rows.key == 2
        app.rows.show(Numbers([]))
        assert app.rows.key is None
        assert app.rows.row is None
        assert not app.rows.taken


async def test_an_empty_list_says_what_to_do() -> None:
    app = Shown([])
    async with app.run_test(size=(40, 10)):
        assert "  Nothing here." in app.text()
        app.rows.action_move(1)
        app.rows.action_last()
        app.rows.action_mark()


async def test_a_row_that_is_gone_is_said_to_be_gone() -> None:
    app = Shown([1, -2, 3])
    async with app.run_test(size=(40, 10)):
        assert app.text()[:3] == [" row 1", "  (gone)", " row 3"]


async def test_marks_are_what_acts_apply_to() -> None:
    app = Shown(range(10))
    async with app.run_test(size=(40, 10)):
        assert app.rows.taken == [0]
        app.rows.action_mark()
        app.rows.action_mark(2)
        assert (app.rows.taken, app.rows.key) == ([0, 1, 2], 3)
        assert app.text()[:4] == ["xrow 0", "xrow 1", "xrow 2", " row 3"]
        assert app.rows.unmark()
        assert app.rows.taken == [3]


async def test_mark_all_marks_what_is_shown_and_then_takes_it_back() -> None:
    app = Shown(range(3))
    async with app.run_test(size=(40, 10)):
        app.rows.action_mark_all()
        assert app.rows.taken == [0, 1, 2]
        app.rows.action_mark_all()
        assert app.rows.marks == set()


async def test_a_click_chooses_and_a_double_click_opens() -> None:
    app = Shown(range(50))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.click(RowList, offset=(5, 3))
        assert app.rows.key == 3
        await pilot.click(RowList, offset=(5, 4), times=2)
        await pilot.pause()
        assert app.opened == [4]


async def test_rows_of_several_lines_scroll_and_click_as_one() -> None:
    app = Shown(range(50), height=3)
    async with app.run_test(size=(40, 9)) as pilot:
        await pilot.click(RowList, offset=(5, 4))
        assert app.rows.key == 1
        app.rows.action_move(1, 2)
        await pilot.pause()
        assert app.text()[-3:] == [" row 3", " row 3 line 1", " row 3 line 2"]


async def test_many_moves_at_once_tell_only_the_last_choice() -> None:
    app = Shown(range(50))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.told.clear()
        for _ in range(20):
            app.rows.action_move(1)
        await pilot.pause()
        assert app.told[-1] == 20
        assert len(app.told) < 20


async def test_the_chosen_row_stays_in_sight_when_the_terminal_shrinks() -> None:
    app = Shown(range(50))
    async with app.run_test(size=(40, 30)) as pilot:
        app.rows.choose(25)
        await pilot.resize_terminal(20, 5)
        await pilot.pause()
        assert " row 25" in app.text()


async def test_a_row_taller_than_the_list_shows_its_beginning() -> None:
    """In a terminal of ten lines a claim showed the end of its statement, not the beginning."""
    app = Shown([1, 2, 3], height=4)
    async with app.run_test(size=(30, 3)) as pilot:
        for step in (0, 1, 2):
            assert app.rows.scroll_offset.y == step * 4
            app.rows.action_move(1)
            await pilot.pause()


async def test_what_an_empty_list_says_is_wrapped_not_cut() -> None:
    """In forty columns the advice ended in “While reading, C…”."""
    app = Shown([])
    async with app.run_test(size=(20, 8)):
        app.rows.empty = "Nothing here.\n\nPress C while reading to make one."
        told = " ".join(app.rows.render_line(y).text.strip() for y in range(8))
        assert "Press C while reading to make one." in " ".join(told.split())
