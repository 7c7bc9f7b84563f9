"""Whatever is done to a library in whatever order, its index ends up as if built anew."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from reader.config import Locations
from reader.library.claims import Passage
from reader.library.service import Library, open_library
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange
from reader.model.search import HitKind

WORDS = st.sampled_from(("dam", "repairs", "engineer", "$145 million", "GPT-5.4", "l’été", "洪水の被害"))
TEXT = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
PICK = st.integers(0, 50)


@contextmanager
def fresh_library() -> Iterator[Library]:
    folder = Path(mkdtemp(prefix="variorum-law-"))
    names = ("library", "cache", "config", "state")
    try:
        with open_library(Locations(*(folder / name for name in names))) as library:
            yield library
    finally:
        shutil.rmtree(folder)


class Changes(RuleBasedStateMachine):
    """Any order of changes, with the index caught up at any moment."""

    def __init__(self) -> None:
        super().__init__()
        self._opened = fresh_library()
        self.library = self._opened.__enter__()
        self.count = 0

    def teardown(self) -> None:
        self.level()
        assert self.library.search.check() == []
        before = self.found()
        assert self.library.search.rebuild()
        assert self.library.search.check() == []
        assert self.found() == before
        self._opened.__exit__(None, None, None)

    def level(self) -> None:
        assert self.library.search.catch_up()

    def found(self) -> dict[str, list[tuple[HitKind, str]]]:
        """Return what every word finds; equal scores may come in any order."""
        search = self.library.search
        queries = (
            "dam",
            "repairs -dam",
            "engineer OR num:145e6",
            "gpt-5.4",
            "ete",
            "洪水",
            "kind:note",
            "x*",
        )
        return {q: sorted((h.kind, h.id) for h in search.find(q, limit=500).hits) for q in queries}

    @property
    def articles(self) -> list[ArticleId]:
        from reader.model.listing import ListQuery

        store = self.library.articles
        return [row.id for row in store.rows(store.keys(ListQuery()))]

    def pick(self, number: int) -> ArticleId:
        return self.articles[number % len(self.articles)]

    def passage(self, number: int) -> Passage:
        article = self.pick(number)
        length = len(self.library.articles.revision(article).text)
        return Passage(article, TextRange(0, min(length, 20)))

    @rule(text=TEXT)
    def add(self, text: str) -> None:
        self.count += 1
        draft = f"---\ntitle: Report {self.count}\noutlet: Post\n---\n\n{text}, says number {self.count}.\n"
        self.library.sources.add_bytes(draft.encode())

    @precondition(lambda self: self.articles)
    @rule(number=PICK, text=TEXT)
    def revise(self, number: int, text: str) -> None:
        from reader.ingest.reading import read_bytes
        from reader.model.draft import Origin, OriginKind

        self.count += 1
        draft = read_bytes(f"# Report anew\n\n{text} {self.count}\n".encode(), Origin(OriginKind.PASTE))
        self.library.articles.revise(self.pick(number), draft)

    @precondition(lambda self: self.articles)
    @rule(number=PICK, note=TEXT)
    def annotate(self, number: int, note: str) -> None:
        passage = self.passage(number)
        self.library.annotations.highlight(passage.article, passage.range, note=note)

    @precondition(lambda self: self.articles)
    @rule(number=PICK, text=TEXT)
    def claim(self, number: int, text: str) -> None:
        self.library.claims.new(text, [self.passage(number)])

    @precondition(lambda self: self.articles)
    @rule(number=PICK)
    def tag(self, number: int) -> None:
        self.library.articles.add_tag([self.pick(number)], "dam")

    @precondition(lambda self: self.articles)
    @rule(number=PICK)
    def remove(self, number: int) -> None:
        self.library.articles.remove([self.pick(number)])

    @precondition(lambda self: self.library.store.claims.all())
    @rule(number=PICK)
    def remove_claim(self, number: int) -> None:
        claims = self.library.store.claims.all()
        self.library.store.claims.remove([claims[number % len(claims)].id])

    @rule()
    def undo(self) -> None:
        self.library.history.undo()

    @rule()
    def redo(self) -> None:
        self.library.history.redo()

    @rule()
    def catch_up(self) -> None:
        self.level()
        assert self.library.search.check() == []

    @invariant()
    def never_fails(self) -> None:
        assert self.library.search.find("dam").problem == ""


TestChanges = Changes.TestCase
TestChanges.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
