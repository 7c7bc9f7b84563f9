"""What people type as a word, as terms of the index."""

from __future__ import annotations

import re

from reader.index.figures import exact_keys
from reader.index.inverter import TEXT
from reader.index.nodes import And, Figure, Fuzzy, Near, Node, Or, Phrase, Prefix, Term, Word
from reader.index.tokens import CHUNK, LONGEST_WORD, Part, is_segmentless, parts
from reader.model.ranges import TextRange

FARTHEST = 60
"""Places; fields stand further apart, so that `near` stays within one."""

_FUZZY = re.compile(r"(.+)~([12]?)", re.DOTALL)
_DOTTED = re.compile(r"(?!\d)(?:\w\.)+\w?\.?")


def worded(typed: str, at: TextRange, field: str) -> Node:
    """Return what to look for when a bare word was typed; `And(())` for mere punctuation."""
    fuzzy = _FUZZY.fullmatch(typed)
    if fuzzy:
        return _fuzzy(fuzzy[1], int(fuzzy[2] or 0), at, field)
    open_ended = typed.endswith("*")
    terms, joined = _terms(typed.rstrip("*"), at, field)
    if not terms:
        return And(())
    last = terms[-1]
    if open_ended and isinstance(last, Word):
        terms[-1] = Prefix(last.text, at, field)
    elif open_ended and isinstance(last, Figure) and last.word:
        terms[-1] = Prefix(last.word, at, field)
    whole: Node = terms[0] if len(terms) == 1 else Phrase(tuple(terms), at)
    if not joined:
        return whole
    return Or((whole, Prefix(joined, at, field) if open_ended else Word(joined, at, field)))


def phrased(typed: str, at: TextRange, field: str, slop: int) -> Node:
    """Return what to look for when words stood in quotes."""
    terms, _ = _terms(typed, at, field)
    if len(terms) < 2:
        return terms[0] if terms else And(())
    if slop:
        return Near(tuple(terms), min(slop, FARTHEST), at)
    return Phrase(tuple(terms), at)


def _fuzzy(typed: str, distance: int, at: TextRange, field: str) -> Node:
    terms, _ = _terms(typed, at, field)
    changed: list[Term] = []
    for term in terms:
        if isinstance(term, Word) and not term.literal:
            allowed = distance or (1 if len(term.text) <= 4 else 2)
            changed.append(Fuzzy(term.text, at, allowed, field))
        else:
            changed.append(term)
    if len(changed) < 2:
        return changed[0] if changed else And(())
    return Phrase(tuple(changed), at)


def _terms(typed: str, at: TextRange, field: str) -> tuple[list[Term], str]:
    """Return the terms of a text, and its compound form if it is one hyphenated word."""
    terms: list[Term] = []
    joined = ""
    chunks = CHUNK.findall(typed)
    for chunk in chunks:
        found = parts(chunk)
        if is_segmentless(chunk):
            terms += _pairs(found, at, field)
            continue
        terms += [_term(chunk, part, at, field) for part in found]
        if len(chunks) == 1 and len(found) > 1:
            joined = found[0].forms[-1]
    return terms, joined if len(joined) <= LONGEST_WORD else ""


def _pairs(found: tuple[Part, ...], at: TextRange, field: str) -> list[Term]:
    """A single character begins a pair, or ends a run."""
    if len(found) == 1:
        return [Prefix(found[0].forms[0], at, field)]
    return [Word(part.forms[0], at, field, literal=True) for part in found[:-1]]


def _term(chunk: str, part: Part, at: TextRange, field: str) -> Term:
    word = part.forms[0]
    if part.figures and field == TEXT:
        return Figure(exact_keys(chunk), at, word if len(part.forms) == 1 else "")
    if part.figures:
        return Word(word, at, field, literal=True)
    if _DOTTED.fullmatch(chunk):
        return Word(part.forms[1], at, field, literal=True)
    favourite = part.forms[1] if len(part.forms) > 1 and part.forms[1].endswith(".") else ""
    return Word(word, at, field, favourite)
