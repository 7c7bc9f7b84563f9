"""A word that is still being typed finds what begins with it."""

import pytest

from reader.tui.searching import as_typed

TYPED = {
    "": "",
    "c": "c",
    "capital expend": "capital (expend OR expend*)",
    "capital ": "capital ",
    "outlet:hal": "outlet:hal",
    '"capital expend': '"capital expend',
    "toll OR": "toll OR",
    "(toll": "((toll OR toll*)",
    "GPT-5": "GPT-5",
    "word*": "word*",
}


@pytest.mark.parametrize(("typed", "asked"), TYPED.items())
def test_only_a_bare_last_word_is_taken_as_a_beginning(typed: str, asked: str) -> None:
    assert as_typed(typed) == asked
