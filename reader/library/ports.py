"""What the library needs of the store and the index, as Protocols.

The store keeps everything the user has; each of its writing methods is one
transaction, committed when it returns. Methods marked *journaled* add one step
to the undo journal; those marked *logged* add to the change log that feeds the
index. Every method may raise LibraryBusy, LibraryDamaged or LibraryUnwritable.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from reader.model.annotation import Anchored, Annotation, Kind, Motivation, Target
from reader.model.article import Article, Revision
from reader.model.changes import Change, Problem, Step
from reader.model.claim import Claim, Evidence, Stance, Status
from reader.model.draft import Draft, Origin
from reader.model.finding import StorySuggestion
from reader.model.ids import AnnotationId, ArticleId, ClaimId, EvidenceId, RevisionId, StoryId
from reader.model.listing import ArticleRow, ListQuery, Tally
from reader.model.ranges import TextRange
from reader.model.search import Facet, HitKind, SavedSearch, Searchable, SearchOrder, SearchResult
from reader.model.sources import FileRecord
from reader.model.story import Story, StoryFacts


class ArticleStore(Protocol):
    """Articles, revisions, files and reading state."""

    def add(self, draft: Draft) -> Article: ...

    def revise(self, article: ArticleId, draft: Draft) -> Article:
        """Write a new revision and make it current; the metadata follows unless the user overrode it."""

    def see(self, article: ArticleId, origin: Origin, raw_hash: bytes) -> None:
        """Remember that this file holds (or held) the article; replaces what was known of its path."""

    def forget_path(self, path: bytes) -> None: ...

    def mark_missing(self, paths: Iterable[bytes], missing: bool = True) -> None: ...

    def file(self, path: bytes) -> FileRecord | None: ...

    def files_under(self, folder: bytes) -> list[FileRecord]: ...

    def with_raw_hash(self, raw_hash: bytes) -> ArticleId | None: ...

    def with_text_hash(self, text_hash: bytes) -> ArticleId | None: ...

    def with_inode(self, inode: int) -> list[FileRecord]: ...

    def with_url(self, url: str) -> ArticleId | None: ...

    def find(self, ref: str) -> ArticleId:
        """Resolve a full id, a unique beginning or a unique ending, case aside.

        Raises NotFound or AmbiguousId.
        """

    def get(self, article: ArticleId) -> Article: ...

    def many(self, articles: Sequence[ArticleId]) -> list[Article]:
        """Return articles in this order, in few queries; gone ones are left out."""

    def revision(self, article: ArticleId, number: int | None = None) -> Revision:
        """Return one revision, the current one by default. Raises NotFound."""

    def revision_by_id(self, revision: RevisionId) -> Revision: ...

    def revision_numbers(self, article: ArticleId) -> list[int]: ...

    def texts(self, articles: Collection[ArticleId]) -> Mapping[ArticleId, str]:
        """Return the current canonical texts without chrome blocks."""

    def raw(self, revision: RevisionId) -> bytes: ...

    def keys(self, query: ListQuery) -> array[int]:
        """Return the row keys of the filtered, sorted list; 100,000 articles well under 100 ms."""

    def rows(self, keys: Sequence[int]) -> list[ArticleRow]:
        """Return the rows of these keys in this order; gone ones are left out."""

    def key_of(self, article: ArticleId) -> int | None: ...

    def count(self, query: ListQuery | None = None) -> int: ...

    def outlets(self) -> list[Tally]: ...

    def tags(self) -> list[Tally]: ...

    def set_read(self, articles: Collection[ArticleId], read: bool) -> None:
        """Journaled. (Marking read by opening is not an act of the user: see `visit`.)"""

    def visit(self, article: ArticleId, progress: int) -> None:
        """Remember the caret and mark read; not journaled."""

    def set_starred(self, articles: Collection[ArticleId], starred: bool) -> None:
        """Journaled."""

    def add_tag(self, articles: Collection[ArticleId], tag: str) -> None:
        """Journaled, logged."""

    def remove_tag(self, articles: Collection[ArticleId], tag: str) -> None:
        """Journaled, logged."""

    def override(self, article: ArticleId, field: str, value: str | None) -> None:
        """Set a metadata field by hand (None takes the override back). Journaled, logged."""

    def remove(self, articles: Collection[ArticleId]) -> None:
        """Take articles with their annotations and evidence out of the library. Journaled, logged."""


class AnnotationStore(Protocol):
    """Highlights and notes."""

    def add(
        self,
        target: Target,
        kind: Kind,
        body: str = "",
        tags: Sequence[str] = (),
        motivation: Motivation = Motivation.HIGHLIGHTING,
    ) -> Annotation:
        """Journaled, logged."""

    def edit(
        self,
        annotation: AnnotationId,
        *,
        kind: Kind | None = None,
        body: str | None = None,
        tags: Sequence[str] | None = None,
        target: Target | None = None,
    ) -> Annotation:
        """Change what is given. Journaled, logged."""

    def remove(self, annotations: Collection[AnnotationId]) -> None:
        """Journaled, logged."""

    def find(self, ref: str) -> AnnotationId: ...

    def get(self, annotation: AnnotationId) -> Annotation: ...

    def of_article(self, article: ArticleId) -> list[Annotation]:
        """Return an article's annotations in the order of their positions."""

    def all(self, limit: int | None = None) -> list[Annotation]:
        """Return all, newest first."""

    def place(self, revision: RevisionId, placed: Mapping[str, Anchored]) -> None:
        """Remember where annotations and evidence (by id) stand in a revision; derived, not journaled."""

    def placements(self, ids: Collection[str], revision: RevisionId) -> Mapping[str, Anchored]: ...


class ClaimStore(Protocol):
    """Claims and their evidence; all writes are journaled and logged."""

    def add(self, text: str, *, note: str = "", tags: Sequence[str] = ()) -> Claim: ...

    def edit(
        self,
        claim: ClaimId,
        *,
        text: str | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> Claim: ...

    def set_status(self, claim: ClaimId, status: Status, reason: str = "") -> Claim: ...

    def attach(self, claim: ClaimId, target: Target, stance: Stance, note: str = "") -> Evidence: ...

    def add_with_evidence(
        self,
        text: str,
        evidence: Sequence[tuple[Target, Stance]],
        *,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Claim:
        """Make a claim and attach its evidence as one step."""

    def set_stance(self, evidence: EvidenceId, stance: Stance) -> None: ...

    def detach(self, evidence: EvidenceId) -> None: ...

    def remove(self, claims: Collection[ClaimId]) -> None: ...

    def find(self, ref: str) -> ClaimId: ...

    def get(self, claim: ClaimId) -> Claim:
        """Return the claim with its evidence (`anchored` left None)."""

    def all(self) -> list[Claim]:
        """Return all claims, last modified first."""

    def about(self, article: ArticleId) -> list[Evidence]: ...


class Journal(Protocol):
    """The undo journal; it outlives the process."""

    def undo(self) -> Step | None:
        """Take back the last step that is not undone, wholly; None when there is none."""

    def redo(self) -> Step | None: ...

    def together(self, sentence: str) -> AbstractContextManager[None]:
        """Make the acts inside one step; nothing is done unless all are."""

    def recent(self, limit: int = 50) -> list[Step]: ...


class ChangeLog(Protocol):
    """Which subjects changed, in order."""

    def since(self, seq: int, limit: int = 1000) -> list[Change]:
        """Return changes after `seq`, oldest first, each subject only at its last change."""

    def last(self) -> int: ...

    def pending(self, seq: int) -> int:
        """Return how many distinct subjects changed after `seq`."""


class SourceStore(Protocol):
    """Linked folders and what could not be read."""

    def link(self, folder: bytes) -> None: ...

    def unlink(self, folder: bytes) -> None: ...

    def linked(self) -> list[bytes]: ...

    def report(self, source: str, reason: str) -> None: ...

    def settle(self, source: str) -> None: ...

    def problems(self) -> list[Problem]: ...


class FlagStore(Protocol):
    """Which articles have a property that the index does not keep."""

    def with_property(self, name: str) -> frozenset[str]:
        """Return the articles that are unread, read, starred, missing, or have a highlight, note or claim."""

    def stories(self) -> list[tuple[str, str]]:
        """Return the id and title of every story."""

    def story_of(self) -> dict[str, str]:
        """Return the story of each article that is in one."""

    def in_stories(self, stories: Iterable[str]) -> frozenset[str]: ...


class SavedSearches(Protocol):
    """The searches the user keeps. `save` and `remove` are journaled."""

    def all(self) -> list[SavedSearch]:
        """Return them in alphabetical order."""

    def save(self, name: str, query: str) -> SavedSearch:
        """Keep a query under a name; a known name gets the new query."""

    def remove(self, identifier: str) -> None: ...


class StoryStore(Protocol):
    """Groups of reports of one event. What the user does is journaled; joining by likeness is not."""

    def all(self) -> list[Story]:
        """Return every story with a report in it, the latest modified first."""

    def get(self, story: StoryId) -> Story: ...

    def find(self, ref: str) -> StoryId: ...

    def count(self) -> int: ...

    def of(self, article: ArticleId) -> StoryId | None: ...

    def rejected(self, article: ArticleId) -> frozenset[ArticleId]:
        """Return the articles that the user said do not belong with this one."""

    def make(self, articles: Sequence[ArticleId], title: str) -> Story:
        """Journaled."""

    def rename(self, story: StoryId, title: str) -> Story:
        """Journaled."""

    def add(self, story: StoryId, articles: Sequence[ArticleId]) -> Story:
        """Journaled."""

    def remove(self, story: StoryId, articles: Collection[ArticleId]) -> None:
        """Take articles out; they will not join again. Journaled."""

    def split(self, story: StoryId, articles: Collection[ArticleId], title: str) -> Story:
        """Give some of a story's articles one of their own. Journaled."""

    def reject(self, story: StoryId) -> None:
        """Say that the reports of a story do not belong together. Journaled."""

    def reject_pair(self, one: ArticleId, other: ArticleId) -> None:
        """Say that two articles do not belong together. Journaled."""

    def join(self, articles: Sequence[ArticleId], title: str, story: StoryId | None = None) -> StoryId: ...

    def suggest(self, article: ArticleId, found: Sequence[StorySuggestion]) -> None: ...

    def suggested(self, articles: Collection[ArticleId]) -> list[StorySuggestion]: ...

    def facts(self) -> dict[StoryId, StoryFacts]: ...

    def keep_facts(self, story: StoryId, facts: StoryFacts) -> None: ...


class DismissalStore(Protocol):
    """Disagreements the user has put aside; writing is journaled."""

    def all(self) -> dict[str, list[frozenset[ArticleId]]]:
        """Return, for each key, the groups of reports between which it was dismissed."""

    def dismiss(self, key: str, articles: Collection[ArticleId], reason: str) -> None: ...

    def restore(self, key: str, articles: Collection[ArticleId], reason: str) -> None: ...


class Store(Protocol):
    """One open library file."""

    @property
    def library_id(self) -> str: ...

    @property
    def articles(self) -> ArticleStore: ...

    @property
    def annotations(self) -> AnnotationStore: ...

    @property
    def claims(self) -> ClaimStore: ...

    @property
    def journal(self) -> Journal: ...

    @property
    def changes(self) -> ChangeLog: ...

    @property
    def sources(self) -> SourceStore: ...

    @property
    def flags(self) -> FlagStore: ...

    @property
    def saved(self) -> SavedSearches: ...

    @property
    def stories(self) -> StoryStore: ...

    @property
    def dismissals(self) -> DismissalStore: ...

    def data_version(self) -> int:
        """Return a number that changes when another process has committed."""

    def check(self) -> list[str]:
        """Return what is wrong with the file, in sentences; empty when sound."""

    def batch(self) -> AbstractContextManager[None]:
        """Open a context in which many adds share one transaction (a big first import)."""

    def backup(self, to: Path | None = None) -> Path:
        """Write a verified copy; into the library's backups folder when `to` is None."""

    def rotate_backups(self) -> Path | None:
        """Write today's automatic backup when the library has changed; returns what was written."""

    def meta(self, key: str, default: str = "") -> str: ...

    def set_meta(self, key: str, value: str) -> None: ...

    def close(self) -> None: ...


class Matcher(Protocol):
    """Finds in a whole text every place that a query matched."""

    def find(self, text: str, language: str = "") -> list[TextRange]: ...


Texts = Callable[[list[tuple[HitKind, str]]], Mapping[tuple[HitKind, str], str]]
Allowed = Callable[[str, str], frozenset[str] | None]


class Index(Protocol):
    """The derived search index."""

    @property
    def position(self) -> int: ...

    def apply(
        self,
        upserts: Iterable[Searchable],
        deletes: Iterable[tuple[HitKind, str]],
        position: int,
        *,
        wait: float = 0.2,
    ) -> bool: ...

    def build(
        self,
        documents: Iterable[Searchable],
        position: int,
        *,
        processes: int = 2,
        progress: Callable[[int], None] | None = None,
    ) -> None: ...

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
    ) -> SearchResult: ...

    def facets(
        self,
        query: str,
        *,
        kinds: frozenset[HitKind] | None = None,
        limit: int = 10,
        allowed: Allowed | None = None,
        typing: bool = False,
    ) -> tuple[Facet, ...]: ...

    def like(
        self,
        text: str,
        *,
        language: str = "",
        without: Collection[str] = (),
        limit: int = 20,
        texts: Texts | None = None,
    ) -> SearchResult: ...

    def identities(self) -> Iterable[tuple[HitKind, str, str]]:
        """Yield kind, id and digest of everything indexed."""

    def verify(self) -> None:
        """Read all of it. Raises IndexFault naming what is damaged."""

    def match_terms(self, query: str, *, typing: bool = False) -> Matcher: ...

    def suggest(self, query: str) -> str | None: ...

    def close(self) -> None: ...
