"""Claims made from what is read: new ones, and evidence for those there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.claims import Passage
from reader.model.claim import Stance
from reader.text.quoting import closed
from reader.tui.marks import side_of
from reader.tui.screens.claim_picker import Picked, pick_claim, pick_stance
from reader.tui.screens.reading_acts import comparing, highlighting
from reader.tui.screens.reading_acts.asking import ask

if TYPE_CHECKING:
    from reader.model.article import Article
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane


def new_claim(screen: ReadingDesk) -> None:
    """Make a claim in the user's words, with what is under the caret as evidence.

    On a disagreement both sides become evidence, with opposite stances.
    """
    from reader.tui.screens.note_editor import StatementEditor

    pane = screen.pane
    passages = _evidence(screen, pane)
    proposed = closed(" ".join(passages[0].range.slice(pane.text).split()))

    def save(statement: str) -> None:
        claim = screen.library.claims.new(statement, passages)
        told = "" if len(passages) == 1 else f" with {len(passages)} passages as evidence"
        _done(screen, pane, f"Claim made{told}: {highlighting.said(claim.text)}")

    title = "New claim" if len(passages) == 1 else f"New claim, {len(passages)} passages as evidence"
    subject = f"{title}\0{pane.article.id}\0{proposed}"
    ask(screen, StatementEditor(title, proposed, about=_about(screen, passages), subject=subject), save)


def attach(screen: ReadingDesk) -> None:
    """Add what is under the caret to a claim's evidence: choose the claim, then the stance."""
    pane = screen.pane
    passage = _evidence(screen, pane)[0]

    def chosen(picked: Picked) -> None:
        words = picked.claim.text if picked.claim else picked.statement
        stance = pick_stance(highlighting.said(words).strip("“”"))
        ask(screen, stance, lambda answer: _attach(screen, pane, picked, passage, answer))

    ask(screen, pick_claim(screen.library.claims.all()), chosen)


def _attach(screen: ReadingDesk, pane: Pane, picked: Picked, passage: Passage, stance: Stance) -> None:
    placed = Passage(passage.article, passage.range, stance)
    if picked.claim is None:
        claim = screen.library.claims.new(picked.statement, [placed])
    else:
        claim = picked.claim
        screen.library.claims.attach(claim.id, placed)
    _done(screen, pane, f"The passage {stance} {highlighting.said(claim.text)}")


def _done(screen: ReadingDesk, pane: Pane, sentence: str) -> None:
    pane.view.clear_selection()
    screen.load_claims()
    screen.wrote_here(sentence)


def _evidence(screen: ReadingDesk, pane: Pane) -> list[Passage]:
    """Return the passages an act takes: the selection, both sides of a disagreement, a highlight, the sentence."""
    if pane.view.selection is None:
        if sides := _sides(screen, pane):
            return sides
        here = highlighting.highlight_here(pane)
        if here is not None and here.anchored.range is not None:
            return [Passage(pane.article.id, here.anchored.range, Stance.SUPPORTS)]
    return [Passage(pane.article.id, highlighting.target(screen, pane), Stance.SUPPORTS)]


def _sides(screen: ReadingDesk, pane: Pane) -> list[Passage]:
    """Return the sides of the disagreement here, this pane's first: it supports what the others dispute."""
    found = comparing.disagreement_here(screen, pane)
    mine = side_of(found, pane.article.id) if found else None
    if found is None or mine is None:
        return []
    others = [side for side in found.sides if side.article != pane.article.id]
    disputes = [Passage(s.article, s.range, Stance.DISPUTES) for s in others if s.against(mine)]
    agrees = [Passage(s.article, s.range, Stance.SUPPORTS) for s in others if not s.against(mine)]
    return [Passage(mine.article, mine.range, Stance.SUPPORTS), *agrees, *disputes]


def _about(screen: ReadingDesk, passages: list[Passage]) -> str:
    """Return whose report is evidence, and how it bears on the claim."""
    names = {a.id: a.called for a in _articles(screen, passages)}
    return "Evidence: " + ", ".join(f"{names.get(p.article, '')} {p.stance} it" for p in passages)


def _articles(screen: ReadingDesk, passages: list[Passage]) -> list[Article]:
    return screen.library.articles.many([p.article for p in passages])
