"""The parser of one verb's own arguments."""

from __future__ import annotations

import argparse
from typing import NoReturn

from reader.cli.codes import USAGE


class Parser(argparse.ArgumentParser):
    """Complains in one line, as everything here does."""

    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, f"{self.prog}: {message} (see {self.prog} --help)\n")
