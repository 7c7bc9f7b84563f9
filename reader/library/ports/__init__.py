"""What the library needs of the store and the index, as Protocols.

The store keeps everything the user has; each of its writing methods is one
transaction, committed when it returns. Methods marked *journaled* add one step
to the undo journal; those marked *logged* add to the change log that feeds the
index. Every method may raise LibraryBusy, LibraryDamaged or LibraryUnwritable.
"""

from __future__ import annotations

from reader.library.ports.articles import ArticleStore
from reader.library.ports.feeds import FeedStore, Fetcher
from reader.library.ports.findings import AnnotationStore, ClaimStore
from reader.library.ports.grouping import DismissalStore, FlagStore, SavedSearches, StoryStore
from reader.library.ports.index import Allowed, Index, Matcher, Texts
from reader.library.ports.records import ChangeLog, Journal
from reader.library.ports.roles import RoleStore
from reader.library.ports.sources import SourceStore
from reader.library.ports.store import Store

__all__ = [
    "Allowed",
    "AnnotationStore",
    "ArticleStore",
    "ChangeLog",
    "ClaimStore",
    "DismissalStore",
    "FeedStore",
    "Fetcher",
    "FlagStore",
    "Index",
    "Journal",
    "Matcher",
    "RoleStore",
    "SavedSearches",
    "SourceStore",
    "Store",
    "StoryStore",
    "Texts",
]
