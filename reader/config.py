"""Settings and the folders a user's files live in.

Folders follow the platform's conventions (platformdirs); `--library`,
`--config`, `VARIORUM_LIBRARY` and `VARIORUM_CONFIG` override them. Settings are
TOML; a wrong one is named with its line, and the default is used instead.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.errors import ConfigError

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

APP = "variorum"


class Locations:
    """Where one user's files live. A folder that is not given is asked of the platform when it is needed."""

    def __init__(
        self,
        library: Path | None = None,
        cache: Path | None = None,
        config: Path | None = None,
        state: Path | None = None,
    ) -> None:
        self._library = library
        self._cache = cache
        self._config = config
        self._state = state

    @property
    def library(self) -> Path:
        """The folder with `library.db` and its backups."""
        return self._library or _quick("XDG_DATA_HOME", "~/.local/share") or _platform().user_data_path

    @property
    def cache(self) -> Path:
        """Derived files: search indexes and the last frame. May be deleted at any time."""
        return self._cache or _platform().user_cache_path

    @property
    def config(self) -> Path:
        """The folder with `config.toml` and `keys.toml`."""
        return self._config or _quick("XDG_CONFIG_HOME", "~/.config") or _platform().user_config_path

    @property
    def state(self) -> Path:
        """Log, last copy, reading history."""
        return self._state or _quick("XDG_STATE_HOME", "~/.local/state") or _platform().user_state_path

    @property
    def folders(self) -> dict[str, Path]:
        """Return the folders by the names that the constructor takes."""
        return {"library": self.library, "cache": self.cache, "config": self.config, "state": self.state}

    @property
    def settings_file(self) -> Path:
        return self.config / "config.toml"

    @property
    def keys_file(self) -> Path:
        return self.config / "keys.toml"

    @property
    def log_file(self) -> Path:
        return self.state / "variorum.log"

    def index(self, library_id: str) -> Path:
        """Return the folder of a library's search index."""
        return self.cache / "index" / library_id


def locate(
    library: str | os.PathLike[str] | None = None,
    config: str | os.PathLike[str] | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Locations:
    """Resolve the folders; arguments win over the environment, that over the platform."""
    chosen_library = library or environ.get("VARIORUM_LIBRARY")
    chosen_config = config or environ.get("VARIORUM_CONFIG")
    return Locations(
        library=Path(chosen_library).expanduser().absolute() if chosen_library else None,
        config=Path(chosen_config).expanduser().absolute() if chosen_config else None,
    )


def _quick(variable: str, usual: str) -> Path | None:
    """Return the folder that the XDG specification names; None but on Linux.

    That one line is written out because every listing needs it, and loading
    platformdirs takes longer than listing does; a test holds the two equal.
    """
    if sys.platform != "linux":
        return None
    chosen = os.environ.get(variable, "").strip()
    return Path(chosen if os.path.isabs(chosen) else usual).expanduser() / APP


def _platform() -> PlatformDirs:
    from platformdirs import PlatformDirs

    return PlatformDirs(APP, appauthor=False)


THEMES = (
    *("variorum-dark", "variorum-light", "variorum-contrast"),
    *("ansi-dark", "ansi-light", "atom-one-dark", "atom-one-light"),
    *("catppuccin-frappe", "catppuccin-latte", "catppuccin-macchiato", "catppuccin-mocha"),
    *("dracula", "flexoki", "gruvbox", "monokai", "nord", "rose-pine", "rose-pine-dawn", "rose-pine-moon"),
    *("solarized-dark", "solarized-light", "textual-dark", "textual-light", "tokyo-night"),
)
"""What `theme` may name: ours, and those of Textual, which is not loaded here; a test holds them level."""

KINDS = ("key", "figure", "disputed", "confirmed", "quote", "question")
"""What `[kinds]` may name anew: the kinds of `reader.model.annotation`, whose loading every listing would pay for."""

LONGEST_NAME = 24
"""Characters of a kind's name: it stands beside a quotation."""


class FeedSettings(NamedTuple):
    """What the table `[feeds]` may say."""

    refresh_minutes: int = 30
    """Between two refreshes while the app is open; 0 for none by itself."""


class Settings(NamedTuple):
    """What `config.toml` may say. Every field has a default."""

    theme: str = "variorum-dark"
    text_width: int = 76
    """Cells of the reading column, 30 to 160."""
    mouse: bool = True
    splash: bool = True
    """Show the last frame while loading; it is private content in the cache folder."""
    kind_names: Mapping[str, str] = MappingProxyType({})
    """Kind → the user's own name for it; the table is `[kinds]`."""
    keys: Mapping[str, str] = MappingProxyType({})
    """Action id → keys, from keys.toml."""
    watch_folders: bool = True
    """Look at linked folders while the app is open; else at its start alone."""
    offline: bool = False
    """Ask no server for anything. Also --offline, and VARIORUM_OFFLINE in the environment."""
    feeds: FeedSettings = FeedSettings()

    def kind_called(self, word: str) -> str | None:
        """Return the kind of highlight that has this name, the user's or its own; None when none has."""
        wanted = word.strip().casefold()
        own = (kind for kind, name in self.kind_names.items() if name.casefold() == wanted)
        return next(own, wanted if wanted in KINDS else None)


_KINDS_TABLES = frozenset(("kinds", "kind_names"))
"""The table's name, and the one it had first."""

_LIMITS = {"text_width": (30, 160), "refresh_minutes": (0, 10_080)}


def load_settings(
    locations: Locations, environ: Mapping[str, str] = os.environ
) -> tuple[Settings, list[ConfigError]]:
    """Read config.toml and keys.toml; what cannot be used is returned, not raised. VARIORUM_OFFLINE wins."""
    problems: list[ConfigError] = []
    values = _read_toml(locations.settings_file, problems)
    settings = Settings()
    if values:
        settings = _apply(settings, values, locations.settings_file, problems)
    keys = _read_toml(locations.keys_file, problems)
    problems.extend(fault(locations.keys_file, *wrong) for k, v in keys.items() for wrong in _no_keys(k, v))
    settings = settings._replace(keys={k: v for k, v in keys.items() if isinstance(v, str)})
    if environ.get("VARIORUM_OFFLINE"):
        settings = settings._replace(offline=True)
    return settings, problems


def _no_keys(name: str, value: object) -> Iterator[tuple[str, str]]:
    """Yield what of an entry of keys.toml is not an id with keys, and why."""
    if isinstance(value, dict):
        # TOML takes an id without quotes for a table, by its dot.
        for inner in value:
            yield f"{name}.{inner}", f'wants its id in quotes, as in "{name}.{inner}" = "f5"'
    elif not isinstance(value, str):
        yield name, 'wants keys as a string, as in "ctrl+n,s"'


def _read_toml(path: Path, problems: list[ConfigError]) -> dict[str, object]:
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        problems.append(ConfigError(str(path), str(error)))
        return {}
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problems.append(ConfigError(str(path), str(error)))
        return {}


def _apply(settings: Any, values: Mapping[str, object], path: Path, problems: list[ConfigError]) -> Any:
    """Return settings, or a table of them, with these values where they can be used."""
    taken: dict[str, Any] = {}
    for name, value in values.items():
        field = "kind_names" if name in _KINDS_TABLES else name
        default = getattr(settings, field, None) if field in settings._fields and name != "keys" else None
        why = _objection(name, value, default)
        if why:
            problems.append(fault(path, name, why))
        elif isinstance(default, tuple) and isinstance(value, dict):
            taken[field] = _apply(default, value, path, problems)
        else:
            taken[field] = value
    return settings._replace(**taken)


def _objection(name: str, value: object, default: object) -> str:
    if default is None:
        return "no such setting"
    if isinstance(default, tuple):
        return "" if isinstance(value, dict) else f"wants a table, got {_called(type(value))}"
    wanted = dict if isinstance(default, Mapping) else type(default)
    if type(value) is not wanted:
        return f"wants {_called(wanted)}, got {_called(type(value))}"
    low, high = _LIMITS.get(name, (None, None))
    if low is not None and high is not None and isinstance(value, int) and not low <= value <= high:
        return f"wants a number from {low} to {high}"
    if name == "theme" and value not in THEMES:
        return f"there is no theme “{value}”, only {', '.join(THEMES)}"
    if isinstance(value, dict) and not all(isinstance(v, str) for v in value.values()):
        return "wants strings"
    return _kinds_objection(value) if name in _KINDS_TABLES and isinstance(value, dict) else ""


def _kinds_objection(names: Mapping[str, str]) -> str:
    unknown = [kind for kind in names if kind not in KINDS]
    if unknown:
        return f"there is no kind “{unknown[0]}”, only {', '.join(KINDS)}"
    for kind, name in names.items():
        if not (name.strip() and name.isprintable() and len(name) <= LONGEST_NAME):
            return f"{kind} wants a name of up to {LONGEST_NAME} characters on one line"
    shown = [names.get(kind, kind).strip().casefold() for kind in KINDS]
    twice = next((name for name in shown if shown.count(name) > 1), None)
    return f"two kinds are called “{twice}”" if twice else ""


def _called(kind: type) -> str:
    return {bool: "true or false", int: "a number", str: "a string", dict: "a table"}.get(kind, kind.__name__)


def fault(path: Path, name: str, why: str) -> ConfigError:
    """Return what to say of a setting, with its line; of `table.name` at least the line of the table."""
    line = _line_of(path, name) or _line_of(path, name.partition(".")[0])
    return ConfigError(f"{path}:{line}" if line else str(path), f"{name}: {why}")


def _line_of(path: Path, name: str) -> int:
    pattern = re.compile(rf"""\s*(\[\s*)?["']?{re.escape(name)}["']?\s*[\]=.]""")
    try:
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return 0
    return next((n for n, line in enumerate(lines, 1) if pattern.match(line)), 0)
