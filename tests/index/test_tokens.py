"""How text is cut and folded into words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index.figures import key, parse, value_of
from reader.index.stems import LANGUAGES, language_of, stemmer
from reader.index.tokens import fold, tokens

CUTS = [
    ("GPT-5.4 GPT5.4 gpt 5.4", "gpt/g.p.t. 5.4 gpt/g.p.t. 5.4 gpt 5.4"),
    ("U.S. US us U.S.-led", "us/u.s. us/u.s. us us/u.s. led"),
    ("C++ and C#.", "c++ and c#"),
    ("Meta’s don't O'Brien", "meta dont obrien"),
    ("l’eau d'Orsay", "leau/eau dorsay/orsay"),
    ("e-mail", "e/email mail/email"),
    ("jane.doe@example.com", "jane doe example com"),
    ("2–3 and 2026-06-04", "2 3 and 2026 06 04"),
    ("Straße Łódź café Øre", "strasse lodz cafe ore"),
    ("е́ж ёж йод", "еж еж йод"),
    ("co\u00adoperate zero\u200bwidth", "cooperate zerowidth"),
    ("ＧＰＴ ﬁne", "gpt/g.p.t. fine"),
    ("自民党", "自民 民党 党"),
    ("हिन्दी", "हिन्दी"),
    ("155,221 1.000.000", "155221 1.000.000/1000000"),
    ("\u202eevil\x1b[31m", "evil 31/m"),
    ("ʼ", "ʼ"),
    ("ﷺ", "صلىاللهعليهوسلم"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "cut"), CUTS)
def test_text_is_cut_into_folded_words(text: str, cut: str) -> None:
    assert cut == " ".join("/".join(token.forms) for token in tokens(text))


FIGURES = [
    ("145 billion", "145000000000"),
    ("145bn", "145000000000"),
    ("145,000,000,000", "145000000000"),
    ("72,5", "72.5"),
    ("1,234.5", "1234.5"),
    ("1.234,5", "1234.5"),
    ("1\u00a0000\u00a0000", "1000000"),
    ("1’000’000", "1000000"),
    ("155.221", "155.221 155221"),
    ("5%", "5 5%"),
    ("5 per cent", "5 5%"),
    ("1,5 Milliarden", "1500000000"),
    ("6.4 mln", "6400000"),
    ("3k", "3000"),
    ("5.4.1", ""),
    ("007", "7"),
]


@pytest.mark.parametrize(("typed", "keys"), FIGURES)
def test_a_figure_has_one_key_however_it_is_spelt(typed: str, keys: str) -> None:
    assert tuple(keys.split()) == parse(typed)[1]
    assert keys == " ".join(key for token in tokens(typed) for key in token.figures)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("145e9", 145e9),
        ("$145bn", 145e9),
        ("72 billion", 72e9),
        ("1,5", 1.5),
        ("many", None),
        ("", None),
        ("5%", None),
    ],
)
def test_the_ends_of_a_range_are_figures(typed: str, value: float | None) -> None:
    assert value == value_of(typed)


@given(st.integers(0, 10**15))
def test_grouping_does_not_change_a_figure(number: int) -> None:
    assert key(float(number)) in parse(f"{number:,}")[1]


@given(st.text())
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    """For any text, places count up by one and ranges are within it."""
    found = list(tokens(text))
    assert [token.place for token in found] == list(range(len(found)))
    for token in found:
        assert 0 <= token.start < token.end <= len(text)
        assert all(token.forms)
        assert not any("\n" in form or " " in form for form in token.forms)
    assert [token.start for token in found] == sorted(token.start for token in found)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@given(word=st.text(st.characters(categories=("Ll", "Lo")), min_size=1, max_size=20))
def test_every_word_has_a_stem(language: str, word: str) -> None:
    assert stemmer(language)(word)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en-GB", "en"),
        ("", "en"),
        ("de_AT", "de"),
        ("nb", "no"),
        ("pl", "en"),
        ("zh-Hans", "zh"),
        ("DE", "de"),
    ],
)
def test_the_language_of_a_tag(tag: str, language: str) -> None:
    assert language == language_of(tag)
