"""Exports in JSON: what each tool's fields become."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.readlater import wallabag
from reader.ingest.readlater.drafts import draft_of
from reader.ingest.readlater.reading import read_json
from reader.ingest.readlater.saved import SavedHighlight
from tests.ingest.readlater import samples

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(), inside, max_size=3),
    max_leaves=12,
)


def test_an_entry_of_wallabag_keeps_its_state_tags_dates_and_annotations() -> None:
    file = read_json([samples.wallabag()])
    assert file is not None
    [article] = file.articles
    assert (file.form, file.refused) == ("wallabag", ())
    assert (article.url, article.title, article.byline) == (samples.URL, samples.TITLE, "A. Writer, B. Other")
    assert (article.read, article.starred, article.tags) == (True, False, ("flood", "to check"))
    assert (article.published, article.saved) == ("2026-03-03T08:00:00+00:00", "2026-03-04T10:00:00+00:00")
    assert article.highlights == (
        SavedHighlight(samples.QUOTE, "Which year?", (), "2026-03-05T10:00:00+00:00"),
    )


def test_an_answer_of_wallabags_api_is_read_too() -> None:
    tags = [{"id": 1, "label": "flood", "slug": "flood"}]
    file = read_json({"page": 1, "_embedded": {"items": [samples.wallabag(tags=tags)]}})
    assert file is not None
    assert file.articles[0].tags == ("flood",)


def test_a_clipped_page_is_kept_whole_under_its_title() -> None:
    [article] = wallabag.read([samples.wallabag()]).articles
    draft = draft_of(article, "wallabag")
    roles = [(str(b.role), draft.document.text[b.start : b.end]) for b in draft.document.blocks]
    assert roles == [
        ("title", samples.TITLE),
        ("heading", "Costs"),
        *(("paragraph", sentence) for sentence in samples.SENTENCES),
    ]
    assert draft.metadata.extra["exported from"] == "wallabag"
    assert draft.origin.kind == "export"


@given(st.dictionaries(st.sampled_from(sorted(samples.wallabag())), JSON))
def test_values_of_any_type_are_no_exception(broken: dict[str, object]) -> None:
    file = read_json([samples.wallabag(), samples.wallabag() | broken])
    assert file is not None
    assert len(file.articles) == 2


@given(JSON)
def test_any_json_is_from_no_tool_or_read(document: object) -> None:
    file = read_json(document)
    assert file is None or isinstance(file.articles, tuple)


def test_a_description_of_pinboard_is_a_note_on_the_article() -> None:
    post = {
        "href": samples.URL,
        "description": samples.TITLE,
        "extended": "my note",
        "time": "2026-03-04T10:00:00Z",
        "shared": "no",
        "toread": "no",
        "tags": "flood dam",
    }
    file = read_json([post, post | {"href": "javascript:x"}])
    assert file is not None
    assert (file.form, file.refused) == ("Pinboard", ("bookmark 2: it has no address",))
    [article] = file.articles
    assert (article.title, article.tags, article.read, article.is_link) == (
        samples.TITLE,
        ("flood", "dam"),
        True,
        True,
    )
    assert article.highlights == (SavedHighlight("", "my note", (), "2026-03-04T10:00:00+00:00"),)


def test_a_link_of_linkwarden_may_have_a_text_and_lies_in_a_collection() -> None:
    link = {
        "id": 4,
        "name": samples.TITLE,
        "url": samples.URL,
        "tags": [{"id": 1, "name": "flood"}],
        "textContent": "\n".join(samples.SENTENCES),
        "createdAt": "2026-03-04T10:00:00.000Z",
        "highlight": [{"text": samples.QUOTE, "comment": "Which year?", "color": "yellow"}],
    }
    bare = {"id": 5, "name": "Bare", "url": "https://a.example/", "tags": []}
    collections = [{"name": "News", "links": [link, 3]}, {"name": "Unorganized", "links": [bare]}]
    file = read_json({"username": "u", "collections": collections, "pinnedLinks": [{"id": 4}]})
    assert file is not None
    assert (file.form, file.refused) == ("Linkwarden", ("link 2: it is no link",))
    first, second = file.articles
    assert (first.tags, first.starred, second.tags, second.is_link) == (("flood", "News"), True, (), True)
    assert first.highlights == (SavedHighlight(samples.QUOTE, "Which year?"),)
    draft = draft_of(first, file.form)
    assert draft.document.text.split("\n") == [samples.TITLE, *samples.SENTENCES]
