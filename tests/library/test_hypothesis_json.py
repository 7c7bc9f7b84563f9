"""Hypothesis' own JSON: offsets in UTF-16, notes on pages, replies."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reader.library.importing import import_document
from reader.model.annotation import Motivation
from tests.library.conftest import Desk
from tests.library.exchanging import URL, WITH_URL, exported


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
