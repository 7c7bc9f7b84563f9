"""An index that is missing, damaged, foreign or somebody else's."""

from __future__ import annotations

import json
import pickle
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import IndexFault
from reader.index.engine import DAMAGED, SearchIndex
from reader.index.sections import Sections, SectionsWriter
from reader.model.search import Searchable

Make = Callable[..., Searchable]


@pytest.fixture
def folder(tmp_path: Path, make_article: Make) -> Path:
    """The folder of an index with one article, at position 9."""
    index = SearchIndex.open(tmp_path / "index", "L1")
    index.apply([make_article("a", "Harbour", "Ships.")], [], 9)
    index.close()
    return tmp_path / "index"


def position_and_total(folder: Path, library: str = "L1") -> tuple[int, int]:
    index = SearchIndex.open(folder, library)
    try:
        return index.position, index.search("harbour").total
    finally:
        index.close()


def test_it_is_there_when_opened_again(folder: Path) -> None:
    assert position_and_total(folder) == (9, 1)


def test_it_is_for_the_user_alone(folder: Path) -> None:
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_another_librarys_index_is_not_used(folder: Path) -> None:
    assert position_and_total(folder, "L2") == (0, 0)


@pytest.mark.parametrize("change", [{"format": 0}, {"whoosh": [2, 1]}, {"byteorder": "middle"}, {"more": 1}])
def test_an_index_of_another_make_is_begun_anew(folder: Path, change: dict[str, object]) -> None:
    marker = folder / "variorum.json"
    marker.write_text(json.dumps(json.loads(marker.read_text()) | change))
    assert position_and_total(folder) == (0, 0)
    assert position_and_total(folder) == (0, 0)


class Bomb:
    """A pickle that leaves a trace when it is opened."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[Callable[[str], object], tuple[str]]:
        return _touch, (str(self.trace),)


def _touch(path: str) -> None:
    Path(path).touch()


def test_a_table_of_contents_from_elsewhere_is_never_opened(tmp_path: Path) -> None:
    folder, trace = tmp_path / "index", tmp_path / "trace"
    folder.mkdir(mode=0o700)
    (folder / "_variorum_7.toc").write_bytes(pickle.dumps(Bomb(trace)))
    assert position_and_total(folder) == (0, 0)
    assert not trace.exists()


def test_a_folder_that_others_could_write_to_is_begun_anew(folder: Path) -> None:
    folder.chmod(0o777)
    assert position_and_total(folder) == (0, 0)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_files_that_are_not_ours_stay(folder: Path) -> None:
    (folder / "letter.txt").write_text("keep me")
    (folder / "variorum.json").unlink()
    assert position_and_total(folder) == (0, 0)
    assert (folder / "letter.txt").exists()


@pytest.mark.parametrize("pattern", ["*.toc", "*.seg", "*.position", "variorum.json"])
@pytest.mark.parametrize("damage", ["missing", "empty", "cut", "garbage"])
def test_damage_begins_it_anew(folder: Path, pattern: str, damage: str) -> None:
    (path,) = folder.glob(pattern)
    data = path.read_bytes()
    path.unlink()
    if damage != "missing":
        path.write_bytes({"empty": b"", "cut": data[: len(data) // 2], "garbage": b"\x80garbage" * 9}[damage])
    found = position_and_total(folder)
    assert found in ((0, 0), (0, 1)) or (pattern, damage, found) == ("*.position", "cut", (9, 1))
    if found == (0, 0):
        index = SearchIndex.open(folder, "L1")
        assert list(index.identities()) == []


def test_damage_while_it_is_open_is_said_and_mended(folder: Path, make_article: Make) -> None:
    index = SearchIndex.open(folder, "L1")
    other = SearchIndex.open(folder, "L1")
    other.apply([make_article("b", "Harbour", "Trains.")], [], 10)
    for path in folder.glob("*.seg"):
        path.write_bytes(b"nothing")
    assert index.search("harbour").problem == DAMAGED
    assert index.position == 0
    index.build([make_article("b", "Harbour", "Trains.")], 10)
    assert (index.search("harbour").total, index.search("harbour").problem) == (1, "")


def test_a_folder_removed_while_it_is_open_is_made_again(folder: Path, make_article: Make) -> None:
    index = SearchIndex.open(folder, "L1")
    shutil.rmtree(folder)
    assert index.position == 0
    assert index.apply([make_article("b", "Harbour", "Trains.")], [], 1)
    assert index.search("harbour").total == 1
    assert position_and_total(folder) == (1, 1)


def test_a_flipped_byte_is_found_by_verifying(folder: Path) -> None:
    (path,) = folder.glob("*.seg")
    data = bytearray(path.read_bytes())
    data[data.index(b"harbour")] ^= 1
    path.write_bytes(data)
    index = SearchIndex.open(folder, "L1")
    with pytest.raises(IndexFault, match="damaged"):
        index.verify()


def test_damage_that_a_search_stumbles_on_is_mended(folder: Path) -> None:
    (path,) = folder.glob("*.seg")
    data = path.read_bytes()
    path.write_bytes(data.replace(b'["article","a"', b'["artikle","a"'))
    index = SearchIndex.open(folder, "L1")
    assert index.search("harbour").problem == DAMAGED
    assert index.position == 0


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_damage_to_a_segment_is_refused_found_or_harmless(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever bytes change, reading never goes on with a file that `verify` would refuse unseen."""
    path = tmp_path_factory.mktemp("damage") / "s.seg"
    writer = SectionsWriter(path)
    writer.add_strings("words", ["harbour", "ship"])
    writer.add("numbers", b"\1\2\3")
    writer.close()
    raw = bytearray(path.read_bytes())
    index = data.draw(st.integers(0, len(raw) - 1))
    raw[index] ^= data.draw(st.integers(1, 255))
    path.write_bytes(raw)
    try:
        sections = Sections(path)
        sections.verify()
    except IndexFault:
        return
    assert (sections.strings("words"), bytes(sections.ints("numbers"))) == (["harbour", "ship"], b"\1\2\3")


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("in the way")
    with pytest.raises(IndexFault, match="index"):
        SearchIndex.open(tmp_path / "index", "L1")


def test_a_full_disk_leaves_the_index_as_it_was(
    folder: Path, make_article: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = SearchIndex.open(folder, "L1")

    def full(self: SectionsWriter, name: str, strings: list[str]) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(SectionsWriter, "add_strings", full)
        with pytest.raises(IndexFault, match="No space left"):
            index.apply([make_article("b", "Harbour", "Trains.")], [], 10)
        with pytest.raises(IndexFault, match="No space left"):
            index.build([make_article("b", "Harbour", "Trains.")], 10)
    assert (index.position, index.search("harbour").total) == (9, 1)
    assert len(list(folder.glob("*.seg"))) == 1
    assert index.apply([make_article("b", "Harbour", "Trains.")], [], 10)
    assert index.search("harbour").total == 2
