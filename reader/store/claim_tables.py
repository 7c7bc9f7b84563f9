"""What claims have besides their first tables: who says them, relations, passages of other pages."""

from __future__ import annotations

SAID = (
    "ALTER TABLE claims ADD COLUMN said_by TEXT NOT NULL DEFAULT ''",
    # As precise as it is known: model/when.py.
    "ALTER TABLE claims ADD COLUMN said_at TEXT NOT NULL DEFAULT ''",
)

RELATIONS = (
    # `claim` is what `relation` says of `other`; where both are the same to each other, the
    # smaller id comes first. Two claims have one relation, whichever of them names it.
    """CREATE TABLE claim_relations (
        id TEXT PRIMARY KEY,
        claim TEXT NOT NULL REFERENCES claims (id),
        other TEXT NOT NULL REFERENCES claims (id),
        relation TEXT NOT NULL CHECK (relation IN ('same', 'contradicts', 'broader', 'supports')),
        added INTEGER NOT NULL,
        CHECK (claim <> other)
    ) STRICT""",
    "CREATE UNIQUE INDEX claim_relations_by_pair ON claim_relations (min(claim, other), max(claim, other))",
    "CREATE INDEX claim_relations_by_claim ON claim_relations (claim)",
    "CREATE INDEX claim_relations_by_other ON claim_relations (other)",
)

WEB_EVIDENCE = (
    """CREATE TABLE web_evidence (
        id TEXT PRIMARY KEY,
        claim TEXT NOT NULL REFERENCES claims (id),
        url TEXT NOT NULL,
        quote TEXT NOT NULL,
        stance TEXT NOT NULL,
        note TEXT NOT NULL,
        added INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX web_evidence_by_claim ON web_evidence (claim)",
)

TABLES = SAID + RELATIONS + WEB_EVIDENCE
