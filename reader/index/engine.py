"""The search index of one library: open, keep level, ask.

A `SearchIndex` answers from the latest commit, whichever process made it. One
object may be used by several threads.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Self

from reader.errors import LibraryBusy
from reader.index.building import build
from reader.index.documents import key
from reader.index.evaluating import Allowed, Evaluation
from reader.index.facets import facets_of
from reader.index.folder import NAME, Folder
from reader.index.language import NOTHING, SearchQuery, parse
from reader.index.likeness import telling_words
from reader.index.marks import Matcher
from reader.index.ranking import best
from reader.index.showing import Shown, Texts
from reader.index.snapshot import Snapshot
from reader.index.suggesting import suggestion
from reader.index.writing import commit, tidy
from reader.model.search import Facet, HitKind, Searchable, SearchOrder, SearchResult

BUILD_WAIT = 5.0
"""Seconds that building waits for another process to finish what it writes."""
ARTICLES = frozenset({HitKind.ARTICLE})
MEANINGLESS = "means nothing here"
UNANSWERED = {"kind": "is article, note, claim or a kind of highlight"}
"""Why the library has no answer, where there is more to say."""

DAMAGED = "the search index was damaged and is being made anew"


class SearchIndex:
    """Articles, notes and claims, searchable."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._snapshot = Snapshot(folder)

    @classmethod
    def open(cls, folder: Path, library_id: str) -> Self:
        """Open the index of a library; what is missing, damaged or of another make is begun anew, empty.

        Raises IndexFault when the folder cannot be used at all.
        """
        index = cls(Folder(folder, library_id))
        index._snapshot.refresh()
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
        with self._folder.writing(wait) as held:
            if held:
                with self._snapshot.guard:
                    self._snapshot.refresh()
                    commit(self._snapshot, wanted, gone, position)
                    tidy(self._snapshot)
        return held

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
            with self._snapshot.guard:
                self._snapshot.refresh()
                self._snapshot.commit(tuple(segments), position)

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
        leaves = self._snapshot.current()
        evaluation = Evaluation(asked, leaves, allowed, int(time.time()))
        try:
            answers = evaluation.answers(kinds)
            hits = Shown(asked.tree, texts).hits(best(answers, order, limit))
        except (IndexError, KeyError, ValueError):
            if self._snapshot.is_whole():
                raise
            return SearchResult(query, 0, (), problem=DAMAGED)
        problems = [
            asked.problem,
            *(f"{f.field}:{f.value}: {UNANSWERED.get(f.field, MEANINGLESS)}" for f in evaluation.unanswered),
            self._problem,
        ]
        total = sum(len(answer.scores) for answer in answers)
        return SearchResult(query, total, hits, problem="; ".join(filter(None, problems)))

    def articles(self, query: str, *, allowed: Allowed | None = None) -> list[str]:
        """Return the ids of all articles a query finds, the most relevant first.

        Where it finds notes or claims alone, the articles these are about.
        """
        asked = parse(query)
        if asked.tree == NOTHING:
            return []
        leaves = self._snapshot.current()
        evaluation = Evaluation(asked, leaves, allowed, int(time.time()))
        try:
            answers = evaluation.answers(ARTICLES)
            if not any(answer.scores for answer in answers):
                answers = evaluation.answers(None)
            hits = best(answers, SearchOrder.RELEVANCE, sum(len(answer.scores) for answer in answers))
            about = [leaf.file.articles[number] for leaf, number, _ in hits]
        except (IndexError, KeyError, ValueError):
            if self._snapshot.is_whole():
                raise
            return []
        return [article for article in dict.fromkeys(about) if article]

    def facets(
        self,
        query: str,
        *,
        kinds: frozenset[HitKind] | None = None,
        limit: int = 10,
        allowed: Allowed | None = None,
        typing: bool = False,
    ) -> tuple[Facet, ...]:
        """Count the outlets, months and tags of everything a query finds, the most frequent `limit` of each."""
        asked = parse(query, typing=typing)
        if asked.tree == NOTHING:
            return ()
        evaluation = Evaluation(asked, self._snapshot.current(), allowed, int(time.time()))
        return facets_of(evaluation.answers(kinds), limit)

    def like(
        self,
        text: str,
        *,
        language: str = "",
        without: Collection[str] = (),
        limit: int = 20,
        texts: Texts | None = None,
    ) -> SearchResult:
        """Return the articles that are most like a text, leaving out those with the ids in `without`."""
        leaves = self._snapshot.current()
        tree = telling_words(text, language, leaves)
        answers = Evaluation(SearchQuery("", tree), leaves, None, int(time.time())).answers(ARTICLES)
        found = best(answers, SearchOrder.RELEVANCE, limit + len(without))
        kept = [hit for hit in found if hit[0].file.document(hit[1]).id not in without][:limit]
        return SearchResult("", len(kept), Shown(tree, texts).hits(kept), problem=self._problem)

    @property
    def _problem(self) -> str:
        return DAMAGED if self._snapshot.damaged else ""

    def suggest(self, query: str) -> str | None:
        """Return what was perhaps meant by a query with a word that nothing contains."""
        return suggestion(query, parse(query).tree, self._snapshot.current())

    def match_terms(self, query: str, *, typing: bool = False) -> Matcher:
        """Return what marks the matches of a query in a whole text."""
        return Matcher.of(parse(query, typing=typing).tree)

    def identities(self) -> Iterator[tuple[HitKind, str, str]]:
        """Yield kind, id and digest (see `documents.digest`) of everything indexed."""
        for leaf in self._snapshot.current():
            for number in leaf.numbers():
                document = leaf.file.document(number)
                yield document.kind, document.id, document.digest

    def verify(self) -> None:
        """Read every byte of the index; raises IndexFault naming what is damaged."""
        for leaf in self._snapshot.current():
            leaf.file.verify()

    def close(self) -> None:
        """Let go of the files."""
        self._snapshot.close()


def _quiet(done: int) -> None:
    """Progress that nobody watches."""
