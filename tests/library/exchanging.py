"""What is taken from one library to another: a report with an address, and an annotation of others."""

from __future__ import annotations

import json
from typing import Any

from reader.library.exporting import export
from reader.library.service import Library
from tests.library.conftest import REPORT

URL = "https://post.example/2026/flood"
WITH_URL = REPORT.replace("outlet:", f"url: {URL}\noutlet:")

FOREIGN: dict[str, Any] = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://notes.example/1",
    "type": "Annotation",
    "creator": {"type": "Person", "name": "A. Checker"},
    "bodyValue": "Too high?",
    "mood": {"deep": [1, 2]},
    "target": {
        "source": URL,
        "selector": [
            {"type": "CssSelector", "value": "#p1"},
            {"type": "TextQuoteSelector", "exact": "$145 million", "prefix": "would cost "},
        ],
        "state": {"type": "TimeState", "sourceDate": "2026-03-04T00:00:00Z"},
    },
}


def exported(library: Library, what: str, form: str) -> Any:
    return json.loads(export(library, what, form))
