"""The two trial files come in as their gold says, block by block. Skipped where they are not at hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.ingest.reading import read_file
from reader.model.draft import Draft

TRIAL = Path(__file__).resolve().parents[3] / "shared" / "trial"
NAMES = ("seed_000", "seed_003")
NOT_CANONICAL = ("chrome", "attribution")
"""The gold text leaves them out; ours keeps them as blocks of their own."""

pytestmark = pytest.mark.skipif(not TRIAL.is_dir(), reason="the trial files are kept beside the checkout")


def gold(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((TRIAL / f"{name}.gold.json").read_text("utf-8"))
    return loaded


def blocks(draft: Draft) -> list[tuple[str, str]]:
    text = draft.document.text
    return [(str(block.role), text[block.start : block.end]) for block in draft.document.blocks]


@pytest.mark.parametrize("name", NAMES)
def test_every_block_has_the_role_and_text_of_the_gold(name: str) -> None:
    draft = read_file(TRIAL / f"{name}.txt")
    assert blocks(draft) == [(block["role"], block["text"]) for block in gold(name)["blocks"]]


@pytest.mark.parametrize("name", NAMES)
def test_the_text_without_furniture_is_the_gold_text(name: str) -> None:
    draft = read_file(TRIAL / f"{name}.txt")
    kept = [text for role, text in blocks(draft) if role not in NOT_CANONICAL]
    assert "\n".join(kept) == gold(name)["canonical_text"]


@pytest.mark.parametrize("name", NAMES)
def test_the_metadata_is_the_gold_metadata(name: str) -> None:
    """An outlet that is only cited is not the outlet, and a date in prose is not the publication date."""
    wanted = gold(name)
    metadata = read_file(TRIAL / f"{name}.txt").metadata
    assert metadata.title == (wanted["title"]["value"] or wanted["title"]["display"])
    assert metadata.found["title"].derived == wanted["title"]["derived"]
    assert metadata.outlet == wanted["outlet"]["value"]
    assert metadata.byline == wanted["byline"]["value"]
    assert metadata.published is wanted["published"]["value"] is None
    assert metadata.language == wanted["language"]


def test_numbered_key_points_keep_their_numbers() -> None:
    draft = read_file(TRIAL / "seed_000.txt")
    points = [block.ordinal for block in draft.document.blocks if block.role == "key_point"]
    assert points == [1, 2, 3, 4, 5]
