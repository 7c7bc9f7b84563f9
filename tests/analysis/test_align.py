"""Alignment: which sentences are counterparts."""

from __future__ import annotations

from reader.analysis.align import align
from tests.analysis.building import document_of

ONE = """
Norvex agreed to buy rival Halden Chemicals for $7.8 billion.
Chief executive Marta Lindqvist will lead the company from Rotterdam.
Shares of Norvex fell 4% on the news.
"""
OTHER = """
Norvex stock dropped 4 per cent in morning trade.
Coatings maker Halden Chemicals has accepted an offer of Norvex.
The new group would be run by Marta Lindqvist and based in Rotterdam.
"""


def test_counterparts_are_found_in_any_order() -> None:
    a, b = document_of(ONE), document_of(OTHER)
    pairs = [(x.slice(a.text)[:6], y.slice(b.text)[:6]) for x, y, _ in align(a, b)]
    assert pairs == [("Norvex", "Coatin"), ("Chief ", "The ne"), ("Shares", "Norvex")]


def test_a_document_is_aligned_with_itself_sentence_by_sentence() -> None:
    a = document_of(ONE)
    assert [(x, y) for x, y, _ in align(a, a)] == [(x, x) for x, _, _ in align(a, a)]
    assert len(align(a, a)) == 3


def test_every_sentence_has_at_most_one_counterpart_and_a_score_between_0_and_1() -> None:
    pairs = align(document_of(ONE * 2), document_of(OTHER))
    assert len({y for _, y, _ in pairs}) == len(pairs)
    assert all(0 < score <= 1 for _, _, score in pairs)


def test_unrelated_documents_have_no_counterparts() -> None:
    other = document_of("A humpback whale was freed from fishing nets by volunteers.")
    assert align(document_of(ONE), other) == []


def test_site_furniture_is_not_aligned() -> None:
    assert align(document_of("chrome: Share this article"), document_of("chrome: Share this article")) == []
