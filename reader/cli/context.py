"""What every verb gets: the library, opened when first asked for, and the output."""

from __future__ import annotations

from functools import cached_property

from reader.cli.output import Output
from reader.config import Locations, Settings, load_settings
from reader.library.service import Library, open_library


class Context:
    """One run of a verb."""

    def __init__(self, locations: Locations, output: Output, verbose: bool = False) -> None:
        self.locations = locations
        self.output = output
        self.verbose = verbose

    @cached_property
    def settings(self) -> Settings:
        """Return the settings; what is wrong with them is said once and the default used."""
        settings, problems = load_settings(self.locations)
        for problem in problems:
            self.output.complain(str(problem))
        return settings

    @cached_property
    def library(self) -> Library:
        return open_library(self.locations)

    def close(self) -> None:
        if "library" in self.__dict__:
            self.library.close()
