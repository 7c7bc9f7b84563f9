"""Web annotations of others: every shape that the model allows, and those that it does not."""

from __future__ import annotations

from typing import Any

import pytest

from reader.library.importing import import_document
from tests.library.conftest import REPORT, Desk
from tests.library.exchanging import FOREIGN, URL, WITH_URL, exported

SAMPLES: list[dict[str, Any]] = [
    {"body": "http://example.org/post1", "target": "http://example.com/page1"},
    {"body": {"id": "http://example.org/a.mp3", "format": "audio/mpeg"}, "target": {"id": "http://example.com/p#xywh=1"}},
    {"body": {"type": "TextualBody", "value": "<p>j'adore !</p>", "format": "text/html"}, "target": "http://example.org/photo1"},
    {"bodyValue": "Comment text", "target": "http://example.com/target1"},
    {"body": ["http://example.org/d1", {"type": "TextualBody", "value": "tag1"}], "target": ["http://example.org/i1", "http://example.org/i2"]},
    {"body": {"type": "Choice", "items": [{"id": "http://example.org/n1"}]}, "target": {"type": "List", "items": ["http://example.com/m", {"source": "http://example.org/m2"}]}},
    {"motivation": ["bookmarking", "tagging"], "target": {"type": "Independents", "items": ["http://example.org/i1"]}},
    {"target": {"source": "http://example.org/page1", "selector": "http://example.org/paraselector1"}},
    {"target": {"source": "http://example.org/e.pdf", "selector": {"type": "RangeSelector", "startSelector": {"type": "XPathSelector", "value": "//td[1]"}, "endSelector": {"type": "XPathSelector", "value": "//td[2]"}}}},
    {"target": {"source": "http://example.org/e", "selector": {"type": "FragmentSelector", "value": "para5", "refinedBy": {"type": "TextQuoteSelector", "exact": "Selected Text", "prefix": "text before the ", "suffix": " and"}}}},
    {"target": {"source": {"id": "http://example.org/e", "type": "Text"}, "state": [{"type": "TimeState", "cached": "http://archive.example.org/1"}]}},
    {"target": {"source": "http://example.org/d.txt", "selector": {"type": "TextPositionSelector", "start": 412, "end": 795}}},
    {"@type": "oa:Annotation", "type": "Annotation", "stylesheet": {"type": "CssStylesheet", "value": ".red {}"}, "target": {"source": "http://example.org/1", "styleClass": "red"}},
]  # fmt: skip


SAMPLES += [
    {"body": {"type": "SpecificResource", "purpose": "tagging", "source": "http://example.org/city"}, "target": {"id": "http://example.org/p", "type": "Image"}},
    {"body": {"source": "http://example.org/v", "selector": {"type": "FragmentSelector", "value": "t=30,60"}}, "target": "http://example.org/i"},
    {"target": {"source": "http://example.org/e", "state": {"type": "TimeState", "refinedBy": {"type": "HttpRequestState", "value": "Accept: a", "refinedBy": {"type": "FragmentSelector", "value": "page=10"}}}}},
    {"target": {"source": "http://example.org/i", "scope": "http://example.org/p"}, "canonical": "urn:uuid:dbfb1861-0ecf-41ad-be94-a584e5c4f1df", "via": "http://other.example.org/1", "rights": "https://example.org/by"},
    {"creator": [{"type": "Person"}, "http://example.org/u"], "audience": {"schema:educationalRole": "teacher"}, "generated": "2015-02-04T12:00:00Z", "target": {"source": "http://example.org/m", "selector": [{"type": "SvgSelector", "value": "<svg/>"}, {"type": "DataPositionSelector", "start": 4096, "end": 4104}], "renderedVia": {"type": "Software"}}},
    {"body": [], "target": [{"type": "Composite", "items": [{"id": "http://example.org/deep"}]}]},
]  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("known", [False, True], ids=["alone", "with its article"])
def test_every_shape_the_model_allows_comes_in_and_goes_out_as_it_was(
    desk: Desk, sample: dict[str, Any], known: bool
) -> None:
    item = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "http://example.org/anno1",
        "type": "Annotation",
    }
    item |= sample
    if known:
        from reader.export import webreading

        address = webreading.read(item).annotations[0].sources[0]
        desk.add(
            text=REPORT.replace("outlet:", f"url: {address}\noutlet:")
            + "\ntext before the Selected Text and\n"
        )
    done = import_document(desk.library, item)
    assert bool(done.added) is known
    assert exported(desk.library, "highlights", "jsonld")["first"]["items"] == [item]


def test_a_tag_may_be_said_by_the_motivation_and_a_note_stand_in_a_choice(desk: Desk) -> None:
    desk.add(text=WITH_URL)
    tag = {"type": "TextualBody", "value": "important"}
    choice = {
        "type": "Choice",
        "items": [{"type": "TextualBody", "value": "a note", "purpose": "describing"}],
    }
    item = {k: v for k, v in FOREIGN.items() if k != "bodyValue"} | {"motivation": "tagging"}
    import_document(desk.library, {**item, "body": [tag, choice]})
    [placed] = desk.library.annotations.all()
    assert (placed.annotation.tags, placed.annotation.body) == (("important",), "a note")


def test_the_older_spelling_of_ids_and_types_is_read(desk: Desk) -> None:
    desk.add(text=WITH_URL)
    item = {"@id": "https://notes.example/old", "@type": "oa:Annotation", "target": URL}
    assert import_document(desk.library, item).added == {"highlights": 1}
    assert exported(desk.library, "highlights", "jsonld")["first"]["items"] == [item]


def test_a_page_and_a_list_are_read_as_a_collection_is(desk: Desk) -> None:
    desk.add(text=WITH_URL)
    second = {**FOREIGN, "id": "https://notes.example/2"}
    page = {"id": "https://notes.example/page", "type": "AnnotationPage", "items": [FOREIGN, second]}
    assert import_document(desk.library, page).added == {"highlights": 2}


HOSTILE: list[tuple[Any, str]] = [
    ({**FOREIGN, "id": 7}, "annotation 1: has no id"),
    ({k: v for k, v in FOREIGN.items() if k != "target"}, "annotation 1: has no target"),
    ({"type": "AnnotationPage", "items": [7, FOREIGN]}, "annotation 1: is no annotation"),
    (
        {"type": "AnnotationCollection", "id": "x", "first": "https://notes.example/p1"},
        "its pages are on the web",
    ),
    ({"type": "AnnotationCollection", "variorum:claims": [{}], "first": {"items": []}}, "claim 1: has no id"),
]


@pytest.mark.parametrize(("document", "line"), HOSTILE, ids=[line for _, line in HOSTILE])
def test_a_wrong_annotation_costs_one_line(desk: Desk, document: Any, line: str) -> None:
    desk.add(text=WITH_URL)
    [told] = import_document(desk.library, document).lines
    assert told.startswith(line)


def test_escape_sequences_of_a_note_do_not_come_in(desk: Desk) -> None:
    desk.add(text=WITH_URL)
    import_document(desk.library, {**FOREIGN, "bodyValue": "a\x1b]52;c;eA==\x07b\u202e"})
    assert desk.library.annotations.all()[0].annotation.body == "ab"
