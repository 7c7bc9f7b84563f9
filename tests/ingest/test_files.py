"""Files and folders: what is read, what is refused and with which words."""

import os
from pathlib import Path

import pytest

from reader.errors import IngestError, SourceMissing, SourceRefused
from reader.ingest.reading import read_file, scan_folder
from reader.model.draft import OriginKind

STORY = "Bridge reopens\n\nThe bridge reopened on Monday after nine weeks, the city said in a statement.\n"


def write(path: Path, content: str | bytes = STORY) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def refusal(path: Path | bytes) -> IngestError:
    with pytest.raises(IngestError) as caught:
        read_file(path)
    return caught.value


def test_a_draft_remembers_where_it_came_from(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    status = path.stat()
    draft = read_file(path)
    assert draft.raw == STORY.encode()
    assert draft.origin.kind is OriginKind.FILE
    assert draft.origin.path == os.fsencode(path)
    assert (draft.origin.size, draft.origin.mtime_ns, draft.origin.inode) == (
        status.st_size,
        status.st_mtime_ns,
        status.st_ino,
    )


def test_a_path_may_be_bytes_and_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    assert read_file(b"a.txt").origin.path == os.fsencode(tmp_path / "a.txt")


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    error = refusal(tmp_path / "gone.txt")
    assert isinstance(error, SourceMissing)
    assert str(error) == f"{tmp_path / 'gone.txt'}: no such file"


def test_a_link_to_nowhere_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("nowhere")
    assert refusal(tmp_path / "a.txt").why == "the link leads nowhere"


def test_links_that_go_round_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert "symbolic links" in refusal(tmp_path / "a.txt").why


def test_a_folder_a_pipe_and_a_device_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.txt")
    (tmp_path / "d.txt").symlink_to("/dev/zero")
    assert refusal(tmp_path).why == "it is a folder"
    assert refusal(tmp_path / "p.txt").why == "it is a named pipe"
    assert refusal(tmp_path / "d.txt").why == "it is a device"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "a.txt").chmod(0)
    assert refusal(tmp_path / "a.txt").why == "no permission to read it"


def test_a_system_refusal_becomes_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", deny)
    assert refusal(write(tmp_path / "a.txt")).why == "no permission to read it"


def test_more_than_ten_megabytes_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", b"a" * (10 * 1024 * 1024 + 1))
    assert refusal(path).why == "too large (10.0 MB; the limit is 10 MB)"


def test_a_name_is_shown_without_its_control_characters(tmp_path: Path) -> None:
    name = os.path.join(os.fsencode(tmp_path), b"a\x1b[31m\n\xff.txt")
    error = refusal(name)
    assert isinstance(error, SourceMissing)
    assert str(error).isprintable()


def test_a_name_with_a_nul_is_no_file() -> None:
    assert refusal(b"a\0b.txt").why == "no such file"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "looks like a binary file (PNG)"),
        (b"%PDF-1.7\n%\xe2\xe3", "it is damaged, or no PDF that can be read"),
        (b"PK\x03\x04" + b"\0" * 30, "looks like a binary file (ZIP)"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "looks like a binary file (WEBP)"),
        (bytes(range(256)) * 20, "looks like a binary file"),
        (b"", "it is empty"),
        (b" \n\t\n ", "it is empty"),
        ("\u202e\u2066".encode(), "there is no text in it"),
    ],
)
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, content: bytes, why: str) -> None:
    error = refusal(write(tmp_path / "holiday.txt", content))
    assert isinstance(error, SourceRefused)
    assert (error.what, error.why) == (str(tmp_path / "holiday.txt"), why)


def test_letters_that_happen_to_open_a_binary_are_text(tmp_path: Path) -> None:
    text = "ID3 tags and OggS\n\nBZh is how a bzip2 file begins, the developers said on Friday in a note.\n"
    assert read_file(write(tmp_path / "a.txt", text)).metadata.title == "ID3 tags and OggS"


def found(folder: Path) -> list[str]:
    return [os.path.relpath(os.fsdecode(file.path), folder) for file in scan_folder(folder)]


def test_a_scan_finds_articles_in_every_subfolder_in_order(tmp_path: Path) -> None:
    for name in (
        "b.md",
        "a.txt",
        "x/c.HTML",
        "x/y/d.xhtml",
        "notes.pdf",
        "mails.mbox",
        ".hidden.txt",
        ".git/e.txt",
        "plain",
    ):
        write(tmp_path / name)
    assert found(tmp_path) == ["a.txt", "b.md", "notes.pdf", "x/c.HTML", "x/y/d.xhtml"]


def test_a_scan_tells_what_a_later_scan_compares(tmp_path: Path) -> None:
    status = write(tmp_path / "a.txt").stat()
    (file,) = scan_folder(tmp_path)
    assert (file.size, file.mtime_ns, file.inode) == (status.st_size, status.st_mtime_ns, status.st_ino)


def test_links_in_a_circle_are_walked_once(tmp_path: Path) -> None:
    write(tmp_path / "x" / "a.txt")
    (tmp_path / "x" / "up").symlink_to(tmp_path)
    (tmp_path / "also").symlink_to(tmp_path / "x")
    assert len(found(tmp_path)) == 1


def test_a_link_that_leads_to_itself_does_not_hide_its_neighbours(tmp_path: Path) -> None:
    """The whole folder was refused: “too many levels of symbolic links”."""
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "loop.md").symlink_to("loop.md")
    write(tmp_path / "a.txt")
    assert found(tmp_path) == ["a.txt", "loop.md"]
    with pytest.raises(SourceRefused, match=r"loop\.md"):
        read_file(tmp_path / "loop.md")


def test_pipes_and_dead_links_are_found_so_that_reading_says_why(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.txt")
    (tmp_path / "q.txt").symlink_to("nowhere")
    assert found(tmp_path) == ["p.txt", "q.txt"]


def test_names_need_not_be_utf8(tmp_path: Path) -> None:
    name = os.path.join(os.fsencode(tmp_path), b"\xff\n.txt")
    with open(name, "wb") as file:
        file.write(STORY.encode())
    (only,) = scan_folder(tmp_path)
    assert only.path == name
    assert read_file(only.path).metadata.title == "Bridge reopens"


def test_a_missing_folder_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match="no such folder"):
        list(scan_folder(tmp_path / "gone"))


def test_a_subfolder_that_cannot_be_listed_is_told_and_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "x" / "a.txt")
    write(tmp_path / "b.txt")
    real = os.scandir

    def scandir(path: bytes) -> object:
        if path.endswith(b"/x"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    told: list[IngestError] = []
    assert [os.path.basename(file.path) for file in scan_folder(tmp_path, told.append)] == [b"b.txt"]
    assert [error.why for error in told] == ["no permission to list it"]
