"""Pasted and plain text: golden cases, and the laws every text obeys."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.canonical import canonical
from reader.ingest.chunks import is_wrapped
from reader.ingest.plain import parse_plain
from reader.model.article import Metadata, Role
from reader.model.draft import Draft

CASES = Path(__file__).resolve().parents[1] / "cases" / "pasted.md"
_CASE = re.compile(r"^## (.+?)\n\n```text\n(.*?)\n```\n\n```roles\n(.*?)\n```", re.MULTILINE | re.DOTALL)

Roles = list[tuple[str, str]]


def cases() -> Iterator[pytest.param]:  # type: ignore[valid-type]  # pytest calls its class a function
    for title, text, expected in _CASE.findall(CASES.read_text("utf-8")):
        yield pytest.param(text, expected.split("\n"), id=title)


def known(metadata: Metadata, field: str) -> str:
    value = getattr(metadata, field)
    return "-" if value is None else value.isoformat() if field == "published" else str(value)


@pytest.mark.parametrize(("text", "expected"), cases())
def test_golden_case(
    text: str, expected: list[str], draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    draft = draft_of(text, "case.txt")
    wanted = [line.split(":", 1) for line in expected if not line.startswith("+ ")]
    got = [
        [role, f" {text}"[: len(start)]]
        for (role, text), (_, start) in zip(roles_of(draft), wanted, strict=False)
    ]
    assert got == [[role, start] for role, start in wanted]
    assert len(roles_of(draft)) == len(wanted)
    for line in expected:
        if line.startswith("+ "):
            field, value = line[2:].split(": ", 1)
            assert (field, known(draft.metadata, field)) == (field, value)


def test_every_guess_says_why(draft_of: Callable[..., Draft]) -> None:
    for text, _ in ((case.values[0], 0) for case in cases()):  # type: ignore[attr-defined]
        for block in draft_of(text, "case.txt").document.blocks:
            assert block.reason or block.role in ("paragraph", "list_item", "rule")


LINES = st.sampled_from(
    [
        "Mayor resigns over bridge",
        "By Ann Lee",
        "June 4, 2026",
        "Key points:",
        "  • 1First a thing happened.",
        "  • 2Then another thing did.",
        "- A point with words in it",
        "1. One",
        "2. Two",
        "•",
        "* * *",
        "Related Articles",
        "Share",
        "Editor's",
        "Desk",
        "Our view",
        "The Gazette Editorial",
        "The Gazette",
        "© 2026 The Gazette",
        "A sentence that is long enough to be taken for the prose of a report, with a comma and a full stop.",
        "a line that was wrapped by some program at a width and goes on on the",
        "next line until it ends.",
        "Photo: A. Person/Getty Images",
        "Title: A labelled title",
        "📰",
        "",
        "",
    ]
)
WILD = st.text(st.sampled_from(list("aB1•-–*.):“”'|#>_`[]<&©日\u00a0 \t\n")), max_size=60)
TEXTS = st.lists(st.one_of(LINES, WILD), max_size=16).map("\n".join)
_MARKERS = set("•·‣⁃◦▪■●○►▶➤✓✔-*–—+=_~:.)0123456789")
"""What may be taken for a bullet, a number of an item, a rule or a heading's colon."""


def ink(text: str) -> Counter[str]:
    return Counter(c for c in text if not c.isspace())


@given(TEXTS)
def test_every_character_stands_in_exactly_one_block(text: str) -> None:
    """Bullets, numbers of items, rules, labels and closing colons aside, nothing is lost or doubled."""
    document = parse_plain(text).document
    before, after = ink(text), ink(document.text)
    assert not after - before
    lost = before - after
    label = ink("Title:") if "Title:" in text else Counter()
    assert set(lost - label) <= _MARKERS


@given(TEXTS)
def test_the_markdown_of_a_text_reads_the_same(text: str) -> None:
    parsed = parse_plain(text)
    assert canonical(parsed.markdown).text == parsed.document.text


@given(TEXTS)
def test_a_title_of_the_source_is_the_first_block(text: str) -> None:
    parsed = parse_plain(text)
    title = parsed.metadata.found["title"]
    if not title.derived:
        first = parsed.document.blocks[0]
        assert first.role == "title"
        assert " ".join(parsed.document.text[first.start : first.end].split()) == parsed.metadata.title


@given(
    st.lists(
        st.sampled_from(["harbour", "a", "of", "seventeen", "ferry", "in", "1,200"]), min_size=60, max_size=90
    )
)
def test_wrapping_to_any_usual_width_is_seen(words: list[str]) -> None:
    import textwrap

    for width in (60, 72, 80):
        assert is_wrapped(textwrap.fill(" ".join(words), width))


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    paragraph = "The council met on Monday and agreed on the plan after a debate of four hours and more."
    text = "\n".join(paragraph + " It was late." * n for n in (1, 3, 2, 5))
    assert not is_wrapped(text)
    assert len(parse_plain(text).document.blocks) == 4


def test_a_wrapped_text_has_the_text_of_the_flowing_one() -> None:
    flowing = (
        "The council met on Monday and agreed on the plan after a debate of four hours. It was late, and few"
        " of those who had come at noon were still there when the vote was called at last by the chair."
    )
    import textwrap

    assert parse_plain(textwrap.fill(flowing, 72)).document.text == flowing


def test_a_line_apart_from_one_short_sentence_is_its_headline(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of("Mended at last\n\nThe dam held on Tuesday, the ministry said.\n", "a.txt")
    assert draft.metadata.title == "Mended at last"
    assert [block.role for block in draft.document.blocks] == [Role.TITLE, Role.PARAGRAPH]


@pytest.mark.parametrize(
    "note",
    [
        "Call Ann\nThe dam held on Tuesday, the ministry said.\n",
        "Call Ann\n\nand ask her what the dam costs.\n",
    ],
)
def test_a_note_of_two_lines_has_no_headline(note: str, draft_of: Callable[..., Draft]) -> None:
    assert Role.TITLE not in {block.role for block in draft_of(note, "a.txt").document.blocks}
