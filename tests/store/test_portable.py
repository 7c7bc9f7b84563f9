"""A library as JSON: out, into a new one, and out again."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryFault
from reader.model.annotation import Kind, Motivation, Selectors, Target, TextQuoteSelector
from reader.model.article import Block, Document, Metadata, Provenance, Role, Style, StyleRun
from reader.model.claim import Relation, Stance, Status
from reader.model.dates import PublicationDate
from reader.model.draft import Draft, Origin, OriginKind
from reader.model.feed import KnownEntry
from reader.model.ranges import TextRange
from reader.store.database import SqliteStore, open_store
from tests.store.conftest import Shelf

SAFE = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)
WORDS = st.text(st.sampled_from("ab 12 “é😀"), min_size=1, max_size=40).map(lambda s: s.strip() or "x")


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Make an article of any shape, its raw bytes text or not."""
    lines = draw(st.lists(WORDS, min_size=1, max_size=4))
    blocks, runs, start = [], [], 0
    for line in lines:
        role = draw(st.sampled_from(Role))
        ordinal = draw(st.sampled_from((None, 0, 3)))
        blocks.append(
            Block(
                role,
                start,
                start + len(line),
                draw(st.integers(0, 3)),
                ordinal,
                draw(st.sampled_from(("", "why"))),
            )
        )
        if draw(st.booleans()):
            runs.append(StyleRun(start, start + 1, frozenset({Style.LINK}), "https://a.example/"))
        start += len(line) + 1
    text = "\n".join(lines)
    metadata = Metadata(
        title=draw(SAFE) or "A title",
        outlet=draw(st.none() | SAFE),
        published=draw(st.sampled_from((None, PublicationDate.parse("2026-03-04T05:06:07Z")))),
        url=draw(st.sampled_from((None, "https://a.example/1"))),
        tags=tuple(draw(st.lists(WORDS, max_size=2))),
        extra=draw(st.dictionaries(SAFE, SAFE, max_size=2)),
        found={"title": Provenance("first line", draw(st.booleans()))},
    )
    path = draw(st.sampled_from((None, b"/a/report.md", b"/a/\xff.md")))
    origin = Origin(OriginKind.FILE if path else OriginKind.PASTE, path, None, 3, 2, 1)
    raw = draw(st.binary(max_size=20) | st.just(text.encode()))
    document = Document(text, tuple(blocks), tuple(runs))
    return Draft(metadata, document, text, raw, "text/plain", "utf-8", origin, ("a note",))


Draw = Callable[[st.SearchStrategy[Any]], Any]


def fill(store: SqliteStore, draw: Draw) -> None:
    """Do what a user does, in any mix."""
    made = [store.articles.add(draw(drafts())).id for _ in range(draw(st.integers(0, 3)))]
    for article in made:
        if draw(st.booleans()):
            store.articles.revise(article, draw(drafts()))
        if draw(st.booleans()):
            store.articles.set_starred([article], True)
            store.articles.add_tag([article], draw(WORDS))
            store.articles.override(article, "outlet", draw(st.sampled_from(("", "The Post"))))
            store.articles.visit(article, 1)
        text = store.articles.revision(article).text
        end = draw(st.integers(1, len(text)))
        where = TextRange(draw(st.integers(0, end - 1)), end)
        quote = TextQuoteSelector(
            where.slice(text), text[max(0, where.start - 32) : where.start], text[end : end + 32]
        )
        target = Target(article, store.articles.get(article).revision, Selectors(quote, where))
        motivation = draw(st.sampled_from(Motivation))
        store.annotations.add(
            target, draw(st.sampled_from(Kind)), draw(SAFE), draw(st.lists(WORDS)), motivation
        )
        claim = store.claims.add(draw(SAFE), note=draw(SAFE), tags=draw(st.lists(WORDS, max_size=2)))
        store.claims.attach(claim.id, target, draw(st.sampled_from(Stance)), draw(SAFE))
        store.claims.set_status(claim.id, draw(st.sampled_from(Status)), draw(SAFE))
        store.claims.attach_web(claim.id, "https://b.example/", draw(SAFE), draw(st.sampled_from(Stance)))
        store.claims.edit(
            claim.id, said_by=draw(SAFE), said_at=draw(st.sampled_from(("", "2026", "2026-06")))
        )
        other = store.claims.add(draw(SAFE))
        store.claims.relate(claim.id, draw(st.sampled_from(Relation)), other.id)
    if len(made) == 3:
        story = store.stories.make(made[:2], draw(SAFE) or "A story")
        store.stories.reject_pair(made[2], made[0])
        store.stories.rename(story.id, draw(SAFE) or "The story")
        store.dismissals.dismiss("money|1|2", made[:2], "1 and 2")
    if made and draw(st.booleans()):
        store.articles.remove(made[:1])
    feed = store.feeds.add("https://a.example/feed", title=draw(SAFE), tags=draw(st.lists(WORDS, max_size=2)))
    for number, article in enumerate(made):
        known = KnownEntry(f"n-{number}", bytes(16), article, draw(st.booleans()), draw(st.booleans()))
        store.feeds.remember(feed.id, known)
    store.feeds.note(replace(feed, checked=feed.added, error=draw(SAFE), failures=draw(st.integers(0, 3))))
    store.feeds.remove([store.feeds.add("https://gone.example/").id])
    store.sources.link(b"/folder")
    store.saved.save("floods", "tag:flood")


def dumped(store: SqliteStore) -> str:
    return json.dumps(store.portable.dump(), ensure_ascii=False, indent=2)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_out_in_and_out_again_is_the_same_to_the_byte(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("libraries")
    with open_store(folder / "one") as one, open_store(folder / "two") as two:
        fill(one, data.draw)
        before = dumped(one)
        loaded = two.portable.load(json.loads(before))
        assert loaded.refused == []
        assert dumped(two) == before
        assert two.check() == []
        again = two.portable.load(json.loads(before))
        assert again.refused == []
        assert not +again.added
        assert dumped(two) == before


@pytest.fixture
def other(tmp_path: Path) -> Any:
    with open_store(tmp_path / "other") as store:
        yield store


def test_articles_come_back_under_their_ids_with_every_revision(shelf: Shelf, other: SqliteStore) -> None:
    article = shelf.add(url="https://post.example/1", tags=("flood",))
    shelf.store.articles.revise(article, shelf.draft(text="A second text."))
    shelf.store.articles.set_starred([article], True)
    other.portable.load(shelf.store.portable.dump())
    assert other.articles.get(article) == shelf.store.articles.get(article)
    for number in (1, 2):
        known = shelf.store.articles.revision(article, number)
        assert other.articles.revision(article, number) == known
        assert other.articles.raw(known.id) == shelf.store.articles.raw(known.id)
    assert other.articles.keys is not None
    assert [row.title for row in other.articles.rows(other.articles.keys(_all()))] == ["Dam bursts"]


def test_an_imported_library_is_one_step_which_undo_takes_back_whole(
    shelf: Shelf, other: SqliteStore
) -> None:
    """Regression test: the articles of an imported library stayed when the import was undone."""
    article = shelf.add(tags=("flood",))
    shelf.store.annotations.add(shelf.target(article), Kind.FIGURE)
    shelf.store.claims.add("A claim")
    shelf.store.sources.link(b"/folder/\xff")
    document = shelf.store.portable.dump()
    other.portable.load(document)
    [step] = other.journal.recent()
    assert step.sentence == "Imported 1 article, 1 highlight, 1 claim"
    full = dumped(other)
    assert other.journal.undo() == replace(step, undone=True)
    assert (other.articles.count(), other.annotations.all(), other.claims.all()) == (0, [], [])
    assert other.sources.linked() == []
    assert other.check() == []
    assert other.journal.redo() == step
    assert dumped(other) == full
    assert other.check() == []


def test_an_import_of_articles_alone_can_be_undone(shelf: Shelf, other: SqliteStore) -> None:
    shelf.add()
    shelf.add("Another report", text="Another text.")
    other.portable.load(shelf.store.portable.dump())
    assert other.journal.undo() is not None
    assert other.articles.count() == 0


def test_what_an_undone_import_brought_comes_again_with_the_next(shelf: Shelf, other: SqliteStore) -> None:
    """Also with what has become of it since, and after another act: nobody took it out."""
    article = shelf.add()
    shelf.store.annotations.add(shelf.target(article), Kind.FIGURE)
    other.portable.load(shelf.store.portable.dump())
    other.journal.undo()
    other.claims.add("An act between")
    shelf.store.articles.set_starred([article], True)
    shelf.store.articles.revise(article, shelf.draft(text="A second text."))
    document = shelf.store.portable.dump()
    assert other.portable.load(document).added["articles"] == 1
    assert other.articles.get(article) == shelf.store.articles.get(article)
    assert len(other.annotations.all()) == 1
    other.journal.undo()
    assert other.articles.count() == 0


def test_what_the_user_took_out_stays_out(shelf: Shelf, other: SqliteStore) -> None:
    article = shelf.add()
    document = shelf.store.portable.dump()
    other.portable.load(document)
    other.articles.remove([article])
    assert other.portable.load(document).added["articles"] == 0
    assert other.articles.count() == 0


def test_a_file_may_be_added_after_the_import_that_brought_it_was_undone(
    shelf: Shelf, other: SqliteStore
) -> None:
    """Only what the user took out stays out when a folder is read."""
    shelf.add(path=b"/folder/report.md")
    other.portable.load(shelf.store.portable.dump())
    assert [file.removed for file in other.articles.files_under(b"/folder")] == [False]
    other.journal.undo()
    assert other.articles.files_under(b"/folder") == []


def test_a_folder_that_was_linked_again_meanwhile_does_not_hinder_redo(
    shelf: Shelf, other: SqliteStore
) -> None:
    shelf.store.sources.link(b"/folder")
    other.portable.load(shelf.store.portable.dump())
    other.journal.undo()
    other.sources.link(b"/folder")
    other.journal.redo()
    assert other.sources.linked() == [b"/folder"]


def test_stories_rejections_and_dismissals_come_along(shelf: Shelf, other: SqliteStore) -> None:
    made = [shelf.add(f"Report {n}", text=f"Text number {n}.") for n in range(3)]
    story = shelf.store.stories.make(made[:2], "The flood")
    shelf.store.stories.reject_pair(made[2], made[0])
    shelf.store.dismissals.dismiss("money|1|2", made[:2], "1 and 2")
    document = shelf.store.portable.dump()
    # The rows of another library have numbers of their own.
    document["articles"].reverse()
    assert other.portable.load(document).refused == []
    assert other.stories.get(story.id).title == "The flood"
    assert other.stories.rejected(made[0]) == shelf.store.stories.rejected(made[0])
    assert other.dismissals.all() == shelf.store.dismissals.all()


def test_what_the_other_library_has_changed_stays_changed(shelf: Shelf, other: SqliteStore) -> None:
    claim = shelf.store.claims.add("A claim")
    document = shelf.store.portable.dump()
    other.portable.load(document)
    other.claims.edit(claim.id, text="A better claim")
    other.claims.set_status(claim.id, Status.CHECKING)
    assert other.portable.load(document).known["claims"] == 1
    assert (other.claims.get(claim.id).text, len(other.claims.get(claim.id).history)) == ("A better claim", 2)


def _hang(document: dict[str, Any], table: str, **values: Any) -> None:
    """Hang a row on the first claim."""
    row = {"id": "C" * 26, "claim": document["claims"][0]["id"], "added": "2026-01-01T00:00:00Z"}
    document[table].append({**row, "quote": "", "note": "", **values})
    if table == "claim_relations":
        for name in ("quote", "note"):
            del document[table][-1][name]


Spoil = Callable[[dict[str, Any]], object]

SPOILED: list[tuple[Spoil, str]] = [
    (lambda d: d["annotations"][0].update(kind="verdict"), "kind: “verdict” is not known"),
    (lambda d: d["annotations"][0].update(start="1"), "its range is not one"),
    (lambda d: d["annotations"][0].update(start=1, end=4), "its quote does not stand in its revision"),
    (lambda d: d["annotations"][0].update(body=7), "body: wants text"),
    (lambda d: d["annotations"][0].update(id="../../x"), "its id is not one of ours"),
    (lambda d: d["annotations"][0].pop("body"), "body does not fit"),
    (lambda d: d["annotations"][0].update(created="yesterday"), "created: “yesterday” is not a time"),
    (lambda d: d["annotations"].insert(0, 7), "wants an object"),
    (lambda d: d.update(claims={}), "claims: wants a list"),
    (lambda d: d.update(planets=[1]), "planets: this version knows nothing of the kind"),
    (lambda d: d["claims"][0].update(mood="good"), "“mood” is not known to this version"),
    (lambda d: d["claims"].append({"id": "A" * 26, "text": {}}), "text: wants text"),
    (lambda d: d["claims"][0].update(said_at="in June"), "said_at: “in June” is not a date"),
    (lambda d: _hang(d, "web_evidence", url="file:///etc/passwd"), "its address is not one of the web"),
    (lambda d: _hang(d, "web_evidence", url="https://a.example", stance="x"), "stance: “x” is not known"),
    (lambda d: _hang(d, "claim_relations", relation="near"), "relation: “near” is not known"),
    (lambda d: _hang(d, "claim_relations", relation="same", other=d["claims"][0]["id"]), "does not fit"),
    (lambda d: _hang(d, "claim_relations", relation="same", other="B" * 26), "does not fit"),
]


@pytest.mark.parametrize(("spoil", "why"), SPOILED, ids=[why for _, why in SPOILED])
def test_a_spoiled_row_costs_one_line_and_the_rest_goes_on(
    shelf: Shelf, other: SqliteStore, spoil: Spoil, why: str
) -> None:
    article = shelf.add()
    shelf.store.annotations.add(shelf.target(article), Kind.FIGURE)
    shelf.store.claims.add("A claim")
    document = copy.deepcopy(shelf.store.portable.dump())
    spoil(document)
    loaded = other.portable.load(document)
    assert [why in line for line in loaded.refused] == [True], loaded.refused
    assert other.articles.get(article).title == "Dam bursts"
    assert other.check() == []


def test_a_spoiled_text_is_left_out_with_all_that_stands_on_it(shelf: Shelf, other: SqliteStore) -> None:
    article = shelf.add()
    shelf.store.annotations.add(shelf.target(article), Kind.FIGURE)
    document = shelf.store.portable.dump()
    document["revisions"][0]["blocks"][0]["end"] = 10_000
    loaded = other.portable.load(document)
    assert [line.partition(": ")[2] for line in loaded.refused] == [
        "a block lies outside its text",
        "its revision is not in the library",
        "it came without a text",
    ]
    assert (other.articles.count(), other.annotations.all(), other.check()) == (0, [], [])


def test_escape_sequences_do_not_come_in(shelf: Shelf, other: SqliteStore) -> None:
    shelf.store.claims.add("A claim", note="before\x1b]0;title\x07after")
    other.portable.load(shelf.store.portable.dump())
    assert other.claims.all()[0].note == "beforeafter"


@pytest.mark.parametrize(
    "document", [{}, {"format": "variorum-library"}, {"format": "variorum-library", "version": 99}]
)
def test_what_is_no_library_of_ours_is_refused_whole(other: SqliteStore, document: dict[str, Any]) -> None:
    with pytest.raises(LibraryFault):
        other.portable.load(document)


def _all() -> Any:
    from reader.model.listing import ListQuery

    return ListQuery()
