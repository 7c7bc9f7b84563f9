"""The process that reads what may be heavy or hostile."""

from __future__ import annotations

import pickle
import signal
from pathlib import Path

import pytest

from reader.ingest.worker import Worker, WorkerDied, started


def test_a_folder_named_like_ours_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The working directory holds whatever somebody has downloaded there."""
    foreign = tmp_path / "reader" / "ingest"
    foreign.mkdir(parents=True)
    for file in (tmp_path / "reader" / "__init__.py", foreign / "__init__.py", foreign / "worker.py"):
        file.write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    with Worker() as worker:
        assert worker.call("posixpath:basename", "/a/b") == "b"
    assert not (tmp_path / "ran").exists()


def test_what_takes_too_long_dies_and_the_next_call_is_answered() -> None:
    with Worker() as worker:
        with pytest.raises(WorkerDied):
            worker.call("time:sleep", 600, deadline=0.1)
        assert worker.call("posixpath:basename", "/a/b") == "b"


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no timers for processes")
def test_a_process_whose_parent_was_killed_ends_itself() -> None:
    """Nobody is left to look at the clock for it."""
    process = started("reader.ingest.worker")
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        pickle.dump(("time:sleep", (600,), 0.1), process.stdin)
        process.stdin.flush()
        assert process.wait(60) == -signal.SIGALRM
    finally:
        process.kill()
        process.stdin.close()
        process.stdout.close()
