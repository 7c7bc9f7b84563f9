"""Everything in one file, and back from it."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from reader.config import Locations, load_settings
from reader.errors import LibraryBusy, LibraryUnwritable, SourceMissing, SourceRefused, UsageError
from reader.library.claims import Passage
from reader.library.exporting import export
from reader.library.health import examine
from reader.library.safekeeping import back_up, problem_of, restore
from reader.library.service import open_library
from reader.model.annotation import Kind
from tests.library.conftest import REPORT, Desk


@pytest.fixture
def fresh(tmp_path: Path) -> Locations:
    """Return the folders of another machine."""
    home = tmp_path / "other machine"
    return Locations(home / "library", home / "cache", home / "config", home / "state")


@pytest.fixture
def backup(desk: Desk, tmp_path: Path) -> Path:
    """Return a backup of a library with a bit of everything in it."""
    article = desk.add()
    desk.add("report.md", REPORT.replace("$145", "$146"))
    desk.library.annotations.highlight_quote(article, "$146 million", Kind.FIGURE, "a note")
    desk.library.claims.new("A claim", [Passage(article, desk.passage(article, "the dam held"))])
    config = desk.library.locations.config
    config.mkdir()
    (config / "config.toml").write_text("text_width = 90\n")
    (config / "keys.toml").write_text('"library.open" = "o"\n')
    return back_up(desk.library, tmp_path / "kept.zip")


def test_a_fresh_machine_gets_everything_back(desk: Desk, backup: Path, fresh: Locations) -> None:
    done = restore(fresh, backup)
    assert (done.articles, done.left, done.aside) == (1, (), None)
    assert done.settings == (fresh.config / "config.toml", fresh.config / "keys.toml")
    with open_library(fresh) as library:
        assert export(library, "library") == export(desk.library, "library")
        assert library.id == desk.library.id
        assert [s.sentence for s in library.history.recent()] == [
            s.sentence for s in desk.library.history.recent()
        ]
        assert library.store.check() == []
    assert load_settings(fresh) == load_settings(desk.library.locations)
    assert {path.name for path in fresh.library.iterdir()} == {"library.db"}


def test_a_library_is_not_overwritten_unasked(backup: Path, fresh: Locations) -> None:
    open_library(fresh).close()
    with pytest.raises(UsageError, match="there is a library; --force puts it aside"):
        restore(fresh, backup)


def test_what_was_there_is_kept_aside(backup: Path, fresh: Locations) -> None:
    with open_library(fresh) as library:
        mine = library.id
    fresh.config.mkdir()
    (fresh.config / "config.toml").write_text("text_width = 60\n")
    done = restore(fresh, backup, force=True, settings=True)
    assert done.aside is not None
    aside = Locations(done.aside, fresh.cache, fresh.config, fresh.state)
    with open_library(aside, create=False) as library:
        assert library.id == mine
    assert (done.aside / "config.toml").read_text() == "text_width = 60\n"
    assert (fresh.config / "config.toml").read_text() == "text_width = 90\n"


def test_settings_that_are_there_stay_unless_asked_for(backup: Path, fresh: Locations) -> None:
    """Looking into a backup in a folder of its own gave the user the settings of last year."""
    fresh.config.mkdir(parents=True)
    mine = fresh.config / "config.toml"
    mine.write_text("text_width = 60\n")
    done = restore(fresh, backup)
    assert (done.settings, done.left, done.aside) == ((fresh.config / "keys.toml",), (mine,), None)
    assert mine.read_text() == "text_width = 60\n"
    done = restore(fresh, backup, force=True, settings=True)
    assert (done.settings, done.left) == ((mine,), ())
    assert mine.read_text() == "text_width = 90\n"


def test_a_library_that_is_open_is_not_taken_away(backup: Path, fresh: Locations) -> None:
    with open_library(fresh) as library:
        with pytest.raises(LibraryBusy, match="another process has it open"):
            restore(fresh, backup, force=True)
        assert library.articles.count() == 0


def test_a_damaged_library_gives_way_to_its_backup(backup: Path, fresh: Locations) -> None:
    fresh.library.mkdir(parents=True)
    (fresh.library / "library.db").write_bytes(b"rubbish" * 1000)
    assert restore(fresh, backup, force=True).articles == 1


def test_a_bare_copy_is_restored_too(desk: Desk, backup: Path, fresh: Locations, tmp_path: Path) -> None:
    bare = back_up(desk.library, tmp_path / "bare.db")
    assert restore(fresh, bare).articles == 1


def spoiled(backup: Path, how: str) -> Path:
    data = backup.read_bytes()
    if how == "cut":
        backup.write_bytes(data[: len(data) // 2])
    elif how == "flipped":
        backup.write_bytes(data[:3000] + bytes(b ^ 0xFF for b in data[3000:3100]) + data[3100:])
    elif how == "empty":
        backup.write_bytes(b"")
    else:
        with zipfile.ZipFile(backup, "w") as packed:
            packed.writestr("../library.db", "x")
            packed.writestr("library.db" if how == "no database" else "readme.txt", "not SQLite")
    return backup


@pytest.mark.parametrize("how", ["cut", "flipped", "empty", "no database", "other zip"])
def test_a_spoiled_backup_changes_nothing(backup: Path, fresh: Locations, how: str) -> None:
    with open_library(fresh) as library:
        mine = library.id
    with pytest.raises(SourceRefused):
        restore(fresh, spoiled(backup, how), force=True)
    with open_library(fresh) as library:
        assert library.id == mine


def test_no_file_is_said_to_be_none(fresh: Locations, tmp_path: Path) -> None:
    """Before anybody is asked to put a library aside for it."""
    for _ in ("without a library", "with one"):
        with pytest.raises(SourceMissing):
            restore(fresh, tmp_path / "none.zip")
        open_library(fresh).close()


def test_no_folder_is_made_for_a_backup_but_the_library_s_own(desk: Desk, tmp_path: Path) -> None:
    """It may be on a stick that is not plugged in."""
    for name in ("kept.zip", "kept.db"):
        with pytest.raises(LibraryUnwritable, match="the folder it should go to is not there"):
            back_up(desk.library, tmp_path / "usb" / name)
        assert back_up(desk.library, desk.library.locations.library / "backups" / name).exists()
    assert not (tmp_path / "usb").exists()


def test_a_foreign_file_is_not_written_over(desk: Desk, tmp_path: Path) -> None:
    foreign = tmp_path / "thesis.zip"
    foreign.write_text("years of work")
    with pytest.raises(LibraryUnwritable, match="not a backup"):
        back_up(desk.library, foreign)
    assert foreign.read_text() == "years of work"


def test_a_backup_says_what_it_is(desk: Desk, backup: Path) -> None:
    with zipfile.ZipFile(backup) as packed:
        manifest = json.loads(packed.read("backup.json"))
        assert sorted(packed.namelist()) == ["backup.json", "config.toml", "keys.toml", "library.db"]
    assert (manifest["format"], manifest["library"]) == ("variorum-backup", desk.library.id)
    assert problem_of(backup) == ""
    assert backup.stat().st_mode & 0o077 == 0


def test_doctor_tries_the_newest_backup(desk: Desk) -> None:
    def told() -> tuple[bool, str]:
        [finding] = [f for f in examine(desk.library) if f.topic == "backups"]
        return finding.ok, finding.sentence

    assert told() == (True, "there is none yet; `variorum backup` writes one")
    made = back_up(desk.library)
    assert told() == (True, f"1, the newest ({made.name}) can be restored")
    made.write_bytes(made.read_bytes()[:100])
    assert told()[0] is False


def test_what_was_chosen_on_the_screen_comes_back_too(desk: Desk, tmp_path: Path, fresh: Locations) -> None:
    from reader.tui import choices

    choices.keep(desk.library.settings, desk.library.locations.state, theme="variorum-light", text_width=66)
    done = restore(fresh, back_up(desk.library, tmp_path / "kept.zip"))
    assert done.settings == (fresh.state / choices.NAME,)
    chosen = choices.chosen(load_settings(fresh)[0], fresh.state)
    assert (chosen.theme, chosen.text_width) == ("variorum-light", 66)


def test_a_restored_library_that_is_open_is_not_taken_away_either(backup: Path, fresh: Locations) -> None:
    """Regression test for a copy without a log, of which nobody could tell that an idle app had it open."""
    restore(fresh, backup)
    with open_library(fresh) as library:
        with pytest.raises(LibraryBusy, match="another process has it open"):
            restore(fresh, backup, force=True)
        library.claims.new("It goes on")


def test_a_library_without_a_log_is_not_taken_away_once_it_was_opened(backup: Path, fresh: Locations) -> None:
    """So were libraries restored that earlier versions restored."""
    restore(fresh, backup)
    with closing(sqlite3.connect(fresh.library / "library.db")) as plain:
        assert plain.execute("PRAGMA journal_mode=DELETE").fetchone() == ("delete",)
    with open_library(fresh), pytest.raises(LibraryBusy):
        restore(fresh, backup, force=True)


def test_search_follows_a_library_that_was_restored(desk: Desk, tmp_path: Path) -> None:
    """Its log grows past where the index of the other had come, and means other changes."""
    kept = back_up(desk.library, tmp_path / "early.zip")
    desk.library.sources.add_bytes(b"Gamma\n\nThe gammaword alone was here for a while.\n")
    desk.library.search.catch_up()
    locations, old = desk.library.locations, desk.library.locations.index(desk.library.store.log_id)
    desk.library.close()
    restore(locations, kept, force=True)
    assert not old.exists()
    with open_library(locations) as library:
        library.sources.add_bytes(b"Delta\n\nThe deltaword came when it was back.\n")
        assert library.search.pending() > 0
        library.search.catch_up()
        assert [library.search.find(word).total for word in ("deltaword", "gammaword")] == [1, 0]
        assert library.search.check() == []


def test_two_libraries_from_one_backup_have_an_index_each(desk: Desk, backup: Path, fresh: Locations) -> None:
    mine = desk.library.locations
    restore(Locations(fresh.library, mine.cache, mine.config, mine.state), backup)
    desk.library.search.catch_up()
    with open_library(Locations(fresh.library, mine.cache, mine.config, mine.state)) as other:
        other.sources.add_bytes(b"Delta\n\nThe deltaword is in the other one.\n")
        other.search.catch_up()
        assert other.search.find("deltaword").total == 1
    assert desk.library.search.find("deltaword").total == 0
    assert desk.library.search.check() == []
