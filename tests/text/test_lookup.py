"""What stands under the caret becomes a query that finds it elsewhere."""

import pytest

from reader.model.ranges import TextRange
from reader.text.lookup import is_name, lookup_query

TEXT = "The Pell Street Ledger said the plan costs $145 billion, up 5% on GPT-5.4, says Bank of England."

LOOKED_UP = {
    "Street": '"Pell Street Ledger"',
    "The": '"Pell Street Ledger"',
    "plan": "plan",
    "145": 'num:"$145 billion"',
    "5%": "num:5%",
    "5.4": "GPT-5.4",
    "England": '"Bank of England"',
}


@pytest.mark.parametrize(("word", "query"), LOOKED_UP.items())
def test_names_are_whole_and_figures_are_found_in_any_spelling(word: str, query: str) -> None:
    assert lookup_query(TEXT, (), TEXT.index(word)) == query


def test_a_selection_is_looked_for_as_a_phrase() -> None:
    assert lookup_query(TEXT, (), 0, TextRange(28, 42)) == '"the plan costs"'


def test_between_words_there_is_nothing_to_look_for() -> None:
    assert lookup_query("—", (), 0) == ""


NAMES = {"Street": True, "The": True, "plan": False, "145": False, "England": True}


@pytest.mark.parametrize(("word", "named"), NAMES.items())
def test_a_name_is_told_from_words_and_figures(word: str, named: bool) -> None:
    assert is_name(TEXT, (), TEXT.index(word)) is named


def test_one_word_that_begins_a_sentence_is_no_name() -> None:
    assert not is_name("Police came. Reyle left.", (), 0)
    assert is_name("Then Reyle left.", (), 5)
