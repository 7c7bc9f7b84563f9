"""What every verb gets: the library, opened when first asked for, and the output."""

from __future__ import annotations

from functools import cached_property

from reader.cli.output import Output
from reader.config import Locations, Settings, load_settings
from reader.library.service import Library, open_library


class Context:
    """One run of a verb."""

    def __init__(self, locations: Locations, output: Output, offline: bool = False) -> None:
        self.locations = locations
        self.output = output
        self._offline = offline

    @cached_property
    def settings(self) -> Settings:
        """Return the settings; what is wrong with them is said once and the default used."""
        settings, problems = load_settings(self.locations)
        for problem in problems:
            self.output.complain(str(problem))
        return settings._replace(offline=settings.offline or self._offline)

    @cached_property
    def library(self) -> Library:
        return open_library(self.locations, self.settings)

    @cached_property
    def online(self) -> Library:
        """Return the library for what reaches for the network, which has to know the settings in force."""
        self.library.settings = self.settings
        return self.library

    def close(self) -> None:
        if "library" in self.__dict__:
            self.library.close()
