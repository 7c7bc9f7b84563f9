"""A law: after any acts, undoing all of them gives the beginning, redoing all the end."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from reader.model.annotation import Kind, Selectors, Target, TextQuoteSelector
from reader.model.article import Block, Document, Metadata, Role
from reader.model.claim import Relation, Stance, Status
from reader.model.draft import Draft, Origin, OriginKind
from reader.model.listing import ListQuery
from reader.model.ranges import TextRange
from reader.store.database import open_store

TEXT = "The ministry said repairs would cost $145 million."
ARTICLES = 4

some = st.lists(st.integers(0, 9), max_size=4)
one = st.integers(0, 9)
words = st.sampled_from(["", "a", "b", "ü"])


class Journal(RuleBasedStateMachine):
    """Acts in any order, with undo and redo between; `states` is what each stage looked like."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store = open_store(Path(self.folder.name))
        for number in range(ARTICLES):
            document = Document(TEXT, (Block(Role.PARAGRAPH, 0, len(TEXT)),))
            origin = Origin(OriginKind.FILE, path=b"/a/%d" % number)
            metadata = Metadata(f"Title {number}", outlet="BBC", tags=("eu",))
            raw = b"%d" % number
            self.store.articles.add(Draft(metadata, document, TEXT, raw, "text/plain", "utf-8", origin))
        self.everyone = [row.id for row in self.store.articles.rows(self.store.articles.keys(ListQuery()))]
        self.states = [self.state()]
        self.at = 0

    def teardown(self) -> None:
        if hasattr(self, "store"):
            assert self.store.check() == []
            while self.at:
                self.undo()
            while self.at < len(self.states) - 1:
                self.redo()
            self.store.close()
            self.folder.cleanup()

    def state(self) -> dict[str, Any]:
        """Return everything of the library that a user can see."""
        articles = self.store.articles
        rows = articles.rows(articles.keys(ListQuery()))
        return {
            "rows": rows,
            "articles": articles.many([row.id for row in rows]),
            "annotations": self.store.annotations.all(),
            "claims": self.store.claims.all(),
            "outlets": articles.outlets(),
            "tags": articles.tags(),
            "found": list(articles.keys(ListQuery("a"))),
            "files": articles.files_under(b"/a"),
            "feeds": self.store.feeds.rows(),
        }

    def done(self) -> None:
        """Take note of an act; one that changed nothing leaves what can be redone."""
        after = self.state()
        steps = len([s for s in self.store.journal.recent(10_000) if not s.undone])
        if steps > self.at:
            self.states[self.at + 1 :] = [after]
            self.at += 1
        assert steps == self.at
        assert after == self.states[self.at]

    def choose(self, picks: list[int], among: list[Any]) -> list[Any]:
        return [among[pick % len(among)] for pick in picks] if among else []

    def target(self, pick: int) -> Target | None:
        present = self.store.articles.many(self.everyone)
        if not present:
            return None
        article = present[pick % len(present)]
        selectors = Selectors(TextQuoteSelector(TEXT[:3]), TextRange(0, 3))
        return Target(article.id, article.revision, selectors)

    @rule(picks=some, on=st.booleans())
    def read(self, picks: list[int], on: bool) -> None:
        self.store.articles.set_read(self.choose(picks, self.everyone), on)
        self.done()

    @rule(picks=some, on=st.booleans())
    def star(self, picks: list[int], on: bool) -> None:
        self.store.articles.set_starred(self.choose(picks, self.everyone), on)
        self.done()

    @rule(picks=some, tag=st.sampled_from(["eu", "a", "ü"]), on=st.booleans())
    def tag(self, picks: list[int], tag: str, on: bool) -> None:
        act = self.store.articles.add_tag if on else self.store.articles.remove_tag
        act(self.choose(picks, self.everyone), tag)
        self.done()

    @rule(pick=one, field=st.sampled_from(["outlet", "byline"]), value=st.none() | words)
    def correct(self, pick: int, field: str, value: str | None) -> None:
        if target := self.target(pick):
            self.store.articles.override(target.article, field, value)
            self.done()

    @rule(picks=some)
    def remove(self, picks: list[int]) -> None:
        self.store.articles.remove(self.choose(picks, self.everyone))
        self.done()

    @rule(picks=some)
    def bring_back(self, picks: list[int]) -> None:
        self.store.articles.bring_back(self.choose(picks, self.everyone))
        self.done()

    @rule(pick=one, name=words)
    def follow(self, pick: int, name: str) -> None:
        self.store.feeds.add(f"https://news.example/{pick % 3}", name=name)
        self.done()

    @rule(pick=one, name=words, tags=st.lists(words), full=st.booleans())
    def change_feed(self, pick: int, name: str, tags: list[str], full: bool) -> None:
        for known in self.choose([pick], self.store.feeds.all()):
            self.store.feeds.rename(known.id, name)
            self.done()
            self.store.feeds.set_tags(known.id, tags)
            self.done()
            self.store.feeds.set_full_text(known.id, full)
            self.done()

    @rule(picks=some)
    def unfollow(self, picks: list[int]) -> None:
        feeds = {known.id for known in self.choose(picks, self.store.feeds.all())}
        self.store.feeds.remove(sorted(feeds))
        self.done()

    @rule(pick=one, body=words)
    def highlight(self, pick: int, body: str) -> None:
        if target := self.target(pick):
            self.store.annotations.add(target, Kind.KEY, body, [body])
            self.done()

    @rule(pick=one, kind=st.none() | st.sampled_from(Kind), body=st.none() | words)
    def edit(self, pick: int, kind: Kind | None, body: str | None) -> None:
        for known in self.choose([pick], self.store.annotations.all()):
            self.store.annotations.edit(known.id, kind=kind, body=body)
            self.done()

    @rule(picks=some)
    def erase(self, picks: list[int]) -> None:
        self.store.annotations.remove([a.id for a in self.choose(picks, self.store.annotations.all())])
        self.done()

    @rule(text=words, picks=some)
    def claim(self, text: str, picks: list[int]) -> None:
        targets = [target for pick in picks if (target := self.target(pick))]
        self.store.claims.add_with_evidence(text, [(target, Stance.SUPPORTS) for target in targets])
        self.done()

    @rule(pick=one, status=st.sampled_from(Status), text=words)
    def judge(self, pick: int, status: Status, text: str) -> None:
        for claim in self.choose([pick], self.store.claims.all()):
            self.store.claims.set_status(claim.id, status, text)
            self.done()
            self.store.claims.edit(claim.id, text=text)
            self.done()

    @rule(picks=st.lists(one, min_size=2, max_size=2), relation=st.none() | st.sampled_from(Relation))
    def relate(self, picks: list[int], relation: Relation | None) -> None:
        """Relate two claims, or merge them when no relation is given."""
        first, second = [self.choose([pick], self.store.claims.all()) for pick in picks]
        if first and second and first != second:
            if relation:
                self.store.claims.relate(first[0].id, relation, second[0].id)
            else:
                self.store.claims.merge(first[0].id, second[0].id)
            self.done()

    @rule(pick=one, picks=some, text=words)
    def part(self, pick: int, picks: list[int], text: str) -> None:
        """Add a page's passage to a claim, then split some of its evidence off."""
        for claim in self.choose([pick], self.store.claims.all()):
            self.store.claims.attach_web(claim.id, "https://a.example/", text, Stance.QUALIFIES)
            self.done()
            evidence = [piece.id for piece in self.store.claims.get(claim.id).all_evidence]
            self.store.claims.split(claim.id, self.choose(picks, evidence), text)
            self.done()
            self.store.claims.edit(claim.id, said_by=text, said_at="2026-06")
            self.done()

    @rule(pick=one, stance=st.sampled_from(Stance), off=st.booleans())
    def weigh(self, pick: int, stance: Stance, off: bool) -> None:
        evidence = [piece for claim in self.store.claims.all() for piece in claim.all_evidence]
        for piece in self.choose([pick], evidence):
            if off:
                self.store.claims.detach(piece.id)
            else:
                self.store.claims.set_stance(piece.id, stance)
            self.done()

    @rule(picks=some)
    def drop(self, picks: list[int]) -> None:
        self.store.claims.remove([claim.id for claim in self.choose(picks, self.store.claims.all())])
        self.done()

    @precondition(lambda self: self.at)
    @rule()
    def undo(self) -> None:
        assert self.store.journal.undo() is not None
        self.at -= 1
        assert self.state() == self.states[self.at]

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        assert self.store.journal.redo() is not None
        self.at += 1
        assert self.state() == self.states[self.at]

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = open_store(Path(self.folder.name))


TestJournal = Journal.TestCase
TestJournal.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
