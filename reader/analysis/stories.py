"""Which reports tell of one event: tf-idf over words and word pairs, weakened by the days between them.

Reports of a series (each day's market, each quarter's results) are as like each other months
apart as on one day; so a report is of the event only where it is clearly more like the article
than what appeared weeks before and after.

Suggestions only: grouping never merges or hides an article. The index holds
no text; it can be rebuilt from the library at any time.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from itertools import pairwise
from math import exp, log, sqrt
from zlib import crc32

from reader.model.finding import StorySuggestion
from reader.model.ids import ArticleId

SUGGESTED = 0.12
"""Likeness from which an article is suggested."""

JOINED = 0.16
"""Likeness from which it joins a story without asking: 19 of 20 read by eye were of the event."""

DECAY_DAYS = 9.0
"""Days after which two reports are e times less likely to be of one event."""

SERIES_DAYS = 14
"""Days after which likeness tells of the same sort of report, not of the same event."""

SEASON_DAYS = 40
"""Days up to which reports are looked at to learn how alike its sort is."""

BACKGROUND = 5
"""Reports of those other weeks whose mean likeness is what the sort of report brings by itself."""

STANDS_OUT = 0.3
"""The background must be at most this share of the likeness of a report of the event."""

STANDS_OUT_FIGURES = 0.5
"""What is added to that share when all figures of one are in the other: those of a series differ."""

LEAD = 400
"""Words from the top of an article that are read: news tells the event first."""

FIGURES = 2_000
"""Characters from the top of an article whose figures are read."""

NAME = 3
"""How often a name counts: who and where tell two storms apart."""

TITLE = 2
"""How often the words of the title count."""

BUCKETS = 1 << 18
"""Terms are kept by hash: memory stays flat as the vocabulary grows, and two rare terms seldom meet."""

LEVELS = 16
"""Steps in which the weight of a term in an article is kept."""

PROMISING = 300
"""Candidates whose likeness is worked out: the ones that share the most."""

COMMON = 0.08
"""Share of all articles above which a term is not looked up: it tells no events apart."""

FEW = 50
"""Articles below which every term is looked up: a young library has no common terms."""

GRAM = 4
"""Words of such a sequence."""

_FIGURE = re.compile(r"\d[\d.,]*\d")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index knows of one article."""

    article: ArticleId
    day: int
    """Ordinal of the day of publication; 0 when unknown."""
    terms: array[int]
    """Each is bucket × LEVELS + level of weight."""
    figures: frozenset[str]
    """Numerals of two digits and more as they are written."""


class StoryIndex:
    """Finds reports of the same event; articles may be added, replaced and removed at any time."""

    def __init__(self, language: str = "") -> None:
        # The grammar is loaded with the first index, not with the module.
        from reader.analysis.languages import grammar_for

        grammar = grammar_for(language) or grammar_for("en")
        self._stop = grammar.words.stop if grammar else frozenset()
        self._postings: dict[int, array[int]] = {}
        self._entries: dict[int, Entry] = {}
        self._slots: dict[ArticleId, int] = {}
        self._next = 0
        self._norms: dict[int, tuple[int, float]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, article: ArticleId) -> bool:
        return article in self._slots

    def add(self, article: ArticleId, title: str, text: str, published: date | None = None) -> None:
        """Add an article, or replace it when its text changed."""
        self.remove(article)
        slot, self._next = self._next, self._next + 1
        known = signature(title, text, self._stop)
        figures = frozenset(_FIGURE.findall(text[:FIGURES]))
        self._entries[slot] = Entry(article, published.toordinal() if published else 0, known, figures)
        self._slots[article] = slot
        for term in known:
            bucket, level = divmod(term, LEVELS)
            self._postings.setdefault(bucket, array("L")).append(slot * LEVELS + level)

    def remove(self, article: ArticleId) -> None:
        """Forget an article; nothing happens when it is not known."""
        slot = self._slots.pop(article, None)
        if slot is None:
            return
        for term in self._entries.pop(slot).terms:
            bucket, level = divmod(term, LEVELS)
            self._postings[bucket].remove(slot * LEVELS + level)
        self._norms.pop(slot, None)

    def suggest(
        self, article: ArticleId, limit: int = 10, rejected: Iterable[ArticleId] = ()
    ) -> list[StorySuggestion]:
        """Return the articles most likely to tell of the same event, best first.

        Nothing in `rejected` comes back. Raises KeyError for an unknown article.
        """
        slot = self._slots[article]
        entry = self._entries[slot]
        barred = {slot, *(self._slots[one] for one in rejected if one in self._slots)}
        alike = self._likenesses(entry, barred)
        background = self._background(entry, alike)
        scores = {other: likeness * self._decay(entry, other) for other, likeness in alike.items()}
        ranked = sorted(
            (
                (score, other)
                for other, score in scores.items()
                if score >= SUGGESTED and background <= score * self._share(entry, other)
            ),
            key=lambda pair: (-pair[0], pair[1]),
        )
        return [
            StorySuggestion(self._entries[other].article, round(score, 4), score >= JOINED)
            for score, other in ranked[:limit]
        ]

    def _idf(self, bucket: int) -> float:
        return log((len(self._entries) + 1) / (len(self._postings.get(bucket, ())) + 0.5))

    def _likenesses(self, entry: Entry, barred: set[int]) -> dict[int, float]:
        """Return the cosine of every article that shares a telling term."""
        ceiling = max(FEW, COMMON * len(self._entries))
        dots: dict[int, float] = {}
        for term in entry.terms:
            bucket, level = divmod(term, LEVELS)
            postings = self._postings[bucket]
            if len(postings) > ceiling:
                continue
            weight = _WEIGHTS[level] * self._idf(bucket) ** 2
            steps = [weight * other for other in _WEIGHTS]
            for posting in postings:
                slot = posting // LEVELS
                dots[slot] = dots.get(slot, 0.0) + steps[posting % LEVELS]
        own = self._norm_of(entry)
        promising = nlargest(PROMISING, (slot for slot in dots if slot not in barred), key=dots.__getitem__)
        return {slot: dots[slot] / (own * self._norm(slot)) for slot in promising}

    def _background(self, entry: Entry, alike: Mapping[int, float]) -> float:
        """Return how like the article the reports of other weeks are, 0 to 1."""
        elsewhen = (
            likeness
            for slot, likeness in alike.items()
            if SERIES_DAYS < self._days(entry, slot) <= SEASON_DAYS
        )
        return sum(nlargest(BACKGROUND, elsewhen)) / BACKGROUND

    def _share(self, entry: Entry, slot: int) -> float:
        """Return what share of the likeness of two reports of one event may come from their sort."""
        one, other = entry.figures, self._entries[slot].figures
        fewest = min(len(one), len(other))
        return STANDS_OUT + STANDS_OUT_FIGURES * (len(one & other) / fewest if fewest else 0.0)

    def _norm(self, slot: int) -> float:
        """Return the length of an article's vector; kept until the library has grown by a tenth."""
        known = self._norms.get(slot)
        size = len(self._entries)
        if known and abs(known[0] - size) <= size // 10:
            return known[1]
        norm = self._norm_of(self._entries[slot])
        self._norms[slot] = size, norm
        return norm

    def _norm_of(self, entry: Entry) -> float:
        squares = 0.0
        for term in entry.terms:
            bucket, level = divmod(term, LEVELS)
            squares += (_WEIGHTS[level] * self._idf(bucket)) ** 2
        return sqrt(squares) or 1.0

    def _decay(self, entry: Entry, slot: int) -> float:
        return exp(-max(0, self._days(entry, slot) - 1) / DECAY_DAYS)

    def _days(self, entry: Entry, slot: int) -> int:
        """Return the days between two articles; 0 where one has no date."""
        other = self._entries[slot].day
        return abs(entry.day - other) if entry.day and other else 0


_WEIGHTS = tuple(1 + log(1 + level) for level in range(LEVELS))


def signature(title: str, text: str, stop: frozenset[str]) -> array[int]:
    """Return the terms of an article with their weights, as numbers that are the same in every process."""
    lead = terms(title, stop) * TITLE + terms(text, stop, LEAD)
    buckets = Counter(crc32(term.encode()) % BUCKETS for term in lead)
    return array("L", (bucket * LEVELS + min(count, LEVELS) - 1 for bucket, count in buckets.items()))


def terms(text: str, stop: frozenset[str], most: int | None = None) -> list[str]:
    """Return the words of a text that say something, names several times, and each two that follow each other."""
    words: list[str] = []
    names: list[str] = []
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if len(word) < 2 or word in stop:
            continue
        if len(words) == most:
            break
        words.append(word)
        if match.group()[0].isupper() and not _opens_sentence(text, match.start()):
            names += [word] * (NAME - 1)
    return words + names + [f"{one} {other}" for one, other in pairwise(words)]


def _opens_sentence(text: str, start: int) -> bool:
    """Tell whether the word at `start` has its capital from standing first."""
    before = text[max(0, start - 2) : start].strip(" \"“‘'")
    return not before or before[-1] in ".!?\n•"


def group(index: StoryIndex, articles: Sequence[ArticleId]) -> list[list[ArticleId]]:
    """Return the stories that form by themselves: articles joined by certain likeness, in the given order."""
    parent = {article: article for article in articles}

    def root(article: ArticleId) -> ArticleId:
        while parent[article] != article:
            parent[article] = parent[parent[article]]
            article = parent[article]
        return article

    for article in articles:
        for suggestion in index.suggest(article):
            if suggestion.joins and suggestion.article in parent:
                parent[root(suggestion.article)] = root(article)
    groups: dict[ArticleId, list[ArticleId]] = {}
    for article in articles:
        groups.setdefault(root(article), []).append(article)
    return [group for group in groups.values() if len(group) > 1]


def nearly_same(one: str, other: str) -> float:
    """Return the Jaccard likeness of the word sequences of two texts, 0 to 1."""
    mine, theirs = _grams(one), _grams(other)
    if not mine or not theirs:
        return 1.0 if one.split() == other.split() else 0.0
    return len(mine & theirs) / len(mine | theirs)


def _grams(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return {tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1)}
