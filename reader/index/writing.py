"""Changes to an index: one commit each, then what has to be merged. Hold the folder's lock."""

from __future__ import annotations

from reader.index.building import write_segment
from reader.index.codec import Segment
from reader.index.documents import digest
from reader.index.folder import NAME
from reader.index.inverter import Inverter
from reader.index.merging import due, merged
from reader.index.segment import Leaf
from reader.index.snapshot import Snapshot
from reader.model.search import Searchable


def commit(snapshot: Snapshot, wanted: dict[str, Searchable], gone: set[str], position: int) -> None:
    """Add or replace what is wanted and forget what is gone, by key; what is the same stays as it is."""
    stale, same = _stale(snapshot, wanted, gone)
    added = [thing for name, thing in wanted.items() if name not in same]
    if not added and not stale:
        snapshot.folder.move_on(snapshot.state, position)
        return
    segments = [
        _without(segment, stale.get(segment.segment_id(), set())) for segment in snapshot.state.segments
    ]
    segments = [segment for segment in segments if segment.deleted_count() < segment.doc_count_all()]
    if added:
        inverter = Inverter()
        for thing in added:
            inverter.add(thing)
        segments.append(write_segment(inverter, snapshot.folder.path, NAME))
    snapshot.commit(tuple(segments), position)


def tidy(snapshot: Snapshot) -> None:
    """Merge what is due, one bounded merge after the other; the change before it is visible already."""
    while leaves := due(_sized(snapshot)):
        names = {leaf.name for leaf in leaves}
        segment = write_segment(merged(leaves), snapshot.folder.path, NAME)
        rest = [s for s in snapshot.state.segments if s.segment_id() not in names]
        snapshot.commit((*rest, segment), snapshot.folder.position())


def _sized(snapshot: Snapshot) -> list[tuple[Leaf, int]]:
    words = {segment.segment_id(): segment.words for segment in snapshot.state.segments}
    return [(leaf, words[leaf.name]) for leaf in snapshot.leaves]


def _stale(
    snapshot: Snapshot, wanted: dict[str, Searchable], gone: set[str]
) -> tuple[dict[str, set[int]], set[str]]:
    """Return the documents to delete by segment, and the keys of what is there already as it should be."""
    stale: dict[str, set[int]] = {}
    same: set[str] = set()
    for leaf in snapshot.leaves:
        for name in (*wanted, *gone):
            number = leaf.number_of(name)
            if number is None:
                continue
            if name in wanted and leaf.file.document(number).digest == digest(wanted[name]):
                same.add(name)
            else:
                stale.setdefault(leaf.name, set()).add(number)
    return stale, same


def _without(segment: Segment, numbers: set[int]) -> Segment:
    """Return the segment with more documents deleted; the old state keeps its own."""
    if not numbers:
        return segment
    changed = Segment(segment.indexname, segment.segid, segment.doc_count_all(), segment.words)
    changed.deleted = segment.deleted | numbers
    return changed
