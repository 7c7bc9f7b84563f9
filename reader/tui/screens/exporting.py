"""Writing an export to a file that the user names; the ending chooses the format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import VariorumError
from reader.tui.screens.prompts import AskLine, Confirm

if TYPE_CHECKING:
    from reader.tui.app import VariorumApp

ENDINGS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".json": "json",
    ".csv": "csv",
    ".jsonld": "jsonld",
    ".hypothesis.json": "hypothesis",
    ".claimreview.json": "claimreview",
    ".argdown": "argdown",
}
"""The longest ending that fits says the format."""


ALSO = {"dossier": "claims"}
"""What is asked for → what else the same things can be exported as."""


def chosen(what: str, path: Path) -> tuple[str, str] | None:
    """Return what a name asks for: a thing to export and its format."""
    offered = _offered(what)
    # ".claimreview.json" ends with ".json" too: the longest ending that fits says it.
    fitting = [ending for ending in offered if path.name.lower().endswith(ending)]
    return offered[max(fitting, key=len)] if fitting else None


def _offered(what: str) -> dict[str, tuple[str, str]]:
    from reader.library.exporting import FORMATS

    kinds = [kind for kind in (ALSO.get(what), what) if kind is not None]
    # The thing itself comes last, so that its own formats win.
    return {
        ending: (kind, form) for kind in kinds for ending, form in ENDINGS.items() if form in FORMATS[kind]
    }


def ask_and_export(app: VariorumApp, what: str, ids: Sequence[str] = ()) -> None:
    """Ask for a file, and write an export of these articles or claims (all when empty) into it."""
    endings = [ending for ending in ENDINGS if ending in _offered(what) and ending != ".markdown"]

    def objection(text: str) -> str:
        if chosen(what, Path(text)) is None:
            return f"The name must end with {' or '.join(endings)}"
        return "" if Path(text).expanduser().parent.is_dir() else "There is no such folder"

    def named(text: str | None) -> None:
        if text is None:
            return
        path = Path(text).expanduser()
        if path.exists():
            question = Confirm(f"{path} exists. Write over it?", yes="Write over", no="Leave it")
            app.push_screen(question, lambda sure: _write(app, what, ids, path) if sure else None)
        else:
            _write(app, what, ids, path)

    note = f"Ends with {' or '.join(endings)}; a relative name is put into {Path.cwd()}"
    app.push_screen(AskLine(f"Export {what} to", f"{what}.md", note=note, objection=objection), named)


def _write(app: VariorumApp, what: str, ids: Sequence[str], path: Path) -> None:
    from reader.library.exporting import export

    wanted = chosen(what, path)
    if wanted is None:
        return
    left_out: list[str] = []
    try:
        text = export(app.library, *wanted, ids, left_out.append)
        # Line ends as they were made: CSV has its own.
        path.write_bytes(text.encode("utf-8", "replace"))
    except VariorumError as error:
        app.say(str(error), warning=True)
    except OSError as error:
        app.say(f"{path}: {error.strerror or error}", warning=True)
    else:
        app.say(f"Wrote {path}" + (f"; {len(left_out)} left out, without a verdict" if left_out else ""))
