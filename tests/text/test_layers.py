"""Marks are found where they stand, and layers cut a line without loss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotation import Kind
from reader.model.ranges import TextRange
from reader.text.layers import Layer, Mark, MarkKind, MarkStore, Paint, cut, neighbours

STARTS = (0, 40, 41, 90)
LENGTH = 120

ranges = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 60)).map(
    lambda pair: TextRange(pair[0], min(pair[0] + pair[1], LENGTH))
)
kinds: st.SearchStrategy[MarkKind] = st.sampled_from([*Kind, *Layer])
marks = st.builds(Mark, st.sampled_from([f"m{n}" for n in range(8)]), ranges, kinds)


def mark(name: str, start: int, end: int, kind: MarkKind = Kind.KEY) -> Mark:
    return Mark(name, TextRange(start, end), kind)


@given(st.lists(marks), st.lists(st.sampled_from([f"m{n}" for n in range(8)])))
def test_a_store_answers_like_a_plain_list(added: list[Mark], removed: list[str]) -> None:
    """After any order of changes each block lists exactly the marks that touch it."""
    store, model = MarkStore(STARTS), {}
    for each in added:
        store.add(each)
        model[each.id] = each
    for name in removed:
        assert store.remove(name) == model.pop(name, None)
    assert sorted(m.id for m in store.ordered()) == sorted(model)
    for block, start in enumerate(STARTS):
        end = (*STARTS, LENGTH)[block + 1]
        expected = {m.id for m in model.values() if m.range.start < end and m.range.end > start}
        assert {m.id for m in store.on(block, start, end)} == expected
    for offset in range(0, LENGTH, 7):
        assert {m.id for m in store.at(offset)} == {m.id for m in model.values() if offset in m.range}


def test_the_shortest_highlight_is_meant_first() -> None:
    """Under the caret a highlight goes before a comparison, a short one before a long one."""
    store = MarkStore(
        STARTS, [mark("long", 0, 30), mark("layer", 5, 6, Layer.DISAGREEMENT), mark("short", 4, 9)]
    )
    assert [m.id for m in store.at(5)] == ["short", "long", "layer"]


def test_an_added_mark_replaces_the_one_of_its_id() -> None:
    """One id, one mark."""
    store = MarkStore(STARTS, [mark("a", 0, 5)])
    store.add(mark("a", 50, 60, Kind.QUOTE))
    assert store.at(2) == []
    assert [m.kind for m in store.ordered()] == [Kind.QUOTE]


paints = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from("abcdef")).map(
        lambda t: Paint(min(t[:2]), max(t[:2]), t[2])
    ),
    max_size=6,
)


@given(st.integers(0, 20), st.integers(0, 20), paints)
def test_runs_tile_the_line(start: int, length: int, over: list[Paint]) -> None:
    """Every code point lies in one run, named by exactly the paints over it, in order."""
    end = start + length
    runs = cut(start, end, over)
    assert [at for run in runs for at in range(run.start, run.end)] == list(range(start, end))
    for run in runs:
        for at in range(run.start, run.end):
            assert run.names == tuple(p.name for p in over if p.start <= at < p.end)


@given(st.sets(st.integers(0, 100)), st.integers(0, 100), st.integers(1, 30))
def test_neighbours_are_the_ranges_that_touch(edges: set[int], start: int, length: int) -> None:
    """Bisecting finds what looking at every match would find."""
    places = sorted(edges)
    matches = [TextRange(a, b) for a, b in zip(places[::2], places[1::2], strict=False)]
    found = neighbours(matches, start, start + length)
    expected = [n for n, m in enumerate(matches) if m.start < start + length and start < m.end]
    assert list(found) == expected
