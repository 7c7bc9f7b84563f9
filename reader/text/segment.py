"""Sentences, words and paragraphs of a text. Offsets are code points, end excluded.

English first; full stops of Chinese, Japanese, Hindi and Arabic end a sentence too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reader.model.article import Block
from reader.model.ranges import TextRange
from reader.text.tokens import words

__all__ = ["block_at", "sentence_at", "sentences", "words"]

_CLOSERS = "\"'”’»›)\\]}"
_END = re.compile(
    # A stop, the quotes and brackets that close with it, footnote marks, then a blank.
    rf"(?P<stop>[.!?…]+|[؟۔।॥])(?P<close>[{_CLOSERS}*_]*(?:\[\d{{1,3}}\])*)(?=\s|$)"
    r"|(?P<wide>[。！？｡]+)(?P<wideclose>[」』”’》）]*)"
    r"|(?P<line>\n+)"
)
_BEFORE = re.compile(r"[^\s(\[“\"‘'«—–]+$")
_LEAD = re.compile(r"\A[\s\"'“‘«‹(\[*_–—•-]*")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEVER = _listed(
    "mr mrs ms mx dr prof gen sen sens rep reps gov lt col sgt capt cmdr adm maj rev hon pres st mt ft"
    " no nos vs v cf e.g i.e approx est ca fig figs vol pp ed eds art sec ch messrs mme mlle m.p"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun"
)
"""Abbreviations that stand before what they belong to: no sentence ends with their point."""

MAYBE = _listed(
    "inc corp ltd co cos bros plc llc jr sr etc al a.m p.m am pm u.s u.n u.k e.u u.s.a d.c ph.d m.d b.a m.a"
    " ave blvd rd dept univ assn gov.uk n.y l.a mln bn hrs min ind calif mass penn wash ariz tenn"
)
"""Abbreviations that may end a sentence: they do when a word follows that usually opens one."""

BEFORE_DIGITS = _listed("jan feb mar apr jun jul aug sep sept oct nov dec no nos sun sat mar v art ed ch")
"""Of NEVER, those that are also words or names; they bind only what follows in digits."""

OPENERS = _listed(
    "the a an it he she they we you this that these those there here its his her their our my in on at"
    " but and or so yet if when while after before since as for from with by to of about under over"
    " however meanwhile still also then now some many most all both each no not one two what who why how"
    " where which although though because until during according asked last despite among analysts"
    " officials critics shares nobody everyone i"
)
"""Words that, capitalised, rarely stand after an abbreviation unless a sentence begins."""

_SAYS = re.compile(
    r"\s+(?:(?:[A-Z][\w.’'-]*|the|a|an|his|her|of)\s+){0,4}"
    r"(?:said|says|asked|asks|added|adds|told|wrote|writes|replied|shouted|tweeted|posted|declared|cried)\b"
)
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_ORDINAL = re.compile(r"\d{1,3}|[ivx]{1,4}|[a-z]")


def sentences(text: str, within: TextRange | None = None) -> list[TextRange]:
    """Return the sentences in order, without the blanks around them.

    Every character that is not white space lies in exactly one. A newline
    always ends a sentence, for canonical text has one between blocks.
    """
    start, end = (within.start, within.end) if within else (0, len(text))
    found: list[TextRange] = []
    for stop in _END.finditer(text, start, end):
        if stop.start() < start:
            continue
        if _ends(text, start, end, stop):
            _append(found, text, start, stop.start() if stop["line"] else stop.end())
            start = stop.end()
    _append(found, text, start, end)
    return found


def sentence_at(text: str, offset: int, within: TextRange | None = None) -> TextRange | None:
    """Return the sentence around `offset`, else the last one before it, else the first."""
    found = sentences(text, within)
    if not found:
        return None
    return found[max(bisect_right(found, offset, key=lambda r: r.start) - 1, 0)]


def block_at(blocks: Sequence[Block], offset: int) -> Block | None:
    """Return the block around `offset`; a newline belongs to the block it ends."""
    if not blocks:
        return None
    return blocks[max(bisect_right(blocks, offset, key=lambda b: b.start) - 1, 0)]


def _append(found: list[TextRange], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    kept = piece.strip()
    if kept:
        start += len(piece) - len(piece.lstrip())
        found.append(TextRange(start, start + len(kept)))


def _ends(text: str, start: int, end: int, stop: re.Match[str]) -> bool:
    if stop["line"]:
        return True
    if stop["wide"]:
        return _wide_ends(text, stop)
    after = text[stop.end() : min(end, stop.end() + 80)]
    if "\n" in after[: len(after) - len(after.lstrip())] or not after.strip():
        return True
    following = _LEAD.sub("", after)
    if following[:1].islower():
        # An opener such as "iPhone" is rarer than a stop inside a sentence: "Yahoo! shares", "U.S. officials".
        return False
    if stop["stop"] == "." and not stop["close"].strip("*_"):
        return _point_ends(text[start : stop.start()], following)
    quoted = stop["stop"][-1] in "!?" and stop["close"]
    return not (quoted and _SAYS.match(after))


def _wide_ends(text: str, stop: re.Match[str]) -> bool:
    """A quotation closed by 」 goes on when a particle follows: 「…。」と述べた."""
    following = text[stop.end() : stop.end() + 1]
    return not ("」" in stop["wideclose"] and "\u3041" <= following <= "\u309f")


def _point_ends(sentence: str, following: str) -> bool:
    """Tell whether a bare full stop after `sentence` ends it, given what follows."""
    token = _BEFORE.search(sentence[-40:])
    if token is None:
        return True
    word = token.group().lstrip("*_")
    bare = word.casefold()
    if bare in BEFORE_DIGITS:
        return not following[:1].isdigit()
    if bare in NEVER:
        return False
    if _ORDINAL.fullmatch(bare) and sentence.strip() == word:
        return False  # The number of a list item.
    if bare in MAYBE or _INITIAL.fullmatch(word):
        return _opens(following)
    return True


def _opens(following: str) -> bool:
    opener = re.match(r"[^\W\d_]+", following)
    return opener is not None and following[0].isupper() and opener.group().casefold() in OPENERS
