"""Results as one types, what they share, and where opening them leads."""

from __future__ import annotations

import gc
import warnings

from reader.library.service import Library
from reader.model.listing import ListQuery
from reader.tui.screens.claims import ClaimsScreen
from reader.tui.widgets.facet_list import FacetList
from reader.tui.widgets.hit_preview import HitPreview
from tests.tui.search.conftest import OpenSearch


async def test_results_follow_each_key_and_a_half_typed_word_finds(search: OpenSearch) -> None:
    async with search("engin") as it:
        assert it.titles == ["Dam held, says engineer"]
        await it.type("eerz")
        assert it.titles == []
        assert "0 found" in it.summary


async def test_a_figure_is_found_in_any_spelling(search: OpenSearch) -> None:
    async with search("num:145e9 kind:article") as it:
        assert sorted(it.titles) == ["Ferry toll", "Repairs of the dam"]


async def test_a_misspelt_word_is_put_right_by_enter(search: OpenSearch) -> None:
    async with search("enigneer") as it:
        assert "did you mean engineer?" in it.summary
        await it.press("enter")
        assert it.screen.query_text == "engineer"
        assert it.titles == ["Dam held, says engineer"]


async def test_a_wrong_query_says_where_and_why_and_the_rest_is_used(search: OpenSearch) -> None:
    async with search("date:never dam") as it:
        assert it.titles
        assert "date:never" in it.summary
        assert "(at " in it.summary


async def test_what_the_kinds_hide_is_counted(search: OpenSearch) -> None:
    async with search("dam") as it:
        total = len(it.titles)
        await it.press("tab", "tab")
        assert f"1 found · {total - 1} hidden by “notes”" in it.summary


async def test_choosing_a_facet_narrows_the_query_visibly_and_back(search: OpenSearch) -> None:
    async with search("dam kind:article") as it:
        facets = it.screen.query_one(FacetList)
        assert facets.facet is not None
        await it.press("shift+tab")
        assert it.app.focused is facets
        assert [hint.word for hint in it.screen.status.hints] == ["narrow, or not", "results"]
        while facets.facet is not None and facets.facet.value != "Inland Wire":
            await it.press("down")
        await it.press("enter")
        assert it.screen.line.value == 'dam kind:article outlet:"Inland Wire" '
        assert "Repairs of the dam" not in it.titles
        assert it.titles
        await it.press("enter")
        assert it.screen.line.value == "dam kind:article"


async def test_grouped_by_outlet_each_group_stands_together_under_its_name(search: OpenSearch) -> None:
    async with search("dam kind:article") as it:
        await it.press("escape", "v", "v")
        rows = it.screen.rows
        shown = [rows.source.fetch([key])[key] for key in rows.source.keys]
        outlets = [row.hit.outlet for row in shown]
        assert outlets == sorted(outlets, key=outlets.index)
        assert {row.heading for row in shown if row.heading} == {"Inland Wire · 2", "The Harbour Post · 1"}


async def test_by_date_the_newest_comes_first(search: OpenSearch) -> None:
    async with search("dam kind:article") as it:
        await it.press("escape", "S")
        assert it.titles == ["Ferry toll", "Dam held, says engineer", "Repairs of the dam"]


async def test_enter_opens_at_the_match_with_every_match_marked(search: OpenSearch) -> None:
    async with search("repair kind:article outlet:inland") as it:
        await it.press("enter")
        pane = it.reading.pane
        assert pane.text[pane.view.caret :].startswith("repairing")
        marked = [place.slice(pane.text) for place in pane.view.sheet.matches]
        assert marked == ["repairing"]
        assert it.reading.status.fact == "1/1"


async def test_a_note_opens_at_its_passage(search: OpenSearch) -> None:
    async with search("note:minister") as it:
        await it.press("enter")
        pane = it.reading.pane
        assert pane.text[pane.view.caret :].startswith("The dam held")


async def test_a_claim_opens_among_the_claims(search: OpenSearch) -> None:
    async with search("claim:fortune") as it:
        await it.press("enter")
        assert isinstance(it.app.screen, ClaimsScreen)


async def test_a_wide_terminal_shows_the_article_at_the_match(search: OpenSearch) -> None:
    async with search("toll", size=(160, 40)) as it:
        await it.pilot.pause(0.1)
        await it.settle()
        preview = it.screen.query_one(HitPreview)
        assert preview.article is not None
        assert preview.article.metadata.title == "Ferry toll"
        text = preview.page.document.text
        assert {place.slice(text) for place in preview.page.sheet.matches} == {"toll"}


async def test_flags_come_from_the_library(search: OpenSearch, library: Library) -> None:
    async with search("is:star") as it:
        assert it.titles == []
        starred = library.articles.find(library.search.find("ferry").hits[0].id)
        library.articles.set_starred([starred], True)
        it.app.changed.publish("")
        await it.settle()
        assert it.titles == ["Ferry toll"]


async def test_a_saved_search_stands_in_the_sidebar_with_its_count(
    search: OpenSearch, library: Library
) -> None:
    async with search("dam kind:article") as it:
        await it.press("escape", "s", "enter")
        assert [(s.name, s.query) for s in library.search.saved.all()] == [("dam kind:article",) * 2]
        await it.press("escape")
        await it.settle()
        from reader.tui.screens.library import LibraryScreen

        screen = it.app.screen
        assert isinstance(screen, LibraryScreen)
        sidebar = screen.sidebar
        places = list(sidebar.source.fetch(sidebar.source.keys).values())
        place = next(p for p in places if p.search)
        assert (place.name, place.count) == ("dam kind:article", 3)
        sidebar.choose(places.index(place))
        await it.press("h", "g", "s")
        assert it.screen.query_text == "dam kind:article"
        await it.press("escape", "escape")
        await it.press("h", "d")
        assert library.search.saved.all() == []
        library.history.undo()
        assert len(library.search.saved.all()) == 1


async def test_more_like_this_leaves_the_article_itself_out(search: OpenSearch) -> None:
    async with search("ferry") as it:
        await it.press("escape", "M")
        assert "Most like “Ferry toll”" in it.summary
        assert "Ferry toll" not in it.titles
        assert "Repairs of the dam" in it.titles


async def test_where_else_looks_for_the_figure_under_the_caret(search: OpenSearch) -> None:
    async with search("ministry") as it:
        await it.press("enter")
        pane = it.reading.pane
        pane.view.go_to(pane.text.index("145"))
        await it.press("K")
        assert it.screen.query_text == 'num:"$145 billion"'
        assert "Ferry toll" in it.titles


async def test_regular_expressions_find_in_the_article(search: OpenSearch) -> None:
    async with search("ministry") as it:
        await it.press("enter", "slash", "ctrl+t")
        await it.type("paragraph [12].")
        pane = it.reading.pane
        assert len(pane.view.sheet.matches) == 22
        await it.press("left_parenthesis")
        assert pane.view.sheet.matches == []
        assert "not yet an expression" in str(it.reading.find_bar._remark.render())


async def test_a_question_overtaken_before_it_begins_leaves_nothing_behind(search: OpenSearch) -> None:
    """Keys read in one go ask again and again; after quitting the shell showed “was never awaited”."""
    async with search() as it:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            for end in range(1, 4):
                it.screen._typed("dam"[:end])
            await it.settle()
            gc.collect()
        assert "Repairs of the dam" in it.titles


async def test_in_a_narrow_terminal_the_facets_take_the_place_of_the_results(search: OpenSearch) -> None:
    async with search("dam", size=(80, 24)) as it:
        await it.press("escape", "f")
        assert it.screen.facets.region.width == 80
        assert not it.screen.rows.region
        await it.press("enter")
        assert it.screen.query_text.startswith("dam outlet:")
        await it.press("f")
        assert it.screen.focused is it.screen.rows
        assert it.screen.rows.region.width == 80
        assert not it.screen.facets.region


async def test_a_click_on_a_facet_narrows_the_query(search: OpenSearch) -> None:
    async with search("dam") as it:
        await it.pilot.click("#facets", offset=(4, 1))
        await it.settle()
        assert it.screen.query_text.strip() == 'dam outlet:"Inland Wire"'


async def test_grouped_by_story_each_report_stands_under_its_title(
    search: OpenSearch, library: Library
) -> None:
    reports = [row.id for row in library.articles.rows(library.articles.keys(ListQuery(text="dam")))]
    library.stories.make(reports, "The broken dam")
    async with search("dam kind:article") as it:
        await it.press("escape", "v")
        rows = it.screen.rows
        headings = [row.heading for row in rows.source.fetch(rows.source.keys).values()]
        assert headings == ["The broken dam · 2", "", "in no story · 1"]


async def test_while_a_query_is_typed_no_hint_names_a_key_that_would_be_typed(search: OpenSearch) -> None:
    async with search("engin") as it:
        assert [hint.key for hint in it.screen.status.hints] == ["Enter", "Tab", "Esc"]
        await it.press("escape")
        assert {"/", "S", "?"} <= {hint.key for hint in it.screen.status.hints}
