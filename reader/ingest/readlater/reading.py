"""Which tool an export is from, told by what it holds; each tool's reader is loaded when it is needed."""

from __future__ import annotations

import zipfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.ingest.files import read_source
from reader.ingest.readlater.saved import SavedFile

if TYPE_CHECKING:
    from reader.ingest.readlater.containers import Container, Folder, Zip

__all__ = ["is_container", "looks_like_json", "read_export", "read_json", "tool_of"]

_JSON = ("wallabag", "linkwarden", "pinboard", "omnivore")
_TABLES = ("readwise_reader", "readwise", "pocket", "instapaper")
_CONTAINERS = ("omnivore", "readeck", "pocket")

LARGEST = 256 << 20
"""Bytes of a table or page of links: a million rows are below."""

HEAD = 8192


def _tool(name: str) -> Any:
    return import_module(f"reader.ingest.readlater.{name}")


def read_json(document: object) -> SavedFile | None:
    """Return what a JSON document holds, None when it is from no tool that is known."""
    tool = next((tool for tool in map(_tool, _JSON) if tool.recognises(document)), None)
    return None if tool is None else tool.read(document)


def is_container(path: Path) -> bool:
    """Tell whether a path is a folder or a zip, also one that is cut off."""
    try:
        if path.is_dir() or not path.is_file():
            return path.is_dir()
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04" or zipfile.is_zipfile(path)
    except OSError:
        return False


def looks_like_json(path: Path) -> bool:
    """Tell whether a file begins as JSON does; anything that cannot be read does too, and fails there."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError:
        return True
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[", b"")


def read_export(path: Path) -> SavedFile | None:
    """Return what a folder, zip, table or page of links holds, None when it is from no tool that is known.

    Raises SourceMissing or SourceRefused when it cannot be read.
    """
    from reader.ingest.readlater.tables import header_of

    if is_container(path):
        return _contained(path)
    raw, _ = read_source(path, LARGEST)
    pocket = _tool("pocket")
    if pocket.recognises_page(raw):
        return pocket.read_page(raw)  # type: ignore[no-any-return]
    header = header_of(raw)
    tool = next((tool for tool in map(_tool, _TABLES) if tool.recognises(header)), None)
    return None if tool is None else tool.read(raw)


def tool_of(container: Container) -> Any:
    """Return the reader of the tool that a folder or zip is from, None when no tool is known for it."""
    return next((tool for tool in map(_tool, _CONTAINERS) if tool.recognises_container(container)), None)


def _contained(path: Path) -> SavedFile | None:
    from reader.ingest.readlater import containers

    container: Folder | Zip = containers.Folder(path) if path.is_dir() else containers.Zip(path, str(path))
    tool = tool_of(container)
    if tool is None:
        return None
    file: SavedFile = tool.read_container(container)
    strange = [f"{name}: its name leads out of the archive" for name in container.strange]
    return SavedFile(file.form, file.articles, (*strange, *file.refused)) if strange else file
