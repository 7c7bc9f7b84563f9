"""A library file of no bytes, or none beside its backups: a beginning where nothing was, a loss that is told where something was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.config import Locations
from reader.errors import LibraryDamaged
from reader.library import emptied
from reader.library.safekeeping import back_up, restore
from reader.library.service import open_library
from reader.model.listing import ListQuery

TEXT = b"The dam held\n\nIt held for three days.\n"


def fill(locations: Locations) -> None:
    """Make a library of one article."""
    with open_library(locations) as library:
        library.sources.add_bytes(TEXT)


def empty(locations: Locations, *, log: bool = False) -> Path:
    """Take all bytes from the library's file."""
    file = locations.library / "library.db"
    for beside in locations.library.glob("library.db-*"):
        beside.unlink()
    file.write_bytes(b"")
    if log:
        file.with_name("library.db-wal").write_bytes(b"\x37\x7f\x06\x82")
    return file


def forget(locations: Locations) -> None:
    (locations.state / emptied.KNOWN).unlink()


def count(locations: Locations) -> int:
    with open_library(locations) as library:
        return library.articles.count(ListQuery())


def refusal(locations: Locations) -> str:
    with pytest.raises(LibraryDamaged) as damaged:
        open_library(locations)
    told = str(damaged.value)
    assert "\n" not in told
    assert told.startswith(f"{locations.library / 'library.db'}: it is empty, but there was a library here; ")
    return told


def test_a_first_start_makes_a_library_and_knows_it(locations: Locations) -> None:
    assert not emptied.is_known(locations)
    assert count(locations) == 0
    assert emptied.is_known(locations)
    assert count(locations) == 0
    assert (locations.state / emptied.KNOWN).read_text() == f"{locations.library}\n"


def test_an_interrupted_first_start_is_gone_on_with(locations: Locations) -> None:
    locations.library.mkdir(parents=True)
    empty(locations)
    (locations.library / "backups").mkdir()
    fill(locations)
    assert count(locations) == 1


def test_an_emptied_library_names_the_newest_backup_which_brings_it_back(locations: Locations) -> None:
    fill(locations)
    with open_library(locations) as library:
        old = library.backup()
        new = back_up(library)
    os.utime(old, (1, 1))
    forget(locations)
    file = empty(locations)
    assert f"`variorum restore {new}`" in refusal(locations)
    assert file.read_bytes() == b""
    restored = restore(locations, new)
    assert restored.articles == 1
    assert restored.aside is not None
    assert count(locations) == 1


def test_a_library_that_is_gone_from_beside_its_backups_is_not_made_anew(locations: Locations) -> None:
    fill(locations)
    with open_library(locations) as library:
        backup = library.backup()
    (locations.library / "library.db").unlink()
    with pytest.raises(LibraryDamaged, match=r"library\.db: it is gone, .*`variorum restore .* puts") as gone:
        open_library(locations)
    assert str(gone.value).endswith("; to begin anew, move the rest away")
    assert not (locations.library / "library.db").exists()
    assert restore(locations, backup).articles == 1
    assert count(locations) == 1


def test_backups_that_were_moved_away_too_hinder_no_beginning(locations: Locations) -> None:
    fill(locations)
    with open_library(locations) as library:
        library.backup().unlink()
    (locations.library / "library.db").unlink()
    assert count(locations) == 0


def test_a_damaged_backup_is_not_named(locations: Locations) -> None:
    fill(locations)
    with open_library(locations) as library:
        sound = library.backup()
    (sound.parent / "library-later.zip").write_bytes(b"no backup")
    empty(locations)
    assert f"`variorum restore {sound}`" in refusal(locations)


def test_without_a_backup_the_memory_of_it_is_enough(locations: Locations) -> None:
    fill(locations)
    file = empty(locations)
    assert "there is no backup that can be restored; to begin anew, move the file away" in refusal(locations)
    file.unlink()
    assert count(locations) == 0


def test_writes_that_wait_in_the_log_are_not_dropped(locations: Locations) -> None:
    fill(locations)
    forget(locations)
    file = empty(locations, log=True)
    refusal(locations)
    assert file.with_name("library.db-wal").stat().st_size == 4


def test_another_library_is_no_memory_of_this_one(locations: Locations, tmp_path: Path) -> None:
    other = Locations(tmp_path / "other", locations.cache, locations.config, locations.state)
    fill(other)
    locations.library.mkdir(parents=True, exist_ok=True)
    empty(locations)
    assert count(locations) == 0


def test_a_state_folder_that_takes_nothing_keeps_no_library_from_opening(
    locations: Locations, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    stuck = Locations(locations.library, locations.cache, locations.config, tmp_path / "file" / "state")
    assert count(stuck) == 0
