"""The sample articles and the record of what they disagree on, as pairs for the judges.

These are whole reports of 500 to 900 words, written to be read and not to be
compared: nearer to what users have than the written pairs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from reader.ingest.reading import read_file
from reader.model.finding import Report
from reader.model.ids import ArticleId, RevisionId
from tests.analysis.judging import Expected, Pair

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "sample_articles"
RECORD = ROOT / "tests" / "samples" / "disagreements.md"

_SIDE = re.compile(r"`([\w.-]+)`: ⟦(.*?)⟧")
_KINDS = {"toll": "count", "distance": "measure", "share": "percent", "year": "date"}
"""The record's words for what our kinds call otherwise."""


def sample_pairs() -> list[Pair]:
    """Return every two reports of one story with what the record says they disagree on."""
    reports = {path.name: _report(path) for path in sorted(ARTICLES.iterdir())}
    recorded = _recorded()
    stories: dict[str, list[str]] = defaultdict(list)
    for name in reports:
        stories[name.split("-")[0]].append(name)
    return [
        Pair(f"{a} / {b}", reports[a], reports[b], tuple(recorded[a, b]), ())
        for names in stories.values()
        for a, b in combinations(names, 2)
    ]


def _recorded() -> dict[tuple[str, str], list[Expected]]:
    """Return the lines of the record that set two reports against each other."""
    found: dict[tuple[str, str], list[Expected]] = defaultdict(list)
    for line in RECORD.read_text(encoding="utf-8").split("\n"):
        sides = sorted(_SIDE.findall(line))
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(sides) == 2 and len(cells) == 5 and sides[0][0] != sides[1][0]:
            (a, said), (b, told) = sides
            found[a, b].append(Expected(_KINDS.get(cells[3], cells[3]), said, told))
    return found


def _report(path: Path) -> Report:
    draft = read_file(path)
    about = draft.metadata
    return Report(
        ArticleId(path.name),
        RevisionId(path.name),
        draft.document,
        about.published,
        about.outlet or "",
        about.language or "en",
    )
