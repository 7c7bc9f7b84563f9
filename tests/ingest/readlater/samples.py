"""Exports as the tools write them, small and invented: the fields are theirs, the reports are not."""

from __future__ import annotations

import json
from typing import Any

SENTENCES = [
    "The ministry said on Tuesday that the repairs would cost $145 million, up from $90 million in January.",
    "A second paragraph explains that the dam held, and that 31 people were still missing on Wednesday.",
    "“We’re not done,” said Ana Ruiz, who runs the relief office in Orvale.",
]
PAGE = "<h2>Costs</h2>" + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
URL = "https://post.example/2026/flood"
TITLE = "Ministry raises flood estimate"
QUOTE = "the repairs would cost $145 million"


def wallabag(**more: Any) -> dict[str, Any]:
    """Return one entry of wallabag's JSON."""
    entry = {
        "is_archived": 1,
        "is_starred": 0,
        "tags": ["flood", "to check"],
        "is_public": False,
        "id": 7,
        "title": TITLE,
        "url": URL,
        "hashed_url": "6f1c",
        "given_url": URL,
        "content": PAGE,
        "created_at": "2026-03-04T10:00:00+0000",
        "updated_at": "2026-03-04T10:00:00+0000",
        "published_at": "2026-03-03T08:00:00+0000",
        "published_by": ["A. Writer", "B. Other"],
        "annotations": [
            {
                "text": "Which year?",
                "created_at": "2026-03-05T10:00:00+0000",
                "updated_at": "2026-03-05T10:00:00+0000",
                "quote": QUOTE,
                "ranges": [{"start": "/p[1]", "startOffset": "30", "end": "/p[1]", "endOffset": "65"}],
            }
        ],
        "mimetype": "text/html",
        "language": "en",
        "reading_time": 1,
        "domain_name": "post.example",
    }
    return entry | more


def as_json(*entries: object) -> bytes:
    return json.dumps(list(entries)).encode()
