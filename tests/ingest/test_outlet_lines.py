"""Which line of a head names the outlet: what stands between byline and date, or beside the date."""

from __future__ import annotations

import pytest

from reader.ingest.plain import parse_plain
from reader.model.article import Role

HEADLINE = "Fire at Calder depot forces 1,500 from their homes"
BODY = (
    "About 1,500 residents were moved out of the Calder estate early on Tuesday when fire broke out.\n\n"
    "The depot on Mill Road belongs to the haulier Brannock, which stores paint there."
)
POST = "The Calder Post"


@pytest.mark.parametrize("blank", ["\n", "\n\n"], ids=["lines", "paragraphs"])
@pytest.mark.parametrize(
    "head",
    [
        [HEADLINE, "By Jane Doe", POST, "4 June 2026"],
        [HEADLINE, "4 June 2026", POST, "By Jane Doe"],
        [HEADLINE, "By Jane Doe", "4 June 2026", POST],
        [HEADLINE, POST, "By Jane Doe", "4 June 2026"],
        [HEADLINE, "By Jane Doe", f"{POST}, 4 June 2026"],
        [HEADLINE, "By Jane Doe", f"{POST} - 4 June 2026"],
        [HEADLINE, "By Jane Doe", f"June 4, 2026 | {POST}"],
        [HEADLINE, f"{POST} – June 4, 2026", "By Jane Doe"],
        [POST, HEADLINE, "By Jane Doe", "4 June 2026"],
    ],
    ids=lambda head: " / ".join(line[:12] for line in head),
)
def test_the_outlet_is_read_from_its_line_and_is_no_body_text(head: list[str], blank: str) -> None:
    read = parse_plain(f"{blank.join(head)}\n\n{BODY}")
    known = read.metadata
    assert (known.title, known.outlet, known.byline) == (HEADLINE, POST, "Jane Doe")
    assert str(known.published and known.published.at)[:10] == "2026-06-04"
    (block,) = [b for b in read.document.blocks if POST in read.document.text[b.start : b.end]]
    assert block.role is Role.ATTRIBUTION


@pytest.mark.parametrize("name", ["Morrowgate Digest", "Reuters", "Trackbed Quarterly", "BBC News"])
def test_any_name_between_byline_and_date_is_the_outlet(name: str) -> None:
    assert parse_plain(f"{HEADLINE}\nBy Jane Doe\n{name}\n4 June 2026\n\n{BODY}").metadata.outlet == name


@pytest.mark.parametrize("line", ["London", "NORTH CALDER", "Hong Kong", "Markets", "Health correspondent"])
def test_a_place_a_section_or_a_job_is_no_outlet(line: str) -> None:
    assert parse_plain(f"{HEADLINE}\nBy Jane Doe\n{line}\n4 June 2026\n\n{BODY}").metadata.outlet is None


def test_a_name_below_the_date_alone_is_no_outlet_unless_it_reads_like_one() -> None:
    assert parse_plain(f"{HEADLINE}\nBy Jane Doe\n4 June 2026\nJohn Smith\n\n{BODY}").metadata.outlet is None


def test_a_source_line_wins() -> None:
    given = f"{HEADLINE}\nSource: Inland Wire\nBy Jane Doe\n{POST}\n4 June 2026\n\n{BODY}"
    assert parse_plain(given).metadata.outlet == "Inland Wire"
