"""The door for exports and imports: whole tables, rows with ids of their own, kept originals."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reader.model.annotation import Annotation
from reader.model.claim import Claim, Evidence, WebEvidence
from reader.model.ids import ArticleId
from reader.store.connection import Connection
from reader.store.kept import Kept

if TYPE_CHECKING:
    from reader.store.arrivals import Arrivals
    from reader.store.loading import Loaded


class Portable:
    """What leaves a library whole and comes back whole."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    @cached_property
    def kept(self) -> Kept:
        return Kept(self._db)

    @cached_property
    def arrivals(self) -> Arrivals:
        from reader.store.arrivals import Arrivals

        return Arrivals(self._db)

    def known(self, table: str, identifiers: Sequence[str]) -> set[str]:
        """Return which of these ids `annotations`, `claims`, `evidence` or `web_evidence` has."""
        from reader.store import inserting

        return inserting.known(self._db, table, identifiers)

    def insert(
        self,
        annotations: Sequence[Annotation],
        claims: Sequence[Claim],
        evidence: Sequence[Evidence | WebEvidence],
        sentence: str,
    ) -> None:
        """Write annotations, claims and evidence under their own ids, as one step. Journaled, logged."""
        from reader.store import inserting

        inserting.insert(self._db, annotations, claims, evidence, sentence)

    def bring_in(self, articles: Sequence[ArticleId]) -> None:
        """Make articles that were just added a part of the step that is going on. Journaled, logged."""
        from reader.store import inserting

        inserting.bring_in(self._db, articles)

    def dump(self) -> dict[str, Any]:
        """Return everything the user keeps, as JSON values."""
        from reader.store import dumping

        return dumping.dump(self._db)

    def load(self, document: dict[str, Any]) -> Loaded:
        """Add what `dump` returned; what is there already stays as it is."""
        from reader.store import loading

        return loading.load(self._db, document)
