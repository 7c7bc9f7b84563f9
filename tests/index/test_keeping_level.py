"""The index follows changes, whoever makes them and in whatever order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryBusy
from reader.index import merging
from reader.index.documents import digest
from reader.index.engine import SearchIndex
from reader.model.search import HitKind, Searchable

Make = Callable[..., Searchable]


def found(index: SearchIndex, query: str) -> list[str]:
    return sorted(hit.id for hit in index.search(query, limit=1000).hits)


def test_an_addition_is_found(index: SearchIndex, make_article: Make) -> None:
    assert index.apply([make_article("a", "Harbour", "Ships.")], [], 1)
    assert found(index, "harbour ship") == ["a"]
    assert index.position == 1


def test_a_change_replaces(index: SearchIndex, make_article: Make) -> None:
    index.apply([make_article("a", "Harbour", "Ships.")], [], 1)
    index.apply([make_article("a", "Harbour", "Trains.")], [], 2)
    assert found(index, "ships") == []
    assert found(index, "trains") == ["a"]
    assert len(list(index.identities())) == 1


def test_a_removal_removes(index: SearchIndex, make_article: Make) -> None:
    index.apply([make_article("a", "Harbour", "Ships."), make_article("b", "Harbour", "Trains.")], [], 1)
    index.apply([], [(HitKind.ARTICLE, "a")], 2)
    assert found(index, "harbour") == ["b"]
    index.apply([], [(HitKind.ARTICLE, "b"), (HitKind.ARTICLE, "never")], 3)
    assert found(index, "harbour") == []
    assert index.position == 3


def test_kinds_have_ids_of_their_own(index: SearchIndex, make_article: Make, make_note: Make) -> None:
    index.apply([make_article("x", "Harbour", "Ships."), make_note("x", "x", "Ships!")], [], 1)
    index.apply([], [(HitKind.NOTE, "x")], 2)
    assert [(hit.kind, hit.id) for hit in index.search("ships").hits] == [(HitKind.ARTICLE, "x")]


def test_applying_again_changes_nothing(index: SearchIndex, make_article: Make, tmp_path: Path) -> None:
    index.apply([make_article("a", "Harbour", "Ships.")], [], 1)
    before = sorted(path.name for path in (tmp_path / "index").glob("*.seg"))
    index.apply([make_article("a", "Harbour", "Ships.")], [(HitKind.ARTICLE, "b")], 2)
    assert before == sorted(path.name for path in (tmp_path / "index").glob("*.seg"))
    assert index.position == 2


def test_what_is_added_and_removed_at_once_stays(index: SearchIndex, make_article: Make) -> None:
    index.apply([make_article("a", "Harbour", "Ships.")], [(HitKind.ARTICLE, "a")], 1)
    assert found(index, "harbour") == ["a"]


def test_who_does_not_get_the_lock_leaves_it(index: SearchIndex, make_article: Make, tmp_path: Path) -> None:
    other = SearchIndex.open(tmp_path / "index", "L1")
    with other._folder.writing(0) as held:
        assert held
        assert not index.apply([make_article("a", "Harbour", "Ships.")], [], 1, wait=0.01)
    assert index.position == 0
    assert index.apply([make_article("a", "Harbour", "Ships.")], [], 1)


def test_building_waits_and_gives_up(
    index: SearchIndex, make_article: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.index.engine.BUILD_WAIT", 0.01)
    other = SearchIndex.open(tmp_path / "index", "L1")
    with other._folder.writing(0), pytest.raises(LibraryBusy):
        index.build([make_article("a", "Harbour", "Ships.")], 1)


def test_another_reader_sees_it_at_once(index: SearchIndex, make_article: Make, tmp_path: Path) -> None:
    other = SearchIndex.open(tmp_path / "index", "L1")
    assert found(other, "harbour") == []
    index.apply([make_article("a", "Harbour", "Ships.")], [], 7)
    assert found(other, "harbour") == ["a"]
    assert other.position == 7
    other.apply([], [(HitKind.ARTICLE, "a")], 8)
    assert found(index, "harbour") == []


def test_building_replaces_everything(index: SearchIndex, make_article: Make) -> None:
    index.apply([make_article("old", "Harbour", "Ships.")], [], 5)
    seen: list[int] = []
    index.build([make_article(f"a{n}", "Harbour", "Ships.") for n in range(250)], 3, progress=seen.append)
    assert index.search("harbour").total == 250
    assert seen == [100, 200, 250]
    assert index.position == 3


def test_building_on_several_cores_is_the_same(
    index: SearchIndex, make_article: Make, tmp_path: Path
) -> None:
    articles = [make_article(f"a{n}", f"Harbour {n}", f"Ship number {n}. " * (n % 7)) for n in range(450)]
    index.build(articles, 1, processes=2)
    alone = SearchIndex.open(tmp_path / "alone", "L1")
    alone.build(articles, 1, processes=1)
    assert len(list((tmp_path / "index").glob("*.seg"))) == 2
    assert index.search("ship number 7", limit=100) == alone.search("ship number 7", limit=100)
    assert sorted(index.identities()) == sorted(alone.identities())


def test_readers_go_on_with_the_old_index_while_a_new_one_is_built(
    index: SearchIndex, make_article: Make, tmp_path: Path
) -> None:
    index.apply([make_article("old", "Harbour", "Ships.")], [], 1)
    reader = SearchIndex.open(tmp_path / "index", "L1")
    during: list[list[str]] = []

    def look(done: int) -> None:
        during.append(found(reader, "harbour"))

    index.build([make_article("new", "Harbour", "Ships.")], 2, progress=look)
    assert during == [["old"]]
    assert found(reader, "harbour") == ["new"]


def test_what_is_built_twice_is_there_once(index: SearchIndex, make_article: Make) -> None:
    index.build([make_article("a", "Harbour", "Ships.")] * 2, 1)
    assert index.search("harbour").total == 1


def test_many_small_changes_do_not_leave_many_segments(
    index: SearchIndex, make_article: Make, tmp_path: Path
) -> None:
    for number in range(70):
        index.apply([make_article(f"a{number}", "Harbour", f"Ship {number}.")], [], number)
    assert len(list((tmp_path / "index").glob("*.seg"))) < merging.FAN_OUT
    assert index.search("harbour").total == 70
    assert found(index, '"ship 33"') == ["a33"]


def test_a_large_segment_is_not_rewritten_for_a_small_change(
    index: SearchIndex, make_article: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "LARGEST", 100)
    index.build([make_article(f"a{n}", "Harbour", "Ships and trains. " * 20) for n in range(10)], 1)
    (large,) = (tmp_path / "index").glob("*.seg")
    for number in range(20):
        index.apply(
            [make_article(f"b{number}", "Harbour", "Ship.")], [(HitKind.ARTICLE, f"a{number}")], number
        )
        if number < 9:
            assert large.exists()
    assert found(index, "trains") == []


def test_the_digest_tells_every_field(make_article: Make) -> None:
    thing = make_article("a", "Harbour", "Ships.", tags=("x",))
    others = [
        replace(thing, title="Port"),
        replace(thing, body="Ship."),
        replace(thing, outlet=""),
        replace(thing, author="Ana"),
        replace(thing, tags=()),
        replace(thing, language="de"),
        replace(thing, published=None),
        replace(thing, added=None),
    ]
    assert len({digest(one) for one in [thing, *others]}) == len(others) + 1


WORDS = st.sampled_from(
    ["harbour", "ship", "ships", "train", "U.S.", "145bn", "GPT-5.4", "Häuser", "自民党", "said", "the", "of"]
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)
THINGS = st.builds(
    Searchable,
    kind=st.sampled_from(HitKind),
    id=st.sampled_from("abcde"),
    article=st.sampled_from("xy"),
    title=TEXTS,
    body=TEXTS,
    outlet=st.sampled_from(["", "Gazette", "New York Ledger"]),
    tags=st.lists(WORDS, max_size=2).map(tuple),
    language=st.sampled_from(["", "en", "de", "ja"]),
)
CHANGES = st.lists(
    st.tuples(
        st.lists(THINGS, max_size=4), st.lists(st.tuples(st.sampled_from(HitKind), st.sampled_from("abcde")))
    ),
    max_size=12,
)
QUERIES = (
    "ship", '"the ship"', "ship -train", "145bn", "gpt-5.4", "haus", "自民", "us", "u.s.", "ship near/3 train", "sh*",
    "outlet:york", "tag:ship", "title:harbour", "-ship kind:note", "shp~", "num:>1bn",
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES)
def test_any_order_of_changes_equals_an_index_built_at_once(
    changes: list[tuple[list[Searchable], list[tuple[HitKind, str]]]],
) -> None:
    """Hits, order, scores and identities are those of an index of what is left."""
    with TemporaryDirectory() as folder:
        grown, built = SearchIndex.open(Path(folder, "g"), "L"), SearchIndex.open(Path(folder, "b"), "L")
        left: dict[tuple[HitKind, str], Searchable] = {}
        for position, (upserts, deletes) in enumerate(changes):
            assert grown.apply(upserts, deletes, position)
            for name in deletes:
                left.pop(name, None)
            left.update({(thing.kind, thing.id): thing for thing in upserts})
        built.build(left.values(), len(changes))
        assert sorted(grown.identities()) == sorted(built.identities())
        for query in QUERIES:
            assert grown.search(query, limit=50) == built.search(query, limit=50), query
