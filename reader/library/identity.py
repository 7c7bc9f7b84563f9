"""Which article a draft is: new, known, moved or a new revision.

Article id ≠ path ≠ content. The order of the tests is the order of their
reliability: same path, same raw bytes, same text, same inode with half the
words shared, same URL.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from reader.model.changes import Outcome
from reader.model.draft import Draft
from reader.model.ids import ArticleId

if TYPE_CHECKING:
    from reader.library.ports import ArticleStore
    from reader.model.sources import FileRecord

SAME_ENOUGH = 0.5
"""Share of words two texts must have in common for an inode to count: editors replace files in place."""


DIGEST = 16
"""Bytes of a blake2b digest: 128 bits tell any two texts of a library apart."""


def digest(data: bytes) -> bytes:
    """Return the key under which raw bytes and texts are compared."""
    return blake2b(data, digest_size=DIGEST).digest()


def share_words(one: str, other: str) -> bool:
    """Tell whether two texts have enough words in common to be one text, edited."""
    words, others = set(one.split()), set(other.split())
    return bool(words) and len(words & others) >= SAME_ENOUGH * max(len(words), len(others))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do with a draft."""

    outcome: Outcome
    article: ArticleId | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the library knows that bears on a draft's identity."""

    path: FileRecord | None
    raw_hash: bytes
    by_raw: ArticleId | None
    by_raw_missing: bool
    by_text: ArticleId | None
    by_text_missing: bool
    by_inode: ArticleId | None
    by_url: ArticleId | None
    path_text_same: bool
    elsewhere: bool = False
    """True when the same bytes or text are known from another address only: then it is a copy."""
    url_text_same: bool = False
    """True when what is known from this address has this very text."""
    by_url_missing: bool = False

    @classmethod
    def gather(cls, store: ArticleStore, draft: Draft) -> Evidence:
        """Ask the store everything `decide` may need."""
        raw_hash = digest(draft.raw)
        text_hash = digest(draft.document.text.encode("utf-8", "surrogatepass"))
        origin = draft.origin
        path = store.file(origin.path) if origin.path is not None else None
        by_raw = store.with_raw_hash(raw_hash)
        by_text = store.with_text_hash(text_hash)
        by_url = store.with_url(draft.metadata.url) if draft.metadata.url else None
        twin = by_raw or by_text
        return cls(
            path=path,
            raw_hash=raw_hash,
            by_raw=by_raw,
            by_raw_missing=by_raw is not None and store.get(by_raw).missing,
            by_text=by_text,
            by_text_missing=by_text is not None and store.get(by_text).missing,
            by_inode=_by_inode(store, draft) if path is None and by_raw is None and by_text is None else None,
            by_url=by_url,
            path_text_same=path is not None and store.revision(path.article).text == draft.document.text,
            elsewhere=twin is not None and twin != by_url and _is_elsewhere(store, draft.metadata.url, twin),
            url_text_same=by_url is not None
            and twin is not None
            and store.revision(by_url).text == draft.document.text,
            by_url_missing=by_url is not None and twin is not None and store.get(by_url).missing,
        )


def decide(draft: Draft, known: Evidence) -> Verdict:
    """Return what a draft is, by the first test that answers."""
    if known.path is not None:
        return _known_path(known, known.path)
    if known.elsewhere:
        return _copy(draft, known)
    if known.by_raw is not None:
        return _known_text(draft, known.by_raw, known.by_raw_missing)
    if known.by_text is not None:
        return _known_text(draft, known.by_text, known.by_text_missing)
    if known.by_inode is not None:
        return Verdict(Outcome.REVISED, known.by_inode)
    if known.by_url is not None:
        return Verdict(Outcome.REVISED, known.by_url)
    return Verdict(Outcome.ADDED, None)


def _known_path(known: Evidence, record: FileRecord) -> Verdict:
    if record.raw_hash == known.raw_hash or known.path_text_same:
        return Verdict(Outcome.UNCHANGED, record.article)
    return Verdict(Outcome.REVISED, record.article)


def _copy(draft: Draft, known: Evidence) -> Verdict:
    """The same text under another address is an article of its own."""
    if known.by_url is None:
        return Verdict(Outcome.ADDED, None)
    if known.url_text_same:
        return _known_text(draft, known.by_url, known.by_url_missing)
    return Verdict(Outcome.REVISED, known.by_url)


def _is_elsewhere(store: ArticleStore, url: str | None, twin: ArticleId) -> bool:
    """Tell whether an article has an address, and another than this one."""
    addresses = {store.get(twin).metadata.url, store.as_read(twin).url} - {None}
    return url is not None and bool(addresses) and url not in addresses


def _known_text(draft: Draft, article: ArticleId, missing: bool) -> Verdict:
    if draft.origin.path is None:
        return Verdict(Outcome.UNCHANGED, article)
    return Verdict(Outcome.MOVED if missing else Outcome.DUPLICATE, article)


def _by_inode(store: ArticleStore, draft: Draft) -> ArticleId | None:
    if not draft.origin.inode:
        return None
    for record in store.with_inode(draft.origin.inode):
        if share_words(draft.document.text, store.revision(record.article).text):
            return record.article
    return None
