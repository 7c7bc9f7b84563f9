"""What an article looks like: each role told apart, marks beside and under the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model.annotation import AnchorState, Kind
from reader.model.article import Role
from reader.text.layers import Layer
from reader.tui.widgets.article_decor import gutter
from tests.tui.article.conftest import build

if TYPE_CHECKING:
    from tests.tui.article.conftest import MakeMark, Open

TALL = (80, 60)


async def test_each_part_of_a_report_is_drawn_in_its_own_way(open_pane: Open) -> None:
    """Bullets, bars, labels, the rule below the head: drawn beside the text, none of it stored."""
    async with open_pane(size=TALL) as at:
        rows = [row.strip() for row in at.rows()]
        head = rows.index("By Ines Halvorsen")
        assert set(rows[head + 1]) == {"─"}
        assert "▌ Key points" in rows
        assert "▌ It opens later." in rows
        assert "• The price list is gone." in rows
        assert "▎ Better late than wrong." in rows
        assert "┊ Sidebar" in rows
        assert "┊ Opinion: waiting is fine." in rows
        assert "wait(6)" in rows
        assert "·  ·  ·" in rows
        assert "•" not in at.text


async def test_the_title_is_strong_and_bylines_are_quiet(open_pane: Open) -> None:
    async with open_pane() as at:
        assert at.style_of("that waits").bold
        assert not at.style_of("Ines").bold
        assert at.style_of("Ines").color != at.style_of("Meta will").color


async def test_site_furniture_is_one_quiet_line_until_it_is_asked_for(open_pane: Open) -> None:
    async with open_pane(size=TALL) as at:
        assert any("… 2 lines of site furniture" in row for row in at.rows())
        assert not any("Newsletter" in row for row in at.rows())
        at.pane.action_furniture()
        await at.settle()
        assert any("┆ Newsletter" in row for row in at.rows())


async def test_going_to_folded_furniture_unfolds_it(open_pane: Open) -> None:
    """A match in there could not be shown otherwise."""
    async with open_pane(size=TALL) as at:
        at.pane.go_to(at.at("Newsletter").start)
        await at.settle()
        assert any("Newsletter" in row for row in at.rows())


async def test_joined_emoji_flags_and_selectors_are_drawn_in_certain_widths(open_pane: Open) -> None:
    """Only the base of an emoji is drawn, a flag as its letters; the text keeps all code points."""
    async with open_pane(size=TALL) as at:
        shown = at.rows()[at.row_of("野村證券")] + at.rows()[at.row_of("野村證券") + 1]
        assert "👩 and 🚀 and nai\u0308ve ❤ from DE" in shown.replace("  ", " ")
        assert "👩🏽‍💻" in at.text


async def test_the_column_stays_in_the_middle_and_keeps_its_width(open_pane: Open) -> None:
    async with open_pane(size=(140, 30)) as at:
        at.pane.text_width = 60
        await at.settle()
        frame = at.pane.sheet.frame
        assert frame.column == 60
        assert abs((frame.text_at + 30) - frame.width // 2) <= 1


async def test_every_row_fills_the_pane_at_any_width(open_pane: Open) -> None:
    """Regression: without a scroll bar the rows were a cell short and the pane stayed blank."""
    async with open_pane(size=(120, 60)) as at:
        for width in (120, 79, 40, 20, 11, 8):
            await at.pilot.resize_terminal(width, 60)
            await at.settle()
            for y in range(60):
                assert sum(segment.cell_length for segment in at.segments(y)) == width


async def test_kinds_are_told_apart_without_colour_by_signs_in_the_gutter(
    open_pane: Open, mark: MakeMark
) -> None:
    words = ("Meta will", "Numbers", "Partners", "price list", "Better", "In Tokyo")
    marks = [mark(w, kind) for w, kind in zip(words, Kind, strict=True)]
    async with open_pane(marks=marks, size=TALL) as at:
        signs = [at.rows()[at.row_of(w)].split()[0] for w in words]
        assert signs == ["★", "#", "!", "✓", "”", "?"]


async def test_notes_comparisons_and_changed_passages_have_signs_too(open_pane: Open, mark: MakeMark) -> None:
    marks = [
        mark("$145 billion", Kind.DISPUTED, note=True),
        mark("billion on data", Layer.DISAGREEMENT),
        mark("Better", Kind.QUOTE, state=AnchorState.REVIEW),
        mark("In Tokyo", Layer.ONLY_HERE),
    ]
    async with open_pane(marks=marks, size=TALL) as at:
        assert at.rows()[at.row_of("$145")].split()[:2] == ["≠✎!", "Meta"]
        assert at.rows()[at.row_of("Better")].split()[0] == "~”"
        assert at.rows()[at.row_of("In Tokyo")].split()[0] == "◦"
        assert at.style_of("Better").italic


@pytest.mark.parametrize(("width", "signs"), [(6, "≠ ~✎! "), (4, "≠~! "), (2, "~ ")])
def test_a_change_is_seen_where_a_note_is_too(mark: MakeMark, width: int, signs: str) -> None:
    """Regression test: the sign of the note hid that of the change."""
    marks = [
        mark("$145 billion", Kind.DISPUTED, note=True, state=AnchorState.CHANGED),
        mark("billion on data", Layer.DISAGREEMENT),
    ]
    assert "".join(sign for sign, _ in gutter(marks, width)) == signs


async def test_overlapping_highlights_are_blended_and_underlined(open_pane: Open, mark: MakeMark) -> None:
    async with open_pane(marks=[mark("spend $145 billion"), mark("$145 billion on", Kind.DISPUTED)]) as at:
        alone, both, other = (at.style_of(w) for w in ("spend $145", "$145 billion", "on data"))
        assert both.underline
        assert not alone.underline
        assert len({alone.bgcolor, both.bgcolor, other.bgcolor}) == 3


async def test_adding_a_mark_paints_its_lines_and_no_others(open_pane: Open, mark: MakeMark) -> None:
    async with open_pane(size=TALL) as at:
        before = dict(at.pane._lines)
        at.pane.add_mark(mark("price list"))
        await at.settle()
        line = at.pane.line_of(at.at("price list").start)
        assert {n for n, painted in at.pane._lines.items() if painted is not before.get(n)} == {line}


async def test_a_replaced_mark_leaves_nothing_behind(open_pane: Open, mark: MakeMark) -> None:
    async with open_pane(marks=[mark("price list", name="a")], size=TALL) as at:
        plain = at.style_of("Partners").bgcolor
        at.pane.replace_mark(mark("Partners", Kind.FIGURE, name="a"))
        await at.settle()
        assert at.style_of("price list").bgcolor == plain
        assert at.style_of("Partners").bgcolor != plain
        at.pane.remove_mark("a")
        await at.settle()
        assert at.style_of("Partners").bgcolor == plain
        assert at.pane.marks_at(at.at("Partners").start) == []


async def test_set_marks_shows_exactly_these(open_pane: Open, mark: MakeMark) -> None:
    async with open_pane(marks=[mark("Partners")]) as at:
        at.pane.set_marks([mark("price list")])
        assert at.pane.marks_at(at.at("Partners").start) == []
        assert [m.id for m in at.pane.marks_at(at.at("price list").start)] == ["price list"]


async def test_matches_are_marked_and_the_current_one_stands_out(open_pane: Open) -> None:
    async with open_pane(size=TALL) as at:
        places = [at.at("wait for keys"), at.at("price list")]
        at.pane.set_matches(places, 1)
        await at.settle()
        first, current, plain = (at.style_of(w) for w in ("wait for keys", "price list", "gone"))
        assert len({first.bgcolor, current.bgcolor, plain.bgcolor}) == 3
        assert current.bold
        assert at.pane.next_match(+1) == 0
        assert at.pane.caret == places[0].start
        assert at.pane.next_match(-1) == 1
        at.pane.set_matches([])
        await at.settle()
        assert at.style_of("wait for keys").bgcolor == plain.bgcolor
        assert at.pane.next_match() is None


async def test_links_are_terminal_links_and_only_safe_ones(open_pane: Open) -> None:
    async with open_pane(size=TALL) as at:
        assert at.style_of("price list").link == "https://ledger.example/prices"
        assert at.style_of("price list").underline
        assert at.style_of("gone").link is None


async def test_an_article_without_text_is_an_empty_page(open_pane: Open) -> None:
    from reader.model.article import Document

    async with open_pane(Document("", ())) as at:
        for name in ("down", "word", "page_down", "bottom", "line_end", "sentence"):
            at.pane.motion(name)
        at.pane.text_object("sentence")
        await at.pilot.click(at.pane, offset=(10, 10))
        assert at.pane.caret == 0
        assert at.pane.target_range() is None


async def test_panes_side_by_side_draw_each_their_own_article(open_pane: Open, make_document) -> None:  # type: ignore[no-untyped-def]
    one, two = (make_document([(Role.PARAGRAPH, words)]) for words in ("Left report.", "Right report."))
    async with open_pane(one, two, size=(100, 10)) as at:
        row = at.rows()[at.row_of("Left")]
        assert row.index("Right report.") > 50


async def test_an_article_without_furniture_has_none_to_show(open_pane: Open) -> None:
    async with open_pane(build([(Role.PARAGRAPH, "Nothing but words.")])) as at:
        assert not at.pane.check_action("furniture", ())
