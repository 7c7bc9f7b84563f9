"""Documents to postings: the write side of a segment.

Every word of every document gets a place in one row of places that runs
through the whole segment; a term is the list of its places. A document starts
at a multiple of `PAGE` places, so that the document of a place is one look-up.
Nothing is stemmed here: a segment also says which of its words share a stem,
and a query asks for all of them.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from reader.index.documents import KINDS, Document, document_of, key, seconds
from reader.index.sections import SectionsWriter
from reader.index.stems import language_of, stemmer
from reader.index.tokens import CHUNK, parts
from reader.model.search import HitKind, Searchable

TEXT, TITLE, OUTLET, AUTHOR, TAG, NUM = FIELDS = ("text", "title", "outlet", "author", "tag", "num")
STEMMED = (TEXT, TITLE, TAG)

PAGE = 64
"""Places; also the gap between two fields, so that no phrase or `near` reaches across."""
PAGE_BITS = 6

TITLE_WEIGHT = 3
"""A word of the headline counts as often as this many in the body."""
SATURATION = 1.2
LENGTH_WEIGHT = 0.7
USUAL_LENGTH = 400
"""BM25's k1, b and mean length. The mean is fixed, so that a score does not
depend on what else is in the segment or in which order it came."""

Postings = dict[str, "array[int]"]
Adder = Callable[[int], int | None]


def damping(length: int) -> float:
    """Return BM25's `k1 (1 - b + b length / mean)`."""
    return SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length / USUAL_LENGTH)


def impact(count: int, damped: float) -> int:
    """Return how much a document is about a term that stands in it `count` times, 1 to 255."""
    return 1 + int(254 * count / (count + damped))


class _Slots(dict[str, Adder]):
    """From a chunk of text to what notes it at a place and returns how many places it took."""

    def __init__(self, postings: Postings, figures: Postings | None) -> None:
        self._postings = postings
        self._figures = figures

    def __missing__(self, chunk: str) -> Adder:
        found = parts(chunk)
        if chunk[0].isdecimal():
            # Figures hardly repeat: not worth remembering.
            return lambda place: self._add(found, place)
        if len(found) == 1 and len(found[0].forms) == 1:
            adder: Adder = _array(self._postings, found[0].forms[0]).append
        else:
            adder = self._compound([part.forms for part in found])
        self[chunk] = adder
        return adder

    def _compound(self, places: list[tuple[str, ...]]) -> Adder:
        appends = [
            (offset, _array(self._postings, form).append)
            for offset, forms in enumerate(places)
            for form in forms
        ]
        length = len(places)

        def add(place: int) -> int:
            for offset, append in appends:
                append(place + offset)
            return length

        return add

    def _add(self, found: Iterable[tuple[tuple[str, ...], tuple[str, ...], int, int]], place: int) -> int:
        for forms, figures, _, _ in found:
            for form in forms:
                _array(self._postings, form).append(place)
            if self._figures is not None:
                for figure in figures:
                    _array(self._figures, figure).append(place)
        return 1


def _array(postings: Postings, term: str) -> array[int]:
    found = postings.get(term)
    if found is None:
        found = postings[term] = array("I")
    return found


class Inverter:
    """Collects documents in memory until they are written as one segment."""

    def __init__(self) -> None:
        self.postings: dict[str, Postings] = {field: {} for field in FIELDS}
        self._slots = {
            field: _Slots(self.postings[field], self.postings[NUM] if field == TEXT else None)
            for field in FIELDS
            if field != NUM
        }
        self.pages = array("I")
        self._lengths = array("I")
        self._kinds = bytearray()
        self._languages = bytearray()
        self._language_names: list[str] = []
        self._dates = array("q")
        self._documents: list[Document] = []
        self.words = 0
        """How many words were taken in; a measure of size."""

    def __len__(self) -> int:
        return len(self._documents)

    @property
    def places(self) -> int:
        """Where the next document begins."""
        return len(self.pages) * PAGE

    def add(self, thing: Searchable) -> None:
        """Take in one document."""
        start = place = self.places
        in_text = thing.kind is HitKind.ARTICLE
        place = self._field(TITLE, thing.title, place, in_text)
        body = place
        place = self._run(TEXT, thing.body, place)
        length = place - body
        place += PAGE
        for tag in thing.tags:
            place = self._field(TAG, tag, place, True)
        place = self._field(OUTLET, thing.outlet, place, in_text)
        place = self._field(AUTHOR, thing.author, place, in_text)
        self.begin(
            document_of(thing),
            length,
            language_of(thing.language),
            seconds(thing.published, thing.added),
            -(-(place - start) // PAGE),
        )

    def begin(self, document: Document, length: int, language: str, date: int, pages: int) -> int:
        """Reserve `pages` pages for a document and return its number; its words are the caller's to add."""
        number = len(self._documents)
        self.pages.extend([number] * pages)
        self._documents.append(document)
        self.words += length
        self._lengths.append(length)
        self._kinds.append(KINDS.index(document.kind))
        if language not in self._language_names:
            self._language_names.append(language)
        self._languages.append(self._language_names.index(language))
        self._dates.append(date)
        return number

    def _field(self, field: str, text: str, place: int, in_text: bool) -> int:
        if not text:
            return place
        if in_text:
            self._run(TEXT, text, place)
        return self._run(field, text, place) + PAGE

    def _run(self, field: str, text: str, place: int) -> int:
        slots = self._slots[field]
        for chunk in CHUNK.findall(text):
            place += slots[chunk](place) or 1
        return place

    def write(self, path: Path) -> int:
        """Write the segment and return its size in bytes."""
        writer = SectionsWriter(path)
        try:
            self._write_documents(writer)
            for field in FIELDS:
                self._write_field(writer, field)
            for language in self._language_names:
                self._write_stems(writer, language)
        except BaseException:
            writer.abandon()
            raise
        return writer.close()

    def _write_documents(self, writer: SectionsWriter) -> None:
        writer.add("pages", self.pages)
        writer.add("lengths", self._lengths)
        writer.add("kinds", self._kinds)
        writer.add("languages", self._languages)
        writer.add_strings("language.names", self._language_names)
        writer.add("dates", self._dates)
        writer.add_strings("keys", [key(d.kind, d.id) for d in self._documents])
        writer.add_strings("articles", [d.article for d in self._documents])
        self._write_values(writer, "outlet", [(d.outlet,) if d.outlet else () for d in self._documents])
        self._write_values(writer, "tag", [d.tags for d in self._documents])
        starts, records = array("I", [0]), bytearray()
        for document in self._documents:
            records += document.to_json().encode("utf-8", "surrogatepass")
            starts.append(len(records))
        writer.add("records", records)
        writer.add("records.starts", starts)

    @staticmethod
    def _write_values(writer: SectionsWriter, name: str, values: list[tuple[str, ...]]) -> None:
        """Write what can be counted: for each document the numbers of its values."""
        numbers: dict[str, int] = {}
        found, starts = array("I"), array("I", [0])
        for some in values:
            found.extend([numbers.setdefault(" ".join(value.split()), len(numbers)) for value in some])
            starts.append(len(found))
        writer.add_strings(f"values.{name}.names", list(numbers))
        writer.add(f"values.{name}", found)
        writer.add(f"values.{name}.starts", starts)

    def _write_field(self, writer: SectionsWriter, field: str) -> None:
        postings = self.postings[field]
        terms = sorted(postings)
        documents, impacts, places = array("I"), bytearray(), array("I")
        starts, place_starts = array("I", [0]), array("I", [0])
        pages, damped = self.pages.tolist(), [damping(length) for length in self._lengths]
        titles = self.postings[TITLE] if field == TEXT else {}
        for term in terms:
            row = postings[term]
            counts = Counter([pages[place >> PAGE_BITS] for place in row])
            documents.extend(counts)
            if field == TEXT:
                self._weigh_titles(counts, titles.get(term), pages)
                impacts.extend([1 + int(254 * n / (n + damped[d])) for d, n in counts.items()])
            places.extend(row)
            starts.append(len(documents))
            place_starts.append(len(places))
        writer.add_strings(f"{field}.terms", terms)
        writer.add(f"{field}.documents", documents)
        writer.add(f"{field}.starts", starts)
        writer.add(f"{field}.places", places)
        writer.add(f"{field}.places.starts", place_starts)
        if field == TEXT:
            writer.add("text.impacts", impacts)

    @staticmethod
    def _weigh_titles(counts: Counter[int], titles: array[int] | None, pages: list[int]) -> None:
        for place in titles or ():
            number = pages[place >> PAGE_BITS]
            if number in counts:
                counts[number] += TITLE_WEIGHT - 1

    def _write_stems(self, writer: SectionsWriter, language: str) -> None:
        stem = stemmer(language)
        groups: dict[str, list[str]] = {}
        for word in sorted({word for field in STEMMED for word in self.postings[field]}):
            groups.setdefault(stem(word), []).append(word)
        telling = sorted(s for s, words in groups.items() if words != [s])
        writer.add_strings(f"stems.{language}", telling)
        writer.add_strings(f"stems.{language}.words", [" ".join(groups[s]) for s in telling])
