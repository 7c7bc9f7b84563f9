"""How passages are cited."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.model.article import Metadata
from reader.model.dates import PublicationDate
from reader.tui.citation import citation

KNOWN = Metadata(
    "A plan but no opening day",
    outlet="The Pell Street Ledger",
    byline="Hugo Lindqvist-Marsh",
    published=PublicationDate(datetime(2026, 6, 5, tzinfo=UTC)),
    url="https://pellstreetledger.example/a",
)
SOURCE = (
    "The Pell Street Ledger, “A plan but no opening day”, Hugo Lindqvist-Marsh, 5 June 2026,"
    " https://pellstreetledger.example/a"
)


def test_a_quotation_stands_before_its_source() -> None:
    assert citation(KNOWN, "up to $72 billion") == f"“up to $72 billion” — {SOURCE}"


def test_a_quotation_of_several_lines_stands_above_its_source() -> None:
    assert citation(KNOWN, "One.\nTwo.") == f"“One.\nTwo.”\n— {SOURCE}"


def test_quoted_speech_gets_no_second_pair_of_marks_and_keeps_its_words() -> None:
    assert citation(KNOWN, "“It pays the bill,”").startswith("““It") is False
    assert citation(KNOWN, "“Yes,” she said. “No,” he said").startswith("““Yes,” she said. “No,” he said”")


def test_what_is_not_known_is_left_out() -> None:
    assert citation(Metadata("Late again"), "now") == "“now” — “Late again”"
    assert citation(Metadata("Late again")) == "“Late again”"
