"""The first tables of a library, as statements in order."""

from __future__ import annotations

ARTICLES = (
    """CREATE TABLE meta (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # `removed` is the number of the step that took the article out, 0 while it is in.
    # From `title` on everything is derived: see derive.py.
    """CREATE TABLE articles (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        revision INTEGER REFERENCES revisions (key) DEFERRABLE INITIALLY DEFERRED,
        added INTEGER NOT NULL,
        removed INTEGER NOT NULL DEFAULT 0,
        read INTEGER NOT NULL DEFAULT 0,
        starred INTEGER NOT NULL DEFAULT 0,
        missing INTEGER NOT NULL DEFAULT 0,
        progress INTEGER NOT NULL DEFAULT 0,
        overrides TEXT NOT NULL DEFAULT '{}',
        user_tags TEXT NOT NULL DEFAULT '{}',
        title TEXT NOT NULL DEFAULT '',
        outlet TEXT,
        byline TEXT,
        published TEXT,
        url TEXT,
        language TEXT,
        words INTEGER NOT NULL DEFAULT 0,
        tags TEXT NOT NULL DEFAULT '[]',
        haystack TEXT NOT NULL DEFAULT '',
        outlet_folded TEXT
    ) STRICT""",
    # The usual order holds all that a filter looks at: filtering is one scan of this index.
    """CREATE INDEX articles_by_published
        ON articles (published, key, read, starred, missing, haystack) WHERE removed = 0""",
    # The others hold their order alone, to keep writing cheap. A haystack begins with the title.
    "CREATE INDEX articles_by_added ON articles (added, key) WHERE removed = 0",
    "CREATE INDEX articles_by_title ON articles (haystack, key) WHERE removed = 0",
    """CREATE INDEX articles_by_outlet
        ON articles (outlet_folded, published DESC, key DESC, outlet) WHERE removed = 0""",
    "CREATE INDEX articles_by_words ON articles (words, key) WHERE removed = 0",
    "CREATE INDEX articles_by_url ON articles (url) WHERE removed = 0 AND url IS NOT NULL",
    "CREATE INDEX articles_removed ON articles (removed) WHERE removed > 0",
    """CREATE TABLE article_tags (
        tag TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        PRIMARY KEY (tag, article)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX article_tags_by_article ON article_tags (article)",
)

REVISIONS = (
    """CREATE TABLE raws (
        key INTEGER PRIMARY KEY,
        hash BLOB NOT NULL UNIQUE,
        data BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE revisions (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        added INTEGER NOT NULL,
        words INTEGER NOT NULL,
        raw_hash BLOB NOT NULL REFERENCES raws (hash),
        text_hash BLOB NOT NULL,
        media_type TEXT NOT NULL,
        encoding TEXT NOT NULL,
        origin TEXT NOT NULL,
        notes TEXT NOT NULL,
        metadata TEXT NOT NULL,
        blocks TEXT NOT NULL,
        runs TEXT NOT NULL,
        text TEXT NOT NULL,
        markdown TEXT NOT NULL,
        UNIQUE (article, number)
    ) STRICT""",
    "CREATE INDEX revisions_by_raw ON revisions (raw_hash)",
    "CREATE INDEX revisions_by_text ON revisions (text_hash)",
    """CREATE TABLE files (
        path BLOB PRIMARY KEY,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        raw_hash BLOB NOT NULL,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        missing INTEGER NOT NULL DEFAULT 0,
        read_at_ns INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX files_by_article ON files (article)",
    "CREATE INDEX files_by_inode ON files (inode)",
    """CREATE TABLE linked_folders (
        folder BLOB PRIMARY KEY,
        added INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE problems (
        source TEXT PRIMARY KEY,
        reason TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
)

_TARGET = """article INTEGER NOT NULL REFERENCES articles (key),
        revision INTEGER NOT NULL REFERENCES revisions (key),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL"""

FINDINGS = (
    f"""CREATE TABLE annotations (
        id TEXT PRIMARY KEY,
        {_TARGET},
        kind TEXT NOT NULL,
        motivation TEXT NOT NULL,
        body TEXT NOT NULL,
        tags TEXT NOT NULL,
        created INTEGER NOT NULL,
        modified INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX annotations_by_article ON annotations (article, start)",
    "CREATE INDEX annotations_by_revision ON annotations (revision)",
    "CREATE INDEX annotations_by_created ON annotations (created, id)",
    """CREATE TABLE claims (
        id TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        note TEXT NOT NULL,
        tags TEXT NOT NULL,
        created INTEGER NOT NULL,
        modified INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX claims_by_modified ON claims (modified, id)",
    """CREATE TABLE claim_history (
        key INTEGER PRIMARY KEY,
        claim TEXT NOT NULL REFERENCES claims (id),
        status TEXT NOT NULL,
        reason TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX claim_history_by_claim ON claim_history (claim)",
    f"""CREATE TABLE evidence (
        id TEXT PRIMARY KEY,
        claim TEXT NOT NULL REFERENCES claims (id),
        {_TARGET},
        stance TEXT NOT NULL,
        note TEXT NOT NULL,
        added INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX evidence_by_claim ON evidence (claim)",
    "CREATE INDEX evidence_by_article ON evidence (article, start)",
    "CREATE INDEX evidence_by_revision ON evidence (revision)",
    # Derived, and of two kinds of targets: so no key to them, and dropped when they change.
    """CREATE TABLE placements (
        target TEXT NOT NULL,
        revision INTEGER NOT NULL REFERENCES revisions (key) ON DELETE CASCADE,
        state TEXT NOT NULL,
        start INTEGER,
        "end" INTEGER,
        quote TEXT NOT NULL,
        PRIMARY KEY (target, revision)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX placements_by_revision ON placements (revision)",
    """CREATE TABLE stories (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        created INTEGER NOT NULL,
        modified INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE story_members (
        id TEXT PRIMARY KEY,
        story TEXT NOT NULL REFERENCES stories (id),
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        by_hand INTEGER NOT NULL DEFAULT 0,
        UNIQUE (story, article)
    ) STRICT""",
    "CREATE INDEX story_members_by_article ON story_members (article)",
    # Pairs the user said do not belong together; the smaller key comes first.
    """CREATE TABLE story_rejections (
        id TEXT PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        UNIQUE (article, other)
    ) STRICT""",
    "CREATE INDEX story_rejections_by_other ON story_rejections (other)",
)

RECORDS = (
    # One row per subject: a new change of it moves to the end.
    """CREATE TABLE changes (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        subject TEXT NOT NULL,
        id TEXT NOT NULL,
        UNIQUE (subject, id)
    ) STRICT""",
    """CREATE TABLE journal (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        sentence TEXT NOT NULL,
        at INTEGER NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0,
        images TEXT NOT NULL
    ) STRICT""",
)

FIRST_TABLES = ARTICLES + REVISIONS + FINDINGS + RECORDS
