"""Writes the key table of the registry into the README. Run: python -m tests.readme.update."""

from __future__ import annotations

import re
from pathlib import Path

from reader.tui.keymap import key_table


def main() -> None:
    path = Path(__file__).parents[2] / "README.md"
    text = path.read_text("utf-8")
    table = f"<!-- keys -->\n## Keys\n\nEach can be changed in `keys.toml` by its id.\n\n{key_table().strip()}\n<!-- /keys -->"
    path.write_text(re.sub(r"<!-- keys -->.*<!-- /keys -->", lambda _: table, text, flags=re.S), "utf-8")


if __name__ == "__main__":
    main()
