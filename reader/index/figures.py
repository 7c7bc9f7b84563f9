"""Figures as keys: "$145 billion", "145bn" and "145,000,000,000" become one term.

A key is the value as `%.12g`; a percentage has the key of its number and the
same with a percent sign.
"""

from __future__ import annotations

import re
from functools import cache

MAGNITUDES = {
    "thousand": 1e3,
    "k": 1e3,
    "mille": 1e3,
    "tausend": 1e3,
    "million": 1e6,
    "millions": 1e6,
    "millionen": 1e6,
    "millones": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "mio": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "billions": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "milliarden": 1e9,
    "milliarde": 1e9,
    "milliards": 1e9,
    "milliard": 1e9,
    "mrd": 1e9,
    "trillion": 1e12,
    "trillions": 1e12,
    "tn": 1e12,
    "trn": 1e12,
}
PERCENT = ("%", "percent", "per cent", "pct", "prozent")
_ATTACHED_ONLY = ("k", "m", "b")
"""After a space these are more often an initial or a unit than a magnitude."""

_SPACED = "|".join(sorted((m for m in MAGNITUDES if m not in _ATTACHED_ONLY), key=len, reverse=True))
NUMBER = r"\d+(?:[.,]\d+|[\u00a0\u202f'’]\d{3}(?!\d))*"
FIGURE = (
    NUMBER
    + rf"(?:(?:[ \u00a0\u202f-]?(?i:{_SPACED})|(?i:[kmb]))(?![^\W_])"
    + r"|[ \u00a0\u202f]?(?:%|(?i:per ?cent|pct|prozent)(?![^\W_])))?"
)
"""A number with the magnitude or percent sign that belongs to it, as one chunk."""

_SPLIT = re.compile(rf"({NUMBER})[ \u00a0\u202f-]?(.*)", re.DOTALL)
_GROUPED = re.compile(r"\d{1,3}([.,\u00a0\u202f'’])\d{3}(?:\1\d{3})*")
_SCIENTIFIC = re.compile(r"[$€£¥]?\d+(?:\.\d+)?[eE][+]?\d+")


def key(value: float) -> str:
    """Return the term under which a value is indexed."""
    return f"{value:.12g}"


@cache
def parse(chunk: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of a figure as typed, and its keys.

    "155.221" may be a thousand times more in another language: both keys are
    given, since a reader of either must find it.
    """
    match = _SPLIT.fullmatch(chunk)
    if match is None:
        return (), ()
    number, unit = match[1], match[2].casefold()
    values = _values(number)
    words = (*_spellings(number), *unit.replace("%", "percent").split())
    if unit in PERCENT:
        keys = [form for value in values for form in (key(value), key(value) + "%")]
    else:
        keys = [key(value * MAGNITUDES.get(unit, 1)) for value in values]
    return tuple(dict.fromkeys(words)), tuple(dict.fromkeys(keys))


def exact_keys(chunk: str) -> tuple[str, ...]:
    """Return the keys a query for this figure asks for: "5%" is not any 5."""
    keys = parse(chunk)[1]
    percent = tuple(k for k in keys if k.endswith("%"))
    return percent or keys


def value_of(text: str) -> float | None:
    """Read one end of a `num:` range: "145e9", "145bn", "$72 billion"; None when it is no figure."""
    text = text.strip().lstrip("$€£¥").strip()
    if _SCIENTIFIC.fullmatch(text):
        return float(text)
    match = _SPLIT.fullmatch(text)
    if match is None or match[2].casefold() not in ("", *MAGNITUDES):
        return None
    values = _values(match[1])
    return values[0] * MAGNITUDES.get(match[2].casefold(), 1) if values else None


def _values(number: str) -> list[float]:
    grouped = _GROUPED.fullmatch(number)
    plain = re.sub(r"[\u00a0\u202f'’]", "", number)
    values: list[float] = []
    if grouped:
        values.append(float(re.sub(r"[.,]", "", plain)))
    if not grouped or (grouped[1] == "." and plain.count(".") == 1):
        decimal = _decimal(plain)
        values[:0] = [] if decimal is None else [decimal]
    return values


def _decimal(number: str) -> float | None:
    whole, comma, rest = number.rpartition(",")
    if comma and "." in rest:  # 1,234.5
        number = number.replace(",", "")
    elif comma and "." in whole:  # 1.234,5
        number = number.replace(".", "").replace(",", ".")
    elif comma and number.count(",") == 1:  # 72,5
        number = number.replace(",", ".")
    try:
        return float(number)
    except ValueError:  # 5.4.1 is a version, not a number
        return None


def _spellings(number: str) -> tuple[str, ...]:
    plain = re.sub(r"[\u00a0\u202f'’]", "", number)
    if _GROUPED.fullmatch(number) and "." not in number:
        return (plain.replace(",", ""),)
    if _GROUPED.fullmatch(number):
        return plain, plain.replace(".", "")
    return (plain.replace(",", ".") if "." not in plain else plain.replace(",", ""),)
