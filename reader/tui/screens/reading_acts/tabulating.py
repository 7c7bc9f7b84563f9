"""What all reports say: the table of facts, and what the others say on the figure or name here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import VariorumError
from reader.export.comparison import words
from reader.export.facts import name
from reader.model.finding import FactTable, Side
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange
from reader.text.find import Finder
from reader.text.lookup import is_name
from reader.text.segment import block_at
from reader.tui.fitting import cell_len, clip, clip_around, clip_words
from reader.tui.marks import side_of
from reader.tui.screens.choosing import WIDE
from reader.tui.screens.fact_table import FactDialog
from reader.tui.screens.prompts import Choice, Choose
from reader.tui.screens.reading_acts import arranging, comparing, facing, finding
from reader.tui.screens.reading_acts.asking import ask

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane

log = logging.getLogger(__name__)

OUTLET, SHOWN = 20, 36
"""Most cells of an outlet or, where none is known, a title; of a value by itself."""

FRAME = 12
"""Cells of a row that are neither what is said nor by whom."""

TABULATING = "looking at what the reports say…"
"""Said until the table is there."""

LIBRARY = "library"
"""The answer that asks the whole library."""

Place = tuple[ArticleId, TextRange]

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
    if screen.status.said == TABULATING:
        screen.status.hush()
    if message.facts is None:
        screen.say(message.problem, warning=True)
    else:
        message.use(screen, message.facts)


def _tabulate(screen: ReadingDesk, articles: tuple[ArticleId, ...], use: Use) -> None:
    library = screen.library
    # The first table of a session takes a second: a key must not seem to do nothing.
    screen.say(TABULATING)
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
    except Exception as error:
        # Reading goes on without a table; a fault in it must not look like a key that does nothing.
        log.exception("tabulating %s", articles)
        kind = type(error).__name__
        return Tabulated(use, problem=f"no table: something went wrong ({kind}), see the log")


def _open(screen: ReadingDesk, facts: FactTable) -> None:
    articles = {article.id: article for article in screen.library.articles.many(facts.articles)}
    here = screen.pane.article.id
    at = facts.articles.index(here) if here in facts.articles else 0
    dialog = FactDialog(screen.variorum, facts, articles, at)
    ask(screen, dialog, lambda side: _go(screen, side.article, side.mark))


def _offer(screen: ReadingDesk, facts: FactTable) -> None:
    """Offer what the others say on the figure or name under the caret, then the library."""
    here, pane = finding.looked_up(screen), screen.pane
    worded = [choice for other in facing.after(screen, pane) for choice in _worded(screen, other, here)]
    exact = [_told(screen, side) for side in _at_words(screen, facts)]
    said = exact or [_told(screen, side) for side in _at_sentence(screen)]
    named = is_name(pane.text, pane.revision.document.blocks, pane.view.caret)
    title, found = "The other reports say", said
    if not said or (worded and named and not exact):
        # On a name its sentence is not what is asked about: what differs there comes last.
        title, found = f"The same words elsewhere: “{clip_words(here, SHOWN)}”", [*worded, *said]
    if not found:
        if not here:
            finding.elsewhere(screen)
            return
        title = f"The other reports are silent on “{clip_words(here, SHOWN)}”"
    found.append(Choice(LIBRARY, "Look it up in the whole library"))

    def chosen(answer: Place | str) -> None:
        if isinstance(answer, str):
            finding.elsewhere(screen)
        else:
            _go(screen, *answer)

    dialog = Choose(title, found)
    dialog.add_class("-sentences")
    ask(screen, dialog, chosen)


def _told(screen: ReadingDesk, side: Side) -> Choice[Place | str]:
    """Return a passage of another report: the value, its sentence, and whose report it is."""
    value, quote = words(side), " ".join(side.quote.split())
    titles = {pane.article.id: name(pane.article) for pane in screen.panes}
    lead = "" if len(value) > SHOWN else f"{value}  "
    told = f"{lead}“{clip_around(quote, value, _room(screen) - cell_len(lead))}”"
    return Choice((side.article, side.mark), told, clip(titles.get(side.article, ""), OUTLET))


def _room(screen: ReadingDesk) -> int:
    """Return the cells of a row in the dialog for what is said."""
    return max(SHOWN, min(WIDE, screen.size.width) - OUTLET - FRAME)


def _worded(screen: ReadingDesk, pane: Pane, here: str) -> list[Choice[Place | str]]:
    """Return where the same words first stand in a pane, with what is around them."""
    places = Finder(pane.text).find_all(here) if here else []
    place = next((place for place in places if _whole(pane.text, place)), None)
    if place is None or pane.article.id == screen.pane.article.id:
        return []
    block = block_at(pane.revision.document.blocks, place.start)
    around = " ".join((block.range if block else place).slice(pane.text).split())
    quote = f"“{clip_around(around, place.slice(pane.text), _room(screen))}”"
    return [Choice((pane.article.id, place), quote, clip(name(pane.article), OUTLET))]


def _whole(text: str, place: TextRange) -> bool:
    """Tell whether words or a figure stand there by themselves: 31 does not stand in 1931."""
    around = text[place.start - 1 : place.start] + text[place.end : place.end + 1]
    return not any(letter.isalnum() for letter in around)


def _at_words(screen: ReadingDesk, facts: FactTable) -> list[Side]:
    """Return what the other reports say on the very words under the caret: a figure, a date, a version."""
    pane = screen.pane
    here, caret = pane.article.id, pane.view.caret
    at = facts.articles.index(here)
    for row in facts.rows:
        mine = row.cells[at]
        if mine is not None and caret in mine.mark:
            return [cell for number, cell in enumerate(row.cells) if cell is not None and number != at]
    found = comparing.disagreement_here(screen, pane)
    mine = side_of(found, here) if found is not None else None
    if found is not None and mine is not None and caret in mine.mark:
        return [side for side in found.sides if side.article != here]
    return []


def _at_sentence(screen: ReadingDesk) -> list[Side]:
    """Return what the other reports say on the statement under the caret: otherwise, or the same."""
    pane = screen.pane
    here, caret = pane.article.id, pane.view.caret
    found = comparing.disagreement_here(screen, pane)
    if found is not None:
        return [side for side in found.sides if side.article != here]
    for shared in screen.comparison.shared if screen.comparison else ():
        if any(side.article == here and caret in side.mark for side in shared.sides):
            return [side for side in shared.sides if side.article != here]
    return []


def _go(screen: ReadingDesk, article: ArticleId, place: TextRange) -> None:
    """Go to a passage; a report that is not open is opened beside."""
    for index, pane in enumerate(screen.panes):
        if pane.article.id == article:
            screen.group.go(index)
            pane.view.go_to(place.start)
            return
    if screen.group.full:
        screen.variorum.read([article], at=place)
        return
    screen.run_worker(_beside(screen, article, place), group="panes")


async def _beside(screen: ReadingDesk, article: ArticleId, place: TextRange) -> None:
    await arranging.beside(screen, article)
    screen.pane.view.go_to(place.start)
