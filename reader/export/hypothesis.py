"""Annotations as Hypothesis writes and reads them (https://h.readthedocs.io/en/latest/api/).

Its offsets are UTF-16 code units, as JavaScript counts them; ours are code
points. Both conversions stand here.
"""

from __future__ import annotations

from typing import Any

from reader.export.foreign import ForeignAnnotation, ForeignFile, Unreadable
from reader.export.names import identifier, moment, read_moment, source, urn
from reader.export.webannotation import as_list
from reader.model.annotation import Annotation, Kind, Motivation, TextQuoteSelector
from reader.model.ranges import TextRange
from reader.text.safe import safe_line, safe_text

Json = dict[str, Any]

FORM = "hypothesis"
GROUP = "__world__"
"""What Hypothesis calls its public group; the one every account has."""


def utf16_offset(text: str, offset: int) -> int:
    """Return the UTF-16 code units before a code point of `text`."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def code_point(text: str, units: int) -> int:
    """Return the code points before a UTF-16 offset; inside a pair counts as before it."""
    # Every code point is one or two units: the answer lies between these two.
    low, high = min(len(text), units // 2), min(len(text), units)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if utf16_offset(text, middle) <= units else (low, middle - 1)
    return low


def shape(annotation: Annotation, url: str | None, text: str) -> Json:
    """Return one annotation; `text` is that of the revision it was made on."""
    where = annotation.target.selectors
    address = source(url, annotation.target.article)
    target: Json = {"source": address, "variorum:revision": urn(annotation.target.revision)}
    if annotation.motivation is not Motivation.COMMENTING:
        start, end = utf16_offset(text, where.position.start), utf16_offset(text, where.position.end)
        quote = {"exact": where.quote.exact, "prefix": where.quote.prefix, "suffix": where.quote.suffix}
        target["selector"] = [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {"type": "TextQuoteSelector", **quote},
        ]
    return {
        "id": urn(annotation.id),
        "created": moment(annotation.created),
        "updated": moment(annotation.modified),
        "user": "",
        "uri": address,
        "text": annotation.body,
        "tags": list(annotation.tags),
        "group": GROUP,
        "target": [target],
        "variorum:article": urn(annotation.target.article),
        "variorum:kind": str(annotation.kind),
    }


def recognises(document: object) -> bool:
    """Tell whether a JSON document holds annotations of Hypothesis."""
    rows = _rows(document)
    if isinstance(document, dict) and rows == [] and isinstance(document.get("rows"), list):
        return True
    return bool(rows) and isinstance(rows[0], dict) and "uri" in rows[0] and "target" in rows[0]


def read(document: object) -> ForeignFile:
    """Return what an answer of the API, an export of the client or a list of annotations holds."""
    annotations, refused = [], []
    for number, row in enumerate(_rows(document), 1):
        try:
            annotations.append(_annotation(row))
        except Unreadable as error:
            refused.append(f"annotation {number}: {error}")
    return ForeignFile(FORM, tuple(annotations), (), tuple(refused))


def _rows(document: object) -> list[Any]:
    if isinstance(document, dict):
        rows = document.get("rows", document.get("annotations"))
        return rows if isinstance(rows, list) else [document] if "uri" in document else []
    return document if isinstance(document, list) else []


def _annotation(row: Any) -> ForeignAnnotation:
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        raise Unreadable("has no id")
    if as_list(row.get("references")):
        raise Unreadable("is a reply to another one; replies are not kept")
    targets = [t for t in as_list(row.get("target")) if isinstance(t, dict)]
    target = targets[0] if targets else {}
    selectors = {str(s.get("type")): s for s in as_list(target.get("selector")) if isinstance(s, dict)}
    addresses = (row.get("variorum:article"), target.get("source"), row.get("uri"))
    note, kind = row.get("text"), row.get("variorum:kind")
    revision = target.get("variorum:revision")
    return ForeignAnnotation(
        id=_id(row["id"]),
        original=row,
        sources=tuple(a for a in addresses if isinstance(a, str)),
        quote=_quote(selectors.get("TextQuoteSelector", {})),
        position=_position(selectors.get("TextPositionSelector", {})),
        note=safe_text(note).text if isinstance(note, str) else "",
        tags=tuple(
            sorted({safe_line(tag) for tag in as_list(row.get("tags")) if isinstance(tag, str)} - {""})
        ),
        kind=Kind(kind) if kind in tuple(Kind) else Kind.KEY,
        created=read_moment(row.get("created")),
        modified=read_moment(row.get("updated")),
        revision=identifier(revision) if isinstance(revision, str) else None,
        utf16=True,
    )


def _id(name: str) -> str:
    return identifier(name if name.startswith("urn:") else f"https://hypothes.is/a/{name}")


def _quote(selector: Json) -> TextQuoteSelector | None:
    exact = selector.get("exact")
    if not (isinstance(exact, str) and exact):
        return None
    prefix, suffix = (v if isinstance(v := selector.get(name), str) else "" for name in ("prefix", "suffix"))
    return TextQuoteSelector(exact, prefix, suffix)


def _position(selector: Json) -> TextRange | None:
    start, end = selector.get("start"), selector.get("end")
    return TextRange(start, end) if type(start) is int and type(end) is int and 0 <= start <= end else None
