"""The latest commit, opened: its segments, kept from one commit to the next."""

from __future__ import annotations

import threading
import time

from reader.errors import IndexFault
from reader.index.codec import Segment
from reader.index.folder import RETRIES, RETRY_DELAY, Folder, State
from reader.index.segment import Leaf, SegmentFile

_NONE = State(-1, 0, ())


class Snapshot:
    """What one process sees of an index. May be used by several threads."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.guard = threading.RLock()
        """Held while what is seen changes."""
        self.state = _NONE
        self.leaves: list[Leaf] = []
        """Replaced as a whole, never changed."""
        self._files: dict[str, SegmentFile] = {}
        self._found_damage = False

    @property
    def damaged(self) -> bool:
        """Whether damage was found and nothing has been built since."""
        return self._found_damage

    def current(self) -> list[Leaf]:
        """Return the segments of the latest commit."""
        with self.guard:
            self.refresh()
            if self.leaves and self.state.generation == self.folder.generation():
                self._found_damage = False
            return self.leaves

    def refresh(self) -> None:
        """Look at the latest commit. One that cannot be read is emptied; what is in memory goes on till then."""
        for _ in range(RETRIES):
            generation = self.folder.generation()
            if generation == self.state.generation:
                return
            try:
                self._show(self.folder.load(generation))
                return
            except FileNotFoundError:
                # Another process may just have replaced it; if it did not, a part is missing.
                if self.folder.generation() == generation:
                    self._begin_anew(generation)
                time.sleep(RETRY_DELAY)
            except IndexFault:
                self._begin_anew(generation)

    def commit(self, segments: tuple[Segment, ...], position: int) -> None:
        """Make a new commit and show it. Hold the folder's lock."""
        self._show(self.folder.commit(self.state, segments, position))

    def is_whole(self) -> bool:
        """Tell whether every byte of the index is right; what is not is begun anew."""
        try:
            for leaf in self.leaves:
                leaf.file.verify()
            return True
        except IndexFault:
            self._begin_anew(self.state.generation)
            return False

    def close(self) -> None:
        """Let go of the files."""
        with self.guard:
            self.leaves, self._files, self.state = [], {}, _NONE

    def _begin_anew(self, damaged: int) -> None:
        self._found_damage = True
        self.folder.begin_anew(unless=damaged, wait=0)

    def _show(self, state: State) -> None:
        files = {segment.segment_id(): self._open(segment) for segment in state.segments}
        self.leaves = [Leaf(s.segment_id(), files[s.segment_id()], s.deleted) for s in state.segments]
        self._files, self.state = files, state

    def _open(self, segment: Segment) -> SegmentFile:
        name = segment.segment_id()
        if name in self._files:
            return self._files[name]
        return SegmentFile(self.folder.segment_path(segment), segment.doc_count_all())
