"""The wrapped-line index: every offset has its cell, every cell its cluster."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model.article import Block, Document, Role
from reader.text.graphemes import is_boundary, next_boundary
from reader.text.layout import Layout, LineKind
from reader.tui.cells import RICH_CELLS, drawn

CORPUS = (
    "Meta has delayed the interface for its Muse Spark model by at least six weeks, two people said.",
    "“We would rather be late than wrong,” — a spokesperson said; €72 billion… 1.8% lower",
    "Shares closed lower. 野村證券（人工知能の報告書）は「目標を下げた。」と述べた。",
    "ソフトウェアのリリースが遅れているとのことです、関係者が語った",
    "중국과 한국의 기자들이 함께 쓴 기사입니다 그리고 더",
    "flags 🇩🇪🇫🇷 family 👨‍👩‍👧‍👦 coder 👩🏽‍💻 heart ❤️ key 1️⃣ thumbs 👍🏾 rocket 🚀🚀🚀 end",
    "nai\u0308ve cafe\u0301 e\u0301\u0327\u0300 Vie\u0323\u0302t Z\u0351\u0352a\u0300lgo",
    "हिन्दी में समाचार और क्षत्रिय शब्द",
    "ข่าวน้ำท่วมวันนี้ กำลังมา",
    "העיתון דיווח مرحبا می‌خواهم",
    "averyveryverylongwordwithoutanyblankthatmustbebrokensomewhereinthemiddle/and/then/some",
    "tabs\tin\ta\trow and   several   blanks",
    "soft\u00adhyphen and zero\u200bwidth and no\u00a0break\u202fspace",
    "\u1100\u1161\u11a8\u1112\u1161\u11ab\u1100\u1100\u1161",
    "| Monday noon | Monday 11pm",
    "Dead | 31 | 二十九",
)

ROLES = [role for role in Role if role is not Role.RULE]


def document(texts: Sequence[tuple[Role, str]]) -> Document:
    """Build a document with one block for each (role, text)."""
    blocks, start = [], 0
    for role, text in texts:
        block = Block(role, start, start + len(text), level=1 if role is Role.LIST_ITEM else 0)
        blocks.append(block)
        start = block.end + 1
    return Document("\n".join(text for _, text in texts), tuple(blocks))


pieces = st.one_of(
    st.sampled_from(CORPUS),
    st.text(st.sampled_from("ab -—野村。「」🚀❤️👩🏽‍💻🇩🇪e\u0301\u0e33\t\u3000\u00ad\u200b5.,/"), max_size=60),
    st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r"), max_size=40),
)
documents = st.lists(st.tuples(st.sampled_from(ROLES), pieces), min_size=1, max_size=6).map(document)
widths = st.integers(min_value=8, max_value=200)


def text_lines(layout: Layout) -> list[tuple[int, int, int]]:
    """Return (line, start, end) of each line with text."""
    lines = (layout.line(number) for number in range(layout.line_count))
    return [(n, line.start, line.end) for n, line in enumerate(lines) if line.kind is LineKind.TEXT]


def check_lines_concatenate(doc: Document, width: int) -> None:
    """Each block is the concatenation of its lines; between blocks stands one newline."""
    layout = Layout(doc, width, RICH_CELLS, folded=False)
    by_block: dict[int, str] = {}
    for number, start, end in text_lines(layout):
        block = layout.line(number).block
        by_block[block] = by_block.get(block, "") + doc.text[start:end]
    assert "\n".join(by_block[b] for b in sorted(by_block)) == doc.text


def check_no_line_is_wider(doc: Document, width: int) -> None:
    """What is drawn of a line, measured as Rich measures it, fits beside its indent.

    A cluster wider than two cells does not occur in these widths.
    """
    layout = Layout(doc, width, RICH_CELLS)
    for number, start, _ in text_lines(layout):
        indent = layout.indent(layout.line(number).block)
        block = layout.line(number).block
        shown = drawn(layout.shown(block, start, layout.visible_end(number)))
        if doc.blocks[layout.line(number).block].role is not Role.CODE:
            assert indent + cell_len(shown) <= width


def check_clicks(doc: Document, width: int) -> None:
    """For every cluster of every line: each of its cells leads back to its start."""
    layout = Layout(doc, width, RICH_CELLS)
    for number, start, _ in text_lines(layout):
        block = layout.line(number).block
        cell, end = layout.indent(block), layout.visible_end(number)
        while start < end:
            after = min(next_boundary(doc.text, start), end)
            wide = cell_len(drawn(layout.shown(block, start, after)))
            assert [layout.offset_at(number, cell + n) for n in range(wide)] == [start] * wide
            if wide:
                assert layout.cell_of(start) == (number, cell)
            start, cell = after, cell + wide


test_lines_concatenate_to_the_text = given(documents, widths)(check_lines_concatenate)
test_no_line_is_wider_than_its_column = given(documents, widths)(check_no_line_is_wider)
test_a_click_on_each_cell_gives_the_cluster_drawn_there = given(documents, widths)(check_clicks)


@given(documents, widths)
def test_lines_break_between_clusters(doc: Document, width: int) -> None:
    """No line opens with a mark or the tail of an emoji that belongs to the line above."""
    layout = Layout(doc, width, RICH_CELLS)
    for (_, _, above), (_, start, _) in pairwise(text_lines(layout)):
        if above == start and width > 24:
            assert is_boundary(doc.text, start)


@given(documents, widths, st.data())
def test_every_offset_lies_on_the_line_that_shows_it(doc: Document, width: int, data: st.DataObject) -> None:
    """`line_of` is the inverse of `line`."""
    layout = Layout(doc, width, RICH_CELLS, folded=False)
    offset = data.draw(st.integers(0, len(doc.text)))
    line = layout.line(layout.line_of(offset))
    assert line.start <= offset <= line.end


@given(st.text(max_size=80))
def test_widths_are_those_of_rich(text: str) -> None:
    """The cells we count are the cells Rich counts for what we draw."""
    assert sum(RICH_CELLS.widths(text)) == cell_len(drawn(text))


@given(st.text(max_size=40))
def test_narrow_text_is_drawn_as_it_is(text: str) -> None:
    """Narrow means: drawn unchanged, one cell for each code point."""
    if RICH_CELLS.narrow(text):
        assert drawn(text) == text
        assert RICH_CELLS.widths(text) == [1] * len(text)


@pytest.mark.parametrize("text", CORPUS)
def test_real_scripts_at_every_width(text: str) -> None:
    """The laws hold for each sample at each width from 8 to 200, not only at drawn ones."""
    doc = document([(Role.PARAGRAPH, text), (Role.LIST_ITEM, text)])
    for width in range(8, 201):
        check_lines_concatenate(doc, width)
        check_no_line_is_wider(doc, width)
        check_clicks(doc, width)


def lines(text: str, width: int, role: Role = Role.PARAGRAPH) -> list[str]:
    layout = Layout(document([(role, text)]), width, RICH_CELLS)
    return [text[start:end] for _, start, end in text_lines(layout)]


def test_words_stay_whole_and_blanks_hang() -> None:
    """A line ends with the blank it broke at; a figure keeps its no-break space."""
    assert lines("capital spending of $72\u00a0billion", 18) == ["capital spending ", "of $72\u00a0billion"]


def test_closing_marks_do_not_open_a_line_in_japanese() -> None:
    """Kinsoku: 。 and 」 stay with the character before them."""
    assert lines("目標を下げた。」と", 12) == ["目標を下げ", "た。」と"]


def test_model_names_are_not_parted() -> None:
    """A hyphen before a digit is no place to break, one before a letter is."""
    assert lines("“trails GPT-5.4 by a follow-up 野", 14) == ["“trails ", "GPT-5.4 by a ", "follow-up 野"]


def test_code_keeps_its_blanks_and_its_lines() -> None:
    """Code breaks at its newlines and at the edge, nowhere else."""
    assert lines("if x:\n    go(1, 2)\n", 10, Role.CODE) == ["if x:\n", "    go(1", ", 2)\n", ""]


def test_a_hard_break_inside_a_paragraph_is_kept() -> None:
    """A newline inside a block ends its line and belongs to it."""
    assert lines("by Ann\nin Oslo", 40) == ["by Ann\n", "in Oslo"]


def test_furniture_folds_into_one_line_without_offsets() -> None:
    """Neighbouring chrome blocks share one line; a click there leads to the text above."""
    doc = document([(Role.PARAGRAPH, "News."), (Role.CHROME, "Share"), (Role.CHROME, "Tweet")])
    layout = Layout(doc, 40, RICH_CELLS)
    fold = layout.line_of(7)
    assert layout.line(fold).kind is LineKind.FOLD
    assert layout.folded_blocks(fold) == range(1, 3)
    assert layout.line_of(12) == fold
    assert layout.hidden(12)
    assert layout.offset_at(fold, 3) == 5
    assert not Layout(doc, 40, RICH_CELLS, folded=False).hidden(12)


def test_numbers_of_one_list_stand_in_one_column() -> None:
    """Items 9 and 10 have the same indent."""
    blocks = (Block(Role.LIST_ITEM, 0, 1, 1, 9), Block(Role.LIST_ITEM, 2, 3, 1, 10))
    layout = Layout(Document("a\nb", blocks), 40, RICH_CELLS)
    assert layout.indent(0) == layout.indent(1) == 4


def test_the_bars_of_a_table_stand_below_each_other_and_are_clicked_where_they_stand() -> None:
    rows = ["| Monday noon | 11pm", "Dead | 31 | 29", "野村 | 163 | 161"]
    doc = document([(Role.TABLE_ROW, row) for row in rows])
    layout = Layout(doc, 40, RICH_CELLS)
    seen = []
    for index, block in enumerate(doc.blocks):
        shown = layout.shown(index, block.start, block.end)
        bars = [at for at in range(block.start, block.end) if doc.text[at] == "|"]
        after = [layout.cell_of(bar + 1) for bar in bars]
        assert [layout.offset_at(*place) for place in after] == [bar + 1 for bar in bars]
        before = cell_len(shown.split("│")[0])
        assert after[0][1] == layout.indent(index) + before + 1
        seen.append([cell for _, cell in after])
    assert seen[0] == seen[1] == seen[2]


def test_an_empty_document_has_lines_to_draw() -> None:
    """Nothing to read is no reason to fail."""
    layout = Layout(Document("", ()), 40, RICH_CELLS)
    assert layout.line_of(0) == 0
    assert layout.offset_at(0, 5) == 0
    assert layout.cell_of(0) == (0, 0)


def test_a_rule_has_a_line_of_its_own() -> None:
    """A rule is empty, yet the caret can stand on it."""
    doc = Document(
        "a\n\nb", (Block(Role.PARAGRAPH, 0, 1), Block(Role.RULE, 2, 2), Block(Role.PARAGRAPH, 3, 4))
    )
    layout = Layout(doc, 40, RICH_CELLS)
    assert layout.line(layout.line_of(2)).block == 1


@settings(max_examples=20)
@given(st.integers(8, 40))
def test_deep_nesting_leaves_room_for_text(width: int) -> None:
    """A quote nested three hundred deep still has two cells a line."""
    doc = Document("deep", (Block(Role.QUOTE, 0, 4, level=300),))
    layout = Layout(doc, width, RICH_CELLS)
    assert layout.indent(0) <= width - 2


def gaps(*roles: Role) -> list[int]:
    """Return the blank lines above each block but the first."""
    layout = Layout(document([(role, "text") for role in roles]), 40, RICH_CELLS)
    return [layout.lines_of(n + 1).start - layout.lines_of(n).stop for n in range(len(roles) - 1)]


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ((Role.PARAGRAPH, Role.PARAGRAPH), [1]),
        ((Role.PARAGRAPH, Role.HEADING, Role.PARAGRAPH), [2, 1]),
        ((Role.LIST_ITEM, Role.LIST_ITEM, Role.PARAGRAPH), [0, 1]),
        ((Role.TITLE, Role.STANDFIRST, Role.ATTRIBUTION, Role.PARAGRAPH), [1, 1, 2]),
        ((Role.TITLE, Role.KEY_POINT, Role.KEY_POINT), [3, 1]),
        ((Role.PARAGRAPH, Role.KEY_POINT), [2]),
        ((Role.HEADING, Role.KEY_POINT), [1]),
        ((Role.HEADING, Role.SIDEBAR), [2]),
    ],
)
def test_white_space_goes_by_role(roles: tuple[Role, ...], expected: list[int]) -> None:
    """Room for a rule below the head and for the label of a group that no heading names."""
    assert gaps(*roles) == expected
