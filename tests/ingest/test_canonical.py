"""Markdown becomes one canonical text, whatever its wrapping."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.ingest.building import Piece, Span, compose
from reader.ingest.canonical import TooNested, canonical
from reader.ingest.escaping import to_markdown
from reader.model.article import Document, Role, Style


def roles(document: Document) -> list[tuple[Role, str]]:
    return [(block.role, document.text[block.start : block.end]) for block in document.blocks]


CASES = {
    "a soft break is a space": ("one\ntwo\n", "one two"),
    "a hard break is a newline": ("one\\\ntwo  \nthree\n", "one\ntwo\nthree"),
    "an HTML break is a newline": ("one<br/>two", "one\ntwo"),
    "code is verbatim": ("```\n  a  b\n\nc\n```\n", "  a  b\n\nc"),
    "an image is its alternative text": ("See ![a *red* door](x.png) there", "See a red door there"),
    "a table row is a line": ("|a|b|c|\n|-|-|-|\n|1||3|\n|4|\n", "a | b | c\n1 | | 3\n4"),
    "entities are read": ("AT&amp;T &copy;", "AT&T ©"),
    "entities cannot bring in escapes": ("a&#27;[31mb&#x202e;c", "a\ufffd[31mbc"),
    "comments are not shown": ("a\n\n<!-- b -->\n\nc", "a\nc"),
    "raw blocks show their words": (
        "<div>\n<p>a<br>b</p><script>x()</script>c <b>d</b>\n</div>",
        "a\nb\nc d",
    ),
    "old tags within a line do not break it": (
        "<p>The <strike>old</strike> <big>toll</big> of <tt>x</tt>.</p>",
        "The old toll of x.",
    ),
    "a rule has no text": ("a\n\n***\n\nb", "a\n\nb"),
    "runs of blanks are one": ("a  \t b", "a b"),
    "dangerous links are text": ("[a](javascript:alert)", "[a](javascript:alert)"),
}


@pytest.mark.parametrize(("markdown", "text"), CASES.values(), ids=CASES.keys())
def test_visible_text(markdown: str, text: str) -> None:
    assert canonical(markdown).text == text


def test_roles_follow_the_markup() -> None:
    document = canonical("# A\n\n## B\n\np\n\n- i\n\n  more\n  - j\n\n3. k\n\n> q\n> > r\n\n![alt](x.png)\n")
    assert [(b.role, b.level, b.ordinal) for b in document.blocks] == [
        (Role.HEADING, 1, None),
        (Role.HEADING, 2, None),
        (Role.PARAGRAPH, 0, None),
        (Role.LIST_ITEM, 1, None),
        (Role.PARAGRAPH, 0, None),
        (Role.LIST_ITEM, 2, None),
        (Role.LIST_ITEM, 1, 3),
        (Role.QUOTE, 1, None),
        (Role.QUOTE, 2, None),
        (Role.CAPTION, 0, None),
    ]


def test_styles_and_links_are_runs() -> None:
    document = canonical("a **b** [c *d*](https://e.example/) `f` ~~g~~ [h](file:///etc) [i](/j)")
    assert document.text == "a b c d f g [h](file:///etc) i"
    link = frozenset({Style.LINK})
    assert [(document.text[r.start : r.end], r.styles, r.href) for r in document.runs] == [
        ("b", frozenset({Style.STRONG}), None),
        ("c ", link, "https://e.example/"),
        ("d", link | {Style.EMPHASIS}, "https://e.example/"),
        ("f", frozenset({Style.CODE}), None),
        ("g", frozenset({Style.STRIKE}), None),
    ]


def test_wrapping_does_not_change_the_text() -> None:
    wrapped = "> The minister\n> said *no\n> more*.\n\n- one\n  two\n"
    flowing = "> The minister said *no more*.\n\n- one two\n"
    assert canonical(wrapped) == canonical(flowing)


@pytest.mark.parametrize(
    "bomb", [">" * 5000 + "a", "- " * 3000 + "a", "[" * 200_000, "![" * 100_000, "|a" * 5000]
)
def test_what_the_parser_would_lose_or_choke_on_is_refused(bomb: str) -> None:
    with pytest.raises(TooNested):
        canonical(bomb)


def test_ninety_levels_are_kept() -> None:
    assert canonical(">" * 90 + " deep").text == "deep"


CHARACTERS = st.one_of(
    st.sampled_from(list("ab1.)#+-=*_~`[]()<>|\\&!:;\n\t \"'/©’„日\u00a0\u3000é")),
    st.characters(exclude_categories=["Cs"]),
)
TEXTS = st.text(CHARACTERS, max_size=40)
STYLES = st.frozensets(st.sampled_from(list(Style)), max_size=3)
SPANS = st.builds(Span, TEXTS, STYLES, st.sampled_from([None, "https://a.example/b_c(d)"]))
PIECES = st.builds(
    Piece,
    st.sampled_from(list(Role)),
    st.lists(SPANS, max_size=3).map(tuple),
    st.integers(0, 4),
    st.sampled_from([None, 1, 2, 17, 10**10]),
)


@example([Piece(Role.TITLE, (Span("#"),))])
@example([Piece(Role.HEADING, (Span("a \\##"),), level=2)])
@given(st.lists(PIECES, max_size=6))
def test_a_document_written_as_markdown_reads_the_same(pieces: list[Piece]) -> None:
    """canonical(to_markdown(document)).text == document.text."""
    document = compose(pieces).document
    assert canonical(to_markdown(document)).text == document.text


@given(st.lists(PIECES, max_size=6))
def test_blocks_tile_the_text_with_one_newline_between(pieces: list[Piece]) -> None:
    document = compose(pieces).document
    assert "\n".join(text for _, text in roles(document)) == document.text
    assert all(block.start < block.end or block.role is Role.RULE for block in document.blocks)
    for run in document.runs:
        assert any(b.start <= run.start < run.end <= b.end for b in document.blocks)
