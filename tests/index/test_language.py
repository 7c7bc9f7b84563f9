"""How a query is read."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index.language import parse
from reader.index.nodes import (
    And,
    Dates,
    Figure,
    FigureRange,
    Flag,
    Fuzzy,
    Kinds,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)

MOMENT = datetime(2026, 6, 30, 12, tzinfo=UTC)


def shown(node: Node) -> str:
    """The tree on one line."""
    match node:
        case Word(text, _, field):
            return text + (f"@{field}" if field != "text" else "") + ("!" if node.literal else "")
        case Prefix(text):
            return f"{text}*"
        case Fuzzy(text, _, distance):
            return f"{text}~{distance}"
        case Figure(keys, _, word):
            return f"#{'|'.join(keys)}" + (f"={word}" if word else "")
        case FigureRange(low, high):
            return f"#{low:g}..{high:g}"
        case Phrase(parts):
            return f'"{" ".join(map(shown, parts))}"'
        case Near(inner, distance):
            return f"near{distance}({' '.join(map(shown, inner))})"
        case Kinds(kinds):
            return f"kind:{','.join(sorted(kinds))}"
        case Dates(low, high):
            return f"{_day(low)}..{_day(high)}"
        case Flag(field, value):
            return f"{field}?{value}"
        case Not(inner):
            return f"-{shown(inner)}"
        case And(inner):
            return f"({' & '.join(map(shown, inner))})"
        case Or(inner):
            return f"({' | '.join(map(shown, inner))})"


def _day(seconds: int) -> str:
    return "" if abs(seconds) > 10**12 else datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")


READS = [
    ("muse spark", "(muse & spark)"),
    ("a OR b c", "(a | (b & c))"),
    ("(a OR b) c", "((a | b) & c)"),
    ("a AND b", "(a & b)"),
    ("-a", "-a"),
    ("a -(b c)", "(a & -(b & c))"),
    ("NOT a", "-a"),
    ("−a", "-a"),
    ("--a", "--a"),
    ('"capital spending" x', '("capital spending" & x)'),
    ("„Neue Häuser“", '"neue hauser"'),
    ("«mot juste»", '"mot juste"'),
    ('"a b"~5', "near5(a b)"),
    ('"a b"~999', "near60(a b)"),
    ('a near/8 "b c"', 'near8(a "b c")'),
    ("a near/3 b near/3 c", "near3(a b c)"),
    ("word* wrod~ misspelt~ x~2", "(word* & wrod~1 & misspelt~2 & x~2)"),
    ("gpt-5*", '"gpt 5*"'),
    ("e-mail", '("e mail" | email)'),
    ("$72 billion", "#72000000000"),
    ("72 men", "(#72=72 & men)"),
    ("num:145e9", "#145000000000"),
    ("num:1..2k", "#1..2000"),
    ("num:>5bn", "#5e+09..inf"),
    ("num:5%", "#5%"),
    ("outlet:times", "times@outlet"),
    ('outlet:"new york"', '"new@outlet york@outlet"'),
    ("title:(a OR b) c", "((a@title | b@title) & c)"),
    ("TITLE:a", "a@title"),
    ("note:x", "(kind:note & x)"),
    ("kind:notes,claim", "kind:claim,note"),
    ("kind:highlight", "kind:note"),
    ("kind:figure", "kind?figure"),
    ("kind:note,figure,Mine", "(kind:note | kind?figure | kind?Mine)"),
    ('kind:"Check, this" x', "(kind?Check, this & x)"),
    ("-kind:figure x", "(-kind?figure & x)"),
    ("is:unread story:9", "(is?unread & story?9)"),
    ('story:"meta api"', "story?meta api"),
    ("date:2026", "2026-01-01..2027-01-01"),
    ("date:2025-12", "2025-12-01..2026-01-01"),
    ("date:2024-02-29", "2024-02-29..2024-03-01"),
    ("date:2026-01..2026-03", "2026-01-01..2026-04-01"),
    ("date:2026-01..", "2026-01-01.."),
    ("after:2026-06", "2026-06-01.."),
    ("before:2026-06", "..2026-06-01"),
    ("age:<2w", "2026-06-16.."),
    ("age:>1d", "..2026-06-29"),
    ("date:today", "2026-06-30..2026-07-01"),
    ("date:yesterday", "2026-06-29..2026-06-30"),
    ("http://a.com", '"http a com"'),
    ("12:30", '"#12=12 #30=30"'),
    ("Meta: API", "(meta & api)"),
    ("党", "党*"),
    ("自民党", '"自民! 民党!"'),
    ("near", "near"),
    ("or and not", "(or & and & not)"),
    ("!!! ??? …", "()"),
]

HALF_TYPED = [
    ("", "()"),
    ("-", "()"),
    ("a -", "a"),
    ("a OR", "a"),
    ("OR a", "a"),
    ("a AND", "a"),
    ("(a", "a"),
    ("(", "()"),
    ("()", "()"),
    ("((a OR", "a"),
    ('"a b', '"a b"'),
    ('"', "()"),
    ('a "', "a"),
    ("a near/", '(a & "near")'.replace('"', "")),
    ("a near/3", "a"),
    ("near/3 a", "a"),
    ("outlet:", "()"),
    ('outlet:"', "()"),
    ("outlet: x", "x"),
    ("title:(", "()"),
    ("date:", "()"),
    ("date:2", "()"),
    ("date:2026-", "()"),
    ("date:2026-0", "()"),
    ("date:2026-06..", "2026-06-01.."),
    ("date:2026-06..20", "2026-06-01.."),
    ("age:", "()"),
    ("age:<2", "()"),
    ("num:", "()"),
    ("num:>", "()"),
    ("kind:", "()"),
    ("kind:not", "()"),
    ("note:", "()"),
    ("is:", "()"),
    ("*", "()"),
    ("~", "()"),
]

WRONG = [
    ("a)", "): there is no parenthesis to close (at 2)"),
    ("outlt:x", "outlt: there is no such field; did you mean outlet: (at 1)"),
    ("a qqqq:x", "qqqq: there is no such field; looked for as words (at 3)"),
    ("date:2026-13", "date:2026-13: there is no such date (at 6)"),
    ("date:soon", "date:soon: is no date; try 2026, 2026-06 or 2026-06-04 (at 6)"),
    ("date:2026-05..2026-04", "date:2026-05..2026-04: ends before it begins (at 6)"),
    ("age:old", "age:old: is no age; try <2w or >6m (h d w m y) (at 5)"),
    ("num:(a b)", "num: takes one value, not a group (at 5)"),
    ("-a near/3 b", "near/3: stands between two words or phrases (at 4)"),
    ("(" * 60, "(: too many parentheses within each other (at 1)"),
]


@pytest.mark.parametrize(("query", "tree"), READS)
def test_query_is_read(query: str, tree: str) -> None:
    read = parse(query, moment=MOMENT)
    assert (tree, "") == (shown(read.tree), read.problem)


@pytest.mark.parametrize(("query", "tree"), HALF_TYPED)
def test_what_is_half_typed_is_no_problem(query: str, tree: str) -> None:
    read = parse(query, moment=MOMENT)
    assert (tree, "") == (shown(read.tree), read.problem)


@pytest.mark.parametrize(("query", "problem"), WRONG)
def test_what_is_wrong_is_said_with_its_place(query: str, problem: str) -> None:
    assert problem == parse(query, moment=MOMENT).problem


PIECES = (
    *'a1é党"()*~:-/. %$+#\u00ad', "0.0", "..", "a.", "OR", "NOT", "near/2", "num:", "date:", "kind:", "is:",
    "title:", "145bn", "2026-05-01", "co-op",
)  # fmt: skip


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_is_a_query(query: str) -> None:
    """No text fails to parse, typed to the end or not."""
    parse(query, moment=MOMENT)
    parse(query, moment=MOMENT, typing=True)


def test_flags_are_listed_for_the_library() -> None:
    assert [(f.field, f.value) for f in parse("a (is:read OR -has:note)").flags] == [
        ("is", "read"),
        ("has", "note"),
    ]
