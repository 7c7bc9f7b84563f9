"""The parser of one verb's own arguments, and its help."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, NoReturn

from reader.cli.codes import USAGE
from reader.text.safe import safe_line

EVERYWHERE = "Everywhere: --library DIR, --config DIR, --offline, --json, --jsonl, -q, -v, --help."


class Parser(argparse.ArgumentParser):
    """Complains in one line, as everything here does; takes no shortened options."""

    def __init__(self, **given: Any) -> None:
        given.setdefault("allow_abbrev", False)
        given.setdefault("epilog", EVERYWHERE)
        # Help is asked for anywhere on the line, and a query may hold -house.
        super().__init__(add_help=False, formatter_class=argparse.RawDescriptionHelpFormatter, **given)

    def parsed(self, words: list[str]) -> argparse.Namespace:
        """Return the arguments; where `excludes` is set, -word belongs to the query."""
        args, rest = self.parse_known_args(words)
        strange = [w for w in rest if not getattr(args, "excludes", False) or not _is_excluded(w)]
        if strange:
            self.error(f"no such option or argument: {' '.join(strange)}")
        if rest:
            args.query = [*args.query, *rest]
        return args

    def error(self, message: str) -> NoReturn:
        verb = self.prog.removeprefix("variorum ")
        self.exit(USAGE, f"variorum: {verb}: {safe_line(message)} (see {self.prog} --help)\n")

    def help_of(self, words: list[str]) -> argparse.ArgumentParser:
        """Return the parser of the act that is named first, or else this one."""
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction) and words and words[0] in action.choices:
                found: argparse.ArgumentParser = action.choices[words[0]]
                return found
        return self

    def finish_help(self, examples: str) -> None:
        """Say at the top of each act's help what it does, and show examples at the end of the verb's."""
        if examples:
            self.epilog = f"{examples}\n\n{EVERYWHERE}"
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction):
                for listed in action._choices_actions:
                    does = listed.help or ""
                    action.choices[listed.dest].description = f"{does[:1].upper()}{does[1:]}."


def _is_excluded(word: str) -> bool:
    return len(word) > 2 and word[0] == "-" and word[1] != "-"


def named(text: str) -> str:
    """Return what names something; an empty shell variable does not. Raises ArgumentTypeError."""
    if not text:
        raise argparse.ArgumentTypeError('"" names nothing')
    return text


def path(text: str) -> Path:
    """Return a path; an empty one would be the current folder. Raises ArgumentTypeError."""
    return Path(named(text))


def whole(text: str) -> int:
    """Return a number of things, for --limit. Raises ArgumentTypeError."""
    if not (text.isascii() and text.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number")
    return int(text)
