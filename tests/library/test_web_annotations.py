"""Web Annotations and Hypothesis JSON: out, into another library, and out again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.config import Locations
from reader.library.claims import Passage
from reader.library.exporting import export
from reader.library.importing import import_document
from reader.library.service import Library, open_library
from reader.model.annotation import Kind, Motivation
from reader.model.claim import Relation, Stance, Status
from reader.model.ranges import TextRange
from tests.library.conftest import REPORT, Desk

URL = "https://post.example/2026/flood"
WITH_URL = REPORT.replace("outlet:", f"url: {URL}\noutlet:")
NOTES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)
TAGS = st.lists(st.sampled_from(("flood", "too high", "é")), max_size=2)


def elsewhere(folder: Path) -> Library:
    return open_library(Locations(folder / "library", folder / "cache", folder / "config", folder / "state"))


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    with elsewhere(tmp_path / "other") as library:
        yield library


def exported(library: Library, what: str, form: str) -> Any:
    return json.loads(export(library, what, form))


def stock(desk: Desk, other: Library, text: str = WITH_URL) -> None:
    """Put the same report into both, each under an id of its own."""
    desk.add(text=text)
    assert other.sources.add_file(desk.folder / "report.md").article


def fill(library: Library, article: Any, draw: Any) -> None:
    text = library.articles.revision(article).text
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text) - 1))
        where = TextRange(start, draw(st.integers(start + 1, len(text))))
        if where.slice(text).strip():
            library.annotations.highlight(
                article, where, draw(st.sampled_from(Kind)), draw(NOTES), draw(TAGS)
            )
    passages = [Passage(article, TextRange(4, 20), draw(st.sampled_from(Stance)))]
    claim = library.claims.new(draw(NOTES) or "A claim", passages, note=draw(NOTES), tags=draw(TAGS))
    library.claims.set_status(claim.id, draw(st.sampled_from(Status)), draw(NOTES))
    library.claims.edit(
        claim.id, said_by=draw(NOTES), said_at=draw(st.sampled_from(("", "2026", "2026-06-04")))
    )
    page, quote = "https://ministry.example/a?b=1", draw(NOTES).strip() or "x"
    library.claims.attach_url(claim.id, page, quote, draw(st.sampled_from(Stance)), draw(NOTES))
    other = library.claims.new("Another")
    library.claims.relate(claim.id, draw(st.sampled_from(Relation)), other.id)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), same_articles=st.booleans())
def test_out_in_and_out_again_is_the_same_to_the_byte(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, same_articles: bool
) -> None:
    """Whether the other library has the articles under our ids, or has read them itself."""
    folder = tmp_path_factory.mktemp("libraries")
    report = folder / "report.md"
    report.write_text(WITH_URL.replace("The ministry", "😀 The ministry"))
    with elsewhere(folder / "one") as one, elsewhere(folder / "two") as two:
        article = one.sources.add_file(report).article
        if same_articles:
            import_document(two, exported(one, "library", "json"))
        else:
            two.sources.add_file(report)
        fill(one, article, data.draw)
        for what, form in (("library", "jsonld"), ("highlights", "hypothesis")):
            before = export(one, what, form)
            done = import_document(two, json.loads(before))
            assert done.lines == ()
            assert export(two, what, form) == before
            assert import_document(two, json.loads(before)).added == {}
            assert export(two, what, form) == before
            if what == "library":
                two.annotations.remove([p.annotation.id for p in two.annotations.all()])
        assert two.store.check() == []


def test_a_highlight_is_one_annotation_as_the_w3c_has_it(desk: Desk) -> None:
    article = desk.add(text=WITH_URL)
    made = desk.library.annotations.highlight_quote(
        article, "$145 million", Kind.FIGURE, "too *high*?", ["budget"]
    ).annotation
    [item] = exported(desk.library, "highlights", "jsonld")["first"]["items"]
    stamp = made.created.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    target = item.pop("target")
    assert item.pop("id").startswith("urn:uuid:")
    assert item == {
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"variorum": "urn:variorum:"}],
        "type": "Annotation",
        "motivation": "commenting",
        "created": stamp,
        "modified": stamp,
        "body": [
            {
                "type": "TextualBody",
                "purpose": "commenting",
                "format": "text/markdown",
                "value": "too *high*?",
            },
            {"type": "TextualBody", "purpose": "tagging", "value": "budget"},
        ],
        "variorum:kind": "figure",
    }
    start = desk.text(article).index("$145 million")
    assert target["source"] == URL
    assert target["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": "$145 million",
            "prefix": desk.text(article)[start - 32 : start],
            "suffix": ", up from $90 million in January",
        },
        {"type": "TextPositionSelector", "start": start, "end": start + 12},
    ]


def test_a_collection_has_what_the_model_demands(desk: Desk) -> None:
    """https://www.w3.org/TR/annotation-model/#collections: the MUSTs."""
    article = desk.add()
    desk.library.annotations.highlight_quote(article, "$145 million")
    found = exported(desk.library, "highlights", "jsonld")
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["total"]) == ("AnnotationCollection", 1)
    page = found["first"]
    assert (page["type"], page["partOf"], len(page["items"])) == ("AnnotationPage", found["id"], 1)
    for item in page["items"]:
        assert item["id"].startswith("urn:")
        assert item["type"] == "Annotation"
        assert item["target"]["source"].startswith("urn:uuid:")
        assert {s["type"] for s in item["target"]["selector"]} == {
            "TextQuoteSelector",
            "TextPositionSelector",
        }
        assert isinstance(item["motivation"], str)


FOREIGN: dict[str, Any] = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://notes.example/1",
    "type": "Annotation",
    "creator": {"type": "Person", "name": "A. Checker"},
    "bodyValue": "Too high?",
    "mood": {"deep": [1, 2]},
    "target": {
        "source": URL,
        "selector": [
            {"type": "CssSelector", "value": "#p1"},
            {"type": "TextQuoteSelector", "exact": "$145 million", "prefix": "would cost "},
        ],
        "state": {"type": "TimeState", "sourceDate": "2026-03-04T00:00:00Z"},
    },
}


def test_what_we_have_no_word_for_is_written_back(desk: Desk) -> None:
    article = desk.add(text=WITH_URL)
    done = import_document(desk.library, FOREIGN)
    assert (done.added, done.lines) == ({"highlights": 1}, ())
    [placed] = desk.library.annotations.of_article(article)
    assert (placed.anchored.quote, placed.annotation.body) == ("$145 million", "Too high?")
    assert exported(desk.library, "highlights", "jsonld")["first"]["items"] == [FOREIGN]


def test_what_the_user_changes_is_written_over_the_original(desk: Desk) -> None:
    article = desk.add(text=WITH_URL)
    import_document(desk.library, FOREIGN)
    [placed] = desk.library.annotations.of_article(article)
    desk.library.annotations.edit(placed.annotation.id, note="Checked")
    desk.library.annotations.move(placed.annotation.id, desk.passage(article, "the dam held"))
    [item] = exported(desk.library, "highlights", "jsonld")["first"]["items"]
    assert (item["id"], item["creator"], item["mood"]) == (FOREIGN["id"], FOREIGN["creator"], FOREIGN["mood"])
    assert "bodyValue" not in item
    assert [body["value"] for body in item["body"]] == ["Checked"]
    assert item["target"]["state"] == FOREIGN["target"]["state"]
    assert [s["type"] for s in item["target"]["selector"]] == ["TextQuoteSelector", "TextPositionSelector"]
    assert item["target"]["selector"][0]["exact"] == "the dam held"


def test_what_became_of_a_passage_is_told_until_it_is_accepted(desk: Desk, other: Library) -> None:
    """Under our own key; a library that has only the new text writes it back as it came."""
    article = desk.add(text=WITH_URL)
    made = desk.library.annotations.highlight_quote(article, "would cost $145 million")
    passage = Passage(article, desk.library.annotations.passage(article, "the dam held"))
    desk.library.claims.new("It held", [passage])
    desk.add(text=WITH_URL.replace("$145", "$150").replace("that the dam held, and ", ""))
    out = export(desk.library, "highlights", "jsonld")
    [item] = json.loads(out)["first"]["items"]
    assert item["variorum:state"] == "review"
    claims = export(desk.library, "claims", "jsonld")
    assert json.loads(claims)["first"]["items"][0]["variorum:state"] == "orphaned"
    assert other.sources.add_file(desk.folder / "report.md").article
    assert import_document(other, json.loads(out)).lines == (
        "“would cost $145 million”: look at it, the place is not certain or a figure differs",
    )
    assert export(other, "highlights", "jsonld") == out
    desk.library.annotations.accept([made.annotation.id])
    [item] = exported(desk.library, "highlights", "jsonld")["first"]["items"]
    assert "variorum:state" not in item


def test_importing_twice_changes_nothing(desk: Desk) -> None:
    desk.add(text=WITH_URL)
    import_document(desk.library, FOREIGN)
    again = import_document(desk.library, FOREIGN)
    assert (again.added, again.known, len(desk.library.annotations.all())) == ({}, 1, 1)


def test_an_import_is_undone_as_one_step(desk: Desk) -> None:
    desk.add(text=WITH_URL)
    import_document(desk.library, [FOREIGN, {**FOREIGN, "id": "https://notes.example/2"}])
    assert desk.library.history.undo() is not None
    assert desk.library.annotations.all() == []
    assert import_document(desk.library, FOREIGN).added == {"highlights": 1}


def test_an_annotation_without_its_article_waits_and_is_written_back(desk: Desk) -> None:
    done = import_document(desk.library, FOREIGN)
    assert done.lines == (
        "“$145 million”: no article of the library is what it speaks of; kept, and written back",
    )
    assert exported(desk.library, "highlights", "jsonld")["first"]["items"] == [FOREIGN]
    desk.add(text=WITH_URL)
    assert import_document(desk.library, FOREIGN).added == {"highlights": 1}
    assert exported(desk.library, "highlights", "jsonld")["first"]["items"] == [FOREIGN]


def test_an_article_is_known_by_a_telling_quote_alone(desk: Desk) -> None:
    desk.add()
    quote = "the repairs would cost $145 million, up from $90 million"
    target = {"source": "file:///elsewhere", "selector": {"type": "TextQuoteSelector", "exact": quote}}
    assert import_document(desk.library, {**FOREIGN, "target": target}).added == {"highlights": 1}


def test_another_figure_is_not_taken_for_the_passage(desk: Desk) -> None:
    desk.add(text=WITH_URL.replace("$145 million", "$999 billion"))
    done = import_document(desk.library, FOREIGN)
    assert "does not stand in the article any more" in done.lines[0] or "look at it" in done.lines[0]


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


def test_claims_come_with_their_history_and_evidence(desk: Desk, other: Library) -> None:
    stock(desk, other)
    [article] = [row.id for row in desk.library.articles.rows(desk.library.articles.keys(_all()))]
    made = desk.library.claims.new(
        "Repairs cost $145 million",
        [Passage(article, desk.passage(article, "$145 million"), Stance.SUPPORTS)],
    )
    desk.library.claims.set_status(made.id, Status.DISPUTED, "two figures")
    done = import_document(other, exported(desk.library, "claims", "jsonld"))
    assert (done.added, done.lines) == ({"claims": 1, "pieces of evidence": 1}, ())
    [claim] = other.claims.all()
    assert (claim.id, [s.reason for s in claim.history]) == (made.id, ["", "two figures"])
    assert [(e.stance, e.target.quote) for e in claim.evidence] == [(Stance.SUPPORTS, "$145 million")]


def hypothesis_row(text: str, quote: str) -> dict[str, Any]:
    """Make a row as the API answers, its offsets as JavaScript counts them."""
    start = len(text[: text.index(quote)].encode("utf-16-le")) // 2
    return {
        "id": "xYz_123",
        "created": "2026-03-05T10:00:00.123456+00:00",
        "updated": "2026-03-05T11:00:00.000000+00:00",
        "user": "acct:checker@hypothes.is",
        "group": "Qw3rTy",
        "uri": URL,
        "text": "Too *high*?",
        "tags": ["budget"],
        "permissions": {"read": ["group:Qw3rTy"]},
        "target": [
            {
                "source": URL,
                "selector": [
                    {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 3},
                    {"type": "TextPositionSelector", "start": start, "end": start + len(quote)},
                    {"type": "TextQuoteSelector", "exact": quote},
                ],
            }
        ],
    }


def test_offsets_of_hypothesis_are_utf_16_and_become_code_points(desk: Desk) -> None:
    """Two "$90 million", told apart by the offset alone, behind characters of two units each."""
    report = WITH_URL.replace("The ministry", "😀😀😀 $90 million, then $90 million. The ministry")
    article = desk.add(text=report)
    text = desk.text(article)
    row = hypothesis_row(text, "$145 million")
    done = import_document(desk.library, {"total": 1, "rows": [row]})
    assert (done.added, done.lines) == ({"highlights": 1}, ())
    [placed] = desk.library.annotations.of_article(article)
    assert placed.annotation.target.selectors.position == desk.passage(article, "$145 million")
    assert (placed.annotation.body, placed.annotation.tags) == ("Too *high*?", ("budget",))
    assert exported(desk.library, "highlights", "hypothesis")["rows"] == [row]


def test_our_offsets_become_utf_16_for_hypothesis(desk: Desk) -> None:
    article = desk.add(text=WITH_URL.replace("The ministry", "😀 The ministry"))
    desk.library.annotations.highlight_quote(article, "$145 million")
    [row] = exported(desk.library, "highlights", "hypothesis")["rows"]
    position, quote = row["target"][0]["selector"]
    start = desk.passage(article, "$145 million").start
    assert (position["start"], position["end"]) == (start + 1, start + 13)
    assert quote["exact"] == "$145 million"
    assert (row["uri"], row["group"]) == (URL, "__world__")


def test_a_note_on_a_page_is_a_note_on_the_article_and_replies_are_told(desk: Desk) -> None:
    desk.add(text=WITH_URL)
    page = {**hypothesis_row("x", "x"), "id": "page", "target": [{"source": URL}]}
    reply = {**page, "id": "reply", "references": ["page"]}
    done = import_document(desk.library, [page, reply])
    assert (done.added, done.lines) == (
        {"highlights": 1},
        ("annotation 2: is a reply to another one; replies are not kept",),
    )
    [placed] = desk.library.annotations.all()
    assert placed.annotation.motivation is Motivation.COMMENTING


@given(st.text(max_size=30), st.integers(0, 70))
def test_utf_16_offsets_go_there_and_back(text: str, units: int) -> None:
    from reader.export.hypothesis import code_point, utf16_offset

    found = code_point(text, units)
    assert utf16_offset(text, found) <= units
    assert found == len(text) or utf16_offset(text, found + 1) > units
    assert all(code_point(text, utf16_offset(text, at)) == at for at in range(len(text) + 1))


def _all() -> Any:
    from reader.model.listing import ListQuery

    return ListQuery()


def test_a_page_as_evidence_and_relations_come_back(desk: Desk, other: Library) -> None:
    claims = desk.library.claims
    one, two = claims.new("One", said_by="Ministry", said_at="2026-06"), claims.new("Two")
    claims.attach_url(one.id, "https://ministry.example/a", "It held.", Stance.QUALIFIES, "their page")
    claims.relate(two.id, Relation.NARROWER, one.id)
    done = import_document(other, exported(desk.library, "claims", "jsonld"))
    assert (done.added, done.lines) == ({"claims": 2, "pieces of evidence": 1}, ())
    assert other.claims.all() == claims.all()
    assert other.store.check() == []


def test_a_relation_to_a_claim_that_is_not_there_is_written_back(desk: Desk, other: Library) -> None:
    claims = desk.library.claims
    one, two = claims.new("One"), claims.new("Two")
    claims.relate(one.id, Relation.SUPPORTS, two.id)
    alone = json.loads(export(desk.library, "claims", "jsonld", [one.id]))
    import_document(other, alone)
    assert other.claims.get(one.id).related == ()
    assert json.loads(export(other, "claims", "jsonld")) == alone
