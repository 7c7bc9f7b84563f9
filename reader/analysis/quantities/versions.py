"""Numbered names: GPT-5.4, Llama 4, iOS 17.2, A320, Flight 447. Unit is the name, value the number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.quantities.model import Passage, Quantity
from reader.analysis.tokens import Token, touches
from reader.model.finding import Matter

_GLUED = re.compile(r"\b(?<![-–.,/$€£])([A-Z]{1,4})(\d{1,4}[a-z]?)\b(?![-–]\w|[.,]\d|%|:)")
_HYPHENED = re.compile(r"\b([A-Za-z]*[A-Z][A-Za-z]*)-(\d{1,4}(?:\.\d+)*[A-Za-z]?)\b(?![-–:%]|[.,]\d)")


def find(passage: Passage) -> Iterator[Quantity]:
    """Yield the numbered names."""
    figures = [at for at, token in enumerate(passage.row) if token.is_figure]
    if not figures:
        return
    start, end = passage.row[0].start, passage.row[-1].end
    for match in _HYPHENED.finditer(passage.text, start, end):
        if match[1].lower() not in passage.grammar.units.not_models:
            yield _version(match.start(), match.end(), match.group(), match[1], match[2])
    for match in _GLUED.finditer(passage.text, start, end):
        if _is_sum(passage, match):
            continue
        yield _version(match.start(), match.end(), match.group(), match[1], match[2])
    for at in [at - 1 for at in figures if at]:
        if _in_apposition(passage, at):
            name, number = passage.row[at - 1], passage.row[at + 1]
            yield _version(number.start, number.end, f"{name.text} {number.text}", "", number.text)
        elif _unnamed(passage, at):
            name, number = passage.row[at], passage.row[at + 1]
            yield _version(name.start, number.end, f"{name.text} {number.text}", "", number.text)
        elif _spaced(passage, at):
            name, number = passage.row[at], passage.row[at + 1]
            yield _version(name.start, number.end, f"{name.text} {number.text}", name.text, number.text)


def _is_sum(passage: Passage, match: re.Match[str]) -> bool:
    """Tell the 41 million rand of "R41 million" from a model R41."""
    units = passage.grammar.units
    if match[1] in units.currency_codes and match[1].lower() not in units.doubtful_codes:
        return True  # "SEK500"
    if match[1].lower() not in units.currency_symbols:
        return False
    if match[0][-1] in passage.grammar.numbers.glued_scales and match[1].isupper():
        return True  # "R41m"
    after = re.match(r"\s*([A-Za-z]+)", passage.text[match.end() : match.end() + 12])
    return after is not None and after[1].lower() in passage.grammar.numbers.scales


def _unnamed(passage: Passage, at: int) -> bool:
    """Match "version 7.2", which names no product: its unit stays open."""
    name, number = passage.row[at], passage.row[at + 1]
    if (
        name.lower not in passage.grammar.units.editions
        or not number.is_figure
        or touches(passage.row, at + 1)
    ):
        return False
    return "." in number.text and "," not in number.text and not _counts_something(passage, at + 2)


def _in_apposition(passage: Passage, at: int) -> bool:
    """Match "a mended version, 7.2.1,": a number with two points counts nothing."""
    number = passage.row[at + 1]
    named = passage.lower(at) == "," and passage.lower(at - 1) in passage.grammar.units.editions
    return named and number.text.count(".") > 1


def _spaced(passage: Passage, at: int) -> bool:
    """Match "Llama 4" and "iOS 17.2"; not "Holt 58 percent", "About 40", "Spain 2-1"."""
    name, number = passage.row[at], passage.row[at + 1]
    if not (name.is_word and number.is_figure) or touches(passage.row, at + 1) or len(name.text) < 2:
        return False
    if not any(letter.isupper() for letter in name.text) or name.lower in passage.grammar.units.not_models:
        return False
    if name.lower in passage.grammar.words.stop:
        return False  # "Yet 900 posts are to go"
    if "," in number.text or ("." not in number.text and len(number.text) > 3):
        return False
    return not _counts_something(passage, at + 2) and not _ends_clause_oddly(passage, name)


def _counts_something(passage: Passage, at: int) -> bool:
    grammar = passage.grammar
    after = passage.lower(at)
    if touches(passage.row, at) and after not in (
        "",
        ".",
        ",",
        ";",
        ")",
        "”",
        '"',
        "'",
        "’",
        "?",
        "!",
        "—",
        "s",
    ):
        return True
    table = (grammar.numbers.scales, grammar.units.currency_words, grammar.units.durations)
    singular = after.removesuffix("s")
    if any(after in words or singular in words for words in table) or (after,) in grammar.units.percent:
        return True
    measured = (after,) in grammar.units.measures or (singular,) in grammar.units.measures
    return measured or after in (*grammar.calendar.months, "people", "per")


def _ends_clause_oddly(passage: Passage, name: Token) -> bool:
    """A possessive owns what is counted: "Meta's 3 offices"."""
    return name.lower.endswith("'s")


def _version(start: int, end: int, shown: str, name: str, number: str) -> Quantity:
    normal = re.sub(r"(?:\.0+)+$", "", number).lower()
    digits = re.match(r"\d+(?:\.\d+)?", normal)
    value = float(digits.group()) if digits else 0.0
    unit = name.lower()
    return Quantity(Matter.VERSION, start, end, value, value, unit, shown, step=1.0, written=normal)
