"""A session as a new user has it, in the real program: read, compare, mark, note, claim, leave, come back."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.e2e.conftest import Open
from tests.e2e.terminal import Terminal

ENTER, ESCAPE, SAVE = "\r", "\x1b", "\x13"


def ask(environment: dict[str, str], *arguments: str) -> list[dict[str, object]]:
    """Return what the command line says in JSON."""
    argv = [sys.executable, "-P", "-m", "reader", *arguments, "--json"]
    found = subprocess.run(argv, env=environment, capture_output=True, text=True, check=False)
    answer: list[dict[str, object]] = json.loads(found.stdout or "[]")
    return answer


def filtered(terminal: Terminal, words: str, count: int) -> None:
    """Keep only the articles with these words."""
    terminal.press("=")
    terminal.press(words)
    terminal.wait(f"{count} of ")
    terminal.press(ENTER)


def test_a_session_from_reading_to_a_claim_and_back(
    open_samples: Callable[..., Terminal], start: Open, environment: dict[str, str]
) -> None:
    app = open_samples()
    filtered(app, "meta", 4)

    # Two reports side by side.
    app.press("ggxx")
    app.wait("2 marked")
    app.press("c")
    app.wait(lambda: app.lines[0].startswith(" 1 ") and " 2 " in app.lines[0])

    # A highlight by keys, with a note.
    app.press("}")
    app.press("H")
    app.wait("Highlighted")
    app.press("a")
    app.wait("^s save")
    app.press("Ask for the source")
    app.press(SAVE)
    app.wait("Saved the note")

    # One by mouse: press, drag, release, H.
    row = next(n for n, line in enumerate(app.lines) if n > 12 and len(line[4:50].split()) > 5)
    app.drag((10, row), (30, row))
    app.press("H")
    app.wait(lambda: len(ask(environment, "highlights")) == 2)

    # A claim with the sentence here as evidence.
    app.press("C")
    app.wait("Enter save")
    app.press(ENTER)
    app.wait(lambda: len(ask(environment, "claim", "list")) == 1)

    # Search finds the note; Escape and q lead back and out.
    app.press("g/")
    app.wait("Search articles")
    app.press("source")
    app.wait("Ask for the ")
    app.press(ESCAPE)
    app.press("q")
    app.press("\x11")
    assert app.wait_end() == 0

    again = start()
    again.wait("15 articles")
    again.press("gh")
    again.wait("2 highlights")
    again.wait("Ask for the source")
    again.press("gc")
    again.wait("1 claim")
    again.press("\x11")
    assert again.wait_end() == 0


def test_what_the_screen_confirmed_survives_a_power_cut(
    open_samples: Callable[..., Terminal], environment: dict[str, str]
) -> None:
    app = open_samples()
    app.press(ENTER)
    app.wait("0%")
    app.press("}H")
    app.wait("Highlighted")
    app.kill()
    [highlight] = ask(environment, "highlights")
    shown = ask(environment, "show", str(highlight["article"]))
    assert isinstance(shown, dict)
    place = highlight["range"]
    assert isinstance(place, dict)
    assert shown["text"][place["start"] : place["end"]] == highlight["quote"]


def test_keys_typed_while_it_starts_are_kept(start: Open, environment: dict[str, str], samples: Path) -> None:
    app = start(str(samples))
    app.press("gc")
    app.wait("No claims yet")


def test_hostile_articles_write_nothing_of_their_own_to_the_terminal(start: Open, tmp_path: Path) -> None:
    folder = tmp_path / "evil"
    folder.mkdir()
    title = "Evil \x1b]0;pwned\x07 [bold red]x[/oops] [@click=app.quit]y[/] \x9b31m \u202ereversed"
    (folder / "evil.md").write_text(
        f"---\ntitle: '{title}'\noutlet: '[red]Out\x1b[5mlet'\n---\n\n{title}\n\nText.\n"
    )
    (folder / "e\x1b[5mvil \u202e.txt").write_text(
        f"{title}\n\nA second article with \x1b]52;c;cHduZWQ=\x07 in it.\n"
    )
    app = start(str(folder))
    app.wait("Evil")
    app.press(ENTER)
    app.wait("0%")
    app.wait("reversed")
    sent = bytes(app.written)
    for bad in (b"pwned", b"\x1b[5m", b"]52;", b"\xc2\x9b", "\u202e".encode()):
        assert bad not in sent, bad
    app.press("qq")


def test_it_stands_in_a_very_small_terminal(open_samples: Callable[..., Terminal]) -> None:
    app = open_samples()
    app.resize(40, 10)
    app.wait(lambda: len(app.lines) == 10 and any("Meta" in line or "Hexworth" in line for line in app.lines))
    app.press(ENTER)
    app.wait("%")
    app.resize(20, 4)
    app.resize(120, 40)
    app.wait("highlight")
