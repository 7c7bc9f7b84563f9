"""The highlight under the caret is resized by keys; a run of them is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from tests.tui.reading.conftest import OpenDesk


def quote(library: Library, article: ArticleId) -> str:
    [placed] = library.annotations.of_article(article)
    return placed.anchored.quote


async def test_either_end_moves_by_words_and_sentences(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    library.annotations.highlight_quote(ledger, "to keep falling")
    async with desk(ledger) as at:
        at.to("keep")
        for keys, expected in (
            ([">"], "to keep falling over"),
            (["<", "<"], "to keep"),
            (["g", "<"], "is to keep"),
            (["g", ">", "g", ">"], "keep"),
            (["]", ">"], "keep falling over."),
            (["[", "<"], "One is to keep falling over."),
            (["]", ">"], "One is to keep falling over. The other is to wonder."),
            (["]", "<"], "The other is to wonder."),
        ):
            await at.press(*keys)
            assert quote(library, ledger) == expected, keys
        assert at.said.startswith("Now “The other")
        assert at.pane.text[at.view.caret :].startswith("The other")
        assert [m.range.slice(at.pane.text) for m in at.view.marks_at(at.view.caret)] == [expected]


async def test_a_run_of_keys_is_undone_as_one_step(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    library.annotations.highlight_quote(ledger, "to keep", note="why")
    async with desk(ledger) as at:
        at.to("keep")
        await at.press(">", ">", "g", "<")
        assert quote(library, ledger) == "is to keep falling over"
        await at.press("u")
        assert quote(library, ledger) == "to keep"
        assert library.annotations.of_article(ledger)[0].annotation.body == "why"
        await at.press("ctrl+r")
        assert quote(library, ledger) == "is to keep falling over"


async def test_what_was_done_between_ends_the_run(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    library.annotations.highlight_quote(ledger, "to keep")
    async with desk(ledger) as at:
        at.to("keep")
        await at.press(">", "3", ">", "u")
        assert quote(library, ledger) == "to keep falling"
        await at.press("u", "u")
        assert quote(library, ledger) == "to keep"


async def test_without_a_highlight_it_says_so(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        at.to("keep")
        await at.press(">")
        assert at.said == "There is no highlight here"
