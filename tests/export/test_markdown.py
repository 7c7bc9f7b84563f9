"""Text from outside stays text inside the Markdown we write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export.markdown import escaped, link, quoted

parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(markdown: str) -> str:
    """Return the visible text of the only paragraph."""
    [inline] = [token for token in parser.parse(markdown) if token.type == "inline"]
    return "".join(child.content for child in inline.children or [])


HOSTILE = [
    "# not a heading",
    "1. not a list",
    "- no item",
    "a | b",
    "[x](javascript:y)",
    "&amp; <b>",
    "*not* `code`",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_signs_are_shown_as_they_are(text: str) -> None:
    assert shown(escaped(text)) == text


@given(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1).filter(str.strip)
)
def test_whatever_is_escaped_is_shown_with_blanks_folded(text: str) -> None:
    assert shown(escaped(text)) == " ".join(text.split())


def test_only_web_addresses_become_links() -> None:
    assert link("A [b]", "https://x.example/?a=<1>") == r"[A \[b\]](<https://x.example/?a=%3C1%3E>)"
    assert link("A", "javascript:alert(1)") == "A"
    assert link("A", None) == "A"


def test_every_line_of_a_quotation_is_quoted() -> None:
    assert quoted("One\n\nTwo") == "> One\n> Two"
