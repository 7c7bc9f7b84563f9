"""What results have in common, and what is like an article."""

from __future__ import annotations

from collections.abc import Callable

from reader.index.engine import SearchIndex
from reader.model.search import Facet, HitKind, Searchable

Make = Callable[..., Searchable]


def test_facets_count_outlets_months_and_tags(index: SearchIndex, make_article: Make) -> None:
    index.build(
        [
            make_article("a", "Harbour", "Ships.", outlet="Ledger", tags=("sea", "trade")),
            make_article("b", "Harbour", "Ships.", outlet="Gazette", tags=("sea",), published="2026-05-01"),
            make_article("c", "Harbour", "Ships.", outlet="Ledger", published="2026-05-02"),
            make_article("d", "Trains", "Rails.", outlet="Ledger"),
        ],
        1,
    )
    assert index.facets("harbour") == (
        Facet("outlet", "Ledger", 2),
        Facet("outlet", "Gazette", 1),
        Facet("month", "2026-06", 1),
        Facet("month", "2026-05", 2),
        Facet("tag", "sea", 2),
        Facet("tag", "trade", 1),
    )
    assert index.facets("harbour", limit=1)[0] == Facet("outlet", "Ledger", 2)
    assert index.facets("") == ()


def test_facets_add_up_over_segments_without_what_is_deleted(index: SearchIndex, make_article: Make) -> None:
    index.apply([make_article("a", "Harbour", "Ships."), make_article("b", "Harbour", "Ships.")], [], 1)
    index.apply([make_article("c", "Harbour", "Ships.")], [(HitKind.ARTICLE, "a")], 2)
    assert Facet("outlet", "Gazette", 2) in index.facets("harbour")


def test_another_report_of_the_same_event_is_like_it(index: SearchIndex, make_article: Make) -> None:
    common = "The minister said on Monday that the plan was a good plan for the country. "
    one = make_article(
        "one", "Bridge toll", f"{common}The Severn bridge toll rises to $5 million a year for lorries."
    )
    two = make_article("two", "Lorries pay", f"Lorries will pay more on the Severn bridge. {common}")
    others = [
        make_article(f"o{n}", "Other news", f"{common}Nothing of that sort, case {n}.") for n in range(30)
    ]
    index.build([one, two, *others], 1)
    hits = index.like(one.body, without=("one",)).hits
    assert hits[0].id == "two"
    assert "one" not in {hit.id for hit in hits}


def test_nothing_is_like_nothing(filled: SearchIndex) -> None:
    assert filled.like("").hits == ()
    assert filled.like("qxzqxz").hits == ()
