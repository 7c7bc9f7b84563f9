"""The lines about an article, around its headline: who, when, where on the web, and the standfirst."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.ingest.dates import is_date_line, is_time_line, parse_date
from reader.ingest.language import primary_tag
from reader.ingest.names import byline_of, is_signature, is_tabular, labelled, people_on
from reader.ingest.naming import is_url, join_names
from reader.ingest.parsed import Fields, same_words
from reader.ingest.parts import Part, open_parts
from reader.model.article import Role

__all__ = ["is_marker", "read_below_title", "read_lines"]

MAX_STANDFIRST = 500
"""Characters; a longer paragraph is the report itself."""

_SECTIONED = re.compile(r"\s+[|·•/–—]\s+|\s{2,}|\s+-\s+")
_DATELINE = re.compile(r"[^\W\d].{1,60}\s\(?[A-Z]{2,}\)?\s*[—–-]+\Z")
_COUNTER = re.compile(r"\d[\d.,]*[KkMm]?\Z")


def read_lines(parts: list[Part], fields: Fields) -> None:
    """Give bylines, dates, addresses and labelled lines their role, and offer what they say."""
    _Lines(parts, fields).read()


def is_marker(part: Part) -> bool:
    """Tell whether a line can only belong to the head of an article."""
    text = part.chunk.text
    return part.role is None and (byline_of(text) is not None or is_date_line(text) or is_time_line(text))


@dataclass(slots=True)
class _Lines:
    """The chunks of a head, and what is known of them."""

    parts: list[Part]
    fields: Fields

    def read(self) -> None:
        for _, part in open_parts(self.parts):
            if not (part.chunk.listed or part.chunk.rule or part.prose):
                self._line(part)

    def _line(self, part: Part) -> None:
        text = part.chunk.text
        if (name := byline_of(text)) is not None:
            self._byline(part, name)
        elif is_date_line(text):
            self.fields.offer_date(text, "date line")
            part.decide(Role.ATTRIBUTION, "a date line")
        elif is_time_line(text):
            part.decide(Role.ATTRIBUTION, "a line with a time")
        elif is_url(text):
            self.fields.offer("url", text, "address line")
            part.decide(Role.ATTRIBUTION, "the address of the page")
        elif not self._labelled(part):
            self._sections(part)

    def _byline(self, part: Part, name: str) -> None:
        dated = next((found for found in _SECTIONED.split(part.chunk.text)[1:] if parse_date(found)), "")
        self.fields.offer_date(dated, "byline")
        self.fields.offer("byline", join_names([name]), "byline")
        part.decide(Role.ATTRIBUTION, "a byline")

    def _labelled(self, part: Part) -> bool:
        pair = labelled(part.chunk.text)
        if pair is None:
            return False
        label, value = pair
        match label:
            case "title" | "headline":
                return False
            case "source" | "outlet" | "publication" | "publisher" | "site":
                self.fields.offer("url" if is_url(value) else "outlet", value, f"line “{label}”")
            case "author":
                self.fields.offer("byline", join_names([value]), f"line “{label}”")
            case "date" | "published":
                if parse_date(value) is None:
                    return False
                self.fields.offer_date(value, f"line “{label}”")
            case "url" | "link":
                if not is_url(value):
                    return False
                self.fields.offer("url", value, f"line “{label}”")
            case "language":
                self.fields.offer("language", primary_tag(value), f"line “{label}”")
            case _:
                self.fields.offer_tags(value.split(","), f"line “{label}”")
        part.decide(Role.ATTRIBUTION, f"a line “{label}: …”")
        return True

    def _sections(self, part: Part) -> None:
        """Read "The Gazette | June 4, 2026 | By Jane Doe" in parts."""
        pieces = _SECTIONED.split(part.chunk.text)
        dates = [piece for piece in pieces if is_date_line(piece)]
        if len(pieces) < 2 or not dates or len(part.chunk.text) > 160:
            return
        self.fields.offer_date(dates[0], "date line")
        for piece in pieces:
            if (name := byline_of(piece)) is not None:
                self.fields.offer("byline", join_names([name]), "date line")
        part.decide(Role.ATTRIBUTION, "a date line")


def read_below_title(parts: list[Part], fields: Fields) -> None:
    """Read what stands between headline and report: the standfirst, people, counters, a dateline.

    `parts` ends with the first chunk of the report.
    """
    head, report = parts[:-1], parts[-1:]
    for at, part in open_parts(head):
        if part.chunk.listed or part.chunk.rule:
            continue
        below = next((other for other in head[at + 1 :] if not other.chrome), None)
        if _COUNTER.match(part.chunk.text):
            part.decide(Role.CHROME, "a counter")
        elif not _person(part, below, fields) and _DATELINE.match(part.chunk.text) and report:
            part.decide(Role.ATTRIBUTION, "a dateline")
    _standfirst(head)


def _person(part: Part, below: Part | None, fields: Fields) -> bool:
    """A name of its own with a byline, a job, a place or a date below it is the author's."""
    text = part.chunk.text
    if fields.byline is not None and same_words(text, fields.byline):
        part.decide(Role.ATTRIBUTION, "the author's name")
        return True
    names = people_on(text)
    if not names or below is None or fields.byline is not None:
        return False
    job = is_signature(below.chunk.text) and not below.chunk.gap
    if not job and below.role is not Role.ATTRIBUTION:
        return False
    if (
        below.role is Role.ATTRIBUTION
        and (name := byline_of(below.chunk.text))
        and not same_words(names, name)
    ):
        return False
    fields.offer("byline", names, "a name above a date or job")
    part.decide(Role.ATTRIBUTION, "a name above a date or job")
    if job:
        below.decide(Role.ATTRIBUTION, "beside the author's name")
    return True


def _standfirst(head: list[Part]) -> None:
    """The line or paragraph right below the headline, when bylines or dates part it from the report."""
    first = next((part for part in head if not part.chrome), None)
    signed = any(part.role is Role.ATTRIBUTION for part in head)
    if first is None or first.role is not None or not signed or first.chunk.listed:
        return
    if is_tabular(first.chunk.text):
        return
    if len(first.chunk.text.split()) >= 5 and len(first.chunk.text) <= MAX_STANDFIRST:
        first.decide(Role.STANDFIRST, "the summary between headline and byline")
