"""Denials in other words than "no" and "not", lacked, free of, rather than; and what is but supposed: "if"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.languages.grammar import Grammar
from reader.analysis.tokens import Token


def in_other_words(row: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Tell whether token `at` denies what follows: "lacked sprinklers", "free of irregularities"."""
    events, word = grammar.events, row[at].lower
    if word in events.lacking:
        return True
    return at + 1 < len(row) and (word, row[at + 1].lower) in events.denying_pairs


def refuses(row: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Tell "refused to concede", which denies the conceding."""
    after = row[at + 1].lower if at + 1 < len(row) else ""
    if after not in grammar.events.infinitive:
        return False
    return grammar.words.stem(row[at].lower) in grammar.events.refusals


def supposes(row: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Tell whether what follows token `at` is but supposed: "if", "only when", not "only advisory"."""
    word, events = row[at].lower, grammar.events
    if word not in events.half_conditions:
        return word in events.conditions
    return at + 1 < len(row) and row[at + 1].lower in events.completing
