"""Writing an export to a file that the user names; the ending chooses the format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import VariorumError
from reader.tui.screens.prompts import AskLine, Confirm

if TYPE_CHECKING:
    from reader.tui.app import VariorumApp

ENDINGS = {".md": "markdown", ".markdown": "markdown", ".json": "json", ".csv": "csv"}


def ask_and_export(app: VariorumApp, what: str, ids: Sequence[str] = ()) -> None:
    """Ask for a file, and write an export of these articles or claims (all when empty) into it."""
    from reader.library.exporting import FORMATS

    endings = [ending for ending, form in ENDINGS.items() if form in FORMATS[what] and ending != ".markdown"]

    def objection(text: str) -> str:
        form = ENDINGS.get(Path(text).suffix.lower())
        if form not in FORMATS[what]:
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

    try:
        path.write_text(export(app.library, what, ENDINGS[path.suffix.lower()], ids), encoding="utf-8")
    except VariorumError as error:
        app.say(str(error), warning=True)
    except OSError as error:
        app.say(f"{path}: {error.strerror or error}", warning=True)
    else:
        app.say(f"Wrote {path}")
