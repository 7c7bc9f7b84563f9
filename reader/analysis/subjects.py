"""What a row of facts or a finding is about, in a few words of the reports. Offsets are code points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis.facts import Fact
from reader.analysis.reading import Reading
from reader.analysis.sentences import Sentence, carries
from reader.analysis.tokens import Token
from reader.model.article import Role
from reader.model.finding import Matter
from reader.model.ranges import TextRange

TOLD = (
    "killed",
    "injured",
    "missing",
    "rescued",
    "evacuated",
    "arrested",
    "stolen",
    "recalled",
    "aboard",
    "burned",
)
"""What may be said of a count in one word, the gravest first."""

PEOPLE = frozenset({"people", "persons", "men", "women", "children", "members", "victims", "crew"})
"""Nouns that say no more than that somebody is counted, or whose plural has no s."""

EMPTY = frozenset({"times", "others", "pieces", "things", "ones", "thousands", "hundreds", "dozens"})
"""Plurals that name nothing."""

SIDE = 3
"""Words of a quote on either side of the figure."""

WIDEST = 36
"""Characters of a quote: it is to be read at the head of a row."""

GAP = "…"
"""Stands for the figure in a quote."""


def is_noun(word: str) -> bool:
    """Tell whether a counted word can be shown as the name of what is counted: a plural."""
    if word in PEOPLE:
        return True
    return (
        word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in EMPTY and len(word) > 3
    )


def counted(facts: Sequence[Fact]) -> str:
    """Return what counts of several reports have in common: "people killed", "gold coins stolen", "trains".

    Empty where they have nothing in common that can be named.
    """
    if not facts or any(fact.quantity.kind is not Matter.COUNT for fact in facts):
        return ""
    aspects = frozenset.intersection(*(fact.aspects for fact in facts))
    told = next((word for word in TOLD if word in aspects), "")
    nouns = [noun for fact in facts if (noun := _noun(fact))]
    if told and all(fact.somebody or not _noun(fact) for fact in facts):
        return f"people {told}"
    if not nouns or len({noun.split()[-1] for noun in nouns}) > 1:
        return ""
    shortest = min(nouns, key=len)
    return f"{shortest} {told}" if told else shortest


def _noun(fact: Fact) -> str:
    """Return the counted noun with the word before it: "gold coins"."""
    unit, head = fact.quantity.unit, fact.quantity.head
    if not is_noun(unit):
        return ""
    at = head.index(unit) if unit in head else 0
    return " ".join(head[max(0, at - 1) : at + 1]) or unit


def quoted(passages: Iterable[tuple[Reading, Sentence, TextRange]]) -> str:
    """Return the clearest of several passages as a short quote, its figure left out: "capsized on … off Lanwick".

    Empty when no passage has a word beside the figure.
    """
    found = []
    for at, (reading, sentence, mark) in enumerate(passages):
        for across in (False, True):
            words, weight = _around(reading, sentence, mark, across)
            if weight:
                heading = sentence.role in (Role.TITLE, Role.HEADING)
                found.append((across, -min(weight, 3), heading, at, words))
                break
    return min(found)[-1] if found else ""


def _around(reading: Reading, sentence: Sentence, mark: TextRange, across: bool) -> tuple[str, int]:
    """Return the words beside a mark as far as the clause goes, and how many of them say something."""
    row, grammar = sentence.row, reading.grammar

    def says(token: Token) -> bool:
        return carries(token, grammar)

    left = _reach([t for t in row if t.end <= mark.start][::-1], across)
    right = _reach([t for t in row if t.start >= mark.end], across)
    while left and not says(left[-1]):
        left.pop()
    while right and not says(right[-1]):
        right.pop()
    while left and right and _length(reading, left, mark, right) > WIDEST:
        (left if len(left) > len(right) else right).pop()
        while left and not says(left[-1]):
            left.pop()
        while right and not says(right[-1]):
            right.pop()
    weight = sum(says(token) for token in (*left, *right))
    before = _text(reading, left[-1].start, mark.start) if left else ""
    after = _text(reading, mark.end, right[-1].end) if right else ""
    shown = " ".join(word for word in (before, GAP, after) if word)
    return (shown.removeprefix(f"{GAP} ") if not before and not across else shown), weight


def _reach(tokens: Sequence[Token], across: bool) -> list[Token]:
    found: list[Token] = []
    words = 0
    for token in tokens:
        if not (token.is_word or token.is_figure or token.text in "-'’"):
            if across and token.text == ",":
                found.append(token)
                continue
            break
        words += 1
        if words > SIDE:
            break
        found.append(token)
    return found


def _length(reading: Reading, left: Sequence[Token], mark: TextRange, right: Sequence[Token]) -> int:
    before = len(_text(reading, left[-1].start, mark.start)) if left else 0
    return before + len(_text(reading, mark.end, right[-1].end) if right else "") + 3


def _text(reading: Reading, start: int, end: int) -> str:
    return " ".join(reading.text[start:end].split())
