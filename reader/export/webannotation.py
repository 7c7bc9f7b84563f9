"""W3C Web Annotations (https://www.w3.org/TR/annotation-model/) as JSON-LD.

What the model has no word for (the kind of a highlight, the revision, claims)
stands under our own prefix. Offsets are code points, as the model wants them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reader.export.names import moment, source, urn
from reader.model.annotation import AnchorState, Annotation, Motivation, Target
from reader.model.claim import DIRECT, Claim, Evidence, WebEvidence

Json = dict[str, Any]
Originals = Mapping[str, tuple[Json, Json]]
"""Id → what was imported, and what we would have written for it then."""

FORM = "w3c"
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"variorum": "urn:variorum:"}]
COLLECTION = "urn:variorum:collection:"


def annotation_shape(annotation: Annotation, url: str | None, state: AnchorState = AnchorState.EXACT) -> Json:
    """Return one annotation; `url` is its article's, `state` tells of a passage that was edited or lost."""
    whole = annotation.motivation is Motivation.COMMENTING
    bodies = [_note(annotation.body)] if annotation.body else []
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in annotation.tags]
    shape: Json = {
        "@context": CONTEXT,
        "id": urn(annotation.id),
        "type": "Annotation",
        "motivation": "commenting" if whole or annotation.body else "highlighting",
        "created": moment(annotation.created),
        "modified": moment(annotation.modified),
    }
    shape |= {"body": bodies} if bodies else {}
    target = _target(annotation.target, url, whole=whole)
    return shape | {"target": target, "variorum:kind": str(annotation.kind)} | _state(state)


def evidence_shape(evidence: Evidence, url: str | None, state: AnchorState = AnchorState.EXACT) -> Json:
    """Return a passage as an annotation that links it to a claim."""
    return _linked(evidence, _target(evidence.target, url)) | _state(state)


def page_shape(evidence: WebEvidence) -> Json:
    """Return a passage of a page that is no article of ours, as one that links it to a claim."""
    quote = {"type": "TextQuoteSelector", "exact": evidence.quote}
    target = {"type": "SpecificResource", "source": evidence.url, "selector": quote}
    return _linked(evidence, target)


def _linked(evidence: Evidence | WebEvidence, target: Json) -> Json:
    bodies: list[Json] = [{"id": urn(evidence.claim), "type": "variorum:Claim", "purpose": "linking"}]
    bodies += [_note(evidence.note)] if evidence.note else []
    return {
        "@context": CONTEXT,
        "id": urn(evidence.id),
        "type": "Annotation",
        "motivation": "linking",
        "created": moment(evidence.added),
        "body": bodies,
        "target": target,
        "variorum:stance": str(evidence.stance),
    }


def claim_shape(claim: Claim) -> Json:
    """Return a claim without its evidence; a relation stands with the claim that names it."""
    shape: Json = {
        "id": urn(claim.id),
        "type": "variorum:Claim",
        "variorum:text": claim.text,
        "variorum:note": claim.note,
        "variorum:tags": list(claim.tags),
        "created": moment(claim.created),
        "modified": moment(claim.modified),
        "variorum:history": [
            {"variorum:status": str(s.status), "created": moment(s.at), "variorum:reason": s.reason}
            for s in claim.history
        ],
    }
    shape |= {"variorum:saidBy": claim.said_by} if claim.said_by else {}
    shape |= {"variorum:saidAt": claim.said_at} if claim.said_at else {}
    relations = [
        {"variorum:relation": str(r.relation), "variorum:claim": urn(r.claim)}
        for r in claim.related
        if r.relation in DIRECT and (r.relation is not r.relation.inverse or claim.id < r.claim)
    ]
    return shape | ({"variorum:relations": relations} if relations else {})


def collection(label: str, items: Sequence[Json], claims: Sequence[Json] = ()) -> Json:
    """Return an AnnotationCollection with all its items on one embedded page."""
    name = COLLECTION + label.lower()
    shape: Json = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
    }
    shape |= {"variorum:claims": list(claims)} if claims else {}
    page = {
        "id": f"{name}:1",
        "type": "AnnotationPage",
        "partOf": name,
        "startIndex": 0,
        "items": list(items),
    }
    return shape | {"first": page}


def restored(ours: Json, kept: tuple[Json, Json] | None) -> Json:
    """Return what was imported with the user's changes since, or ours when nothing was kept."""
    if kept is None:
        return ours
    original, before = kept
    merged: Json = {}
    for key, value in original.items():
        if before.get(key) == ours.get(key):
            merged[key] = value
        elif key in ours:
            merged[key] = _changed(key, value, ours[key])
    if before.get("body") != ours.get("body"):
        merged.pop("bodyValue", None)
    # What the user has added since has no place in the original.
    added = {k: v for k, v in ours.items() if k not in original and before.get(k) != v}
    return merged | added


def is_text(body: object) -> bool:
    """Tell whether we read a body as a note or a tag."""
    return isinstance(body, str | dict) and text_of(body) is not None


def text_of(body: object) -> str | None:
    if isinstance(body, dict) and isinstance(body.get("value"), str):
        kind = body.get("type", "TextualBody")
        kinds = kind if isinstance(kind, list) else [kind]
        return (
            body["value"] if {"TextualBody", "Text", "cnt:ContentAsText"} & {str(k) for k in kinds} else None
        )
    return None


def as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _changed(key: str, original: Any, ours: Any) -> Any:
    if key == "body":
        return [*ours, *(body for body in as_list(original) if not is_text(body) and body not in ours)]
    if key == "target":
        # The old selectors describe another passage now; what else was said of the target holds.
        old, new = as_list(original), as_list(ours)[0]
        first = old[0] if old and isinstance(old[0], dict) else {}
        rest = {k: v for k, v in first.items() if k not in ("selector", "id")}
        return [rest | new, *old[1:]] if isinstance(original, list) else rest | new
    return ours


def _note(text: str) -> Json:
    return {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": text}


def _state(state: AnchorState) -> Json:
    return {} if state.is_quiet else {"variorum:state": str(state)}


def _target(target: Target, url: str | None, *, whole: bool = False) -> Json:
    shape: Json = {"type": "SpecificResource", "source": source(url, target.article)}
    if not whole:
        quote, position = target.selectors.quote, target.selectors.position
        shape["selector"] = [
            {
                "type": "TextQuoteSelector",
                "exact": quote.exact,
                "prefix": quote.prefix,
                "suffix": quote.suffix,
            },
            {"type": "TextPositionSelector", "start": position.start, "end": position.end},
        ]
    shape["variorum:article"] = urn(target.article)
    return shape | {"variorum:revision": urn(target.revision)}
