"""Opening an address in the user's browser without letting it write over the screen."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

from reader.errors import UsageError

if TYPE_CHECKING:
    from textual.app import App

_SAFE = re.compile(r"(https?|mailto):[^\s\x00-\x1f\x7f]+")


def open_address(app: App[None], url: str) -> None:
    """Open an address: beside the app, or in its place where the browser is one for the terminal.

    Raises UsageError for other addresses than web and mail, and when there is no browser.
    """
    # It looks for browsers when it is imported.
    import webbrowser

    if not _SAFE.fullmatch(url):
        raise UsageError(url, "is not a web address")
    try:
        browser = webbrowser.get()
    except webbrowser.Error as error:
        raise UsageError(url, "no browser was found") from error
    # Exactly this class stands for a command that is run in the foreground, such as lynx.
    if type(browser) is webbrowser.GenericBrowser:
        with app.suspend():
            browser.open(url)
        return
    subprocess.Popen(
        [sys.executable, "-m", "webbrowser", url],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
