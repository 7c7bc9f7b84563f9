"""Notes on an article as a whole among the lists."""

from __future__ import annotations

from reader.library.service import Library
from reader.model.ids import ArticleId
from tests.tui.lists.conftest import OpenApp


async def test_a_note_is_made_from_the_list_of_articles(
    open_app: OpenApp, ledger: ArticleId, library: Library
) -> None:
    async with open_app("g", "a") as shown:
        await shown.type("Thin")
        await shown.press("ctrl+s")
        [placed] = library.annotations.of_article(ledger)
        assert (placed.annotation.body, placed.annotation.target.whole) == ("Thin", True)


async def test_it_stands_among_the_highlights_and_is_no_evidence(
    open_app: OpenApp, ledger: ArticleId, library: Library
) -> None:
    library.annotations.note_on_article(ledger, "Thin on sources")
    async with open_app("g", "h") as shown:
        rows = shown.rows("rows")
        text = "\n".join(rows.render_line(y).text for y in range(4))
        assert "The article as a whole" in text
        assert "Thin on sources" in text
        await shown.press("C")
        assert library.claims.all() == []
        await shown.press("enter")
        assert shown.app.screen.__class__.__name__ == "ReadingScreen"
