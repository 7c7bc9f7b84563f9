"""The words that a regular expression can open with, so that it is tried only where one of them stands.

Read are letters, groups `(?:…|…)`, `?` and blanks, which the patterns of the languages are written with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property

ANY = ""
"""Opening of what may open with any word."""

_UNKNOWN = "\0"

Opening = tuple[str, bool]
"""The letters so far, and whether the word has ended."""


class ByOpening(Mapping[str, str]):
    """One pattern of all alternatives for each word that some of them open with, to be `compiled`.

    The alternatives are read when first asked for: who compares nothing need not wait for it.
    """

    def __init__(self, alternatives: Iterable[str]) -> None:
        self._alternatives = alternatives

    @cached_property
    def _patterns(self) -> Mapping[str, str]:
        found: dict[str, list[str]] = {}
        for part in self._alternatives:
            for word in openings(part):
                found.setdefault(word, []).append(part)
        return {word: rf"\b(?:{'|'.join(parts)})\b" for word, parts in found.items()}

    def __getitem__(self, word: str) -> str:
        return self._patterns[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._patterns)

    def __len__(self) -> int:
        return len(self._patterns)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a report first has its word: there are a thousand, and it takes time."""
    return re.compile(pattern, re.IGNORECASE)


def openings(pattern: str) -> frozenset[str]:
    """Return the lower-case words that `pattern` can open with; ANY alone where that cannot be told."""
    words = frozenset(word.lower() for word, _ in _sequence(pattern, 0)[0])
    return frozenset({ANY}) if any(_UNKNOWN in word or not word for word in words) else words


def _sequence(pattern: str, at: int) -> tuple[set[Opening], int]:
    """Read alternatives up to a closing bracket; return their openings and where it stands."""
    options: set[Opening] = set()
    current: set[Opening] = {("", False)}
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            options |= current
            current = {("", False)}
            at += 1
            continue
        piece, at = _piece(pattern, at)
        if pattern[at : at + 1] == "?":
            piece = piece | {("", False)}
            at += 1
        elif pattern[at : at + 1] in ("*", "+", "{"):
            piece = {("", True), ("", False)} if piece == {("", True)} else {(_UNKNOWN, True)}
            at = pattern.index("}", at) + 1 if pattern[at] == "{" else at + 1
            at += pattern[at : at + 1] == "?"
        if not all(ended for _, ended in current):
            current = {
                (word, ended) if ended else (word + more, over)
                for word, ended in current
                for more, over in piece
            }
    return options | current, at


def _piece(pattern: str, at: int) -> tuple[set[Opening], int]:
    """Read one letter, class or group; return what it may be and where it ends."""
    if pattern.startswith("(?:", at):
        inside, at = _sequence(pattern, at + 3)
        return inside, at + 1
    if pattern[at] == "(":
        return {(_UNKNOWN, True)}, _sequence(pattern, at + 3)[1] + 1
    if pattern[at] == "[":
        last = pattern.index("]", at)
        blank = all(not letter.isalnum() and letter != "\\" for letter in pattern[at + 1 : last])
        return {("" if blank else _UNKNOWN, True)}, last + 1
    if pattern[at] == "\\":
        return {(_UNKNOWN if pattern[at + 1].isalnum() else "", True)}, at + 2
    if pattern[at] == ".":
        return {(_UNKNOWN, True)}, at + 1
    return ({(pattern[at], False)} if pattern[at].isalnum() else {("", True)}), at + 1
