"""The tables of suggested stories, of what comparing found, and of what was dismissed."""

from __future__ import annotations

TABLES = (
    # Derived: what likeness suggests for articles that joined nothing.
    """CREATE TABLE story_suggestions (
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        score REAL NOT NULL,
        PRIMARY KEY (article, other)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX story_suggestions_by_other ON story_suggestions (other)",
    # Derived: what comparing found, valid while the stamp fits.
    """CREATE TABLE story_facts (
        story TEXT PRIMARY KEY,
        stamp TEXT NOT NULL,
        found TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE dismissals (
        id TEXT PRIMARY KEY,
        finding TEXT NOT NULL,
        articles TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX dismissals_by_finding ON dismissals (finding)",
)
