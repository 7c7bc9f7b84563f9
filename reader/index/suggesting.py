"""Did you mean: the nearest words that the index does have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.index.nodes import Node, Phrase, Word, sought
from reader.index.postings import Found
from reader.index.segment import Leaf
from reader.model.ranges import TextRange

SHORTEST = 4
"""Letters; shorter words are near to everything."""
FARTHEST = 2
"""Typing errors: letters missing, added, changed or swapped."""


def suggestion(query: str, tree: Node, leaves: list[Leaf]) -> str | None:
    """Return the query with every unknown word replaced by a known one, or None when there is nothing better."""
    changed, shift = query, 0
    for word in _words(tree):
        if _is_known(word, leaves):
            continue
        better = _nearest(word, leaves)
        place = _place(query, word)
        if better is None or place is None:
            return None
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


def _is_known(word: Word, leaves: Iterable[Leaf]) -> bool:
    return any(Found(leaf).weights(word) for leaf in leaves)


def _place(query: str, word: Word) -> TextRange | None:
    """Return where the word stands within the part of the query it came from."""
    typed = word.at.slice(query).casefold()
    start = typed.find(word.text)
    if start < 0:
        return None
    return TextRange(word.at.start + start, word.at.start + start + len(word.text))


def _nearest(word: Word, leaves: Iterable[Leaf]) -> str | None:
    """Return the nearest word; of equals the one in most documents."""
    if len(word.text) < SHORTEST:
        return None
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    limit = 1 if len(word.text) <= SHORTEST else FARTHEST
    found: dict[str, tuple[int, int]] = {}
    for leaf in leaves:
        field = leaf.file.field(word.field)
        for term, distance, number in extract(
            word.text, field.terms, scorer=OSA.distance, score_cutoff=limit, limit=None
        ):
            if term.isalpha():
                count = found.get(term, (0, 0))[1] + field.count(number)
                found[term] = (int(distance), count)
    if not found:
        return None
    return min(found, key=lambda term: (found[term][0], term[0] != word.text[0], -found[term][1], term))
