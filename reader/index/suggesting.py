"""Did you mean: the nearest words that the index does have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.index.nodes import Node, Phrase, Word, sought
from reader.index.postings import Found
from reader.index.segment import Leaf
from reader.model.ranges import TextRange

SHORTEST = 4
"""Letters; shorter words are near to everything."""
RARE = 3
"""Documents."""
FAR_MORE = 100
FARTHEST = 2
"""Typing errors: letters missing, added, changed or swapped."""


def suggestion(query: str, tree: Node, leaves: list[Leaf]) -> str | None:
    """Return the query with every unknown word replaced by a known one, or None when there is nothing better.

    A word that stands in hardly any document may be an error of their own: it
    is replaced when its neighbour is `FAR_MORE` times as frequent.
    """
    changed, shift = query, 0
    for word in _words(tree):
        count = sum(len(Found(leaf).weights(word)) for leaf in leaves)
        better = _nearest(word, count, leaves)
        place = _place(query, word)
        if better is None or place is None:
            continue
        changed = changed[: place.start + shift] + better + changed[place.end + shift :]
        shift += len(better) - len(place)
    return changed if changed != query else None


def _words(tree: Node) -> Iterator[Word]:
    seen: set[tuple[TextRange, str]] = set()
    for node in sought(tree):
        for term in node.parts if isinstance(node, Phrase) else (node,):
            if isinstance(term, Word) and not term.literal and (term.at, term.text) not in seen:
                seen.add((term.at, term.text))
                yield term


def _place(query: str, word: Word) -> TextRange | None:
    """Return where the word stands within the part of the query it came from."""
    start = word.at.slice(query).casefold().find(word.text)
    if start < 0:
        return None
    return TextRange(word.at.start + start, word.at.start + start + len(word.text))


def _nearest(word: Word, count: int, leaves: Iterable[Leaf]) -> str | None:
    """Return the nearest word that stands in far more than `count` documents; of equals the most frequent."""
    if len(word.text) < SHORTEST or count > RARE:
        return None
    found = _neighbours(word, leaves)
    far_more = {term: near for term, near in found.items() if near[1] > count * FAR_MORE}
    if not far_more:
        return None
    return min(far_more, key=lambda term: (found[term][0], term[0] != word.text[0], -found[term][1], term))


def _neighbours(word: Word, leaves: Iterable[Leaf]) -> dict[str, tuple[int, int]]:
    """Return similar words, each with its distance and the number of its documents."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    limit = 1 if len(word.text) <= SHORTEST else FARTHEST
    found: dict[str, tuple[int, int]] = {}
    for leaf in leaves:
        field = leaf.file.field(word.field)
        near = extract(word.text, field.terms, scorer=OSA.distance, score_cutoff=limit, limit=None)
        for term, distance, number in near:
            if term.isalpha() and term != word.text:
                found[term] = (int(distance), found.get(term, (0, 0))[1] + field.count(number))
    return found
