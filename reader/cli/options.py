"""The options that every verb takes, read without argparse: loading it costs half of what listing may cost."""

from __future__ import annotations

from reader.errors import UsageError

_FLAGS = {
    "--json": "json",
    "--jsonl": "jsonl",
    "-q": "quiet",
    "--quiet": "quiet",
    "-v": "verbose",
    "--verbose": "verbose",
    "--offline": "offline",
    "--version": "version",
    "-h": "help",
    "--help": "help",
}
_VALUES = ("--library", "--config")


class Options:
    """What stood anywhere on the line; `rest` is everything else, in order."""

    def __init__(self, argv: list[str]) -> None:
        self.library: str | None = None
        self.config: str | None = None
        self.flags: set[str] = set()
        self.rest: list[str] = []
        self._take(argv)

    @property
    def form(self) -> str:
        return "jsonl" if "jsonl" in self.flags else "json" if "json" in self.flags else "text"

    @property
    def is_plain(self) -> bool:
        """Tell whether nothing but words follows the verb."""
        return not any(word.startswith("-") for word in self.rest[1:])

    def _take(self, argv: list[str]) -> None:
        words = iter(argv)
        for word in words:
            name, equals, value = word.partition("=")
            if word == "--":
                self.rest += [word, *words]
            elif word in _FLAGS:
                self.flags.add(_FLAGS[word])
            elif name in _VALUES:
                given = value if equals else next(words, "")
                if not given:
                    raise UsageError(name, "wants a folder")
                setattr(self, name.removeprefix("--"), given)
            else:
                self.rest.append(word)
