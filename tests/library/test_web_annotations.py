"""Web annotations out of a library and into another: nothing is lost, nothing comes twice."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.claims import Passage
from reader.library.exporting import export
from reader.library.importing import import_document
from reader.library.service import Library
from reader.model.annotation import Kind
from reader.model.claim import Relation, Stance, Status
from reader.model.ranges import TextRange
from tests.library.conftest import Desk, elsewhere
from tests.library.exchanging import FOREIGN, URL, WITH_URL, exported

NOTES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)


TAGS = st.lists(st.sampled_from(("flood", "too high", "é")), max_size=2)


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
    told = "“$145 million”: its passage does not stand in the article any more; kept, and written back"
    assert (done.added, done.lines) == ({}, (told,))
