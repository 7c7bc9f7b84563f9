"""What holds for all tests, and what many rooms need: an empty library, and a server to ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from reader.config import Locations
    from reader.library.service import Library
    from tests.ingest.network.servers import Server

# A test that fails because the machine was busy says nothing about the code, and the same code passes or
# fails alike every time. New examples are looked for by `pytest -m hypothesis --hypothesis-profile=wide`.
settings.register_profile("variorum", deadline=None, derandomize=True)
settings.register_profile("wide", deadline=None, max_examples=1000, print_blob=True)
settings.load_profile("variorum")


# Imports wait for who asks: most tests need neither a library nor a server.


@pytest.fixture
def locations(tmp_path: Path) -> Locations:
    from reader.config import Locations

    return Locations(tmp_path / "library", tmp_path / "cache", tmp_path / "config", tmp_path / "state")


@pytest.fixture
def library(locations: Locations) -> Iterator[Library]:
    """Give an empty library in a temporary folder."""
    from reader.library.service import open_library

    with open_library(locations) as opened:
        yield opened


@pytest.fixture
def server() -> Iterator[Server]:
    """Give a server on this machine that answers as a test says."""
    from tests.ingest.network.servers import Server

    started = Server()
    yield started
    started.close()
