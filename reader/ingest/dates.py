"""Dates as outlets write them, into `PublicationDate`. English first, six languages for month names.

A date without a year, or one that could be read two ways, is no date.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from reader.model.dates import PublicationDate

__all__ = ["is_date_line", "is_time_line", "parse_date"]

_MONTHS = (
    "january jan januar janvier enero gennaio januari janeiro jänner janv ene gen",
    "february feb februar février febrero febbraio februari fevereiro fevrier févr fev febr",
    "march mar märz mars marzo maart março marz maerz mrt",
    "april apr avril abril aprile avr abr",
    "may mai mayo maggio mei maio mag",
    "june jun juni juin junio giugno junho giu",
    "july jul juli juillet julio luglio julho juil lug",
    "august aug août agosto augustus aout ago",
    "september sep sept septembre septiembre settembre setembro set",
    "october oct oktober octobre octubre ottobre outubro okt ott out",
    "november nov novembre noviembre novembro",
    "december dec dezember décembre diciembre dicembre dezembro decembre dez déc dic",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_ZONES = {
    **dict.fromkeys(("utc", "gmt", "z", "wet"), 0),
    **{
        "bst": 1,
        "cet": 1,
        "cest": 2,
        "eet": 2,
        "eest": 3,
        "msk": 3,
        "jst": 9,
        "kst": 9,
        "aest": 10,
        "aedt": 11,
    },
    **{"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7},
}
"""Hours from UTC. "ET" and "IST" can mean two things and are left out."""

_NAME = r"[^\W\d_]+"
_YEAR = r"(?P<y>(?:1[5-9]|20)\d{2})"
_DAY = r"(?P<d>[0-3]?\d)"
_SHAPES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<month>{_NAME})\.?\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?(?P<month>{_NAME})\.?,?\s+(?:de\s+|del\s+)?{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}[-/](?P<month>{_NAME})[-/]{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}[-/.](?P<m>[01]?\d)[-/.]{_DAY}(?!\d)",
        rf"(?<!\d){_DAY}\.\s?(?P<m>[01]?\d)\.\s?{_YEAR}(?!\d)",
        rf"(?<!\d)(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)/{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<m>[01]?\d)\s?[月월]\s?{_DAY}\s?[日일]",
    )
)
_CLOCK = re.compile(
    r"(?<!\d)(?P<h>[0-2]?\d)[:.h](?P<min>[0-5]\d)(?::(?P<s>[0-5]\d))?\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*\(?(?P<zone>[A-Z]{1,4}\b|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_FOUR_DIGITS = re.compile(r"\d{4}")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?\Z")
_SPACED_ZONE = re.compile(r"(?<=\d)\s+(?=[+-]\d{2}:?\d{2}(?:\s+[A-Z]{2,5})?\Z)")
_LEAD = r"(?:(?:published|posted|updated|last updated|modified|aktualisiert|mis à jour|actualizado):?\s+(?:at |on |à )?)?"
_AGO = re.compile(
    rf"{_LEAD}(?:\d{{1,2}}|an?|one) ?(?:seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|[hmd]) ago|{_LEAD}(?:just now|yesterday|today)"
    r"|vor \d+ (?:minuten|stunden?|tagen?)|il y a \d+ (?:minutes?|heures?|jours?)|hace \d+ (?:minutos?|horas?|días?)",
    re.IGNORECASE,
)
_MONTH_NAME = rf"(?:{'|'.join(sorted(_MONTH, key=len, reverse=True))})\.?"
_DAY_AND_MONTH = re.compile(
    rf"{_LEAD}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?(?:{_MONTH_NAME} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th|\.)? {_MONTH_NAME})"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?",
    re.IGNORECASE,
)
_CLOCK_ONLY = re.compile(rf"{_LEAD}\d{{1,2}}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?", re.IGNORECASE)
_LINE_WORDS = re.compile(
    r"\b(?:published|posted|updated|last|first|modified|created|on|at|of|am|pm|uhr|um|by|date|the|a|le|à"
    r"|publié|mis|jour|stand|veröffentlicht|aktualisiert|publicado|actualizado|el|las|pubblicato|aggiornato"
    r"|local|time|min|mins|minute|minutes|read|et|ist|lesezeit|lecture|de|del|"
    r"mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)\b",
    re.IGNORECASE,
)


def parse_date(value: str) -> PublicationDate | None:
    """Return the first whole date in `value`, None when there is none or it is not sure.

    A clock time counts only with a zone, or in ISO 8601, where none means UTC.
    """
    value = value.strip()[:200]
    return _iso(value) or _epoch(value) or _written(value)


def is_date_line(line: str) -> bool:
    """Tell whether a line holds a date and nothing besides weekdays, times and words like "Updated"."""
    shape = _shape(line) if len(line) <= 120 else None
    if shape is None:
        return False
    rest = _CLOCK.sub(" ", line[: shape.start()] + " " + line[shape.end() :])
    rest = _LINE_WORDS.sub(" ", rest)
    return not re.search(r"[^\W\d_]{2,}", rest)


def is_time_line(line: str) -> bool:
    """Tell whether a line says when without a whole date: "2 hours ago", "Jun 4", "Updated 7.20am"."""
    if len(line) > 60:
        return False
    return bool(_AGO.fullmatch(line) or _DAY_AND_MONTH.fullmatch(line) or _CLOCK_ONLY.fullmatch(line))


def _iso(value: str) -> PublicationDate | None:
    # "2026-06-04 09:15:00 +0000 UTC" is how Go programs, Hugo among them, write it.
    value = _SPACED_ZONE.sub("", value.removesuffix(" UTC").removesuffix(" Z"))
    if not re.match(r"\d{4}-\d\d-\d\d(?:[T ]|\Z)", value):
        return None
    try:
        return PublicationDate.parse(value)
    except (ValueError, OverflowError):
        return None


def _epoch(value: str) -> PublicationDate | None:
    if not _EPOCH.match(value):
        return None
    return PublicationDate(datetime.fromtimestamp(int(value[:10]), UTC), day_only=False)


def _shape(value: str) -> re.Match[str] | None:
    if not _FOUR_DIGITS.search(value):
        return None
    for shape in _SHAPES:
        for found in shape.finditer(value):
            if _day_of(found) is not None:
                return found
    return None


def _written(value: str) -> PublicationDate | None:
    found = _shape(value)
    day = _day_of(found) if found else None
    if found is None or day is None:
        return None
    rest = value[: found.start()] + " \n " + value[found.end() :]
    for clock in _CLOCK.finditer(rest):
        if moment := _moment(day, clock):
            return PublicationDate(moment, day_only=False)
    return PublicationDate(day)


def _day_of(found: re.Match[str]) -> datetime | None:
    parts = found.groupdict()
    if "month" in parts:
        month = _MONTH.get(parts["month"].lower())
        day: str | None = parts["d"]
    elif "a" in parts:
        day_month = _either(int(parts["a"]), int(parts["b"]))
        if day_month is None:
            return None
        day, month = str(day_month[0]), day_month[1]
    else:
        day, month = parts["d"], int(parts["m"])
    try:
        return datetime(int(parts["y"]), month or 0, int(day or 0), tzinfo=UTC)
    except ValueError:
        return None


def _either(one: int, other: int) -> tuple[int, int] | None:
    """Return (day, month) of 14/06 or 06/14; 04/06 could be either."""
    if one > 12 >= other or one == other:
        return one, other
    return (other, one) if other > 12 >= one else None


def _moment(day: datetime, clock: re.Match[str]) -> datetime | None:
    zone = (clock["zone"] or "").lower()
    if zone in _ZONES:
        offset = timedelta(hours=_ZONES[zone])
    elif zone[:1] in ("+", "-"):
        sign = -1 if zone[0] == "-" else 1
        offset = sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    else:
        return None
    hour = int(clock["h"])
    if half := (clock["half"] or "").lower():
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    try:
        local = day.replace(hour=hour, minute=int(clock["min"]), second=int(clock["s"] or 0))
        return local.replace(tzinfo=timezone(offset)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
