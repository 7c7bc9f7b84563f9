"""The ending of a name says what is exported."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.tui.screens.exporting import chosen


@pytest.mark.parametrize(
    ("what", "name", "wanted"),
    [
        ("dossier", "d.md", ("dossier", "markdown")),
        ("dossier", "d.HTML", ("dossier", "html")),
        ("dossier", "d.json", ("dossier", "json")),
        ("dossier", "d.csv", ("claims", "csv")),
        ("dossier", "d.claimreview.json", ("claims", "claimreview")),
        ("dossier", "d.argdown", ("claims", "argdown")),
        ("highlights", "h.jsonld", ("highlights", "jsonld")),
        ("highlights", "h.hypothesis.json", ("highlights", "hypothesis")),
        ("highlights", "h.markdown", ("highlights", "markdown")),
        ("highlights", "h.html", None),
        ("dossier", "no ending", None),
    ],
)
def test_the_longest_ending_that_fits_decides(what: str, name: str, wanted: tuple[str, str] | None) -> None:
    assert chosen(what, Path(name)) == wanted
