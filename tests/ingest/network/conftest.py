"""A server to ask, and short limits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.ingest.network import Fetcher, Limits


@pytest.fixture
def limits() -> Limits:
    return Limits(connect=5.0, read=5.0, total=10.0, body=100_000)


@pytest.fixture
def fetcher(limits: Limits) -> Iterator[Fetcher]:
    with Fetcher(limits=limits) as made:
        yield made
