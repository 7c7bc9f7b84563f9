"""Searching in the real program: from what is typed to the passage, the app and the command line side by side."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from tests.e2e.terminal import Terminal

ENTER, ESCAPE = "\r", "\x1b"


def variorum(environment: dict[str, str], *arguments: str) -> int:
    argv = [sys.executable, "-P", "-m", "reader", *arguments]
    return subprocess.run(argv, env=environment, capture_output=True, check=False).returncode


def test_from_words_to_the_passage_and_on_to_where_else_it_stands(
    open_samples: Callable[..., Terminal],
) -> None:
    app = open_samples()
    app.press("g/")
    app.wait("Search articles")
    app.press("captial expenditure")
    app.wait("did you mean capital expenditure")
    app.press(ENTER)
    app.wait("2 found")
    app.press(ENTER)
    app.wait("1/")
    app.press("n")
    app.wait("2/")
    # Where else does the figure stand?
    app.press("/145" + ENTER + "K")
    app.wait("num:")
    app.wait("found")
    app.press(ESCAPE + "s")
    app.wait("Save this search as")
    app.press("\x15The 145 billion" + ENTER)
    app.wait("Saved as")
    app.press("gl")
    app.wait("Searches")
    app.wait("The 145 billion")


def test_what_the_command_line_changes_is_found_in_the_open_app_and_the_index_stays_right(
    open_samples: Callable[..., Terminal], environment: dict[str, str]
) -> None:
    app = open_samples()
    app.press("g/")
    app.wait("Search articles")
    app.press("zyzzyva")
    app.wait("0 found")
    argv = [sys.executable, "-P", "-m", "reader", "add", "-"]
    subprocess.run(argv, env=environment, input=b"# News\n\nA zyzzyva was seen.\n", check=True)
    app.wait("1 found")
    app.kill()
    assert variorum(environment, "index") == 0
    assert variorum(environment, "index", "--check") == 0
