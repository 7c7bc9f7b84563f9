"""Backups of everything in one file, and putting one back.

A backup is a zip of `library.db` (a checked copy) and the settings. A bare copy
of the database, as the automatic backups are, is restored too.
"""

from __future__ import annotations

import json
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from reader.errors import LibraryUnwritable, SourceMissing, SourceRefused, UsageError
from reader.library.emptied import is_empty
from reader.model.dates import now

if TYPE_CHECKING:
    from reader.config import Locations
    from reader.library.service import Library

DATABASE = "library.db"
MANIFEST = "backup.json"
CHOICES = "choices.json"
SETTINGS = ("config.toml", "keys.toml", CHOICES)
"""What the user wrote, and what was chosen on the screen."""

FORM = "variorum-backup"

SETTINGS_LIMIT = 1 << 20
"""Bytes of a settings file; it is written by hand, or as small."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back."""

    articles: int
    settings: tuple[Path, ...]
    """The settings files that were written."""
    left: tuple[Path, ...]
    """Those that are there, other than in the backup, and stay as they are."""
    aside: Path | None
    """Where the library that was there is now."""


def back_up(library: Library, to: Path | None = None) -> Path:
    """Write everything into one file, and read it again before it takes its name.

    A name that ends with `.db` gets the bare database. No folder is made but
    the library's own for backups. Raises LibraryUnwritable.
    """
    folder = library.locations.library / "backups"
    path = to or folder
    if folder in (path.absolute(), path.absolute().parent):
        folder.mkdir(mode=0o700, exist_ok=True)
    if path.suffix == ".db":
        return library.store.backup(path)
    if path.is_dir():
        path = path / f"library-{now():%Y-%m-%dT%H%M%S}.zip"
    if path.exists() and not _is_backup(path):
        raise LibraryUnwritable(str(path), "there is a file that is not a backup; it is left alone")
    if not path.parent.exists():
        raise LibraryUnwritable(str(path), "the folder it should go to is not there")
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.touch(mode=0o600)
        _write(library, draft)
        with unpacked(draft):
            os.replace(draft, path)
    except OSError as error:
        raise LibraryUnwritable(
            str(path), f"the backup cannot be written ({error.strerror or error})"
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink()
    return path


def restore(locations: Locations, file: Path, *, force: bool = False, settings: bool = False) -> Restored:
    """Put a backup in the place of the library, and its settings where there are none.

    Raises UsageError when a library is there and `force` is not given; with it
    the old one is kept aside, and with `settings` those that are there are.
    Nothing is changed unless the backup is sound; SourceMissing and SourceRefused say why it is not.
    """
    from reader.store import restoring

    _must_be_there(file)
    # What is empty holds nothing that could be lost; it is put aside all the same.
    there = restoring.is_there(locations.library) and not is_empty(locations.library / DATABASE)
    if there and not force:
        raise UsageError(str(locations.library), "there is a library; --force puts it aside")
    aside = _free(locations.library / "backups" / f"replaced-{now():%Y-%m-%dT%H%M%S}")
    with unpacked(file, beside=locations.library) as folder:
        articles = restoring.examine(folder)
        restoring.put_in_place(folder, locations.library, aside)
        written, left = _settings(folder, locations, aside, replace=settings)
    # The index of what was there is derived, and nobody will ask it again.
    if replaced := restoring.log_id_of(aside):
        shutil.rmtree(locations.index(replaced), ignore_errors=True)
    return Restored(articles, written, left, aside if aside.exists() else None)


@contextmanager
def unpacked(file: Path, beside: Path | None = None) -> Iterator[Path]:
    """Give a folder with what a backup holds, checked; gone afterwards.

    Raises SourceMissing or SourceRefused.
    """
    _must_be_there(file)
    parent = None
    if beside is not None:
        # On the same disk, so that the last step is a mere renaming.
        beside.mkdir(mode=0o700, parents=True, exist_ok=True)
        parent = beside
    with TemporaryDirectory(prefix=".restore-", dir=parent) as name:
        folder = Path(name)
        _unpack(file, folder)
        from reader.store.restoring import problem_of

        wrong = problem_of(folder / DATABASE)
        if wrong:
            raise SourceRefused(str(file), wrong)
        yield folder


def _must_be_there(file: Path) -> None:
    if not file.is_file():
        raise SourceMissing(str(file), "there is no such file")


def problem_of(file: Path) -> str:
    """Return why a backup cannot be restored; empty when it is sound."""
    try:
        with unpacked(file):
            return ""
    except (SourceMissing, SourceRefused) as error:
        return error.why


def backups(locations: Locations) -> list[Path]:
    """Return the backups in the library's own folder, oldest first."""
    folder = locations.library / "backups"
    found = [path for ending in ("*.zip", "*.db") for path in folder.glob(ending)]
    return sorted((p for p in found if not p.name.startswith(".")), key=lambda p: (p.stat().st_mtime, p.name))


def _write(library: Library, draft: Path) -> None:
    manifest = {"format": FORM, "version": 1, "library": library.id, "made": now().isoformat()}
    with (
        TemporaryDirectory(prefix=".backup-", dir=library.locations.library) as name,
        zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed,
    ):
        packed.writestr(MANIFEST, json.dumps(manifest, indent=2))
        packed.write(library.store.backup(Path(name) / DATABASE), DATABASE)
        for setting in SETTINGS:
            path = _home(library.locations, setting) / setting
            if path.is_file():
                packed.write(path, setting)


def _unpack(file: Path, folder: Path) -> None:
    if not zipfile.is_zipfile(file):
        try:
            shutil.copyfile(file, folder / DATABASE)
        except OSError as error:
            raise SourceRefused(str(file), error.strerror or str(error)) from error
        return
    try:
        with zipfile.ZipFile(file) as packed:
            names = {info.filename: info for info in packed.infolist()}
            if DATABASE not in names:
                raise SourceRefused(str(file), "there is no library in it")
            if names[DATABASE].file_size > shutil.disk_usage(folder).free:
                raise SourceRefused(str(file), "the disk has no room for what is in it")
            # By their own names, never by what the file says a path is.
            for name in (DATABASE, *SETTINGS):
                if name in names and (name == DATABASE or names[name].file_size <= SETTINGS_LIMIT):
                    with packed.open(name) as source, (folder / name).open("wb") as target:
                        shutil.copyfileobj(source, target)
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise SourceRefused(str(file), f"it cannot be unpacked ({error})") from error


def _settings(
    folder: Path, locations: Locations, aside: Path, *, replace: bool
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write settings files where there are none, or with `replace` keep those that differ aside.

    Returns what was written and what was left as it is.
    """
    written: list[Path] = []
    left: list[Path] = []
    for name in SETTINGS:
        source, target = folder / name, _home(locations, name) / name
        if not source.is_file():
            continue
        try:
            there = target.exists()
            if there and target.read_bytes() == source.read_bytes():
                continue
            if there and not replace:
                left.append(target)
                continue
            if there:
                aside.mkdir(mode=0o700, parents=True, exist_ok=True)
                shutil.copyfile(target, aside / name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        except OSError as error:
            raise LibraryUnwritable(
                str(target), f"the library is restored, but not this ({error})"
            ) from error
        written.append(target)
    return tuple(written), tuple(left)


def _free(folder: Path) -> Path:
    """Return this folder, or one of its name with a number when it is there: two may be made in a second."""
    numbered = (folder.with_name(f"{folder.name}-{number}") for number in count(2))
    return next(path for path in chain((folder,), numbered) if not path.exists())


def _home(locations: Locations, setting: str) -> Path:
    return locations.state if setting == CHOICES else locations.config


def _is_backup(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as packed:
            return MANIFEST in packed.namelist()
    except (OSError, zipfile.BadZipFile):
        return False
