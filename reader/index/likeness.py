"""More like this: the words that tell a text from others, as a query."""

from __future__ import annotations

import math
from collections import Counter

from reader.index.inverter import NUM, TEXT
from reader.index.nodes import Figure, Or, Term, Word
from reader.index.segment import Leaf
from reader.index.stems import language_of, stemmer
from reader.index.tokens import tokens
from reader.model.ranges import TextRange

TELLING = 24
"""Words; more of them find the same articles, later."""
READ = 20_000
"""Code points of the text that are looked at: news says first what it is about."""
_NOWHERE = TextRange(0, 0)


def telling_words(text: str, language: str, leaves: list[Leaf]) -> Or:
    """Return the words and figures of a text that are frequent in it and rare elsewhere; any may match."""
    stem = stemmer(language_of(language))
    counts: Counter[Term] = Counter()
    for token in tokens(text[:READ]):
        if token.figures and len(token.forms) > 1:
            counts[Figure(token.figures[:1], _NOWHERE)] += 1
        elif token.forms[0].isalpha() and len(token.forms[0]) > 1:
            counts[Word(token.forms[0], _NOWHERE)] += 1
    total = sum(len(leaf) for leaf in leaves)
    weights = {term: count * _rarity(term, leaves, total) for term, count in counts.items()}
    chosen: dict[str, Term] = {}
    for term in sorted(weights, key=lambda term: (-weights[term], repr(term))):
        # Two inflections of a word find the same.
        chosen.setdefault(stem(term.text) if isinstance(term, Word) else repr(term), term)
        if len(chosen) == TELLING:
            break
    return Or(tuple(chosen.values()))


def _rarity(term: Term, leaves: list[Leaf], total: int) -> float:
    name, text = (
        (TEXT, term.text)
        if isinstance(term, Word)
        else (NUM, term.keys[0] if isinstance(term, Figure) else "")
    )
    count = 0
    for leaf in leaves:
        field = leaf.file.field(name)
        number = field.find(text)
        count += field.count(number) if number >= 0 else 0
    return math.log(1 + (total - count + 0.5) / (count + 0.5)) if 0 < count <= total else 0.0
