"""Denials in other words than "no" and "not", lacked, free of, rather than; and what is but supposed: "if"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.languages.grammar import Grammar
from reader.analysis.tokens import Token

ESCAPED = 4
"""Words after "escaped" among which stands what was escaped."""

CLAUSE = 10
"""Words after what opens a condition among which its verb stands."""

REPORTED = 5
"""Words between "denied" and the "that" of what is denied."""

REACH = 12
"""Words of what is reported among which "without" may stand."""

NEGATED = 3
"""Words before "denied" among which a negation turns it round."""


def in_other_words(row: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Tell whether token `at` denies what follows: "lacked sprinklers", "free of irregularities"."""
    events, word = grammar.events, row[at].lower
    if word in events.lacking:
        return not hangs(row, at, grammar)
    if word in events.escapes:
        return _escapes(row, at, grammar)
    return at + 1 < len(row) and (word, row[at + 1].lower) in events.denying_pairs


def _escapes(row: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Tell "escaped serious injury", which denies it, from "escaped from prison"."""
    stem = grammar.words.stem
    for token in row[at + 1 : at + 1 + ESCAPED]:
        if not token.is_word or token.lower in grammar.events.place_words:
            return False
        if stem(token.lower) in grammar.events.harms:
            return True
    return False


def tests_negative(row: Sequence[Token], grammar: Grammar) -> bool:
    """Tell "a test for alcohol was negative", which denies what it is for."""
    events, stem = grammar.events, grammar.words.stem
    words = {token.lower for token in row}
    return not words.isdisjoint(events.void) and any(stem(word) in events.tests for word in words)


def refuses(row: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Tell "refused to concede", which denies the conceding."""
    after = row[at + 1].lower if at + 1 < len(row) else ""
    if after not in grammar.events.infinitive:
        return False
    return grammar.words.stem(row[at].lower) in grammar.events.refusals


def denied_report(row: Sequence[Token], at: int, grammar: Grammar) -> int | None:
    """Return which token denies what token `at` opens, "denied reports that he was ill"; None where none does."""
    events, stem = grammar.events, grammar.words.stem
    if row[at].lower not in events.reported:
        return None
    if any(token.lower in events.lacking for token in row[at : at + REACH]):
        return None  # "That it was done without notice" is a denial of the manner.
    for back in range(at - 1, max(-1, at - 1 - REPORTED), -1):
        word = row[back].lower
        if not row[back].is_word or word in grammar.words.breaks or stem(word) in events.reproaches:
            return None
        negated = any(_is_negation(token.lower, grammar) for token in row[max(0, back - NEGATED) : back])
        if (stem(word) in events.deniers and not negated) or (word in events.truths and negated):
            return back
    return None


def _is_negation(word: str, grammar: Grammar) -> bool:
    events = grammar.events
    return (
        word in events.negations or word in events.no_words or word.endswith("n't") or word in events.lacking
    )


def supposes(row: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Tell whether what follows token `at` is but supposed, "if", "only when", or of others: "nobody else"."""
    word, events = row[at].lower, grammar.events
    if word not in events.half_conditions:
        return word in events.conditions or word in events.besides or hangs(row, at, grammar)
    return at + 1 < len(row) and row[at + 1].lower in events.completing


def hangs(row: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Tell whether token `at` opens what a plan hangs on: "Without the grant it would close"."""
    events = grammar.events
    if row[at].lower not in events.wanting or (at and row[at - 1].lower not in events.clause_openers):
        return False
    return any(token.lower in events.planning for token in row[at + 1 : at + 1 + CLAUSE])
