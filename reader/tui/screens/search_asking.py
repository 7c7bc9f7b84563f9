"""What the search screen asks, and how the answer comes onto it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import VariorumError
from reader.tui.screens import search_acts as acts
from reader.tui.screens import search_view as view
from reader.tui.searching import Beside
from reader.tui.widgets.parts_line import PartsLine

if TYPE_CHECKING:
    from reader.model.search import SearchResult
    from reader.tui.screens.search import SearchScreen

LOOK_AGAIN = 1.0
"""Seconds after which an answer from an index that is behind is asked for again."""


async def answer(screen: SearchScreen, at_once: bool) -> None:
    """Ask what is asked now and show the answer, then what stands beside it; a later question overtakes it."""
    assert screen.searcher is not None
    question = screen.question
    if question is None:
        _show(screen, None)
        return
    try:
        result = await screen.searcher.find(question, at_once=at_once)
        if result is None:
            return
        _show(screen, result)
        beside = await screen.searcher.beside(question, result.total)
    except VariorumError as error:
        screen.say(str(error), warning=True)
        return
    if beside is not None:
        _show_beside(screen, beside)


def _show(screen: SearchScreen, result: SearchResult | None) -> None:
    same = screen.result is not None and result is not None and screen.result.query == result.query
    screen.result = result
    screen.beside = Beside(screen.beside.facets if result else (), stories=screen.beside.stories)
    show_list(screen)
    if not same:
        screen.rows.choose(0)
        screen.rows.scroll_home(animate=False, immediate=True)
    if result is not None and result.pending:
        screen.set_timer(LOOK_AGAIN, lambda: _look_again(screen))
    screen.show_hints()


def _show_beside(screen: SearchScreen, beside: Beside) -> None:
    screen.beside = beside
    screen.facets.offer_facets(beside.facets, lambda facet: view.is_narrowed(screen.query_text, facet))
    show_list(screen)


def show_list(screen: SearchScreen) -> None:
    """Bring rows and summary up to date with what is known: the results, or why there are none."""
    result = screen.result
    screen.rows.empty = (
        _empty(screen) if result is None else view.nothing(result, screen.kinds, screen.beside)
    )
    rows = view.grouped(result.hits if result else (), screen.grouping, screen.beside.stories)
    if rows != screen.rows.source or not rows.rows:
        screen.rows.show(rows)
    summarise(screen)


def summarise(screen: SearchScreen) -> None:
    """Say above the results how many there are and how they stand."""
    line = screen.query_one("#summary", PartsLine)
    if screen.result is None:
        line.show()
        return
    left, right = acts.summary(screen, screen.result)
    line.show(*left, right=right)


def _empty(screen: SearchScreen) -> str:
    return view.EMPTY if screen.variorum.library.articles.count() else view.BARE


def _look_again(screen: SearchScreen) -> None:
    if screen.is_current and screen.result is not None and screen.result.pending:
        screen.ask(at_once=True)
