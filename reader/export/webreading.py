"""Reading W3C Web Annotations back: ours with everything, others' as far as our model goes."""

from __future__ import annotations

from typing import Any

from reader.export.foreign import ForeignAnnotation, ForeignFile, Unreadable
from reader.export.names import identifier, read_moment
from reader.export.webannotation import FORM, as_list, text_of
from reader.model.annotation import Kind, TextQuoteSelector
from reader.model.claim import Claim, Related, Relation, Stance, Status, StatusChange
from reader.model.dates import now
from reader.model.ids import ClaimId
from reader.model.ranges import TextRange
from reader.model.when import read_when
from reader.text.safe import safe_line, safe_text

Json = dict[str, Any]

DEPTH = 8
"""Selectors refined by selectors, targets in lists: nobody nests deeper by hand."""


def recognises(document: object) -> bool:
    """Tell whether a JSON document holds Web Annotations."""
    first = as_list(document)[0] if as_list(document) else None
    return isinstance(first, dict) and bool(
        _types(first) & {"Annotation", "AnnotationPage", "AnnotationCollection"}
    )


def read(document: object) -> ForeignFile:
    """Return what a collection, a page, a list or a single annotation holds."""
    annotations, claims = [], []
    refused: list[str] = []
    items, known = _items(document, refused)
    for number, item in enumerate(items, 1):
        try:
            annotations.append(_annotation(item))
        except Unreadable as error:
            refused.append(f"annotation {number}: {error}")
    for number, claim in enumerate(known, 1):
        try:
            claims.append((_claim(claim), claim))
        except Unreadable as error:
            refused.append(f"claim {number}: {error}")
    return ForeignFile(FORM, tuple(annotations), tuple(claims), tuple(refused))


def _items(document: object, refused: list[str]) -> tuple[list[Any], list[Any]]:
    items: list[Any] = []
    claims: list[Any] = []
    for part in as_list(document):
        if not isinstance(part, dict):
            refused.append("a part of the file is no object")
        elif "AnnotationCollection" in _types(part):
            claims += as_list(part.get("variorum:claims"))
            page = part.get("first", part)
            if not isinstance(page, dict):
                refused.append("its pages are on the web; export them with their items")
            else:
                items += as_list(page.get("items"))
                if page.get("next"):
                    refused.append("the collection goes on elsewhere; only its first page is in the file")
        elif "AnnotationPage" in _types(part):
            items += as_list(part.get("items"))
            if part.get("next"):
                refused.append("the page is followed by others; only this one is in the file")
        else:
            items.append(part)
    return items, claims


def _annotation(item: Any) -> ForeignAnnotation:
    if not isinstance(item, dict) or "Annotation" not in _types(item):
        raise Unreadable("is no annotation")
    iri = item.get("id", item.get("@id"))
    if not isinstance(iri, str) or not iri.strip():
        raise Unreadable("has no id")
    targets = as_list(item.get("target"))
    if not targets:
        raise Unreadable("has no target")
    bodies = as_list(item.get("body")) or [{"value": v} for v in as_list(item.get("bodyValue"))]
    bodies = _flat(bodies)
    if "tagging" in as_list(item.get("motivation")):
        # Without a purpose of its own, a body has that of its annotation.
        bodies = [
            b if not isinstance(b, dict) or "purpose" in b else {**b, "purpose": "tagging"} for b in bodies
        ]
    target = targets[0] if isinstance(targets[0], dict) else {}
    quote, position = _selectors(target.get("selector"))
    claim = next((b for b in bodies if isinstance(b, dict) and "variorum:Claim" in _types(b)), None)
    return ForeignAnnotation(
        id=identifier(iri),
        original=item,
        sources=tuple(_sources(targets)),
        quote=quote,
        position=position,
        note=_note(bodies),
        tags=tuple(_tags(bodies)),
        kind=_kind(item.get("variorum:kind")),
        created=read_moment(item.get("created")),
        modified=read_moment(item.get("modified")),
        revision=_ours(target.get("variorum:revision")),
        claim=_ours(claim.get("id")) if claim else None,
        page=_page(target) if claim else None,
        stance=_stance(item.get("variorum:stance")),
    )


def _page(target: Json) -> str | None:
    """Return the address of a page that never was an article of ours."""
    source = target.get("source")
    if "variorum:article" in target or not isinstance(source, str):
        return None
    return safe_line(source) if source.startswith(("http://", "https://")) else None


def _flat(bodies: list[Any], depth: int = 0) -> list[Any]:
    """Return bodies with those that a choice or a list holds."""
    found: list[Any] = []
    for body in bodies if depth < DEPTH else ():
        items = as_list(body.get("items")) if isinstance(body, dict) else []
        found += _flat(items, depth + 1) if items else [body]
    return found


def _sources(targets: list[Any], depth: int = 0) -> list[str]:
    """Return the IRIs of targets, whatever they are wrapped in, ours first."""
    found: list[str] = []
    for target in targets if depth < DEPTH else ():
        if isinstance(target, str):
            found.append(target)
        elif isinstance(target, dict):
            names = ("variorum:article", "source", "id", "@id", "canonical", "via", "scope")
            found += [v for name in names for v in as_list(target.get(name)) if isinstance(v, str)]
            found += _sources([t for t in as_list(target.get("source")) if isinstance(t, dict)], depth + 1)
            found += _sources([*as_list(target.get("items")), *as_list(target.get("item"))], depth + 1)
    return found


def _selectors(selector: Any, depth: int = 0) -> tuple[TextQuoteSelector | None, TextRange | None]:
    """Return the first quote and position among selectors and what refines them."""
    quote: TextQuoteSelector | None = None
    position: TextRange | None = None
    for one in as_list(selector) if depth < DEPTH else ():
        if not isinstance(one, dict):
            continue
        if "TextQuoteSelector" in _types(one):
            quote = quote or _quote(one)
        elif "TextPositionSelector" in _types(one):
            position = position or _position(one)
        finer = _selectors([one.get("refinedBy"), *as_list(one.get("items"))], depth + 1)
        # What refines a selector counts its offsets from there: only its quote says something here.
        quote = quote or finer[0]
    return quote, position


def _quote(selector: Json) -> TextQuoteSelector | None:
    exact, prefix, suffix = (selector.get(name, "") for name in ("exact", "prefix", "suffix"))
    if not (isinstance(exact, str) and exact):
        return None
    return TextQuoteSelector(
        exact, prefix if isinstance(prefix, str) else "", suffix if isinstance(suffix, str) else ""
    )


def _position(selector: Json) -> TextRange | None:
    start, end = selector.get("start"), selector.get("end")
    return TextRange(start, end) if type(start) is int and type(end) is int and 0 <= start <= end else None


def _note(bodies: list[Any]) -> str:
    texts = [
        text_of(b) for b in bodies if not (isinstance(b, dict) and "tagging" in as_list(b.get("purpose")))
    ]
    return safe_text("\n\n".join(text for text in texts if text)).text


def _tags(bodies: list[Any]) -> list[str]:
    tagging = [b for b in bodies if isinstance(b, dict) and "tagging" in as_list(b.get("purpose"))]
    return sorted({tag for body in tagging if (tag := safe_line(text_of(body) or ""))})


def _claim(shape: Any) -> Claim:
    if not isinstance(shape, dict) or not isinstance(shape.get("id"), str):
        raise Unreadable("has no id")
    text, note = shape.get("variorum:text"), shape.get("variorum:note", "")
    if not isinstance(text, str) or not isinstance(note, str):
        raise Unreadable("has no text")
    created = read_moment(shape.get("created")) or now()
    tags = [t for t in as_list(shape.get("variorum:tags")) if isinstance(t, str)]
    history = [_step(step) for step in as_list(shape.get("variorum:history"))]
    said_by, said_at = shape.get("variorum:saidBy", ""), shape.get("variorum:saidAt", "")
    related = [_related(one) for one in as_list(shape.get("variorum:relations"))]
    return Claim(
        id=ClaimId(identifier(shape["id"])),
        text=safe_text(text).text,
        created=created,
        modified=read_moment(shape.get("modified")) or created,
        history=tuple(history) or (StatusChange(Status.OPEN, created),),
        note=safe_text(note).text,
        tags=tuple(tags),
        said_by=safe_line(said_by) if isinstance(said_by, str) else "",
        said_at=_when(said_at),
        related=tuple(related),
    )


def _when(value: Any) -> str:
    try:
        return read_when(value) if value else ""
    except (ValueError, TypeError, AttributeError) as error:
        raise Unreadable("it was said at a time that cannot be read") from error


def _related(shape: Any) -> Related:
    """Return a relation; the words of the other claim are not known here."""
    other = shape.get("variorum:claim") if isinstance(shape, dict) else None
    try:
        relation = Relation(str(shape.get("variorum:relation"))) if other else None
    except ValueError as error:
        raise Unreadable("it has a relation of an unknown kind") from error
    if relation is None or not isinstance(other, str):
        raise Unreadable("it has a relation that cannot be read")
    return Related(relation, ClaimId(identifier(other)), "")


def _step(shape: Any) -> StatusChange:
    if not isinstance(shape, dict):
        raise Unreadable("its history cannot be read")
    at, reason = read_moment(shape.get("created")), shape.get("variorum:reason", "")
    try:
        status = Status(str(shape.get("variorum:status")))
    except ValueError as error:
        raise Unreadable("its history names a status that is not known") from error
    if at is None or not isinstance(reason, str):
        raise Unreadable("its history cannot be read")
    return StatusChange(status, at, safe_text(reason).text)


def _kind(value: Any) -> Kind:
    return Kind(value) if value in tuple(Kind) else Kind.KEY


def _stance(value: Any) -> Stance:
    return Stance(value) if value in tuple(Stance) else Stance.MENTIONS


def _ours(iri: Any) -> str | None:
    return identifier(iri) if isinstance(iri, str) else None


def _types(shape: Json) -> set[str]:
    return {
        str(kind).removeprefix("oa:").removeprefix("http://www.w3.org/ns/oa#")
        for kind in as_list(shape.get("type", shape.get("@type")))
    }
