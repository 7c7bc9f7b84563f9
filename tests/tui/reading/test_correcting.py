"""What was read wrongly is corrected while reading: fields in the info panel, roles of blocks at the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from reader.model.article import Role
from reader.model.ids import ArticleId
from reader.tui.screens.blocks import ArticleBlocks
from reader.tui.screens.info import ArticleInfo
from reader.tui.screens.prompts import Choose
from reader.tui.widgets.input_bar import LineInput

if TYPE_CHECKING:
    from reader.library.service import Library
    from tests.tui.reading.conftest import AddArticle, Desk, OpenDesk

TEXT = ("Dam holds", "Get our newsletter", "The repairs would cost $145 million, the ministry said.")


def info(at: Desk) -> ArticleInfo:
    assert isinstance(at.app.screen, ArticleInfo)
    return at.app.screen


def told(at: Desk) -> str:
    return str(at.app.screen.query_one("#note", Static).content)


def roles(at: Desk) -> list[Role]:
    return [block.role for block in at.pane.revision.document.blocks]


async def test_a_field_is_corrected_where_it_stands_and_undone(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        await at.press("g", "i", "j", "enter")
        assert at.app.screen.query_one(LineInput).value == "The Pell Street Ledger"
        await at.type(" Weekly")
        await at.press("enter")
        row = info(at).facts.row
        assert row is not None
        assert (row.value, row.by_hand) == ("The Pell Street Ledger Weekly", True)
        assert row.where == "yours; read: The Pell Street Ledger"
        assert at.library.articles.get(ledger).metadata.outlet == "The Pell Street Ledger Weekly"
        assert at.pane.head.facts.name == "The Pell Street Ledger Weekly"
        await at.press("r")
        row = info(at).facts.row
        assert row is not None
        assert (row.value, row.by_hand) == ("The Pell Street Ledger", False)
        await at.press("u")
        assert at.library.articles.get(ledger).metadata.outlet == "The Pell Street Ledger Weekly"


async def test_escape_keeps_nothing_of_what_was_typed(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        await at.press("g", "i", "enter")
        await at.type("zzz")
        await at.press("escape")
        assert isinstance(at.app.screen, ArticleInfo)
        assert at.library.articles.overridden(ledger) == {}
        await at.press("escape")
        assert len(at.app.screen_stack) == 2


async def test_a_date_that_is_none_is_not_kept_and_may_be_mended(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        await at.press("g", "i", "j", "j", "j", "enter")
        await at.type("x")
        await at.press("enter")
        assert told(at) == "Not a date like 2026-06-04"
        await at.press("backspace", "backspace", "7", "enter")
        published = at.library.articles.get(ledger).metadata.published
        assert published is not None
        assert published.isoformat() == "2026-06-07"


async def test_a_line_is_called_chrome_here_and_later(desk: OpenDesk, add: AddArticle) -> None:
    article = add(TEXT, outlet="The Wire")
    async with desk(article) as at:
        at.to("newsletter")
        await at.press("g", "b")
        assert isinstance(at.app.screen, Choose)
        await at.press("c")
        await at.press("y")
        assert roles(at) == [Role.TITLE, Role.CHROME, Role.PARAGRAPH]
        assert [rule.outlet for rule in at.library.corrections.rules()] == ["The Wire"]
        await at.press("u")
        assert roles(at) == [Role.TITLE, Role.PARAGRAPH, Role.PARAGRAPH]
        assert at.library.corrections.rules() == []


async def test_a_line_may_be_called_something_here_alone_or_not_at_all(
    desk: OpenDesk, add: AddArticle
) -> None:
    article = add(TEXT, outlet="The Wire")
    async with desk(article) as at:
        at.to("newsletter")
        await at.press("g", "b", "h", "escape")
        assert roles(at)[1] is Role.PARAGRAPH
        await at.press("g", "b", "h", "n")
        assert roles(at)[1] is Role.HEADING
        assert at.library.corrections.rules() == []


async def test_highlights_stay_on_their_words_when_a_block_changes(desk: OpenDesk, add: AddArticle) -> None:
    article = add(TEXT)
    async with desk(article) as at:
        passage = at.to("$145 million")
        at.library.annotations.highlight(article, passage)
        at.app.wrote("")
        await at.press("g", "b", "s")
        (placed,) = at.pane.annotations.values()
        assert placed.anchored.range == passage
        assert roles(at)[2] is Role.STANDFIRST


async def test_the_list_of_blocks_tells_the_reason_and_takes_a_word_back(
    desk: OpenDesk, add: AddArticle
) -> None:
    article = add(TEXT)
    async with desk(article, size=(80, 24)) as at:
        await at.press("g", "i", "b", "j")
        dialog = at.app.screen
        assert isinstance(dialog, ArticleBlocks)
        await at.press("enter", "c")
        why = str(dialog.query_one("#why", Static).content)
        assert why.startswith("Block 2, chrome: you said so")
        await at.press("enter", "u")
        assert at.library.store.roles.of(article) == {}
        assert dialog.blocks.row is not None
        assert dialog.blocks.row.block.role is Role.PARAGRAPH


async def test_a_copy_is_opened_beside_with_what_differs(desk: OpenDesk, add: AddArticle) -> None:
    one = add(TEXT, outlet="The Wire")
    other = add([p.replace("$145", "$72") for p in TEXT], outlet="The Post")
    async with desk(one) as at:
        at.library.store.copies.keep(one, {other: 0.93})
        await at.press("g", "i")
        rows = info(at).facts
        rows.choose(next(n for n in range(rows.count) if rows.rows_of([n])[0].other))
        assert rows.row is not None
        assert (rows.row.value, rows.row.where) == ("The Post: Dam holds", "93% the same")
        await at.press("enter")
        await at.settle()
        assert [pane.article.id for pane in at.screen.panes] == [one, other]
        assert [len(places) for places in at.screen.difference.places.values()] == [1, 1]


async def test_an_article_is_decoded_another_way(desk: OpenDesk, library: Library) -> None:
    raw = ("Министерство сообщило, что ремонт обойдётся дорого.\n" * 4).encode("cp1251")
    article = library.sources.add_bytes(raw).article
    assert article is not None
    library.troubles.redecode(article, "koi8-r")
    async with desk(article) as at:
        await at.press("g", "i")
        rows = info(at).facts
        rows.choose(next(n for n in range(rows.count) if rows.rows_of([n])[0].decoded))
        await at.press("enter", *"cp1251", "enter")
        await at.settle()
        assert "Министерство" in at.pane.text
        assert rows.row is not None
        assert rows.row.value == "text/plain, cp1251"
