"""The line of a head that names the outlet: between byline and date, or with the date on one line."""

from __future__ import annotations

import re

from reader.ingest.dates import is_date_line
from reader.ingest.names import byline_of, is_name, is_signature
from reader.ingest.parsed import Fields
from reader.ingest.parts import Part
from reader.model.article import Role

__all__ = ["read_outlet_lines"]

MAX_WORDS = 5
"""Words of an outlet's name."""

_PRESS = re.compile(
    r"(?:post|times|herald|news|gazette|wire|newswire|journal|tribune|chronicle|courier|guardian|mail|press"
    r"|sentinel|observer|record|review|digest|ledger|telegraph|standard|express|mirror|star|echo|mercury|argus"
    r"|examiner|inquirer|independent|bulletin|dispatch|globe|daily|weekly|today|magazine|monitor|advertiser"
    r"|reporter|reuters|radio|tv|television|online|zeitung|tagblatt|nachrichten|anzeiger|rundschau|islander"
    r"|broadcaster|agency|report)\Z",
    re.IGNORECASE,
)
"""Last words of an outlet's name."""

_ALONE = frozenset(
    {"reuters", "bloomberg", "politico", "axios", "bbc", "cnn", "npr", "afp", "ap", "upi", "dpa", "semafor"}
)
"""Outlets of one word; other words that stand alone are sections or places."""

_SECTIONS = frozenset(
    "analysis business climate comment culture economy education environment europe exclusive finance health"
    " international letters lifestyle local markets money national opinion politics region science society sport"
    " sports technology travel updated weather world".split()
)
"""What stands alone in a head and is a part of the paper."""

_PLACES = frozenset(
    {"buenos aires", "cape town", "hong kong", "kuala lumpur", "los angeles", "mexico city", "new delhi"}
    | {"new york", "rio de janeiro", "san francisco", "tel aviv", "washington dc", "st petersburg"}
)
"""Cities of two words where reports are written."""

_SIGN = re.compile(r",\s+|\s*[|·•–—]\s*|\s+[/-]\s+|\s{2,}")
"""What parts a name from a date."""


def read_outlet_lines(above: list[Part], below: list[Part], fields: Fields) -> None:
    """Offer the outlet that a line above or below the headline names, and give that line its role.

    A name between byline and date is the outlet's; elsewhere it must end as outlets' names do.
    """
    if fields.outlet is not None:
        return
    lines = [part for part in below if not part.chrome and not part.chunk.listed and not part.chunk.rule]
    for at, part in enumerate(lines):
        if _dated(part, lines, fields) or _alone(part, lines, at, fields):
            return
    for part in reversed(above):
        text = part.chunk.text
        if part.role in (None, Role.CHROME) and is_name(text) and _is_press(text) and _marked(lines):
            _take(part, text, "a name above the headline", fields)
            return


def _dated(part: Part, lines: list[Part], fields: Fields) -> bool:
    """Read "The Gazette, 4 June 2026" and "June 4, 2026 | The Gazette"."""
    text = part.chunk.text
    if part.role not in (None, Role.ATTRIBUTION) or is_date_line(text) or byline_of(text) is not None:
        return False
    pair = _split(text)
    if pair is None:
        return False
    name, day = pair
    if not (_is_press(name) or (_could_be(name) and any(_is_byline(line) for line in lines))):
        return False
    fields.offer_date(day, "date line")
    _take(part, name, "a name beside the date", fields)
    return True


def _split(text: str) -> tuple[str, str] | None:
    """Part a line into a name and a date, whichever comes first."""
    for sign in _SIGN.finditer(text):
        one, other = text[: sign.start()], text[sign.end() :]
        for name, day in ((one, other), (other, one)):
            if is_name(name) and is_date_line(day):
                return name, day
    return None


def _alone(part: Part, lines: list[Part], at: int, fields: Fields) -> bool:
    text = part.chunk.text
    if part.role is not None or not is_name(text) or "," in text:
        return False
    if is_signature(text) and not _is_press(text):
        return False
    before = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    between = (_is_byline(before) and _is_date(after)) or (_is_date(before) and _is_byline(after))
    beside = any(_is_byline(line) or _is_date(line) for line in (before, after))
    if (between and _could_be(text)) or (beside and (_is_press(text) or text.startswith("The "))):
        _take(
            part,
            text,
            "a name between byline and date" if between else "a name beside byline or date",
            fields,
        )
        return True
    return False


def _take(part: Part, name: str, where: str, fields: Fields) -> None:
    fields.offer("outlet", name, where)
    part.decide(Role.ATTRIBUTION, "the outlet's name")


def _is_press(name: str) -> bool:
    words = name.split()
    if len(words) == 1:
        return name.lower() in _ALONE
    return len(words) <= MAX_WORDS and bool(_PRESS.match(words[-1]))


def _could_be(name: str) -> bool:
    """Tell whether a name may be an outlet's: no section of a paper, no city, no dateline in capitals."""
    words = name.split()
    if _is_press(name):
        return True
    if len(words) < 2 or len(words) > MAX_WORDS or name.isupper():
        return False
    return name.lower() not in _PLACES and not any(word.lower() in _SECTIONS for word in words)


def _is_byline(part: Part | None) -> bool:
    return part is not None and byline_of(part.chunk.text) is not None


def _is_date(part: Part | None) -> bool:
    return part is not None and is_date_line(part.chunk.text)


def _marked(lines: list[Part]) -> bool:
    return any(_is_byline(line) or _is_date(line) for line in lines)
