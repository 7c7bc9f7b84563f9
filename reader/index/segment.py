"""One segment read back: postings in bulk, documents one by one.

Places are counted through the whole segment (see `inverter`); a document is
its number in the segment.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from pathlib import Path

from reader.errors import IndexFault
from reader.index.documents import KINDS, Document
from reader.index.inverter import PAGE_BITS, TEXT, damping, impact
from reader.index.sections import Sections
from reader.index.stems import stemmer
from reader.model.search import HitKind

FLAT = 128
"""The impact of a term outside the text: it is there or it is not."""


DAY = 86_400  # seconds
RECENT = 0.12
"""What a report of today gains over one of long ago, as a share of its score."""
HALF_LIFE = 120
"""Days after which half of that is gone."""


class Field:
    """The terms of one field of one segment, in code point order."""

    def __init__(self, sections: Sections, name: str) -> None:
        self.terms = sections.strings(f"{name}.terms")
        self._documents = sections.ints(f"{name}.documents")
        self._starts = sections.ints(f"{name}.starts")
        self._places = sections.ints(f"{name}.places")
        self._place_starts = sections.ints(f"{name}.places.starts")
        self._impacts = sections.ints(f"{name}.impacts") if name == TEXT else None

    def find(self, term: str) -> int:
        """Return the number of a term, or -1."""
        number = bisect_left(self.terms, term)
        return number if number < len(self.terms) and self.terms[number] == term else -1

    def starting_with(self, prefix: str) -> range:
        """Return the numbers of the terms that begin so."""
        return range(bisect_left(self.terms, prefix), bisect_left(self.terms, prefix + "\U0010ffff"))

    def count(self, number: int) -> int:
        """Return in how many documents a term stands."""
        return self._starts[number + 1] - self._starts[number]

    def documents(self, number: int) -> list[int]:
        """Return the documents of a term, in order."""
        return self._documents[self._starts[number] : self._starts[number + 1]].tolist()

    def documents_of_range(self, numbers: range) -> set[int]:
        """Return the documents of neighbouring terms."""
        if not numbers:
            return set()
        return set(self._documents[self._starts[numbers.start] : self._starts[numbers.stop]].tolist())

    def weights(self, number: int) -> dict[int, int]:
        """Return the documents of a term, each with its impact."""
        start, end = self._starts[number], self._starts[number + 1]
        documents = self._documents[start:end].tolist()
        if self._impacts is None:
            return dict.fromkeys(documents, FLAT)
        return dict(zip(documents, bytes(self._impacts[start:end]), strict=True))

    def weights_of_range(self, numbers: range) -> dict[int, int]:
        """Return the documents of neighbouring terms, each with the impact of one of them."""
        if not numbers:
            return {}
        start, end = self._starts[numbers.start], self._starts[numbers.stop]
        documents = self._documents[start:end].tolist()
        if self._impacts is None:
            return dict.fromkeys(documents, FLAT)
        return dict(zip(documents, bytes(self._impacts[start:end]), strict=True))

    def places(self, number: int) -> memoryview[int]:
        """Return where a term stands, in order."""
        return self._places[self._place_starts[number] : self._place_starts[number + 1]]


class SegmentFile:
    """The file of a segment, which never changes; opened once however often deletions do."""

    def __init__(self, path: Path, documents: int) -> None:
        """Raises IndexFault when the file is damaged or is not the one the index speaks of."""
        self._sections = Sections(path)
        self._fields: dict[str, Field] = {}
        self._stems: dict[str, tuple[list[str], list[str]]] = {}
        self._gains: tuple[int, list[float]] = (-1, [])
        try:
            self._dates = self._sections.ints("dates")
            self._lengths = self._sections.ints("lengths")
        except KeyError as missing:
            raise IndexFault(path.name, f"section {missing} is missing") from missing
        if len(self._dates) != documents:
            raise IndexFault(path.name, f"{len(self._dates)} documents where {documents} should be")

    def __len__(self) -> int:
        return len(self._dates)

    def verify(self) -> None:
        """Read every byte; raises IndexFault when one is wrong."""
        self._sections.verify()

    def field(self, name: str) -> Field:
        """Return the terms of a field."""
        found = self._fields.get(name)
        if found is None:
            found = self._fields[name] = Field(self._sections, name)
        return found

    @cached_property
    def pages(self) -> list[int]:
        """The document of each page of places."""
        return self._sections.ints("pages").tolist()

    @cached_property
    def dates(self) -> list[int]:
        """The date of each document in seconds; `documents.NO_DATE` where there is none."""
        return self._dates.tolist()

    def gains(self, today: int) -> list[float]:
        """Return by how much the score of each document grows because it is recent; `today` is in days."""
        if self._gains[0] != today:
            days = [date // DAY for date in self.dates]
            known = {
                day: 1 + RECENT * 0.5 ** (min(max(today - day, 0), 10**5) / HALF_LIFE) for day in set(days)
            }
            self._gains = (today, [known[day] for day in days])
        return self._gains[1]

    @cached_property
    def articles(self) -> list[str]:
        """The article of each document."""
        return self._strings("articles")

    @cached_property
    def keys(self) -> dict[str, int]:
        """The document of each key."""
        return {name: number for number, name in enumerate(self._keys)}

    def values(self, name: str, numbers: Iterable[int]) -> Counter[str]:
        """Count the outlets or tags of some documents."""
        names = self._sections.strings(f"values.{name}.names") or [""]
        found = self._sections.ints(f"values.{name}").tolist()
        starts = self._sections.ints(f"values.{name}.starts").tolist()
        counts = Counter(chain.from_iterable(found[starts[n] : starts[n + 1]] for n in numbers))
        return Counter({names[number]: count for number, count in counts.items()})

    def key_of(self, number: int) -> str:
        """Return the key of a document."""
        return self._keys[number]

    @cached_property
    def _keys(self) -> list[str]:
        return self._strings("keys")

    def language(self, number: int) -> str:
        """Return the language of a document."""
        return self._language_names[self._sections.ints("languages")[number]]

    @cached_property
    def _language_names(self) -> list[str]:
        return self._sections.strings("language.names")

    def _strings(self, name: str) -> list[str]:
        strings = self._sections.strings(name)
        # One empty string and none look alike in the file.
        return strings or [""] * len(self)

    @cached_property
    def languages(self) -> dict[str, frozenset[int]]:
        """The documents of each language."""
        names = self._language_names
        if len(names) == 1:
            return {names[0]: frozenset(range(len(self)))}
        numbers = bytes(self._sections.ints("languages"))
        return {
            name: frozenset(d for d, found in enumerate(numbers) if found == number)
            for number, name in enumerate(names)
        }

    def language_of_each(self) -> list[str]:
        """Return the language of every document."""
        names = self._language_names
        return [names[number] for number in bytes(self._sections.ints("languages"))]

    @cached_property
    def kinds(self) -> dict[HitKind, frozenset[int]]:
        """The documents of each kind."""
        numbers = bytes(self._sections.ints("kinds"))
        return {
            kind: frozenset(d for d, found in enumerate(numbers) if found == number)
            for number, kind in enumerate(KINDS)
        }

    def document(self, number: int) -> Document:
        """Return what is stored of a document."""
        starts = self._sections.ints("records.starts")
        record = bytes(self._sections.ints("records")[starts[number] : starts[number + 1]])
        return Document.from_json(record.decode("utf-8", "surrogatepass"))

    def length(self, number: int) -> int:
        """Return the words in the body of a document."""
        return self._lengths[number]

    def impact(self, number: int, count: int) -> int:
        """Return how much a document is about something that stands in it `count` times."""
        return impact(count, damping(self._lengths[number]))

    def relatives(self, word: str, language: str) -> list[str]:
        """Return the words of this segment that share a stem with `word` in a language."""
        found = self._stems.get(language)
        if found is None:
            name = f"stems.{language}"
            found = self._stems[language] = (
                self._sections.strings(name),
                self._sections.strings(f"{name}.words"),
            )
        stem = stemmer(language)(word)
        number = bisect_left(found[0], stem)
        if number < len(found[0]) and found[0][number] == stem:
            return found[1][number].split(" ")
        return [stem]

    def documents_at(self, places: list[int]) -> list[int]:
        """Return the document of each place."""
        pages = self.pages
        return [pages[place >> PAGE_BITS] for place in places]


class Leaf:
    """A segment as one commit sees it: its file, less what was deleted since."""

    def __init__(self, name: str, file: SegmentFile, deleted: frozenset[int]) -> None:
        self.name = name
        self.file = file
        self.deleted = deleted

    def __len__(self) -> int:
        return len(self.file) - len(self.deleted)

    def numbers(self) -> Iterator[int]:
        """Yield the documents that are not deleted."""
        return (number for number in range(len(self.file)) if number not in self.deleted)

    def number_of(self, key: str) -> int | None:
        """Return the document of a key, or None when it is not here or deleted."""
        number = self.file.keys.get(key)
        return None if number is None or number in self.deleted else number
