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
