"""The search index of one library: open, keep level, ask.

A `SearchIndex` answers from the latest commit, whichever process made it. One
object may be used by several threads.
"""

from __future__ import annotations

import heapq
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Self

from reader.errors import IndexFault, LibraryBusy
from reader.index.building import build, write_segment
from reader.index.codec import Segment
from reader.index.documents import digest, key
from reader.index.evaluating import Allowed, Answer, Evaluation
from reader.index.folder import NAME, RETRIES, RETRY_DELAY, Folder, State
from reader.index.inverter import Inverter
from reader.index.language import NOTHING, parse
from reader.index.marks import Matcher
from reader.index.merging import due, merged
from reader.index.segment import Leaf, SegmentFile
from reader.index.showing import Shown, Texts
from reader.index.suggesting import suggestion
from reader.model.search import HitKind, Searchable, SearchOrder, SearchResult

BUILD_WAIT = 5.0
"""Seconds that building waits for another process to finish what it writes."""
DAMAGED = "the search index was damaged and is being made anew"


class SearchIndex:
    """Articles, notes and claims, searchable."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._guard = threading.RLock()
        self._files: dict[str, SegmentFile] = {}
        self._state = State(-1, 0, ())
        self._leaves: list[Leaf] = []
        self._damaged = False

    @classmethod
    def open(cls, folder: Path, library_id: str) -> Self:
        """Open the index of a library; what is missing, damaged or of another make is begun anew, empty.

        Raises IndexFault when the folder cannot be used at all.
        """
        index = cls(Folder(folder, library_id))
        index._refresh()
        return index

    @property
    def position(self) -> int:
        """The last change that was applied, read from disk; 0 when all must be."""
        return self._folder.position()

    def apply(
        self,
        upserts: Iterable[Searchable],
        deletes: Iterable[tuple[HitKind, str]],
        position: int,
        *,
        wait: float = 0.2,
    ) -> bool:
        """Take in changes up to `position` in one commit. False when another process is writing.

        What is the same already is left alone, so applying again does no harm.
        """
        wanted = {key(thing.kind, thing.id): thing for thing in upserts}
        gone = {key(kind, identifier) for kind, identifier in deletes} - wanted.keys()
        with self._guard, self._folder.writing(wait) as held:
            if not held:
                return False
            self._refresh()
            self._commit(wanted, gone, position)
            self._tidy()
        return True

    def _commit(self, wanted: dict[str, Searchable], gone: set[str], position: int) -> None:
        stale: dict[str, set[int]] = {}
        for leaf in self._leaves:
            for name in [*wanted, *gone]:
                number = leaf.number_of(name)
                if number is None:
                    continue
                if name in wanted and leaf.file.document(number).digest == digest(wanted[name]):
                    del wanted[name]
                else:
                    stale.setdefault(leaf.name, set()).add(number)
        if not wanted and not stale:
            self._folder.move_on(self._state, position)
            return
        segments = [
            _without(segment, stale.get(segment.segment_id(), set())) for segment in self._state.segments
        ]
        segments = [segment for segment in segments if segment.deleted_count() < segment.doc_count_all()]
        if wanted:
            inverter = Inverter()
            for thing in wanted.values():
                inverter.add(thing)
            segments.append(write_segment(inverter, self._folder.path, NAME))
        self._show(self._folder.commit(self._state, tuple(segments), position))

    def _tidy(self) -> None:
        """Merge what is due, one bounded merge after the other; the change is visible already."""
        words = {segment.segment_id(): segment.words for segment in self._state.segments}
        while leaves := due([(leaf, words.get(leaf.name, 0)) for leaf in self._leaves]):
            names = {leaf.name for leaf in leaves}
            segment = write_segment(merged(leaves), self._folder.path, NAME)
            rest = [s for s in self._state.segments if s.segment_id() not in names]
            self._show(self._folder.commit(self._state, (*rest, segment), self._folder.position()))
            words[segment.segment_id()] = segment.words

    def build(
        self,
        documents: Iterable[Searchable],
        position: int,
        *,
        processes: int = 2,
        progress: Callable[[int], None] | None = None,
    ) -> None:
        """Index all documents; until that is done everybody goes on with what was there.

        Raises LibraryBusy when another process is writing, IndexFault when it cannot be written.
        """
        with self._folder.writing(BUILD_WAIT) as held:
            if not held:
                raise LibraryBusy("search index", "another process is writing it")
            segments = build(documents, self._folder.path, NAME, processes, progress or _quiet)
            with self._guard:
                self._refresh()
                self._show(self._folder.commit(self._state, tuple(segments), position))

    def search(
        self,
        query: str,
        *,
        kinds: frozenset[HitKind] | None = None,
        limit: int = 20,
        order: SearchOrder = SearchOrder.RELEVANCE,
        texts: Texts | None = None,
        allowed: Allowed | None = None,
        typing: bool = False,
    ) -> SearchResult:
        """Answer a query. Never fails because of the query: what was not understood is in `problem`.

        `texts` gives the texts that snippets are cut from, `allowed` the articles
        that `is:`, `has:` and `story:` mean (None for a value that means nothing).
        With `typing`, the last word may be the beginning of one.
        """
        asked = parse(query, typing=typing)
        if asked.tree == NOTHING:
            return SearchResult(query, 0, (), problem=asked.problem)
        leaves, fault = self._current()
        evaluation = Evaluation(asked, leaves, allowed, int(time.time()))
        try:
            answers = evaluation.answers(kinds)
            hits = Shown(asked.tree, texts).hits(_best(answers, order, limit))
        except (IndexError, KeyError, ValueError):
            if self._is_whole():
                raise
            return SearchResult(query, 0, (), problem=DAMAGED)
        problems = [
            asked.problem,
            *(f"{f.field}:{f.value}: means nothing here" for f in evaluation.unanswered),
            fault,
        ]
        total = sum(len(answer.scores) for answer in answers)
        return SearchResult(query, total, hits, problem="; ".join(filter(None, problems)))

    def suggest(self, query: str) -> str | None:
        """Return what was perhaps meant by a query with a word that nothing contains."""
        return suggestion(query, parse(query).tree, self._current()[0])

    def match_terms(self, query: str) -> Matcher:
        """Return what marks the matches of a query in a whole text."""
        return Matcher.of(parse(query).tree)

    def identities(self) -> Iterator[tuple[HitKind, str, str]]:
        """Yield kind, id and digest (see `documents.digest`) of everything indexed."""
        for leaf in self._current()[0]:
            for number in leaf.numbers():
                document = leaf.file.document(number)
                yield document.kind, document.id, document.digest

    def verify(self) -> None:
        """Read every byte of the index; raises IndexFault naming what is damaged."""
        for leaf in self._current()[0]:
            leaf.file.verify()

    def close(self) -> None:
        """Let go of the files."""
        with self._guard:
            self._leaves, self._files, self._state = [], {}, State(-1, 0, ())

    def _current(self) -> tuple[list[Leaf], str]:
        """Return the latest commit, and what is wrong with it."""
        with self._guard:
            self._refresh()
            self._damaged = self._damaged and (
                not self._leaves or self._state.generation != self._folder.generation()
            )
            return self._leaves, DAMAGED if self._damaged else ""

    def _refresh(self) -> None:
        """Look at the latest commit. One that cannot be read is emptied; what is in memory goes on till then."""
        for _ in range(RETRIES):
            generation = self._folder.generation()
            if generation == self._state.generation:
                return
            try:
                self._show(self._folder.load(generation))
                return
            except FileNotFoundError:
                # Another process may just have replaced it; if it did not, a part is missing.
                if self._folder.generation() == generation:
                    self._begin_anew(generation)
                time.sleep(RETRY_DELAY)
            except IndexFault:
                self._begin_anew(generation)

    def _is_whole(self) -> bool:
        """Tell whether every byte of the index is right; what is not is begun anew."""
        try:
            self.verify()
            return True
        except IndexFault:
            self._begin_anew(self._state.generation)
            return False

    def _begin_anew(self, damaged: int) -> None:
        self._damaged = True
        self._folder.begin_anew(unless=damaged, wait=0)

    def _show(self, state: State) -> None:
        files = {segment.segment_id(): self._open(segment) for segment in state.segments}
        self._leaves = [Leaf(s.segment_id(), files[s.segment_id()], s.deleted) for s in state.segments]
        self._files, self._state = files, state

    def _open(self, segment: Segment) -> SegmentFile:
        name = segment.segment_id()
        if name in self._files:
            return self._files[name]
        return SegmentFile(self._folder.segment_path(segment), segment.doc_count_all())


def _without(segment: Segment, numbers: set[int]) -> Segment:
    """Return the segment with more documents deleted; the old state keeps its own."""
    if not numbers:
        return segment
    changed = Segment(segment.indexname, segment.segid, segment.doc_count_all(), segment.words)
    changed.deleted = segment.deleted | numbers
    return changed


def _best(answers: list[Answer], order: SearchOrder, limit: int) -> list[tuple[Leaf, int, float]]:
    """Return the first hits; which come first among equals does not depend on the segments."""
    by_date = order is SearchOrder.DATE
    ranks = [_ranks(answer, by_date) for answer in answers]
    # Most documents fall to one comparison of numbers; only those that may be shown are put in order.
    least = min(heapq.nlargest(limit, chain.from_iterable(rank.values() for rank in ranks)), default=0)
    found = [
        (answer.leaf, number, answer.scores[number])
        for answer, rank in zip(answers, ranks, strict=True)
        for number, value in rank.items()
        if value >= least
    ]
    return sorted(found, key=lambda hit: _order(hit, by_date))[:limit]


def _ranks(answer: Answer, by_date: bool) -> Mapping[int, float]:
    dates = answer.leaf.file.dates
    return {number: dates[number] for number in answer.scores} if by_date else answer.scores


def _order(hit: tuple[Leaf, int, float], by_date: bool) -> tuple[float, float, str]:
    leaf, number, score = hit
    date = -leaf.file.dates[number]
    return (*((date, -score) if by_date else (-score, date)), leaf.file.key_of(number))


def _quiet(done: int) -> None:
    """Progress that nobody watches."""
