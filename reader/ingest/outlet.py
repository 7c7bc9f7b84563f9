"""Who published a pasted page: never taken from prose, because who is cited is not who publishes."""

from __future__ import annotations

import re
from collections import Counter

from reader.ingest.names import is_name, rights_holder
from reader.ingest.parsed import Fields
from reader.ingest.parts import Part
from reader.model.article import Role

__all__ = ["read_outlet"]

_SITE_SUFFIX = re.compile(r"\s+[|–—-]\s+(?P<site>[^|–—]{2,40})\Z")
_EDITORIAL = re.compile(r"\s+(?:editorial(?: board| team| staff)?|staff|newsroom|editors)\Z", re.IGNORECASE)


def read_outlet(parts: list[Part], fields: Fields) -> None:
    """Name the outlet by its copyright line, a repeated name of its own, or the headline's suffix."""
    names = Counter(_name_on(part) for part in parts)
    # Names stand alone in tables too; on a page there is furniture or a head around them.
    is_page = any(part.role in (Role.CHROME, Role.ATTRIBUTION) for part in parts)
    headlines = {part.chunk.text for part in parts if part.role in (Role.TITLE, Role.HEADING)}
    holders = [holder for part in parts if (holder := rights_holder(part.chunk.text))]
    lone = [name for name, count in names.items() if is_page and name and count > 1 and name not in headlines]
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
