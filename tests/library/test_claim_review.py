"""A review of a claim is made to stand in a web page."""

from __future__ import annotations

import json

from reader.library.exporting import export
from reader.model.claim import Status
from tests.library.conftest import Desk

SCRIPT = "</script><script>alert(1)</script><!--"


def test_no_words_of_it_can_end_the_script_it_stands_in(desk: Desk) -> None:
    claim = desk.library.claims.new(f"The dam held {SCRIPT}", said_by=SCRIPT, tags=[SCRIPT])
    desk.library.claims.set_status(claim.id, Status.SUPPORTED, SCRIPT)
    written = export(desk.library, "claims", "claimreview")
    assert isinstance(written, str)
    assert "<" not in written
    assert f"The dam held {SCRIPT}" in json.dumps(json.loads(written))
