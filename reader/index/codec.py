"""Our segments as a codec of Whoosh, so that its readers, searchers and queries work on them.

The engine reads postings in bulk instead (see `postings`): Whoosh's matchers
step from document to document, at some microseconds each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import whoosh.codec.base
import whoosh.fields
import whoosh.matching
import whoosh.reading

from reader.index.inverter import FIELDS
from reader.index.segment import Field, SegmentFile

# Whoosh is typed in parts only, and its base classes are abstract where the write side is not ours.
base: Any = whoosh.codec.base
fields: Any = whoosh.fields
matching: Any = whoosh.matching
reading: Any = whoosh.reading

EXTENSION = ".seg"


def schema() -> Any:
    """Return the fields of the index, as Whoosh knows them; words arrive folded and cut."""
    words = {name: fields.TEXT(phrase=True) for name in FIELDS}
    return fields.Schema(key=fields.STORED, **words)


class Segment(base.Segment):  # type: ignore[misc]  # see above
    """What the table of contents says of one segment."""

    def __init__(self, indexname: str, segid: str, documents: int, words: int) -> None:
        self.indexname = indexname
        self.segid = segid
        self.words = words
        self.compound = False
        self._documents = documents
        self.deleted: frozenset[int] = frozenset()

    @classmethod
    def new_id(cls) -> str:
        """Return a name that no other segment has."""
        return str(cls._random_id())

    @property
    def filename(self) -> str:
        return str(self.make_filename(EXTENSION))

    def codec(self) -> Codec:
        return Codec()

    def doc_count_all(self) -> int:
        return self._documents

    def deleted_count(self) -> int:
        return len(self.deleted)

    def deleted_docs(self) -> Iterable[int]:
        return iter(self.deleted)

    def is_deleted(self, docnum: int) -> bool:
        return docnum in self.deleted

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        self.deleted = self.deleted | {docnum} if delete else self.deleted - {docnum}

    def should_assemble(self) -> bool:
        return False


class Codec(base.Codec):  # type: ignore[misc]  # see above
    """Reads our segments for Whoosh. They are written by `inverter`, whole, never through here."""

    length_stats = False

    def terms_reader(self, storage: Any, segment: Segment) -> Terms:
        return Terms(_file(storage, segment))

    def per_document_reader(self, storage: Any, segment: Segment) -> Documents:
        return Documents(_file(storage, segment), segment)


def _file(storage: Any, segment: Segment) -> SegmentFile:
    return SegmentFile(Path(storage.folder) / segment.filename, segment.doc_count_all())


class Terms(base.TermsReader):  # type: ignore[misc]  # see above
    """The terms of a segment."""

    def __init__(self, file: SegmentFile) -> None:
        self._file = file

    def _find(self, fieldname: str, text: bytes) -> tuple[Field, int]:
        field = self._file.field(fieldname)
        return field, field.find(text.decode("utf-8", "surrogatepass"))

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return term[0] in FIELDS and self._find(*term)[1] >= 0

    def terms(self) -> Iterator[tuple[str, bytes]]:
        for name in sorted(FIELDS):
            yield from self.terms_from(name, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        field = self._file.field(fieldname)
        start = field.starting_with(prefix.decode("utf-8", "surrogatepass")).start
        for term in field.terms[start:]:
            yield fieldname, term.encode("utf-8", "surrogatepass")

    def items(self) -> Iterator[tuple[tuple[str, bytes], Any]]:
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], Any]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> Any:
        field, number = self._find(fieldname, text)
        if number < 0:
            raise reading.TermNotFound(f"{fieldname}:{text!r}")
        documents = field.documents(number)
        return reading.TermInfo(
            weight=len(field.places(number)),
            df=len(documents),
            minlength=1,
            maxlength=1,
            maxweight=255,
            minid=documents[0],
            maxid=documents[-1],
        )

    def frequency(self, fieldname: str, text: bytes) -> int:
        return int(self.term_info(fieldname, text).weight())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return int(self.term_info(fieldname, text).doc_frequency())

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> Any:
        field, number = self._find(fieldname, text)
        if number < 0:
            raise reading.TermNotFound(f"{fieldname}:{text!r}")
        documents = field.documents(number)
        places = self._places(field, number, documents)
        values = (
            [format_.encode(row) for row in places] if hasattr(format_, "encode") else [b""] * len(places)
        )
        weights = [float(len(row)) for row in places]
        return matching.ListMatcher(
            documents, weights, values, format_, scorer=scorer, term=(fieldname, text)
        )

    def _places(self, field: Field, number: int, documents: list[int]) -> list[list[int]]:
        rows: dict[int, list[int]] = {document: [] for document in documents}
        places = field.places(number).tolist()
        for document, place in zip(self._file.documents_at(places), places, strict=True):
            rows[document].append(place)
        return list(rows.values())

    def indexed_field_names(self) -> list[str]:
        return list(FIELDS)


class Documents(base.PerDocumentReader):  # type: ignore[misc]  # see above
    """The documents of a segment."""

    def __init__(self, file: SegmentFile, segment: Segment) -> None:
        self._file = file
        self._segment = segment
        self._keys = list(file.keys)

    def doc_count(self) -> int:
        return len(self._file) - len(self._segment.deleted)

    def doc_count_all(self) -> int:
        return len(self._file)

    def has_deletions(self) -> bool:
        return bool(self._segment.deleted)

    def is_deleted(self, docnum: int) -> bool:
        return docnum in self._segment.deleted

    def deleted_docs(self) -> Iterable[int]:
        return iter(self._segment.deleted)

    def stored_fields(self, docnum: int) -> dict[str, str]:
        return {"key": self._keys[docnum]}

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        return self._file.length(docnum) or default

    def field_length(self, fieldname: str) -> int:
        return sum(self._file.length(number) for number in range(len(self._file)))

    def min_field_length(self, fieldname: str) -> int:
        return 1

    def max_field_length(self, fieldname: str) -> int:
        return max((self._file.length(number) for number in range(len(self._file))), default=0)
