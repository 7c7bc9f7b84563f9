"""What is marked in a text, and which piece of it is shown."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index.language import parse
from reader.index.marks import Matcher
from reader.index.snippets import WIDTH, cut


def marked(query: str, text: str, language: str = "", field: str = "text") -> str:
    """The text with its marks in brackets."""
    for mark in reversed(Matcher.of(parse(query).tree).find(text, language, field)):
        text = f"{text[: mark.start]}[{text[mark.start : mark.end]}]{text[mark.end :]}"
    return text


MARKS = [
    ("delay", "Delayed again, the delays.", "[Delayed] again, the [delays]."),
    ('"capital spending"', "Capital spending, not spending capital.", "[Capital spending], not spending capital."),
    ('"capital spending"', "capital\nspending", "[capital\nspending]"),
    ("delay -again", "Delayed again", "[Delayed] again"),
    ("a (b OR c)", "a b c d", "[a] [b] [c] d"),
    ("gov*", "The government’s governor", "The [government’s] [governor]"),
    ("goverment~", "the government", "the [government]"),
    ("oil near/2 price", "oil, its price, and while oil is far away from any price", "[oil], its [price], and while oil is far away from any price"),
    ('"price oil"~3', "oil and its price", "[oil] and its [price]"),
    ("GPT-5.4", "GPT-5.4, GPT5.4, GPT 5.4 and GPT-4", "[GPT-5.4], [GPT5.4], [GPT 5.4] and GPT-4"),
    ("$145 billion", "$145 billion or 145bn, not 145 million", "$[145 billion] or [145bn], not 145 million"),
    ("num:1..2", "1, 2, 3 and 1.5", "[1], [2], 3 and [1.5]"),
    ("5%", "5 percent of 5", "[5 percent] of 5"),
    ("1.2.3", "1.2.3, then 1.2 and 3", "[1.2.3], then 1.2 and 3"),
    ("U.S.", "the US and the U.S. told us", "the [US] and the [U.S.] told us"),
    ("c++", "C++ is not C", "[C++] is not C"),
    ("cafe", "Café CAFÉ", "[Café] [CAFÉ]"),
    ("cooperate", "co-operate, co\u00adoperate", "[co]-[operate], [co\u00adoperate]"),
    ("e-mail", "e-mail and email", "[e-mail] and [email]"),
    ("自民党", "東京で自民党の", "東京で[自民党]の"),
    ("党", "自民党の党", "自民[党]の[党]"),
    ("outlet:times delay", "times delay", "times [delay]"),
    ("title:times", "times", "times"),
    ("kind:note", "note", "note"),
    ("", "anything", "anything"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "text", "expected"), MARKS)
def test_matches_are_marked(query: str, text: str, expected: str) -> None:
    assert expected == marked(query, text)


def test_inflections_are_those_of_the_language() -> None:
    assert marked("haus", "Häuser, Haus", "de") == "[Häuser], [Haus]"
    assert marked("haus", "Häuser, Haus", "en") == "Häuser, [Haus]"


def test_a_headline_shows_what_was_asked_of_it() -> None:
    assert marked("title:times new", "New times", field="title") == "[New] [times]"


def test_a_matcher_can_be_sent_to_another_process() -> None:
    matcher = Matcher.of(parse('spark "capital spending" 145bn').tree)
    assert pickle.loads(pickle.dumps(matcher)) == matcher


@given(st.text(), st.text())
def test_marks_lie_in_the_text_in_order(query: str, text: str) -> None:
    """For any query and text, marks are in order, do not overlap and are not empty."""
    end = 0
    for mark in Matcher.of(parse(query).tree).find(text):
        assert end <= mark.start < mark.end <= len(text)
        end = mark.end


FILLER = "Nothing of interest stands in this sentence at all. "


def snippet(query: str, text: str) -> str:
    """The snippet with its marks in brackets."""
    shown = cut(text, Matcher.of(parse(query).tree).marker().matches(text))
    result = shown.text
    for mark in reversed(shown.marks):
        result = f"{result[: mark.start]}[{result[mark.start : mark.end]}]{result[mark.end :]}"
    return result


def test_a_snippet_shows_the_matches_together() -> None:
    text = f"Oil. {FILLER * 6}Prices. {FILLER * 6}The price of oil fell on Monday. {FILLER * 6}"
    shown = snippet("oil price", text)
    assert "The [price] of [oil] fell on Monday." in shown
    assert shown.startswith("…")
    assert shown.endswith("…")


def test_a_short_text_is_shown_whole() -> None:
    assert snippet("oil", "The oil price.\n") == "The [oil] price."


def test_a_snippet_begins_with_its_sentence() -> None:
    assert snippet("oil", f"{FILLER * 5}The oil price fell. {FILLER * 5}").startswith(
        ("…The [oil]", "…Nothing of")
    )


def test_without_a_match_the_beginning_is_shown() -> None:
    shown = snippet("absent", FILLER * 10)
    assert shown.startswith("Nothing of interest")
    assert shown.endswith("…")


def test_line_breaks_become_spaces() -> None:
    assert snippet("two", "One\ntwo\nthree") == "One [two] three"


@given(
    st.lists(
        st.sampled_from(["oil", "price", "nothing", "x" * 90, "is.", "\n", "“so”", "自民党"]), max_size=120
    )
)
def test_snippets_are_of_a_size_and_marks_show_the_words(words: list[str]) -> None:
    """For any text a snippet is about as wide as wanted and its marks cut out what matched."""
    text = " ".join(words)
    shown = cut(text, Matcher.of(parse("oil price").tree).marker().matches(text))
    assert len(shown.text) <= WIDTH * 1.6 + 2
    assert "\n" not in shown.text
    assert {shown.text[mark.start : mark.end] for mark in shown.marks} <= {"oil", "price"}
    if {"oil", "price"} & set(words):
        assert shown.marks
