"""What a key marks at the caret."""

from __future__ import annotations

import pytest

from reader.text.objects import number_around, quotation_around, sentence_around, word_around


@pytest.mark.parametrize(
    "number",
    [
        "$145 billion",
        "1.5%",
        "US$ 3m",
        "GPT-5.4",
        "1,750 tonnes",
        "12 percent",
        "two dozen",
        "the 1990s"[4:],
        "5-6 percent",
        "10:30 a.m.",
        "€1.2bn",
        "COVID-19",
        "-3 degrees",
        "1st",
        "400-billion-dollar",
        "twenty-five percentage points",
        "£2-£3 million",
        "1’000’000 francs",
    ],
)
def test_a_number_is_marked_with_its_sign_and_unit(number: str) -> None:
    text = f"They, some said, got {number} of it. Or 7."
    start = text.index(number)
    for offset in range(start, start + len(number)):
        found = number_around(text, (), offset)
        assert found is not None
        assert found.slice(text) == number


def test_away_from_a_number_the_nearest_in_the_sentence_is_marked() -> None:
    text = "It rose 3 pct to 45 and fell. No figure here. Then 9."
    marked = [number_around(text, (), text.index(word)) for word in ("rose", "to", "fell", "figure")]
    assert [m and m.slice(text) for m in marked] == ["3 pct", "45", "45", None]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said “we are |ready”, again", "we are ready"),
        ('He said "we are |ready", again', "we are ready"),
        ("He said «we are |ready»", "we are ready"),
        ("Er sagte „wir sind |da“", "wir sind da"),
        ("“they call it ‘so|on’, don’t we”", "soon"),
        ("“they ca|ll it ‘soon’, don’t we”", "they call it ‘soon’, don’t we"),
        ("the 'walled gar|den' of Meta's workers' union", "walled garden"),
        ("彼は「終わ|り」と言った", "終わり"),
        ("He |said “first” and “second”", "first"),
        ("He said “first” and |left", "first"),
        ("“An open one runs |on", "An open one runs on"),
        ("No | quotation, don't ask", None),
        ("Empty “|” one", None),
    ],
)
def test_a_quotation_is_marked_without_its_marks(text: str, inner: str | None) -> None:
    offset = text.index("|")
    text = text.replace("|", "")
    found = quotation_around(text, (), offset)
    assert (found and found.slice(text)) == inner


def test_a_sentence_and_a_word_are_marked_whole() -> None:
    text = "First one. It's the second.\nThird"
    sentence, word = sentence_around(text, (), 14), word_around(text, 12)
    assert sentence is not None
    assert sentence.slice(text) == "It's the second."
    assert word is not None
    assert word.slice(text) == "It's"
    assert word_around(text, 10) is None


def test_nothing_is_marked_in_nothing() -> None:
    for find in (sentence_around, number_around, quotation_around):
        assert find("", (), 0) is find("\n\n", (), 1) is None
