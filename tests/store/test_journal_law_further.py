"""The law of the journal over every table an act may write, whole libraries compared byte by byte."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from reader.model.annotation import Kind, Motivation, Selectors, Target, TextQuoteSelector
from reader.model.article import Role
from reader.model.claim import Stance
from reader.model.ranges import TextRange
from reader.store.images import KEYS
from tests.store.test_journal_law import TEXT, Journal, one, some

names = st.sampled_from(["a", "b", "ü"])
LOCAL = ("ignored_problems",)
"""Tables of acts that a dump leaves out."""


class Further(Journal):
    """What the other machine does not do: stories, roles, searches, dismissals, problems, places, imports."""

    def state(self) -> dict[str, Any]:
        db = self.store._db
        kept = {table: db.rows(f"SELECT * FROM {table} ORDER BY {KEYS[table]}") for table in LOCAL}
        dumped = json.dumps(self.store.portable.dump(), ensure_ascii=False)
        return super().state() | {"dump": dumped, "kept": kept, "stories": self.store.stories.all()}

    @rule(picks=some, title=names)
    def group(self, picks: list[int], title: str) -> None:
        if chosen := self.present(picks):
            self.store.stories.make(chosen, title)
            self.done()

    @rule(
        pick=one,
        picks=some,
        title=names,
        deed=st.sampled_from(["add", "remove", "split", "reject", "rename"]),
    )
    def regroup(self, pick: int, picks: list[int], title: str, deed: str) -> None:
        stories, chosen = self.store.stories, self.present(picks)
        for story in self.choose([pick], stories.all()):
            among = [article for article in story.articles if article in chosen]
            if deed == "add" and chosen:
                stories.add(story.id, chosen)
            elif deed == "remove" and among:
                stories.remove(story.id, among)
            elif deed == "split" and among and len(among) < len(story.articles):
                stories.split(story.id, among, title)
            elif deed == "reject":
                stories.reject(story.id)
            elif deed == "rename":
                stories.rename(story.id, title)
            self.done()

    @rule(pick=one, role=st.sampled_from([Role.CHROME, Role.CAPTION]), outlet=st.sampled_from(["", "BBC"]))
    def call(self, pick: int, role: Role, outlet: str) -> None:
        if target := self.target(pick):
            self.store.roles.set(
                target.article, TEXT, role, outlet=outlet, pattern="sign up" if outlet else ""
            )
            self.done()

    @rule(pick=one, outlet=st.sampled_from(["", "BBC"]))
    def uncall(self, pick: int, outlet: str) -> None:
        if target := self.target(pick):
            self.store.roles.reset(target.article, TEXT, outlet=outlet, pattern="sign up")
            self.done()

    @rule()
    def forget_rule(self) -> None:
        for known in self.store.roles.rules():
            self.store.roles.forget(known.id)
            self.done()

    @rule(name=names, query=names, off=st.booleans())
    def search(self, name: str, query: str, off: bool) -> None:
        if not off:
            self.store.saved.save(name, query)
        elif known := self.store.saved.all():
            self.store.saved.remove(known[0].id)
        self.done()

    @rule(key=names, picks=some, back=st.booleans())
    def dismiss(self, key: str, picks: list[int], back: bool) -> None:
        articles = self.choose(picks, self.everyone)
        deed = self.store.dismissals.restore if back else self.store.dismissals.dismiss
        deed(key, articles, "why")
        self.done()

    @rule(sources=st.dictionaries(names, names, max_size=2))
    def ignore(self, sources: dict[str, str]) -> None:
        self.store.sources.ignore(sources)
        self.done()

    @rule(pick=one, start=st.integers(0, 9), evidence=st.booleans())
    def put(self, pick: int, start: int, evidence: bool) -> None:
        """Move highlights and evidence, as resizing, accepting and putting an orphan back do."""
        where = TextRange(start, start + 5)
        selectors = Selectors(TextQuoteSelector(where.slice(TEXT)), where)
        if evidence:
            pieces = [piece for claim in self.store.claims.all() for piece in claim.evidence]
            places = {
                p.id: Target(p.target.article, p.target.revision, selectors) for p in pieces[: pick % 3]
            }
            self.store.claims.put(places)
        for known in self.choose([pick], [] if evidence else self.store.annotations.all()):
            target = Target(known.target.article, known.target.revision, selectors)
            self.store.annotations.edit(known.id, target=target)
        self.done()

    @rule(pick=one, body=names)
    def note(self, pick: int, body: str) -> None:
        """Note something on an article as a whole."""
        if target := self.target(pick):
            selectors = Selectors(TextQuoteSelector(""), TextRange(0, 0))
            whole = Target(target.article, target.revision, selectors)
            self.store.annotations.add(whole, Kind.KEY, body, motivation=Motivation.COMMENTING)
            self.done()

    @rule(picks=st.lists(one, min_size=2, max_size=2))
    def unrelate(self, picks: list[int]) -> None:
        for claim in self.choose(picks[:1], self.store.claims.all()):
            for related in self.choose(picks[1:], list(claim.related)):
                self.store.claims.unrelate(claim.id, related.claim)
                self.done()

    @rule(picks=some, text=names)
    def at_once(self, picks: list[int], text: str) -> None:
        """Several acts as one step."""
        with self.store.journal.together("Did much"):
            self.store.articles.set_starred(self.choose(picks, self.everyone), True)
            self.store.feeds.add(f"https://{text}.example/")
            claim = self.store.claims.add(text)
            self.store.claims.attach_web(claim.id, "https://a.example/", text, Stance.DISPUTES)
            self.store.articles.remove(self.choose(picks[:1], self.everyone))
        self.done()

    @rule(picks=some, likeness=st.integers(1, 9), told=st.booleans())
    def derive(self, picks: list[int], likeness: int, told: bool) -> None:
        """What is no act comes between: near copies, memories of servers."""
        chosen = self.present(picks)
        for article in chosen[:1]:
            self.store.copies.keep(article, dict.fromkeys(set(chosen[1:]) - {article}, likeness / 10))

    @rule()
    def elsewhere(self) -> None:
        """Go on in another process, which has the library open as well."""
        other = getattr(self, "other", None) or self.store.reopen()
        self.store, self.other = other, self.store

    def teardown(self) -> None:
        if other := getattr(self, "other", None):
            other.close()
        super().teardown()

    def present(self, picks: list[int]) -> list[Any]:
        here = {article.id for article in self.store.articles.many(self.everyone)}
        return [a for a in dict.fromkeys(self.choose(picks, self.everyone)) if a in here]


TestFurther = Further.TestCase
TestFurther.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
