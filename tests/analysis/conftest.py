"""Builders for the tests of the analysis room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from reader.analysis.languages import grammar_for
from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.extract import quantities
from reader.analysis.quantities.model import Quantity
from reader.model.article import Block, Document, Role
from reader.model.dates import PublicationDate
from reader.model.finding import Report
from reader.model.ids import ArticleId, RevisionId

Reporter = Callable[..., Report]


def document_of(text: str, role: Role = Role.PARAGRAPH) -> Document:
    """Make a document of paragraphs: one block a line; a line may name its role as `sidebar: …`."""
    blocks: list[Block] = []
    kept: list[str] = []
    offset = 0
    for line in (line.strip() for line in text.strip().split("\n")):
        if not line:
            continue
        name, _, rest = line.partition(": ")
        as_role = Role(name) if name in set(Role) else role
        line = rest if name in set(Role) else line
        blocks.append(Block(as_role, offset, offset + len(line)))
        kept.append(line)
        offset += len(line) + 1
    return Document("\n".join(kept), tuple(blocks))


def report_of(text: str, number: int = 1, published: str | None = None, language: str = "") -> Report:
    """Make a report of plain text; ids and outlets follow from `number`."""
    return Report(
        ArticleId(f"ARTICLE{number}"),
        RevisionId(f"REVISION{number}"),
        document_of(text),
        PublicationDate.parse(published) if published else None,
        f"Outlet {number}",
        language,
    )


@pytest.fixture(scope="session")
def report() -> Reporter:
    return report_of


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
