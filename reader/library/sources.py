"""Adding articles: files, linked folders, standard input, pasted text.

Identity is decided by `identity.py`; this module fetches what that decision
needs and carries it out. One bad source is one refused outcome, never a stop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import IngestError, SourceMissing, VariorumError
from reader.library.identity import digest
from reader.library.placing import Places
from reader.model.changes import Added, Outcome, Problem
from reader.model.draft import Draft, Origin, OriginKind
from reader.model.ids import short

if TYPE_CHECKING:
    from reader.library.ports import Store
    from reader.model.ids import ArticleId

Progress = Callable[[int, int], None]


def _unwatched(done: int, total: int) -> None:
    """Progress that nobody watches."""


class Sources:
    """How articles come into a library."""

    def __init__(self, store: Store, places: Places) -> None:
        self._store = store
        self._places = places

    def add(self, source: Path, progress: Progress = _unwatched) -> Iterator[Added]:
        """Add a file, or link a folder and add what is in it; one outcome per article.

        `progress` is told how many files of a folder have been read, of how many.
        """
        from reader.ingest.several import holds_several

        if source.is_dir():
            self.link(source)
            yield from self.scan(source, progress)
        elif holds_several(source):
            yield from self._add_several(source)
        else:
            yield self.add_file(source)

    def _add_several(self, source: Path) -> Iterator[Added]:
        """Add each article of a file; what was read of them in part only is the file's problem."""
        from reader.ingest.several import read_several
        from reader.library.scanning import refused

        partial: list[str] = []
        for read in read_several(source):
            if isinstance(read, IngestError):
                yield refused(self._store, read)
                continue
            yield self._take(read, named=True)
            if read.partial and read.origin.kind is OriginKind.EXPORT and not read.origin.url:
                partial.append(read.partial)
        if partial:
            shown = Origin(OriginKind.FILE, path=bytes(source.absolute())).shown
            self._store.sources.report(shown, "; ".join(dict.fromkeys(partial)))

    def link(self, folder: Path) -> None:
        """Remember a folder; it is scanned at every start."""
        self._store.sources.link(bytes(folder.absolute()))

    def unlink(self, folder: Path) -> None:
        """Forget a folder; its articles stay."""
        self._store.sources.unlink(bytes(folder.absolute()))

    def linked(self) -> list[Path]:
        return [Path(name.decode("utf-8", "surrogateescape")) for name in self._store.sources.linked()]

    def rescan(self, progress: Progress = _unwatched) -> Iterator[Added]:
        """Scan every linked folder; yields what is not unchanged."""
        for folder in self.linked():
            for added in self.scan(folder, progress, news=True):
                if added.outcome is not Outcome.UNCHANGED:
                    yield added

    def scan(self, folder: Path, progress: Progress = _unwatched, *, news: bool = False) -> Iterator[Added]:
        """Read what is new or changed in a folder and mark what is gone; one that cannot be listed is told.

        With `news`, files that are as they were are not told.
        """
        from reader.library.scanning import refused, scan_folder

        try:
            yield from scan_folder(self._store, folder, self._take, progress, news=news)
        except IngestError as error:
            yield refused(self._store, error)

    def add_file(self, path: Path) -> Added:
        """Read one file, whether or not it looks changed."""
        return self._add_file(path, lambda draft: draft)

    def _add_file(self, path: Path, made: Callable[[Draft], Draft]) -> Added:
        """Read one file and add what is `made` of it."""
        from reader.ingest.reading import read_file

        shown = Origin(OriginKind.FILE, path=bytes(path.absolute())).shown
        try:
            return self._take(made(read_file(path.absolute())), named=True)
        except IngestError as error:
            self._store.sources.report(shown, error.why)
            outcome = Outcome.MISSING if isinstance(error, SourceMissing) else Outcome.REFUSED
            return Added(outcome, shown, reason=error.why)

    def add_bytes(self, raw: bytes, *, kind: OriginKind = OriginKind.STDIN, name: str = "") -> Added:
        """Add pasted or piped text."""
        from reader.ingest.reading import read_bytes

        origin = Origin(kind)
        try:
            return self._take(read_bytes(raw, origin, name=name), named=True)
        except IngestError as error:
            return Added(Outcome.REFUSED, origin.shown, reason=error.why)

    def add_samples(self) -> list[Added]:
        """Add the articles that come with Variorum, tagged so that they are easy to remove.

        The tag comes with them: it is no act that undo would take back.
        """
        from reader.library.samples import sample_files, tagged

        # Those that were removed come back in one act.
        with self._store.journal.together("Brought back the sample articles"):
            return [self._add_file(path, tagged) for path in sample_files()]

    def problems(self) -> list[Problem]:
        """Return what could not be read, or only in part, without what the user ignores."""
        from reader.library.troubles import standing

        return standing(self._store)

    def take(self, draft: Draft) -> Added:
        """Add a draft that was read elsewhere."""
        return self._take(draft, named=True)

    def revise(self, article: ArticleId, draft: Draft) -> Added:
        """Write a draft as a new revision of an article. Raises LibraryFault."""
        from reader.library.correcting import ruled_draft

        self.write(ruled_draft(self._store, draft), Outcome.REVISED, article)
        notes = "; ".join(draft.notes)
        return Added(Outcome.REVISED, draft.origin.shown, article, draft.metadata.title, notes)

    def _take(self, draft: Draft, *, named: bool = False) -> Added:
        """Write a draft as what it is: new, a new revision, a move, or nothing new.

        One that the user names may also be an article that was removed: it comes back.
        """
        from reader.library.correcting import ruled_draft
        from reader.library.identity import Evidence, decide
        from reader.library.troubles import tell_how_it_was_read

        draft = ruled_draft(self._store, draft)
        store = self._store.articles
        evidence = Evidence.gather(store, draft)
        verdict = decide(draft, evidence)
        try:
            if named and verdict.article is None and (back := self.back(draft)) is not None:
                return back
            article = self.write(draft, verdict.outcome, verdict.article)
        except VariorumError as error:
            self._store.sources.report(draft.origin.shown, error.why)
            return Added(Outcome.REFUSED, draft.origin.shown, reason=error.why)
        tell_how_it_was_read(self._store, draft, article)
        copied = self._copied(verdict.outcome, article) if evidence.by_text or evidence.by_raw else []
        notes = [*copied, *draft.notes]
        return Added(verdict.outcome, draft.origin.shown, article, draft.metadata.title, "; ".join(notes))

    def back(self, draft: Draft) -> Added | None:
        """Bring the removed article back that a draft is, with its new text; None where there is none."""
        from reader.library.coming_back import BACK, removed_before
        from reader.library.troubles import tell_how_it_was_read

        found = removed_before(self._store.articles, draft)
        if found is None:
            return None
        outcome = Outcome.ADDED if found.text == draft.document.text else Outcome.REVISED
        with self._store.journal.together(""):
            self._store.articles.bring_back([found.article])
            self.write(draft, outcome, found.article)
        tell_how_it_was_read(self._store, draft, found.article)
        notes = "; ".join([BACK, *draft.notes])
        return Added(outcome, draft.origin.shown, found.article, draft.metadata.title, notes)

    def left_out(self, folder: Path) -> int:
        """Return how many files below a folder are left out because their articles were removed."""
        return self._store.articles.left_out(bytes(folder.absolute()))

    def _copied(self, outcome: Outcome, article: ArticleId) -> list[str]:
        """Link a new article with those of the same text, and say so."""
        from reader.library.copies import Copies

        same = Copies(self._store, lambda _: ()).link(article) if outcome is Outcome.ADDED else []
        return [f"the same text as {', '.join(map(short, same))}"] if same else []

    def write(self, draft: Draft, outcome: Outcome, known: ArticleId | None) -> ArticleId:
        """Write what has been decided on a draft; returns its article. Raises LibraryFault."""
        store = self._store.articles
        if known is None:
            known = store.insert(draft)
        elif outcome is Outcome.REVISED:
            store.revise(known, draft)
            self._places.carry_all(known)
        elif draft.origin.path is not None:
            # What is written is remembered with its file already.
            store.see(known, draft.origin, digest(draft.raw))
        return known
