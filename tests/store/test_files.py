"""Which files articles came from, and which are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.draft import Origin, OriginKind
from reader.model.listing import ListQuery

if TYPE_CHECKING:
    from tests.store.conftest import Shelf

PATH = b"/reports/\xff\x1b.md"


def origin(path: bytes, size: int = 0, mtime_ns: int = 0, inode: int = 0) -> Origin:
    return Origin(OriginKind.FILE, path, None, size, mtime_ns, inode)


def test_a_file_is_remembered_as_it_was_read(shelf: Shelf) -> None:
    """Names need not be valid UTF-8, and what is shown of them obeys no terminal."""
    article = shelf.add(path=PATH)
    shelf.store.articles.see(article, origin(PATH, size=5, mtime_ns=6, inode=2**64 - 1), b"hash")
    record = shelf.store.articles.file(PATH)
    assert record is not None
    assert (record.path, record.size, record.mtime_ns, record.inode) == (PATH, 5, 6, 2**64 - 1)
    assert (record.raw_hash, record.article, record.missing, record.removed) == (
        b"hash",
        article,
        False,
        False,
    )
    assert record.read_at_ns > 0
    assert shelf.store.articles.with_inode(2**64 - 1) == [record]
    assert shelf.get(article).path == "/reports/\\xff\\x1b.md"


def test_files_are_found_below_their_folder_alone(shelf: Shelf) -> None:
    for name in (b"/a/b/1.md", b"/a/b/c/2.md", b"/a/b.md", b"/a/b0/3.md", b"/a/bc.md"):
        shelf.add(text=str(name), path=name)
    assert [r.path for r in shelf.store.articles.files_under(b"/a/b")] == [b"/a/b/1.md", b"/a/b/c/2.md"]
    assert [r.path for r in shelf.store.articles.files_under(b"/a/b/")] == [b"/a/b/1.md", b"/a/b/c/2.md"]
    assert len(shelf.store.articles.files_under(b"/")) == 5


def test_an_article_is_missing_when_all_its_files_are(shelf: Shelf) -> None:
    article = shelf.add(path=b"/a/1.md")
    shelf.store.articles.see(article, origin(b"/a/copy.md"), b"hash")
    shelf.store.articles.mark_missing([b"/a/1.md"])
    assert not shelf.get(article).missing
    assert shelf.get(article).path == "/a/copy.md"
    shelf.store.articles.mark_missing([b"/a/copy.md", b"/a/never-seen.md"])
    assert shelf.get(article).missing
    assert shelf.store.articles.count(ListQuery(missing=True)) == 1
    shelf.store.articles.mark_missing([b"/a/1.md"], missing=False)
    assert not shelf.get(article).missing


def test_a_file_that_moved_is_there(shelf: Shelf) -> None:
    article = shelf.add(path=b"/a/old.md")
    shelf.store.articles.mark_missing([b"/a/old.md"])
    shelf.store.articles.see(article, origin(b"/a/new.md"), b"hash")
    shelf.store.articles.forget_path(b"/a/old.md")
    assert (shelf.get(article).missing, shelf.get(article).path) == (False, "/a/new.md")
    assert shelf.store.articles.file(b"/a/old.md") is None


def test_a_path_that_holds_another_article_leaves_the_first_without(shelf: Shelf) -> None:
    first, second = shelf.add(path=b"/a/1.md"), shelf.add(text="Another.")
    shelf.store.articles.see(second, origin(b"/a/1.md"), b"hash")
    assert shelf.get(first).missing
    assert shelf.get(first).path is None
    assert not shelf.get(second).missing


def test_text_without_a_file_is_never_missing(shelf: Shelf) -> None:
    article = shelf.add()
    shelf.store.articles.see(article, Origin(OriginKind.PASTE), b"hash")
    assert not shelf.get(article).missing


def test_the_file_of_a_removed_article_is_known_to_a_scan_only(shelf: Shelf) -> None:
    article = shelf.add(path=b"/a/1.md")
    shelf.store.articles.remove([article])
    assert shelf.store.articles.file(b"/a/1.md") is None
    assert shelf.store.articles.with_inode(7) == []
    assert [record.removed for record in shelf.store.articles.files_under(b"/a")] == [True]
    shelf.store.journal.undo()
    assert [record.removed for record in shelf.store.articles.files_under(b"/a")] == [False]
