"""The head of a pasted page: headline, byline, date, outlet, address.

An outlet is never taken from prose: who is cited is not who publishes.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from reader.ingest.chunks import Chunk
from reader.ingest.dates import is_date_line, parse_date
from reader.ingest.furniture import is_key_points_heading
from reader.ingest.language import primary_tag
from reader.ingest.names import (
    byline_of,
    is_caption,
    is_headline,
    is_name,
    is_signature,
    is_tabular,
    labelled,
    rights_holder,
)
from reader.ingest.naming import is_url, join_names
from reader.ingest.parsed import Fields, same_words
from reader.ingest.parts import Part
from reader.model.article import Role

__all__ = ["read_head", "read_outlet"]

MAX_HEAD = 40
"""Chunks above the first prose that are looked at; menus of big sites are longer, headlines stand below them."""

MAX_MENU = 300
"""Chunks among which a headline is looked for."""

MIN_REPORT = 60
"""Characters of the text below a headline: less is a note of two lines."""

_SITE_SUFFIX = re.compile(r"\s+[|–—-]\s+(?P<site>[^|–—]{2,40})\Z")
_UPDATED = re.compile(
    r"(?:updated?|last (?:updated|modified)|aktualisiert|mis à jour|actualizado|aggiornato)\b.{0,60}",
    re.IGNORECASE,
)
_CLOCK_LINE = re.compile(r".{0,40}\b\d{1,2}[.:]\d\d(?:\b|[ap]m).{0,20}", re.IGNORECASE)
_SECTIONED = re.compile(r"\s+[|·•/–—]\s+|\s{2,}|\s+-\s+")
_PERIOD = re.compile(
    r"(?:[\w-]+ )?(?:qtr|quarter|period|year|yr|half|months|mths|weeks?)\b.{0,12}\b(?:ended|ends?|ending|to)\b|ended \w+ \w+\Z",
    re.IGNORECASE,
)
_EDITORIAL = re.compile(r"\s+(?:editorial(?: board| team| staff)?|staff|newsroom|editors)\Z", re.IGNORECASE)


@dataclass(slots=True)
class _Head:
    """The chunks above the first prose, and what is known of them."""

    parts: list[Part]
    fields: Fields

    def read(self) -> None:
        for part in self.parts:
            if part.role is None or part.chrome:
                self._line(part)

    def _line(self, part: Part) -> None:
        text = part.chunk.text
        if part.chunk.listed or part.chrome:
            return
        if (name := byline_of(text)) is not None:
            self._byline(part, name)
        elif is_date_line(text) or self._is_update(text):
            self.fields.offer_date(text, "date line")
            part.decide(Role.ATTRIBUTION, "a date line")
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

    def _is_update(self, text: str) -> bool:
        return bool(_UPDATED.fullmatch(text) and _CLOCK_LINE.match(text))

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


def read_head(parts: list[Part], fields: Fields) -> None:
    """Find the headline and the lines about it, and offer what they say."""
    near = parts[:MAX_MENU]
    prose = next((at for at, part in enumerate(near) if part.prose and not part.chrome), len(near))
    head = near[:prose]
    if prose <= MAX_HEAD:
        _Head(head, fields).read()
    title = _title(parts, head) if fields.title is None else _known_title(parts, head, fields.title)
    if title is None:
        return
    _offer_title(title, fields)
    # The headline of a page stands above the report; what stands above the headline is the page.
    for part in head[: head.index(title)]:
        if part.role is None and not part.chunk.rule:
            part.decide(Role.CHROME, "above the headline")
    for part in head[head.index(title) + 1 :]:
        _person(part, parts, fields)


def _known_title(parts: list[Part], head: list[Part], title: str) -> Part:
    """Return the line that repeats the title of a front matter or mail, else put one at the top."""
    again = next((part for part in head if part.role is None and same_words(part.chunk.text, title)), None)
    if again is None:
        again = Part(Chunk(title, gap=True))
        parts.insert(0, again)
        head.insert(0, again)
    return again


def _offer_title(part: Part, fields: Fields) -> None:
    pair = labelled(part.chunk.text)
    if pair is not None and pair[0] in ("title", "headline"):
        part.text = pair[1]
    given = fields.title is not None
    part.decide(Role.TITLE, "" if given else "the first line that reads as a headline", 1)
    fields.offer("title", part.text, "first line")


def _title(parts: list[Part], head: list[Part]) -> Part | None:
    labels = [part for part in head if (labelled(part.chunk.text) or ("",))[0] in ("title", "headline")]
    if labels:
        return labels[0]
    candidates = [part for part in head if part.role is None and _may_be_title(part)]
    # Key points or a list come after the headline, and so does what follows them.
    for at, part in enumerate(head):
        if part.chunk.listed or is_key_points_heading(part.chunk.text):
            candidates = [candidate for candidate in candidates if candidate in head[:at]]
            break
    if not any(part.chrome for part in head):
        candidates = _above_sentences(head, candidates)
    chosen = _chosen(head, candidates)
    return chosen if chosen is not None and _leads_report(parts, chosen) else None


def _chosen(head: list[Part], candidates: list[Part]) -> Part | None:
    """Return the first candidate; below menus the one with the most words, below a section name the next."""
    if not candidates:
        return None
    first = candidates[0]
    if any(part.chrome for part in head[: head.index(first)]):
        return max(candidates, key=lambda part: min(len(part.chunk.text.split()), 8))
    return candidates[1] if len(candidates) > 1 and _is_kicker(first, candidates[1], head) else first


def _above_sentences(head: list[Part], candidates: list[Part]) -> list[Part]:
    """Below a sentence no headline stands, unless a page's furniture is about."""
    sentence = next((at for at, p in enumerate(head) if p.role is None and not _may_be_title(p)), len(head))
    return [part for part in candidates if part in head[:sentence]]


def _may_be_title(part: Part) -> bool:
    text = part.chunk.text
    if part.chunk.listed or part.chunk.rule or is_key_points_heading(text):
        return False
    return is_headline(text) and not is_caption(text) and not is_signature(text)


def _leads_report(parts: list[Part], title: Part) -> bool:
    """Tell whether the line stands apart from a report below it, not in a table or a list of lines."""
    at = parts.index(title)
    rest = [part for part in parts[at + 1 : at + MAX_HEAD] if part.role is None and not part.chunk.rule]
    if not rest or sum(len(part.chunk.text) for part in rest) < MIN_REPORT:
        return False
    if _heads_table(title.chunk.text) and any(is_tabular(part.chunk.text) for part in rest[:3]):
        return False
    below = parts[at + 1]
    apart = below.prose or below.role is not None or below.chunk.listed
    return below.chunk.gap or (apart and not rest[0].chunk.text[0].islower())


def _heads_table(text: str) -> bool:
    return is_tabular(text) or bool(_PERIOD.match(text))


def _is_kicker(first: Part, second: Part, head: list[Part]) -> bool:
    """A section or outlet name above the headline: few words, and the next line is longer."""
    beside = head[head.index(first) + 1] is second
    words = len(first.chunk.text.split()), len(second.chunk.text.split())
    label = is_name(first.chunk.text) or first.chunk.text.isupper()
    return beside and label and words[0] <= 3 and words[1] >= 4 and words[1] > words[0] + 1


def _person(part: Part, parts: list[Part], fields: Fields) -> None:
    """A name of its own right under the headline, with a job or a date below it, is the author's."""
    if part.role is not None or part.chunk.listed or not is_name(part.chunk.text):
        return
    at = parts.index(part)
    below = parts[at + 1] if at + 1 < len(parts) else None
    signed = below is not None and not below.chunk.gap and is_signature(below.chunk.text)
    if signed and 2 <= len(part.chunk.text.split()) <= 4:
        fields.offer("byline", part.chunk.text, "name above a job")
        part.decide(Role.ATTRIBUTION, "a name above a job")


def read_outlet(parts: list[Part], fields: Fields) -> None:
    """Name the outlet by its copyright line, a repeated name of its own, or the headline's suffix."""
    names = Counter(_name_on(part) for part in parts)
    headlines = {part.chunk.text for part in parts if part.role in (Role.TITLE, Role.HEADING)}
    holders = [holder for part in parts if (holder := rights_holder(part.chunk.text))]
    lone = [name for name, count in names.items() if name and count > 1 and name not in headlines]
    for holder in holders[-1:]:
        fields.offer("outlet", holder, "copyright line")
    for name in lone:
        fields.offer("outlet", name, "a name that stands alone more than once")
    suffix = _SITE_SUFFIX.search(fields.title or "")
    if suffix and is_name(suffix["site"]) and (names[suffix["site"]] or "|" in suffix[0]):
        fields.offer("outlet", suffix["site"], "end of the headline")
    for part in parts:
        if fields.outlet and part.chunk.text == fields.outlet and part.role in (None, Role.CHROME):
            part.decide(Role.ATTRIBUTION, "the outlet's name")


def _name_on(part: Part) -> str:
    """Return the name a line consists of, "The Gazette Editorial" counting for "The Gazette"."""
    if part.chunk.listed or part.role not in (None, Role.ATTRIBUTION) or not is_name(part.chunk.text):
        return ""
    return _EDITORIAL.sub("", part.chunk.text)
