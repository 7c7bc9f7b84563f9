"""Importing what we export and what other readers export: recognised by what it holds.

A file that cannot be read at all is an error; of one that can, each thing that
could not be kept costs one line, and the rest goes on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import SourceMissing, SourceRefused
from reader.library.portable import portable

if TYPE_CHECKING:
    from reader.export.foreign import ForeignFile
    from reader.ingest.readlater.saved import SavedFile
    from reader.library.readlater import Fetch, Tell
    from reader.library.service import Library

LARGEST = 2 << 30
"""Bytes of a file: a library of 100,000 articles is below; more would not fit into memory."""

READ_BACK = "of our exports, the library and what was written as jsonld or hypothesis can be read back"

UNKNOWN = (
    "it holds neither a library of ours nor Web Annotations nor annotations of Hypothesis,"
    f" nor is it an export of a read-later tool; {READ_BACK}"
)

FOR_READING = (
    "it is neither JSON nor an export of a read-later tool;"
    f" exports for reading (CSV, HTML, Markdown) cannot be imported: {READ_BACK}"
)

HOLDS_ARTICLES = "it is no export, but it holds articles: variorum add reads it"

DEEPEST = 200
"""Levels of JSON: no export has more than a dozen."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file."""

    form: str
    """What it was taken for, for people."""
    added: dict[str, int]
    """Plural noun → how many came in."""
    known: int
    """How many were in the library already."""
    lines: tuple[str, ...]
    """One for each thing that could not be kept, or not as it was."""
    links: tuple[str, ...] = ()
    """Addresses that came without a text."""


def import_file(
    library: Library, path: Path, fetch: Fetch | None = None, tell: Tell | None = None
) -> Imported:
    """Import a file; with `fetch`, links that a read-later tool has without a text are added from their addresses.

    Raises SourceMissing, SourceRefused, LibraryFault.
    """
    from reader.ingest.readlater.reading import is_container, looks_like_json, read_export
    from reader.ingest.several import holds_articles

    articles = holds_articles(path)
    contained = not articles and is_container(path)
    if contained or (path.is_file() and not looks_like_json(path)):
        saved = read_export(path)
        if saved is not None:
            return _saved(library, saved, fetch, tell)
    if contained or articles:
        raise SourceRefused(str(path), HOLDS_ARTICLES if articles else UNKNOWN)
    return import_document(library, _document(path), str(path), fetch, tell)


def import_document(
    library: Library,
    document: Any,
    name: str = "import",
    fetch: Fetch | None = None,
    tell: Tell | None = None,
) -> Imported:
    """Import a JSON document. Raises SourceRefused when nothing recognises it."""
    from reader.export import hypothesis, webreading
    from reader.store.dumping import FORM

    if isinstance(document, dict) and document.get("format") == FORM:
        return _library(library, document)
    for reader, form in ((webreading, "Web Annotations"), (hypothesis, "Hypothesis annotations")):
        if reader.recognises(document):
            return _annotations(library, reader.read(document), form)
    from reader.ingest.readlater.reading import read_json

    saved = read_json(document)
    if saved is None:
        raise SourceRefused(name, UNKNOWN)
    return _saved(library, saved, fetch, tell)


def _saved(library: Library, file: SavedFile, fetch: Fetch | None, tell: Tell | None) -> Imported:
    from reader.library.readlater import take_saved

    return take_saved(library, file, fetch, tell)


def _document(path: Path) -> Any:
    try:
        if not path.exists():
            raise SourceMissing(str(path), "there is no such file")
        if not path.is_file():
            raise SourceRefused(str(path), "it is no file")
        if path.stat().st_size > LARGEST:
            raise SourceRefused(str(path), "it is larger than 2 GB")
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise SourceRefused(str(path), error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise SourceRefused(str(path), "it is not UTF-8 text") from error
    return parsed(text, str(path))


def parsed(text: str, name: str) -> Any:
    """Return a JSON document, or the list of documents of JSON lines. Raises SourceRefused."""
    try:
        document = json.loads(text, parse_constant=_no_constant)
    except RecursionError as error:
        raise SourceRefused(name, "its JSON is nested too deep") from error
    except ValueError as error:
        document = _lines(text)
        if document is None and text.lstrip()[:1] not in "{[":
            raise SourceRefused(name, FOR_READING) from error
        if document is None:
            raise SourceRefused(name, f"it is not JSON ({error})") from error
    if _depth(document) > DEEPEST:
        raise SourceRefused(name, "its JSON is nested too deep")
    return document


def _lines(text: str) -> list[Any] | None:
    try:
        lines = [line for line in text.split("\n") if line.strip()]
        return [json.loads(line, parse_constant=_no_constant) for line in lines] or None
    except (ValueError, RecursionError):
        return None


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _depth(document: Any) -> int:
    depth, level = 0, [document]
    while level and depth <= DEEPEST:
        depth += 1
        inside = [v.values() if isinstance(v, dict) else v for v in level if isinstance(v, dict | list)]
        level = [value for values in inside for value in values]
    return depth


def _library(library: Library, document: dict[str, Any]) -> Imported:
    loaded = portable(library).load(document)
    nouns = {
        "articles": "articles",
        "revisions": "revisions",
        "annotations": "highlights",
        "claims": "claims",
        "evidence": "pieces of evidence",
        "web_evidence": "pages as evidence",
        "claim_relations": "relations of claims",
        "stories": "stories",
    }
    added = {noun: loaded.added[table] for table, noun in nouns.items() if loaded.added[table]}
    return Imported("a library", added, sum(loaded.known[t] for t in nouns), tuple(loaded.refused))


def _annotations(library: Library, file: ForeignFile, form: str) -> Imported:
    from reader.library.taking import Taking

    return Taking(library, file).imported(form)
