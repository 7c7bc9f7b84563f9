"""Under which address a fetched page is kept, and where the links of a saved one lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.errors import SourceRefused
from reader.ingest import pages
from reader.ingest.pages import page_url, read_page
from reader.model.article import Style
from reader.model.draft import Draft
from reader.model.fetching import Response

HERE = "https://www.post.example/2026/flood?id=7"
PROSE = (
    "The ministry said on Tuesday that the repairs would cost far more than it had been told in January. " * 3
)


@pytest.mark.parametrize(
    ("fetched", "declared", "kept"),
    [
        (HERE, None, HERE),
        (HERE, "https://post.example/flood", "https://post.example/flood"),
        (HERE, "http://m.post.example/flood", "http://m.post.example/flood"),
        (HERE, "https://post.example/", HERE),
        (HERE, "https://post.example", HERE),
        (HERE, "https://other.example/flood", HERE),
        (HERE, "https://post.example.evil.example/flood", HERE),
        (HERE, "https://anna:pw@post.example/flood", HERE),
        (HERE, "http://[::1", HERE),
        ("https://post.example/", "https://post.example/", "https://post.example/"),
        (f"{HERE}&utm_source=x&fbclid=1&q=a%20b", None, f"{HERE}&q=a+b"),
        ("https://post.example/?a=&b", None, "https://post.example/?a=&b"),
    ],
)
def test_a_page_names_its_address_on_its_own_site(fetched: str, declared: str | None, kept: str) -> None:
    assert page_url(fetched, declared) == kept


@pytest.mark.parametrize(
    ("head", "leads_to"),
    [
        ('<link rel="canonical" href="https://post.example/2026/flood">', "https://post.example/2026/map"),
        ('<base href="https://cdn.example/x/">', "https://cdn.example/x/map"),
        (
            '<link rel="canonical" href="https://post.example/2026/flood"><base href="/y/">',
            "https://post.example/y/map",
        ),
        ('<base href="javascript:x"><base href="https://cdn.example/">', None),
        ("", None),
    ],
)
def test_relative_links_of_a_saved_page_lead_where_they_led(
    draft_of: Callable[..., Draft], head: str, leads_to: str | None
) -> None:
    page = f'<html><head><title>T</title>{head}</head><body><article><p>{PROSE}<a href="map">The map</a> shows it.</p></article></body></html>'
    draft = draft_of(page, "saved.html")
    found = [run.href for run in draft.document.runs if Style.LINK in run.styles]
    assert found == ([leads_to] if leads_to else [])


def test_a_page_that_is_too_heavy_to_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "DEADLINE", 0.01)
    with pytest.raises(SourceRefused, match="too much time or memory"):
        read_page(Response("https://post.example/a", PROSE.encode(), "text/plain"))
