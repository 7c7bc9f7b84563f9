"""Scanning a linked folder: read what is new or changed, mark what is gone.

A file is read again only when its size, time or inode differ from what the
library remembers, or when it was read within 2 s of its last change, because a
later write in that window may keep the same time stamp.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import IngestError, SourceMissing
from reader.model.changes import Added, Outcome
from reader.model.draft import Draft, Origin, OriginKind

if TYPE_CHECKING:
    from reader.ingest.reading import FoundFile
    from reader.library.ports import Store
    from reader.model.sources import FileRecord

RACY_NS = 2_000_000_000
"""Two seconds: the coarsest time stamp of file systems still in use (FAT)."""

Progress = Callable[[int, int], None]
"""Told how many files have been read, of how many that must be."""


def scan_folder(
    store: Store, folder: Path, take: Callable[[Draft], Added], progress: Progress, *, news: bool
) -> Iterator[Added]:
    """Bring the library level with a folder; yields one outcome per file, with `news` of those unchanged none.

    Raises SourceMissing or SourceRefused for the folder itself.
    """
    from reader.ingest.reading import scan_folder as walk

    root = bytes(folder.absolute())
    known = {record.path: record for record in store.articles.files_under(root)}
    unlisted: list[IngestError] = []
    found = {file.path: file for file in walk(folder.absolute(), unlisted.append)}
    hidden = tuple(f"{error.what}/" for error in unlisted)
    found |= {file.path: file for file in _added_by_name(known, found, hidden)}
    yield from (refused(store, error) for error in unlisted)
    _settle_what_is_gone(store, root, found, unlisted)
    to_read, unchanged = _sort_out(known, found.values())
    back = [record.path for record in unchanged if record.missing]
    if back:
        store.articles.mark_missing(back, missing=False)
    if not news:
        yield from (_unchanged(record) for record in unchanged)
    # Gone files are marked before new ones are read, so that a rename is seen as a move.
    gone = [r for path, r in known.items() if path not in found and not r.missing and not r.removed]
    if hidden:
        gone = [record for record in gone if not _shown(record.path).startswith(hidden)]
    if gone:
        store.articles.mark_missing([record.path for record in gone])
    progress(0, len(to_read))
    yield from _read_all(store, to_read, take, progress)
    yield from _still_gone(store, gone)


def _added_by_name(
    known: dict[bytes, FileRecord], found: dict[bytes, FoundFile], hidden: tuple[str, ...]
) -> list[FoundFile]:
    """Return known files that are there though none of their kind is looked for."""
    from reader.ingest.reading import still_there

    unseen = [
        path
        for path, record in known.items()
        if path not in found and not record.removed and not _shown(path).startswith(hidden)
    ]
    # A known path that leads to a file found under another name is an old name of it.
    inodes = {file.inode for file in found.values()}
    return [file for file in still_there(unseen) if file.inode not in inodes]


def refused(store: Store, error: IngestError) -> Added:
    """Remember why a source was refused, and tell it."""
    store.sources.report(error.what, error.why)
    outcome = Outcome.MISSING if isinstance(error, SourceMissing) else Outcome.REFUSED
    return Added(outcome, error.what, reason=error.why)


def _settle_what_is_gone(
    store: Store, root: bytes, found: Collection[bytes], unlisted: Sequence[IngestError]
) -> None:
    """Forget problems of this folder, and of what is no longer in it."""
    here = _shown(root)
    under = [
        p.source for p in store.sources.problems() if p.source == here or p.source.startswith(f"{here}/")
    ]
    if not under:
        return
    there = {_shown(path) for path in found}
    # Of a folder that cannot be listed nothing is known, not even that it is empty.
    hidden = tuple(f"{error.what}/" for error in unlisted)
    for source in under:
        if source not in there and not f"{source}/".startswith(hidden):
            store.sources.settle(source)


def _sort_out(
    known: dict[bytes, FileRecord], found: Iterable[FoundFile]
) -> tuple[list[bytes], list[FileRecord]]:
    to_read: list[bytes] = []
    unchanged: list[FileRecord] = []
    for file in found:
        record = known.get(file.path)
        if record is not None and record.removed:
            # The user took it out; only adding it by name brings it back.
            continue
        if record is None or _differs(record, file):
            to_read.append(file.path)
        else:
            unchanged.append(record)
    return sorted(to_read), unchanged


def _differs(record: FileRecord, file: FoundFile) -> bool:
    # A record begins with what a found file is: path, size, time and inode, compared at once.
    return record.read_at_ns - record.mtime_ns < RACY_NS or record[:4] != file


def _read_all(
    store: Store, paths: list[bytes], take: Callable[[Draft], Added], progress: Progress
) -> Iterator[Added]:
    from reader.ingest.ahead import read_ahead

    done = 0
    with ExitStack() as stack:
        groups = read_ahead(paths)
        stack.callback(groups.close)
        for group in groups:
            with store.batch():
                outcomes = [
                    _unread(store, read) if isinstance(read, IngestError) else take(read) for read in group
                ]
            done += len(group)
            progress(done, len(paths))
            # Only what is committed is told.
            yield from outcomes


def _unread(store: Store, error: IngestError) -> Added:
    store.sources.report(error.what, error.why)
    return Added(Outcome.REFUSED, error.what, reason=error.why)


def _still_gone(store: Store, gone: list[FileRecord]) -> Iterator[Added]:
    for record in gone:
        article = store.articles.get(record.article)
        if not article.missing:
            # It was found elsewhere: moved, or one of several copies.
            store.articles.forget_path(record.path)
        else:
            title = article.title
            yield Added(Outcome.MISSING, _shown(record.path), record.article, title, "the file is gone")


def _unchanged(record: FileRecord) -> Added:
    return Added(Outcome.UNCHANGED, _shown(record.path), record.article)


def _shown(path: bytes) -> str:
    return Origin(OriginKind.FILE, path=path).shown
