"""Fixtures of the analysis room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from reader.analysis.languages import grammar_for
from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.extract import quantities
from reader.analysis.quantities.model import Quantity
from reader.model.finding import Report
from tests.analysis.building import report_of


@pytest.fixture(scope="session")
def english() -> Grammar:
    grammar = grammar_for("en")
    assert grammar is not None
    return grammar


@pytest.fixture(scope="session")
def figures(english: Grammar) -> Callable[..., list[Quantity]]:
    """Return a function that reads the quantities of a text, dateline 4 June 2026."""

    def read(text: str, today: date | None = date(2026, 6, 4)) -> list[Quantity]:
        return quantities(text, 0, len(text), english, today)

    return read


@pytest.fixture(scope="session")
def reports() -> Callable[..., Sequence[Report]]:
    """Return a function that makes one report of each text."""

    def make(*texts: str, published: str | None = "2026-06-04") -> list[Report]:
        return [report_of(text, number, published) for number, text in enumerate(texts, 1)]

    return make
