"""Articles, revisions and what is remembered of their reading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.errors import AmbiguousId, NotFound, UsageError
from reader.model.article import Block, Document, Provenance, Role
from reader.model.ids import ArticleId, RevisionId
from reader.store.articles import KEPT
from reader.store.values import digest, text_digest

if TYPE_CHECKING:
    from tests.store.conftest import Shelf

REVISED = "The ministry said repairs would cost $160 million.\nThe dam held, and 31 people were missing."


def test_an_article_comes_back_as_it_was_added(shelf: Shelf) -> None:
    """Metadata, text, raw bytes and where each was found survive the way through the file."""
    draft = shelf.draft(
        outlet="Harbour Post",
        byline="Jana Léger",
        published="2026-06-04T15:30:00Z",
        url="https://news.example/dam",
        language="en",
        tags=("dams", "floods"),
        extra={"section": "World"},
        found={"title": Provenance("front matter"), "outlet": Provenance("og:site_name", derived=True)},
    )
    article = shelf.store.articles.add(draft)
    assert shelf.get(article.id) == article
    assert article.metadata == draft.metadata
    assert (article.words, article.tags, article.read, article.path) == (16, ("dams", "floods"), False, None)
    revision = shelf.store.articles.revision(article.id)
    assert (revision.document, revision.markdown) == (draft.document, draft.markdown)
    assert (revision.number, revision.id, revision.article) == (1, article.revision, article.id)
    assert shelf.store.articles.raw(revision.id) == draft.raw
    assert shelf.store.articles.revision_by_id(revision.id) == revision


def test_a_revision_becomes_current_and_the_old_one_stays(shelf: Shelf) -> None:
    article = shelf.add(title="Dam bursts")
    old = shelf.get(article).revision
    revised = shelf.store.articles.revise(article, shelf.draft("Dam held", REVISED))
    assert (revised.title, revised.id) == ("Dam held", article)
    assert shelf.store.articles.revision(article).text == REVISED
    assert shelf.store.articles.revision(article, 1).id == old
    assert shelf.store.articles.revision_numbers(article) == [1, 2]


def test_metadata_follows_a_revision_except_what_the_user_set(shelf: Shelf) -> None:
    article = shelf.add(outlet="Harbour Post", byline="A. Stone")
    shelf.store.articles.override(article, "outlet", "The Harbour Post")
    shelf.store.articles.revise(article, shelf.draft("Dam held", REVISED, outlet="HP", byline="B. Brook"))
    known = shelf.get(article).metadata
    assert (known.outlet, known.byline) == ("The Harbour Post", "B. Brook")
    assert known.found["outlet"] == Provenance("user")
    shelf.store.articles.override(article, "outlet", None)
    assert shelf.get(article).metadata.outlet == "HP"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "A title"),
        ("outlet", "BBC"),
        ("published", "2026-06-04"),
        ("url", "https://a.example"),
        ("language", "fr"),
    ],
)
def test_a_field_is_set_by_hand_and_shown_in_lists(shelf: Shelf, field: str, value: str) -> None:
    article = shelf.add()
    shelf.store.articles.override(article, field, value)
    known = getattr(shelf.get(article).metadata, field)
    assert (known.isoformat() if field == "published" else known) == value
    assert shelf.did() == [f"Set the {field} of “Dam bursts” to “{value}”"]


def test_an_empty_value_says_that_there_is_none(shelf: Shelf) -> None:
    article = shelf.add(outlet="Harbour Post")
    shelf.store.articles.override(article, "outlet", "")
    assert shelf.get(article).metadata.outlet is None
    assert shelf.store.articles.outlets() == []


@pytest.mark.parametrize(("field", "value"), [("words", "3"), ("published", "soon"), ("title", "  ")])
def test_a_field_or_value_that_cannot_be_is_refused(shelf: Shelf, field: str, value: str) -> None:
    article = shelf.add()
    with pytest.raises(UsageError):
        shelf.store.articles.override(article, field, value)
    assert shelf.did() == []


def test_tags_of_the_article_and_of_the_user_are_one_list(shelf: Shelf) -> None:
    """Taking off a tag that the article brought along holds for its later revisions too."""
    article = shelf.add(tags=("floods", "dams"))
    shelf.store.articles.add_tag([article], " to  check ")
    shelf.store.articles.remove_tag([article], "dams")
    assert shelf.get(article).tags == ("floods", "to check")
    shelf.store.articles.revise(article, shelf.draft(text=REVISED, tags=("dams", "rain")))
    assert shelf.get(article).tags == ("rain", "to check")
    shelf.store.articles.add_tag([article], "dams")
    assert shelf.get(article).tags == ("dams", "rain", "to check")
    with pytest.raises(UsageError):
        shelf.store.articles.add_tag([article], " ")


def test_an_article_is_known_by_its_bytes_text_and_address(shelf: Shelf) -> None:
    """Only by those it has now: an older text may stand elsewhere as a report of its own."""
    article = shelf.add(url="https://news.example/dam")
    draft = shelf.draft()
    articles = shelf.store.articles
    assert articles.with_raw_hash(digest(draft.raw)) == article
    assert articles.with_text_hash(text_digest(draft.document.text)) == article
    assert articles.with_url("https://news.example/dam") == article
    articles.revise(article, shelf.draft(text=REVISED))
    assert articles.with_raw_hash(digest(draft.raw)) is None
    assert articles.with_url("https://news.example/dam") is None


def test_texts_leave_out_chrome(shelf: Shelf) -> None:
    text = "Share\nThe dam held.\nRelated"
    blocks = (Block(Role.CHROME, 0, 5), Block(Role.PARAGRAPH, 6, 19), Block(Role.CHROME, 20, 27))
    draft = shelf.draft(text=text)
    plain = shelf.add()
    furnished = shelf.store.articles.add(replace(draft, document=Document(text, blocks))).id
    texts = shelf.store.articles.texts([plain, furnished, ArticleId("?")])
    assert texts == {plain: shelf.store.articles.revision(plain).text, furnished: "The dam held."}


def test_a_visit_marks_read_and_keeps_the_caret_but_is_no_act(shelf: Shelf) -> None:
    article = shelf.add()
    shelf.store.articles.visit(article, 12)
    known = shelf.get(article)
    assert (known.read, known.progress) == (True, 12)
    assert shelf.did() == []


def test_the_caret_stays_inside_a_shorter_revision(shelf: Shelf) -> None:
    article = shelf.add()
    shelf.store.articles.visit(article, 80)
    shelf.store.articles.revise(article, shelf.draft(text="Short."))
    assert shelf.get(article).progress == 6


def test_ids_are_found_by_beginning_and_ending(shelf: Shelf) -> None:
    article = shelf.add()
    for ref in (article, article.lower(), article[:20], article[-6:], f" {article[-6:].lower()} "):
        assert shelf.store.articles.find(ref) == article
    other = shelf.add(text=REVISED)
    assert shelf.store.articles.find(other[-8:]) == other
    with pytest.raises(AmbiguousId, match=r"fits several articles"):
        shelf.store.articles.find("0")
    for ref in ("", "   ", "ZZZZZZ", "not an id", "%", "'; --", article + "0"):
        with pytest.raises(NotFound):
            shelf.store.articles.find(ref)


def test_what_is_not_there_is_said(shelf: Shelf) -> None:
    articles = shelf.store.articles
    nobody = ArticleId("0" * 26)
    with pytest.raises(NotFound):
        articles.get(nobody)
    with pytest.raises(NotFound):
        articles.revision(nobody)
    with pytest.raises(NotFound):
        articles.revision(shelf.add(), 2)
    with pytest.raises(NotFound):
        articles.revise(nobody, shelf.draft())
    with pytest.raises(NotFound):
        articles.override(nobody, "title", "x")
    with pytest.raises(NotFound):
        articles.raw(RevisionId(nobody))
    assert articles.key_of(nobody) is None
    assert articles.many([nobody]) == []


def test_many_keeps_the_order_asked_for(shelf: Shelf) -> None:
    made = [shelf.add(title, f"Text {title}") for title in "abc"]
    assert [a.id for a in shelf.store.articles.many(made[::-1])] == made[::-1]


def test_lone_surrogates_cost_nothing_but_themselves(shelf: Shelf) -> None:
    """Text typed on a broken terminal may hold halves of characters, which SQLite does not take."""
    article = shelf.add("Dam \ud800 bursts", "Half \udcff text", outlet="\udc80")
    assert shelf.get(article).title == "Dam \ufffd bursts"
    assert shelf.store.articles.revision(article).text == "Half \ufffd text"
    shelf.store.articles.add_tag([article], "\udcff")
    shelf.store.sources.report("/reports/\udcff", "why \udcff")
    assert shelf.store.check() == []


def test_a_revision_that_was_read_is_remembered_but_never_outlives_its_article(shelf: Shelf) -> None:
    articles = shelf.store.articles
    article = articles.add(shelf.draft())
    first = articles.revision(article.id)
    assert articles.revision(article.id) is first
    assert articles.revision_by_id(first.id) is first
    articles.revise(article.id, shelf.draft(text=REVISED))
    assert articles.revision(article.id).number == 2
    assert articles.revision(article.id, 1) is first
    articles.remove([article.id])
    with pytest.raises(NotFound):
        articles.revision(article.id)
    with pytest.raises(NotFound):
        articles.revision_by_id(first.id)


def test_only_a_few_revisions_are_remembered(shelf: Shelf) -> None:
    articles = shelf.store.articles
    made = [articles.add(shelf.draft(text=f"Report {number} of the flood.")) for number in range(KEPT + 1)]
    first = articles.revision(made[0].id)
    for article in made[1:]:
        articles.revision(article.id)
    assert articles.revision(made[0].id) is not first
    assert articles.revision(made[0].id) == first
