"""What every verb gets: the library, opened when first asked for, and the output."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from reader.cli.output import Output
from reader.config import Locations, Settings, load_settings
from reader.errors import ConfigError
from reader.library.service import Library, open_library

SettleKeys = Callable[[Settings, Locations], tuple[Settings, list[ConfigError]]]
"""Returns the settings with the keys that the app can use, and what is wrong with the others."""


class Context:
    """One run of a verb."""

    def __init__(
        self,
        locations: Locations,
        output: Output,
        offline: bool = False,
        settle_keys: SettleKeys | None = None,
    ) -> None:
        self.locations = locations
        self.output = output
        self._offline = offline
        self._settle_keys = settle_keys

    @cached_property
    def settings(self) -> Settings:
        """Return the settings; what is wrong with them is said once and the default used."""
        settings, problems = load_settings(self.locations)
        if settings.keys and self._settle_keys is not None:
            settings, wrong = self._settle_keys(settings, self.locations)
            problems += wrong
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
