"""Every shape of the Recommendation comes in and goes out as it was; what we write has all it must have."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.claims import Passage
from reader.library.exporting import export
from reader.library.importing import import_document
from reader.model.annotation import Kind
from reader.model.claim import Stance
from tests.library.conftest import REPORT, Desk
from tests.library.w3c import (
    EXAMPLES,
    GROUPED,
    PAGE,
    broken,
    broken_collection,
    collections,
    example,
)

AT_PAGE = REPORT.replace("outlet:", f"url: {PAGE}\noutlet:")
SHAPES = {f"anno{number}": shape for number, shape in EXAMPLES.items()} | GROUPED


def exported(desk: Desk, what: str = "highlights") -> Any:
    return json.loads(export(desk.library, what, "jsonld"))


@pytest.mark.parametrize("known", [False, True], ids=["alone", "with its article"])
@pytest.mark.parametrize("name", SHAPES)
def test_an_example_comes_in_and_goes_out_as_it_was(desk: Desk, name: str, known: bool) -> None:
    """With its article it becomes a highlight or a note on the whole; alone it waits, and is written back."""
    item = example(SHAPES[name], name)
    if known:
        desk.add(text=AT_PAGE)
    done = import_document(desk.library, item)
    assert bool(done.added) is known
    assert done.added or done.lines
    assert exported(desk)["first"]["items"] == [item]
    again = import_document(desk.library, item)
    assert again.added == {}
    assert exported(desk)["first"]["items"] == [item]


def test_passages_tags_and_notes_are_taken_from_where_the_model_puts_them(desk: Desk) -> None:
    desk.add(text=AT_PAGE)
    for number in (6, 9, 15, 23, 29, 41):
        import_document(desk.library, example(EXAMPLES[number], str(number)))
    taken = {
        placed.annotation.id: (placed.annotation.target.quote, placed.annotation.body, placed.annotation.tags)
        for placed in desk.library.annotations.all()
    }
    assert list(taken.values()).count(("the dam held", "", ())) == 2
    assert ("", "Who says so?", ()) in taken.values()
    assert ("", "", ("flood",)) in taken.values()
    assert ("", "Says what it cost", ("later",)) in taken.values()
    assert ("the dam held", "It held.", ("dam",)) in taken.values()


@pytest.mark.parametrize(("number", "added"), [(0, 2), (1, 0), (2, 2)])
def test_collections_and_pages_come_in_with_what_they_hold(desk: Desk, number: int, added: int) -> None:
    """Pages that are elsewhere are told of: nothing is fetched."""
    desk.add(text=AT_PAGE)
    done = import_document(desk.library, collections()[number])
    assert sum(done.added.values()) == added
    assert bool(done.lines) is (number > 0)


@pytest.mark.parametrize("name", SHAPES)
def test_the_examples_break_no_rule(name: str) -> None:
    """The checker is not stricter than the model."""
    assert list(broken(example(SHAPES[name], name))) == []


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"@context": "http://schema.org"}, "@context"),
    ({"@context": ["http://www.w3.org/ns/anno.jsonld"]}, "@context"),
    ({"id": None}, "id"),
    ({"id": ["https://a.example", "https://b.example"]}, "id"),
    ({"type": "Note"}, "type"),
    ({"target": []}, "target"),
    ({"bodyValue": "x", "body": "https://a.example"}, "bodyValue"),
    ({"created": "2026-03-04"}, "created"),
    ({"motivation": "praising"}, "motivation"),
    ({"body": {"type": "TextualBody"}}, "TextualBody"),
    ({"target": {"type": "SpecificResource"}}, "SpecificResource"),
    ({"target": {"source": PAGE, "selector": {"type": "TextQuoteSelector"}}}, "TextQuoteSelector"),
    ({"target": {"source": PAGE, "selector": {"type": "TextPositionSelector", "start": -1, "end": 3}}}, "TextPosition"),
    ({"target": {"source": PAGE, "selector": {"exact": "x"}}}, "selector"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "rule"), WRONG)
def test_the_checker_sees_what_is_missing(change: dict[str, Any], rule: str) -> None:
    [why] = broken(example({"target": PAGE}, "1") | change)
    assert why.startswith(rule)


NOTES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.tuples(
            st.integers(0, 60),
            st.integers(1, 60),
            st.sampled_from(Kind),
            NOTES,
            st.lists(st.sampled_from(("a", "ü b")), max_size=2),
        ),
        max_size=4,
    ),
    NOTES,
    st.booleans(),
)
def test_what_we_write_has_all_that_the_model_demands(
    desk: Desk, marks: list[tuple[int, int, Kind, str, list[str]]], note: str, edited: bool
) -> None:
    from reader.model.ranges import TextRange

    article = desk.add(text=AT_PAGE)
    text = desk.text(article)
    for start, size, kind, body, tags in marks:
        passage = TextRange(start, start + size)
        if passage.slice(text).strip():
            desk.library.annotations.highlight(article, passage, kind, body, tags)
    if note.strip():
        desk.library.annotations.note_on_article(article, note)
    passage = desk.passage(article, "the dam held")
    desk.library.claims.new(note.strip() or "It held", [Passage(article, passage, Stance.SUPPORTS)])
    if edited:
        desk.add(text=AT_PAGE.replace("the dam held", "the dam broke").replace("$145", "$150"))
    for what in ("highlights", "claims"):
        assert list(broken_collection(exported(desk, what))) == []
