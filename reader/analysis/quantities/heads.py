"""The noun group that a number counts, and the "148 of the 320" relation."""

from __future__ import annotations

from reader.analysis.quantities.model import Passage

WIDEST = 4
"""Words of a noun group that are looked at: "extra riot police officers"."""


def head(passage: Passage, at: int) -> tuple[str, ...]:
    """Return the words of the noun group that starts at token `at`, lower case."""
    at = _inside(passage, at)
    found: list[str] = []
    stops = passage.grammar.words.head_stop
    while at < len(passage.row) and len(found) < WIDEST:
        token = passage.row[at]
        if token.text == "-" and found:
            at += 1
            continue
        if not token.is_word or token.lower in stops:
            break
        found.append(token.lower.removesuffix("'s"))
        at += 1
        if token.lower.endswith("'s"):
            found.clear()
    return tuple(found)


def _inside(passage: Passage, at: int) -> int:
    """Step over "of the", "of its" and a hyphen: "two of the men", "three-year"."""
    units = passage.grammar.numbers
    if passage.lower(at) == "-":
        return at + 1
    if passage.lower(at) == passage.grammar.words.partitive:
        at += 1
        while passage.lower(at) in passage.grammar.words.determiners or passage.lower(at) in units.articles:
            at += 1
    return at


def part_of(passage: Passage, at: int) -> int | None:
    """Return the token index of the whole in "148 of the 320 seats", or None."""
    inside = _inside(passage, at)
    return inside if passage.lower(at) == passage.grammar.words.partitive else None


def counted(passage: Passage, noun: tuple[str, ...]) -> str:
    """Return the word that names what is counted: the first plural or word for people."""
    words = passage.grammar.words
    for word in noun:
        if word.endswith("s") or words.stem(word) in words.people or words.stem(word) in words.aspects:
            return word
    return noun[-1] if noun else ""
