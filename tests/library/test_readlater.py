"""Exports of read-later tools on their way into a library."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reader.errors import SourceRefused
from reader.library.importing import Imported, import_document, import_file
from reader.model.changes import Added, Outcome
from tests.ingest.readlater import samples
from tests.library.conftest import Desk


def take(desk: Desk, *entries: object) -> Imported:
    return import_document(desk.library, list(entries))


def state(desk: Desk) -> list[tuple[Any, ...]]:
    """Return what a list shows of each article."""
    from reader.model.listing import ListQuery

    library = desk.library
    rows = library.articles.rows(library.articles.keys(ListQuery()))
    articles = [library.articles.get(row.id) for row in rows]
    return [(a.title, a.read, a.starred, a.tags, a.highlights) for a in articles]


def test_an_export_becomes_articles_with_their_state_and_highlights(desk: Desk) -> None:
    done = take(desk, samples.wallabag())
    assert (done.form, done.added, done.known, done.lines) == (
        "wallabag",
        {"articles": 1, "highlights": 1},
        0,
        (),
    )
    assert state(desk) == [(samples.TITLE, True, False, ("flood", "to check"), 1)]
    [placed] = desk.library.annotations.all()
    assert (placed.anchored.quote, placed.annotation.body) == (samples.QUOTE, "Which year?")
    assert placed.annotation.created.isoformat() == "2026-03-05T10:00:00+00:00"


def test_importing_twice_changes_nothing(desk: Desk) -> None:
    take(desk, samples.wallabag())
    before = state(desk), len(desk.library.history.recent())
    again = take(desk, samples.wallabag())
    assert (again.added, again.known) == ({}, 2)
    assert (state(desk), len(desk.library.history.recent())) == before


def test_what_the_user_changed_since_survives_a_second_import(desk: Desk) -> None:
    take(desk, samples.wallabag())
    [article] = [a.annotation.target.article for a in desk.library.annotations.all()]
    desk.library.articles.set_read([article], False)
    desk.library.articles.remove_tag([article], "flood")
    take(desk, samples.wallabag())
    assert state(desk) == [(samples.TITLE, False, False, ("to check",), 1)]


def test_one_step_takes_an_import_back_and_another_brings_it_again(desk: Desk) -> None:
    desk.add()
    before = state(desk)
    take(
        desk,
        samples.wallabag(),
        samples.wallabag(url="https://b.example/x", title="B", content="<p>Other words.</p>"),
    )
    after = state(desk)
    step = desk.library.history.undo()
    assert step is not None
    assert step.sentence == "Imported from wallabag"
    assert state(desk) == before
    assert desk.library.annotations.all() == []
    desk.library.history.redo()
    assert state(desk) == after
    assert len(desk.library.annotations.all()) == 1


def test_an_import_that_was_taken_back_can_be_made_again(desk: Desk) -> None:
    take(desk, samples.wallabag())
    desk.library.history.undo()
    assert take(desk, samples.wallabag()).added == {"articles": 1, "highlights": 1}


def test_an_article_that_is_here_already_stays_and_gets_the_highlights(desk: Desk) -> None:
    article = desk.add(
        "report.md", f"---\ntitle: Mine\nurl: {samples.URL}\n---\n\n" + "\n\n".join(samples.SENTENCES)
    )
    done = take(desk, samples.wallabag(content="<p>Something shorter.</p>"))
    assert (done.added, done.known) == ({"highlights": 1}, 1)
    assert desk.library.articles.revision_numbers(article) == [1]
    assert state(desk) == [("Mine", False, False, (), 1)]


def test_one_article_twice_in_an_export_is_one_article(desk: Desk) -> None:
    done = take(desk, samples.wallabag(), samples.wallabag(id=8))
    assert done.added == {"articles": 1, "highlights": 1}


def test_links_lost_quotes_and_what_is_no_entry_cost_a_line_each(desk: Desk) -> None:
    lost = [{"quote": "words that stand nowhere in this report, not even nearly", "text": "?"}]
    done = take(
        desk,
        samples.wallabag(annotations=lost),
        samples.wallabag(url="https://post.example/empty", content="", annotations=[]),
        samples.wallabag(url="https://post.example/bare", title="Bare", content="<br>", annotations=[]),
        5,
    )
    assert done.links == ("https://post.example/empty",)
    assert sorted(done.lines) == [
        "Bare: there is no text in it",
        "link without text: https://post.example/empty",
        "wallabag: entry 4: it is no entry",
        "“words that stand nowhere in this report, not even nearly”: "
        "its passage does not stand in the article any more; not kept",
    ]


@pytest.mark.parametrize("field", sorted(samples.wallabag()))
@pytest.mark.parametrize("value", [None, [], {}, 10**400, "\x1b]0;x\x07", [[["deep"]]], -1, True])
def test_no_value_of_a_stranger_stops_an_import(desk: Desk, field: str, value: object) -> None:
    good = samples.wallabag(url="https://post.example/good", title="Good")
    done = take(desk, samples.wallabag() | {field: value}, good)
    assert done.added["articles"] >= 1
    assert "\x1b" not in json.dumps(state(desk)) + "".join(done.lines)


def test_a_short_quote_is_marked_where_its_words_stand(desk: Desk) -> None:
    take(desk, samples.wallabag(annotations=[{"quote": "THE DAM held"}, {"quote": "31 people"}]))
    assert sorted(p.anchored.quote for p in desk.library.annotations.all()) == ["31 people", "the dam held"]


def test_a_quote_that_stands_there_twice_is_marked_once_and_told(desk: Desk) -> None:
    done = take(
        desk,
        samples.wallabag(
            content="<p>The dam held. So the dam held.</p>", annotations=[{"quote": "the dam held"}]
        ),
    )
    assert (done.added["highlights"], done.lines) == (
        1,
        ("“the dam held”: it stands there 2 times; the first is marked",),
    )


def test_highlights_without_an_address_find_the_one_article_of_that_title(desk: Desk) -> None:
    desk.add("a.md", f"# {samples.TITLE}\n\n" + "\n\n".join(samples.SENTENCES))
    table = f"Highlight,Book Title,Book Author\nthe dam held,{samples.TITLE.upper()},X\nNowhere to be found,Other,Y\n"
    done = import_file(desk.library, desk.put("readwise.csv", table))
    assert (done.form, done.added) == ("Readwise", {"highlights": 1})
    assert done.lines == ("“Nowhere to be found”: no article of the library is what it speaks of; not kept",)


def test_a_folder_that_is_no_export_is_refused(desk: Desk) -> None:
    desk.put("a.txt")
    with pytest.raises(SourceRefused, match="nor is it an export"):
        import_file(desk.library, desk.folder)


def test_links_are_fetched_when_that_is_asked_and_keep_their_state(desk: Desk) -> None:
    def fetch(url: str) -> Added:
        if url.endswith("/gone"):
            return Added(Outcome.REFUSED, url, reason="the server answers 404")
        page = f"---\ntitle: Fetched\nurl: {url}\n---\n\n" + "\n\n".join(samples.SENTENCES)
        return desk.library.sources.add_bytes(page.encode())

    table = (
        "URL,Title,Selection,Folder,Timestamp,Tags\n"
        f'{samples.URL},One,{samples.QUOTE},Archive,1772618400,"[""flood""]"\n'
        "https://post.example/gone,Two,,Unread,1772618400,[]\n"
    )
    path = desk.put("instapaper.csv", table)
    done = import_file(desk.library, path, fetch)
    assert (done.added, done.links) == ({"articles": 1, "highlights": 1}, ())
    assert done.lines == ("https://post.example/gone: the server answers 404",)
    assert state(desk) == [("Fetched", True, False, ("flood",), 1)]
    again = import_file(desk.library, path, fetch)
    assert (again.added, again.known) == ({}, 2)
    desk.library.history.undo()
    assert state(desk) == []


MARKED_UP = {
    "the **dam** held": "the dam held",
    "“We’re [not done](https://a.example/x_y)”": "“We’re not done",
    "* 31 _people_ were": "31 people were",
}


@pytest.mark.parametrize("quote", MARKED_UP)
def test_markdown_in_a_quote_does_not_hide_its_words(desk: Desk, quote: str) -> None:
    page = samples.PAGE.replace("done,”", "done”")
    take(desk, samples.wallabag(content=page, annotations=[{"quote": quote}]))
    [placed] = desk.library.annotations.all()
    assert placed.anchored.quote.startswith(MARKED_UP[quote])


def test_what_add_reads_is_told_to_who_would_import_it(desk: Desk) -> None:
    for name, raw in (
        ("a.pdf", b"%PDF-1.4\n"),
        ("a.mbox", b"From a@b.example Thu Jun 4 2026\nSubject: x\n\ny"),
    ):
        with pytest.raises(SourceRefused, match="variorum add reads it"):
            import_file(desk.library, desk.put(name, raw))


def test_an_import_that_is_stopped_keeps_what_is_in_and_can_be_undone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = type(desk.library.articles).add
    added: list[object] = []

    def stop_at_the_third(self: Any, draft: Any) -> Any:
        if len(added) == 2:
            raise KeyboardInterrupt
        added.append(draft)
        return add(self, draft)

    entries = [samples.wallabag(url=f"https://a.example/{n}", content=f"<p>Text {n}.</p>") for n in range(4)]
    with monkeypatch.context() as patch:
        patch.setattr(type(desk.library.articles), "add", stop_at_the_third)
        with pytest.raises(KeyboardInterrupt):
            take(desk, *entries)
    assert [row[1:4] for row in state(desk)] == [(True, False, ("flood", "to check"))] * 2
    assert take(desk, *entries).added["articles"] == 2
    desk.library.history.undo()
    desk.library.history.undo()
    assert state(desk) == []
