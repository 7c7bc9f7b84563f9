"""The index follows the library, whatever happens to either."""

from __future__ import annotations

import shutil

from reader.library.claims import Passage
from reader.library.service import open_library
from reader.model.search import HitKind
from tests.library.conftest import REPORT, Desk


def titles(desk: Desk, query: str) -> list[tuple[HitKind, str]]:
    """Catch up, search, and return what was found."""
    desk.library.search.catch_up()
    return [(hit.kind, hit.title) for hit in desk.library.search.find(query).hits]


def test_articles_notes_and_claims_are_found(desk: Desk) -> None:
    article = desk.add()
    desk.library.annotations.highlight_quote(article, "the dam held", note="ask the engineer")
    desk.library.claims.new("The engineer was asked", [Passage(article, desk.passage(article, "dam"))])
    assert {kind for kind, _ in titles(desk, "engineer")} == {HitKind.NOTE, HitKind.CLAIM}
    assert (HitKind.ARTICLE, "Ministry raises flood estimate") in titles(desk, "repairs")


def test_what_is_removed_is_no_longer_found_until_it_is_undone(desk: Desk) -> None:
    article = desk.add()
    assert titles(desk, "repairs")
    desk.library.articles.remove([article])
    assert titles(desk, "repairs") == []
    desk.library.history.undo()
    assert titles(desk, "repairs")


def test_an_edited_article_is_found_by_its_new_words_only(desk: Desk) -> None:
    desk.add("a.md")
    desk.put("a.md", REPORT.replace("repairs", "works"))
    desk.library.sources.add_file(desk.folder / "a.md")
    assert titles(desk, "repairs") == []
    assert titles(desk, "works")


def test_a_search_says_how_much_the_index_has_not_seen(desk: Desk) -> None:
    desk.add()
    assert desk.library.search.find("repairs").pending == 1
    desk.library.search.catch_up()
    assert desk.library.search.find("repairs").pending == 0


def test_an_index_that_was_thrown_away_is_built_again(desk: Desk) -> None:
    desk.add()
    assert titles(desk, "repairs")
    desk.library.search.close()
    shutil.rmtree(desk.library.locations.cache)
    assert titles(desk, "repairs")


def test_a_rebuilt_index_finds_the_same(desk: Desk) -> None:
    article = desk.add()
    desk.library.annotations.highlight_quote(article, "the dam held", note="ask the engineer")
    before = titles(desk, "dam")
    desk.library.search.rebuild()
    assert titles(desk, "dam") == before


def test_every_match_of_a_whole_text_is_found(desk: Desk) -> None:
    desk.add()
    text = "The repair was costly. Repairs are."
    assert [r.slice(text) for r in desk.library.search.matches("repairs", text, "en")] == [
        "repair",
        "Repairs",
    ]


def test_another_process_is_noticed(desk: Desk) -> None:
    assert not desk.library.changed_elsewhere()
    with open_library(desk.library.locations) as other:
        other.sources.add_bytes(REPORT.encode())
    assert desk.library.changed_elsewhere()
    assert not desk.library.changed_elsewhere()
