"""What an edit of the article did is told in the lists of highlights and claims, until it is accepted."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widget import Widget

from reader.library.claims import Passage
from reader.library.service import Library
from reader.model.annotation import AnchorState
from reader.model.ids import ArticleId
from reader.text.diff import marked
from reader.tui.widgets.note_view import NoteView
from tests.tui.lists.conftest import LEDGER, OpenApp, Shown


@pytest.fixture
def edited(library: Library, tmp_path: Path) -> ArticleId:
    """Return a report with a highlight and a claim on its figure, which was changed since."""
    path = tmp_path / "ledger.md"
    path.write_bytes(LEDGER)
    article = library.sources.add_file(path).article
    assert article is not None
    library.annotations.highlight_quote(article, "up to $72 billion")
    library.claims.new("It costs", [Passage(article, library.annotations.passage(article, "$72 billion"))])
    path.write_bytes(LEDGER.replace(b"$72", b"$145"))
    library.sources.add_file(path)
    return article


def text(shown: Shown, name: str) -> str:
    return _drawn(shown.app.screen.query_one(f"#{name}"))


def head(shown: Shown) -> str:
    """Return what stands above the evidence."""
    return "\n".join(_drawn(line) for line in shown.app.screen.query("ClaimHead PartsLine"))


def _drawn(widget: Widget) -> str:
    return "\n".join(widget.render_line(y).text for y in range(widget.size.height))


async def test_a_claim_shows_that_its_evidence_was_edited(
    open_app: OpenApp, edited: ArticleId, library: Library
) -> None:
    async with open_app("g", "c") as shown:
        assert "~1 edited" in text(shown, "claims")
        assert "evidence edited: 1" in head(shown)
        assert "was “$72 billion”" in text(shown, "evidence")
        await shown.press("Y")
        assert library.claims.all()[0].edited == 0
        assert "edited" not in text(shown, "claims") + head(shown)
        await shown.press("u")
        assert library.claims.all()[0].edited == 1


async def test_the_chosen_highlight_shows_its_words_before_and_after(
    open_app: OpenApp, edited: ArticleId, library: Library
) -> None:
    async with open_app("g", "h") as shown:
        assert "review" in text(shown, "rows")
        [entry] = shown.app.screen.query_one(NoteView).entries
        assert marked(entry.words) == "up to [-$72-]{+$145+} billion"
        await shown.press("Y")
        [placed] = library.annotations.all()
        assert (placed.anchored.state, placed.anchored.quote) == (AnchorState.EXACT, "up to $145 billion")
        assert shown.app.screen.query_one(NoteView).entries == ()
