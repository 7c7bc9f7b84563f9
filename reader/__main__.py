"""The `variorum` command: arguments to the command line or the terminal app, imports deferred.

Also installed as the top-level module `variorum`, the entry point, so that a
foreign package named `reader` is noticed and named instead of being run.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reader.config import Locations, Settings
    from reader.errors import ConfigError


def main(argv: list[str] | None = None) -> int:
    """Run the command and return its exit code."""
    stranger = _stranger()
    if stranger:
        sys.stderr.write(
            f"variorum: {stranger}: another package named 'reader' hides Variorum's own; "
            "install Variorum in an environment of its own (pipx install variorum)\n"
        )
        return 2
    from reader.cli.main import App, run

    return run(sys.argv[1:] if argv is None else argv, App(_open_app, _settle_keys))


def _open_app(locations: Locations, sources: list[Path | str]) -> int:
    from reader.tui.launcher import launch

    return launch(locations, sources)


def _settle_keys(settings: Settings, locations: Locations) -> tuple[Settings, list[ConfigError]]:
    # The one part of the app that a verb asks: it knows the actions, and loads no Textual.
    from reader.tui.keymap import Keymap

    keymap = Keymap(settings.keys)
    return settings._replace(keys=keymap.met), keymap.faults(locations.keys_file)


def _stranger() -> str:
    """Return where a foreign `reader` was found; empty when it is ours."""
    try:
        import reader
    except Exception as error:  # whatever a foreign package does when imported
        return str(error)
    if getattr(reader, "PRODUCT", "") == "variorum":
        return ""
    return str(getattr(reader, "__file__", None) or "reader")


if __name__ == "__main__":
    sys.exit(main())
