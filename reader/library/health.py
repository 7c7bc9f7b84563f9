"""What `doctor` looks at: the library file, the anchors, the index, the sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.annotation import AnchorState

if TYPE_CHECKING:
    from reader.library.service import Library


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    topic: str
    ok: bool
    sentence: str
    damage: bool = False
    """True when data is inconsistent, rather than merely worth knowing."""


def examine(library: Library) -> list[Finding]:
    """Look at everything; changes nothing but brings remembered places up to date."""
    return [
        *_file(library),
        _anchors(library),
        _quotes(library),
        _index(library),
        *_backups(library),
        *_sources(library),
    ]


def _file(library: Library) -> list[Finding]:
    wrong = library.store.check()
    if not wrong:
        return [
            Finding("library", True, f"{_counted(library.articles.count(), 'article')}, the file is sound")
        ]
    return [Finding("library", False, sentence, damage=True) for sentence in wrong]


def _anchors(library: Library) -> Finding:
    placed = library.annotations.all()
    orphans = sum(p.anchored.state is AnchorState.ORPHANED for p in placed)
    edited = sum(p.anchored.state.is_edited for p in placed) - orphans
    sentence = f"{_counted(len(placed), 'highlight')}, {orphans} orphaned, {edited} on changed passages"
    return Finding("highlights", orphans == 0, sentence)


def _quotes(library: Library) -> Finding:
    """Every highlight's quote is what stands at its range in the revision it was made on."""
    wrong = 0
    for placed in library.annotations.all():
        target = placed.annotation.target
        text = library.articles.revision_by_id(target.revision).text
        wrong += target.selectors.position.slice(text) != target.quote
    if wrong:
        return Finding("quotes", False, f"{wrong} highlights differ from their text", damage=True)
    return Finding("quotes", True, "every quote stands in its revision")


def _index(library: Library) -> Finding:
    pending = library.search.pending()
    if pending:
        return Finding("index", False, f"{pending} changes are not indexed yet")
    return Finding("index", True, "level with the library")


def _sources(library: Library) -> list[Finding]:
    problems = library.sources.problems()
    gone = [folder for folder in library.sources.linked() if not folder.is_dir()]
    found = [Finding("folder", False, f"{folder} is not there") for folder in gone]
    found += [Finding("source", False, f"{p.source}: {p.reason}") for p in problems]
    return found or [Finding("sources", True, "every source was read")]


def _backups(library: Library) -> list[Finding]:
    """The newest backup can be restored; the others are only counted."""
    from reader.library import safekeeping

    known = safekeeping.backups(library.locations)
    if not known:
        return [Finding("backups", True, "there is none yet; `variorum backup` writes one")]
    newest = known[-1]
    wrong = safekeeping.problem_of(newest)
    if wrong:
        return [Finding("backups", False, f"the newest, {newest.name}, cannot be restored: {wrong}")]
    return [Finding("backups", True, f"{len(known)}, the newest ({newest.name}) can be restored")]


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
