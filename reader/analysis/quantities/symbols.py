"""Signs and codes of currencies before a number: $5, NOK 15,000, R125,000."""

from __future__ import annotations

from reader.analysis.quantities.model import Passage
from reader.analysis.tokens import touches


def before_symbol(passage: Passage, at: int) -> int:
    """Return the index of the currency sign before token `at`, or `at` itself."""
    return at - 1 if currency_before(passage, at) else at


def currency_before(passage: Passage, at: int) -> str:
    """Return the currency whose sign or code stands before the number at token `at`, or nothing."""
    code = currency_of(passage, at - 1)
    if not code:
        return ""
    sign = passage.row[at - 1]
    letter = len(sign.lower) == 1 and sign.is_word
    if letter and not (sign.is_capital and touches(passage.row, at) and _is_sum(passage, at)):
        return ""  # "R41 million" and "N85,000" are money; "R41" may be a road.
    if sign.lower in passage.grammar.units.doubtful_codes and not _is_sum(passage, at):
        return ""  # "PHP 8" is a language.
    return code


def currency_of(passage: Passage, at: int) -> str:
    """Return the currency that the sign or the code at token `at` stands for, or nothing."""
    if not 0 <= at < len(passage.row):
        return ""
    units, token = passage.grammar.units, passage.row[at]
    return units.currency_symbols.get(token.lower) or units.currency_codes.get(token.text, "")


def _is_sum(passage: Passage, at: int) -> bool:
    """Tell a figure written as money is, with its thousands apart or with a scale."""
    numbers, after = passage.grammar.numbers, passage.lower(at + 1)
    if not 0 <= at < len(passage.row):
        return False
    glued = after in numbers.glued_scales and touches(passage.row, at + 1)
    return numbers.thousands in passage.row[at].text or after in numbers.scales or glued
