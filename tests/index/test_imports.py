"""What importing this room costs those who only mention it."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("reader.index", "whoosh"),
        ("reader.index.documents", "whoosh"),
        ("reader.index.engine", "rapidfuzz"),
        ("reader.index.engine", "sqlite3"),
        ("reader.index.engine", "textual"),
    ],
)
def test_importing_does_not_load(module: str, absent: str) -> None:
    code = f"import sys, {module}; sys.exit({absent!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
