"""Whether a day dates the report or the saying, and not the event: "PORT ANSELM, May 18 -", "police said on Tuesday"."""

from __future__ import annotations

from datetime import date

from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.model import Quantity
from reader.analysis.sentences import Sentence
from reader.model.finding import Matter

DATELINE = 5
"""Words between the day of a dateline and its dash: " (Corrin) -"."""

DASHES = frozenset("-–—")


NEWS = 10
"""Days after which nobody reports what was said."""


SAYING = 4
"""Words between a verb of saying and its day: "told reporters in Oslo on Tuesday"."""


def reports(quantity: Quantity, sentence: Sentence, grammar: Grammar, today: date | None) -> bool:
    """Tell whether a day dates the saying, not the event."""
    if quantity.kind is not Matter.DATE or quantity.unit not in ("day", "weekday"):
        return False
    if _is_dateline(quantity, sentence):
        return True
    if today and quantity.fixed and today.toordinal() - quantity.low > NEWS:
        return False  # "It was reported on March 3", in April, dates what the report is about.
    before = [token for token in sentence.row if token.end <= quantity.start][-SAYING:]
    after = [token for token in sentence.row if token.start >= quantity.end][:1]
    return any(
        token.is_word and grammar.words.stem(token.lower) in grammar.events.reporting
        for token in (*before, *after)
    )


def _is_dateline(quantity: Quantity, sentence: Sentence) -> bool:
    """Tell the day of "PORT ANSELM, May 18 (Corrin) -", which is the day of writing."""
    before = [token for token in sentence.row if token.end <= quantity.start]
    after = [token for token in sentence.row if token.start >= quantity.end][:DATELINE]
    placed = bool(before) and all(token.is_capital or not token.is_word for token in before)
    return placed and any(token.text in DASHES for token in after)
