"""Which highlights a query keeps: the words of the search language, answered in memory for a list that is open.

    words  "a phrase"  -not  OR  kind: tag: note: outlet: author: title: story:
    is:orphaned  has:note  date: after: before:

A word is found anywhere in what the row tells, so that a list narrows with
every letter. What is half typed keeps everything; what is no field is a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.model.annotation import PlacedAnnotation
from reader.model.article import Article
from reader.text.fold import fold

__all__ = ["Sifted", "sift"]

_TOKEN = re.compile(r'(?P<not>-)?(?:(?P<field>[a-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))?')
_QUOTES = str.maketrans("“”„«»", '"""""')
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Sifted:
    """One highlight and what is known around it. What is folded once is kept: a list asks at every key."""

    placed: PlacedAnnotation
    article: Article
    story: str = ""
    """Title of the story its article is in; empty when in none."""
    kind_name: str = ""
    """What the user calls its kind; empty when that is the kind's own name."""

    @cached_property
    def folded(self) -> Mapping[str, str]:
        """Return what each field says, as it is compared."""
        annotation, about = self.placed.annotation, self.article.metadata
        return {
            "kind": plain(f"{annotation.kind} {self.kind_name}"),
            "tag": plain(" ".join(annotation.tags)),
            "note": plain(annotation.body),
            "outlet": plain(about.outlet or ""),
            "author": plain(about.byline or ""),
            "title": plain(about.title),
            "story": plain(self.story),
        }

    @cached_property
    def words(self) -> str:
        """Return all that a word without a field is looked for in."""
        quote = plain(f"{self.placed.anchored.quote} {self.placed.anchored.state}")
        return "\n".join((quote, *self.folded.values()))

    @property
    def day(self) -> str:
        """Return the day its article came out, as far as it is known: `2026-06-12`, `2026-06` or nothing."""
        published = self.article.metadata.published
        return published.isoformat()[:10] if published else ""


Keeps = Callable[[Sifted], bool]


def sift(query: str) -> Keeps:
    """Return what tells whether a highlight is kept."""
    alternatives: list[list[Keeps]] = [[]]
    for token in _TOKEN.finditer(query.translate(_QUOTES)):
        if not token[0]:
            continue
        if token["word"] == "OR" and not token["field"] and not token["not"]:
            alternatives.append([])
            continue
        keeps = _term(token["field"], token["phrase"] if token["phrase"] is not None else token["word"] or "")
        if keeps is not None:
            alternatives[-1].append(_unless(keeps) if token["not"] else keeps)
    asked = [terms for terms in alternatives if terms]
    return lambda row: not asked or any(all(keeps(row) for keeps in terms) for terms in asked)


def _unless(keeps: Keeps) -> Keeps:
    return lambda row: not keeps(row)


def _term(field: str | None, value: str) -> Keeps | None:
    """Return what a term asks; None while it is only half typed."""
    if field is not None and field not in _KNOWN:
        field, value = None, f"{field}:{value}"
    wanted = plain(value)
    if not wanted:
        return None
    match field:
        case None:
            return lambda row: wanted in row.words
        case "is":
            return lambda row: str(row.placed.anchored.state).startswith(wanted)
        case "has":
            known = next((name for name in _HAD if name.startswith(wanted.rstrip("s"))), None)
            return None if known is None else lambda row: bool(row.folded[known])
        case "date":
            return lambda row: row.day.startswith(wanted)
        case "after":
            return lambda row: row.day >= wanted
        case "before":
            return lambda row: "" < row.day < wanted
    return lambda row: wanted in row.folded[field]


_HAD = ("note", "tag", "story")
_KNOWN = frozenset(
    ["kind", "tag", "note", "outlet", "author", "title", "story", "is", "has", "date", "after", "before"]
)


def plain(text: str) -> str:
    """Return a text as it is compared: accents, case, quotation marks and blanks folded."""
    return _SPACE.sub(" ", fold(text).text).strip()
