"""What a query finds in a small library of news."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.index.engine import SearchIndex
from reader.model.search import HitKind, Searchable, SearchOrder

FINDS = [
    # words
    ("muse spark", "spark"),
    ("spark", "rival spark"),
    ("MUSE", "spark"),
    ("regulator", "spark"),
    ("delays", "spark"),
    ("runs water", "quake"),
    ("spark -muse", "rival"),
    ("spark NOT muse", "rival"),
    ("muse OR quake", "quake spark"),
    ("(muse OR rival) spend", "rival spark"),
    ("(muse OR rival) -(engineer OR quake)", "rival"),
    ("-spark kind:article", "quake tokyo undated wahl"),
    # phrases
    ('"capital spending"', "spark"),
    ('"spending capital"', ""),
    ('"capital spend of"', "spark"),
    ('"markets. Rivals"', "spark"),
    ('"muse spark" -ledger', ""),
    ('"Spark. Capital"', "spark"),
    ("“quoted words”", "undated"),
    ('"half typed', ""),
    ('"capital spen', ""),
    # beginnings, errors, nearness
    ("govern*", "spark"),
    ("delaye*", "spark"),
    ("quaek~", "quake"),
    ("regulatros~", "spark"),
    ("capital near/3 billion", "spark"),
    ("capital near/2 markets", ""),
    ('"billion spending"~4', "c1 spark"),
    # names, figures and what people type
    ("GPT-5.4", "spark"),
    ("gpt 5.4", "spark"),
    ("GPT5.4", "spark"),
    ("$145 billion", "c1 n1 spark"),
    ("145bn", "c1 n1 spark"),
    ("145,000,000,000", "c1 n1 spark"),
    ("num:145e9", "c1 n1 spark"),
    ("num:145bn", "c1 n1 spark"),
    ("num:70e9..80e9", "rival"),
    ("num:>100bn kind:claim", "c1"),
    ("$72 billion", "rival"),
    ('"up to $72 billion this"', "rival"),
    ("5 percent", "rival"),
    ("num:5%", "rival"),
    ("num:1.5e9", "wahl"),
    ("38", "quake"),
    ("U.S.", "spark"),
    ("us", "quake spark"),
    ("C++", "rival"),
    ("c#", "rival"),
    ("jane.doe@example.com", "rival"),
    ("state-owned", "rival"),
    ("stateowned", "rival"),
    ("email", "quake"),
    ("e-mail", "quake"),
    ("government's", "spark"),
    # folding and languages
    ("Lodz", "quake"),
    ("sao paulo", "quake"),
    ("cafe", "undated"),
    ("cooperative", "undated"),
    ("softhyphen", "undated"),
    ("obrien", "spark"),
    ("O'Brien", "spark"),
    ("weiss", "rival"),
    ("haus", "wahl"),
    ("hauses", "wahl"),
    ("Häuser", "wahl"),
    ("自民党", "tokyo"),
    ("総裁", "tokyo"),
    ("党", "tokyo"),
    ("民自", ""),
    # fields
    ("outlet:ledger", "rival spark"),
    ('outlet:"morning ledger"', "spark"),
    ("author:obrien", "spark"),
    ("author:(ana OR tom)", "rival spark"),
    ("title:spark", "n1 n2 rival spark"),
    ("title:capital", ""),
    ("-title:spark outlet:gazette", "quake undated"),
    ("tag:meta", "spark"),
    ('tag:"artificial intelligence"', "spark"),
    ("tag:figure", "n1"),
    ("note:figure", "n1"),
    ("claim:meta", "c1"),
    ("note:(figure OR resident)", "n1 n2"),
    ("kind:note", "n1 n2"),
    ("kind:note,claim", "c1 n1 n2"),
    # dates; what has none counts from when it was added
    ("date:2026-01", "quake"),
    ("date:2026-01-10", "quake"),
    ("date:2026-01..2026-02", "quake wahl"),
    ("date:..2026-01-09", "tokyo"),
    ("date:2026-06-20", "undated"),
    ("after:2026-05 kind:article", "rival spark undated"),
    ("before:2026", "tokyo"),
    ("before:2026-05-30 after:2026-02", "wahl"),
    ("date:2026-05-30", "rival"),
    # nothing asked for
    ("", ""),
    ("   ", ""),
    ("-", ""),
    ("outlet:", ""),
    ("nonsense", ""),
]


@pytest.mark.parametrize(("query", "found"), FINDS)
def test_query_finds(filled: SearchIndex, query: str, found: str) -> None:
    result = filled.search(query, limit=50)
    assert found.split() == sorted(hit.id for hit in result.hits)
    assert result.total == len(result.hits)
    assert result.problem == ""


@pytest.mark.parametrize(
    ("query", "found", "problem"),
    [
        ("spark)", "rival spark", "): there is no parenthesis to close (at 6)"),
        ("outlt:ledger muse", "", "outlt: there is no such field; did you mean outlet: (at 1)"),
        ("muse date:2026-13", "spark", "date:2026-13: there is no such date (at 11)"),
        ("muse kind:poem", "spark", "kind:poem: is article, note, claim or a kind of highlight"),
        ("muse num:many", "spark", "num:many: is no figure; try 145bn, 72e9 or 5% (at 10)"),
        ("muse is:odd", "spark", "is:odd: means nothing here"),
    ],
)
def test_what_is_wrong_is_named_and_the_rest_is_used(
    filled: SearchIndex, query: str, found: str, problem: str
) -> None:
    result = filled.search(query)
    assert problem == result.problem
    assert found.split() == sorted(hit.id for hit in result.hits)


def test_the_last_word_may_be_a_beginning_while_typing(filled: SearchIndex) -> None:
    assert [hit.id for hit in filled.search("mus", typing=True).hits] == ["spark"]
    assert [hit.id for hit in filled.search('"capital spendi', typing=True).hits] == ["spark"]
    assert filled.search("mus ", typing=True).hits == ()
    assert filled.search("mus").hits == ()


def test_kinds_restrict(filled: SearchIndex) -> None:
    found = filled.search("145bn", kinds=frozenset({HitKind.CLAIM, HitKind.NOTE}))
    assert {hit.id for hit in found.hits} == {"c1", "n1"}


def test_flags_ask_the_library(filled: SearchIndex) -> None:
    asked: list[tuple[str, str]] = []

    def allowed(field: str, value: str) -> frozenset[str]:
        asked.append((field, value))
        return frozenset({"rival"})

    assert [hit.id for hit in filled.search("spark is:unread", allowed=allowed).hits] == ["rival"]
    assert [hit.id for hit in filled.search("spark -is:unread", allowed=allowed).hits] == ["spark"]
    assert asked == [("is", "unread")] * 2


def test_limit_leaves_the_total(filled: SearchIndex) -> None:
    result = filled.search("kind:article", limit=2)
    assert (result.total, len(result.hits)) == (6, 2)


def test_newest_first_by_date(filled: SearchIndex) -> None:
    hits = filled.search("kind:article", order=SearchOrder.DATE).hits
    assert [hit.id for hit in hits] == ["undated", "spark", "rival", "wahl", "quake", "tokyo"]


def test_a_headline_counts_more_than_a_mention(
    index: SearchIndex, make_article: Callable[..., Searchable]
) -> None:
    body = "The harbour was calm and nothing else was said about anything at all."
    index.build(
        [
            make_article("mention", "News", body),
            make_article("headline", "Harbour", body.replace("harbour", "sea")),
        ],
        1,
    )
    assert [hit.id for hit in index.search("harbour").hits] == ["headline", "mention"]


def test_of_equals_the_newer_comes_first(index: SearchIndex, make_article: Callable[..., Searchable]) -> None:
    old = make_article("old", "Harbour", "Calm.", published="2020-01-01")
    new = make_article("new", "Harbour", "Calm.", published="2026-06-01")
    index.build([old, new], 1)
    assert [hit.id for hit in index.search("harbour").hits] == ["new", "old"]


def test_a_hit_says_where_it_matched(
    filled: SearchIndex, texts: Callable[..., dict[tuple[HitKind, str], str]]
) -> None:
    expected = {
        "muse": {"spark": "title"},
        "engineers": {"spark": "body"},
        "outlet:abendblatt": {"wahl": "outlet"},
        "author:tom": {"rival": "author"},
        "tag:disaster": {"quake": "tag"},
        "contradict": {"n2": "note"},
        "computing": {"c1": "claim"},
    }
    for query, fields in expected.items():
        hits = filled.search(query, texts=texts).hits
        assert fields == {hit.id: hit.field for hit in hits}


def test_a_snippet_does_not_repeat_the_headline(
    index: SearchIndex, make_article: Callable[..., Searchable]
) -> None:
    thing = make_article("a", "Harbour  opens", "Harbour opens\nThe new harbour was opened on Monday.")
    index.build([thing], 1)
    (hit,) = index.search("harbour", texts=lambda wanted: dict.fromkeys(wanted, thing.body)).hits
    assert hit.snippet.text == "The new harbour was opened on Monday."
    assert [mark.slice(hit.snippet.text) for mark in hit.snippet.marks] == ["harbour"]


def test_did_you_mean(filled: SearchIndex) -> None:
    assert filled.suggest("erthquake officals") == "earthquake officials"
    assert filled.suggest('"capitol spending" qxzqxz') == '"capital spending" qxzqxz'
    assert filled.suggest("muse spark") is None
    assert filled.suggest("qxzqxz") is None


def test_identities_name_everything(filled: SearchIndex, corpus: tuple[object, ...]) -> None:
    assert len(corpus) == len({(kind, identifier) for kind, identifier, _ in filled.identities()})
