"""What all reports say: the table of facts, and what the others say on the figure or name here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import VariorumError
from reader.export.facts import name, words
from reader.model.finding import FactTable, Side
from reader.model.ids import ArticleId
from reader.tui.screens.fact_table import FactDialog
from reader.tui.screens.prompts import Choice, Choose
from reader.tui.screens.reading_acts import arranging, comparing, finding
from reader.tui.screens.reading_acts.asking import ask

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.tui.screens.reading_desk import ReadingDesk

Use = Callable[["ReadingDesk", FactTable], None]


@dataclass
class Tabulated(Message):
    """A table is done; `use` shows it. Exactly one of table and problem is given."""

    use: Use
    facts: FactTable | None = None
    problem: str = ""


def show(screen: ReadingDesk) -> None:
    """Show the table of the open reports; with one open, of its story."""
    articles = comparing.opened(screen)
    if len(articles) < 2:
        story = screen.library.stories.of(articles[0])
        articles = story.articles if story else articles
    if len(articles) < 2:
        screen.say(f"Only one report is open: {screen.key('reading.compare')} opens another beside it")
        return
    _tabulate(screen, articles, _open)


def look_around(screen: ReadingDesk) -> None:
    """Show what the other open reports say on what is here, and offer to search the library."""
    articles = comparing.opened(screen)
    if len(articles) < 2 or screen.pane.view.selection is not None:
        finding.elsewhere(screen)
    else:
        _tabulate(screen, articles, _offer)


def arrived(screen: ReadingDesk, message: Tabulated) -> None:
    """Use the table, or say why there is none."""
    if message.facts is None:
        screen.say(message.problem, warning=True)
    else:
        message.use(screen, message.facts)


def _tabulate(screen: ReadingDesk, articles: tuple[ArticleId, ...], use: Use) -> None:
    library = screen.library
    screen.run_worker(
        lambda: screen.post_message(_table(library, articles, use)),
        thread=True,
        group="facts",
        exclusive=True,
        exit_on_error=False,
    )


def _table(library: Library, articles: tuple[ArticleId, ...], use: Use) -> Tabulated:
    try:
        with library.reopen() as own:
            return Tabulated(use, own.fact_table(articles))
    except VariorumError as error:
        return Tabulated(use, problem=str(error))


def _open(screen: ReadingDesk, facts: FactTable) -> None:
    articles = {article.id: article for article in screen.library.articles.many(facts.articles)}
    here = screen.pane.article.id
    at = facts.articles.index(here) if here in facts.articles else 0
    dialog = FactDialog(screen.variorum, facts, articles, at)
    ask(screen, dialog, lambda side: _go(screen, side))


def _offer(screen: ReadingDesk, facts: FactTable) -> None:
    """Offer what the others say on the figure or name under the caret, then the library."""
    said = _others(screen, facts)
    if not said:
        finding.elsewhere(screen)
        return
    names = {pane.article.id: name(pane.article) for pane in screen.panes}
    choices: list[Choice[Side | str]] = [
        Choice(side, f"{names.get(side.article, '')}: {words(side)} · “{' '.join(side.quote.split())}”")
        for side in said
    ]
    choices.append(Choice("library", "Look it up in the whole library"))

    def chosen(answer: Side | str) -> None:
        if isinstance(answer, Side):
            _go(screen, answer)
        else:
            finding.elsewhere(screen)

    ask(screen, Choose("The other reports say", choices), chosen)


def _others(screen: ReadingDesk, facts: FactTable) -> list[Side]:
    """Return what the other reports say on what is under the caret: the figure, the name, the statement."""
    pane = screen.pane
    here, caret = pane.article.id, pane.view.caret
    at = facts.articles.index(here)
    for row in facts.rows:
        mine = row.cells[at]
        if mine is not None and caret in mine.mark:
            return [cell for number, cell in enumerate(row.cells) if cell is not None and number != at]
    found = comparing.disagreement_here(screen, pane)
    if found is not None:
        return [side for side in found.sides if side.article != here]
    for shared in screen.comparison.shared if screen.comparison else ():
        if any(side.article == here and caret in side.mark for side in shared.sides):
            return [side for side in shared.sides if side.article != here]
    return []


def _go(screen: ReadingDesk, side: Side) -> None:
    """Go to a passage; a report that is not open is opened beside."""
    for index, pane in enumerate(screen.panes):
        if pane.article.id == side.article:
            screen.group.go(index)
            pane.view.go_to(side.mark.start)
            return
    if screen.group.full:
        screen.variorum.read([side.article], at=side.mark)
        return
    screen.run_worker(_beside(screen, side), group="panes")


async def _beside(screen: ReadingDesk, side: Side) -> None:
    await arranging.beside(screen, side.article)
    screen.pane.view.go_to(side.mark.start)
