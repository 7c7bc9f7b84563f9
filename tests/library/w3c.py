"""The shapes of the Web Annotation Recommendation, one for each of its numbered examples, in our own words.

And what an annotation must have: https://www.w3.org/TR/annotation-model/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PAGE = "https://post.example/report"
ELSEWHERE = "https://notes.example/body"

_AGENT = {
    "id": "https://notes.example/ann",
    "type": "Person",
    "name": "Ann",
    "nickname": "a",
    "email_sha1": "58bad0",
}
_TOOL = {
    "id": "https://notes.example/tool",
    "type": "Software",
    "name": "Pen 2",
    "homepage": "https://notes.example/",
}
_QUOTE = {
    "type": "TextQuoteSelector",
    "exact": "the dam held",
    "prefix": "explains that ",
    "suffix": ", and that",
}


def _selected(selector: Any, **more: Any) -> Json:
    return {"body": ELSEWHERE, "target": {"source": PAGE, "selector": selector, **more}}


def _with_state(state: Any) -> Json:
    return {"body": ELSEWHERE, "target": {"source": PAGE, "state": state}}


EXAMPLES: dict[int, Json] = {
    1: {"body": ELSEWHERE, "target": PAGE},
    2: {
        "body": {"id": ELSEWHERE, "format": "audio/ogg", "language": "de"},
        "target": {"id": PAGE, "format": "text/html", "language": ["en", "he"], "textDirection": "ltr", "processingLanguage": "en"},
    },
    3: {"body": {"id": ELSEWHERE, "type": "Video"}, "target": {"id": PAGE, "type": "Text"}},
    4: {"body": ELSEWHERE, "target": {"id": f"{PAGE}#xywh=1,2,3,4", "type": "Image", "format": "image/png"}},
    5: {"body": {"type": "TextualBody", "value": "<b>Hm.</b>", "format": "text/html", "language": "en"}, "target": PAGE},
    6: {"bodyValue": "Who says so?", "target": PAGE},
    7: {"body": {"type": "TextualBody", "value": "Who says so?", "format": "text/plain"}, "target": PAGE},
    8: {"target": PAGE},
    9: {"body": [ELSEWHERE, {"type": "TextualBody", "value": "flood", "purpose": "tagging"}], "target": [PAGE, "https://wire.example/other"]},
    10: {"body": {"type": "Choice", "items": [{"id": ELSEWHERE, "language": "en"}, {"id": f"{ELSEWHERE}/de", "language": "de"}]}, "target": PAGE},
    11: {
        "creator": "https://notes.example/ann", "created": "2026-03-04T09:00:00Z", "modified": "2026-03-05T10:00:00Z",
        "generator": "https://notes.example/tool", "generated": "2026-03-05T10:00:00Z",
        "body": {"id": ELSEWHERE, "creator": "https://notes.example/bob", "created": "2026-03-01T09:00:00Z"}, "target": PAGE,
    },
    12: {"creator": _AGENT, "generator": _TOOL, "body": ELSEWHERE, "target": PAGE},
    13: {"audience": {"id": "https://notes.example/desk", "type": "schema:EducationalAudience", "schema:educationalRole": "editor"}, "body": ELSEWHERE, "target": PAGE},
    14: {"motivation": "commenting", "body": {"id": ELSEWHERE, "accessibility": "captions"}, "target": {"id": PAGE, "accessibility": ["captions", "transcript"]}},
    15: {
        "motivation": "bookmarking",
        "body": [{"type": "TextualBody", "value": "later", "purpose": "tagging"}, {"type": "TextualBody", "value": "Says what it cost", "purpose": "describing"}],
        "target": PAGE,
    },
    16: {"rights": "https://rights.example/free", "body": {"id": ELSEWHERE, "rights": "https://rights.example/named"}, "target": PAGE},
    17: {"canonical": "urn:uuid:5c1d0a40-7a0e-4f0e-9b51-0a2f4c8d9e11", "via": "https://copy.example/1", "body": {"id": ELSEWHERE, "rights": "https://rights.example/named"}, "target": PAGE},
    18: {"body": {"type": "SpecificResource", "purpose": "tagging", "source": "https://places.example/harbour"}, "target": {"id": PAGE, "type": "Text"}},
    19: {"body": {"source": ELSEWHERE, "selector": f"{ELSEWHERE}/s"}, "target": {"source": PAGE, "selector": f"{PAGE}/s"}},
    20: {"body": {"source": ELSEWHERE, "purpose": "describing", "selector": {"type": "FragmentSelector", "conformsTo": "http://www.w3.org/TR/media-frags/", "value": "t=1,2"}}, "target": PAGE},
    21: _selected({"type": "CssSelector", "value": "main > p:nth-of-type(2)"}),
    22: _selected({"type": "XPathSelector", "value": "/html/body/main/p[2]"}),
    23: _selected(_QUOTE),
    24: _selected({"type": "TextPositionSelector", "start": 40, "end": 52}),
    25: _selected({"type": "DataPositionSelector", "start": 16, "end": 64}),
    26: _selected({"id": "https://notes.example/area.svg", "type": "SvgSelector"}),
    27: _selected({"type": "SvgSelector", "value": "<svg:svg><svg:rect/></svg:svg>"}),
    28: _selected({"type": "RangeSelector", "startSelector": {"type": "XPathSelector", "value": "//tr[1]/td[1]"}, "endSelector": {"type": "XPathSelector", "value": "//tr[1]/td[3]"}}),
    29: _selected({"type": "FragmentSelector", "value": "p2", "refinedBy": _QUOTE}),
    30: _with_state({"id": f"{PAGE}/state"}),
    31: _with_state({"type": "TimeState", "cached": "https://archive.example/1", "sourceDate": "2026-03-04T09:00:00Z"}),
    32: _with_state({"type": "HttpRequestState", "value": "Accept: text/plain"}),
    33: _with_state({"type": "TimeState", "sourceDate": "2026-03-04T09:00:00Z", "refinedBy": {"type": "HttpRequestState", "value": "Accept: application/pdf", "refinedBy": {"type": "FragmentSelector", "value": "page=2"}}}),
    34: {"stylesheet": "https://notes.example/pen.css", "body": ELSEWHERE, "target": {"source": PAGE, "styleClass": "marker"}},
    35: {"stylesheet": {"type": "CssStylesheet", "value": ".marker { color: green }"}, "body": ELSEWHERE, "target": {"source": PAGE, "styleClass": "marker"}},
    36: _selected({"type": "TextPositionSelector", "start": 1, "end": 4}, renderedVia={"id": "https://tool.example/", "type": "Software", "schema:softwareVersion": "2.5"}),
    37: {"body": ELSEWHERE, "target": {"source": PAGE, "scope": "https://post.example/front"}},
    41: {
        "motivation": "commenting", "creator": {**_AGENT, "type": ["Person"]}, "created": "2026-03-04T09:00:00Z", "generator": _TOOL, "generated": "2026-03-04T09:01:00Z",
        "stylesheet": {"id": "https://notes.example/pen.css", "type": "CssStylesheet"},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": "dam"},
            {"type": "Choice", "items": [{"type": "TextualBody", "purpose": "describing", "value": "It held.", "format": "text/plain", "language": "en", "creator": "https://notes.example/ann"}, {"type": "SpecificResource", "source": ELSEWHERE}]},
        ],
        "target": {
            "type": "SpecificResource", "styleClass": "marker", "source": PAGE,
            "selector": [{"type": "FragmentSelector", "conformsTo": "https://tools.example/frag", "value": "namedSection", "refinedBy": _QUOTE}, _QUOTE, {"type": "TextPositionSelector", "start": 8, "end": 20}],
            "state": {"type": "HttpRequestState", "value": "Accept: text/html"},
        },
    },
}  # fmt: skip
"""By number; 38 to 40 are collections and pages, see `collections`."""

GROUPED: dict[str, Json] = {
    name: {"motivation": "linking", "body": {"type": name, "items": [{"type": "SpecificResource", "source": ELSEWHERE}]}, "target": {"type": name, "items": [PAGE, "https://wire.example/other"]}}
    for name in ("Composite", "List", "Independents")
}  # fmt: skip


def example(shape: Json, name: str) -> Json:
    """Return a whole annotation of a shape."""
    return {"@context": CONTEXT, "id": f"https://notes.example/{name}", "type": "Annotation", **shape}


def collections() -> list[Json]:
    """Return a collection with its page embedded, one whose pages are elsewhere, and a page alone."""
    items = [example(EXAMPLES[23], "c1"), example(EXAMPLES[15], "c2")]
    name = "https://notes.example/all"
    head = {
        "@context": CONTEXT,
        "id": name,
        "type": ["BasicContainer", "AnnotationCollection"],
        "label": "All of March",
        "total": 2,
    }
    page = {"id": f"{name}/1", "type": "AnnotationPage", "startIndex": 0, "items": items}
    return [
        {**head, "first": page},
        {**head, "first": f"{name}/1", "last": f"{name}/9"},
        {"@context": CONTEXT, **page, "partOf": {"id": name, "label": "All of March", "total": 2}, "next": f"{name}/2"},
    ]  # fmt: skip


# What must hold. Each rule yields a sentence for what breaks it.

_IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_GROUPS = frozenset(("Choice", "Composite", "List", "Independents"))
_MOTIVATIONS = frozenset(
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking"
    " moderating questioning replying tagging".split()
)


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def broken(annotation: Json) -> Iterator[str]:
    """Yield what the model demands of an annotation and this one does not have."""
    contexts = annotation.get("@context")
    if CONTEXT not in listed(contexts) or (isinstance(contexts, list) and len(contexts) == 1):
        yield "@context: the model's, as a string when it is alone"
    if not _is_iri(annotation.get("id")):
        yield "id: exactly one IRI"
    if "Annotation" not in listed(annotation.get("type")):
        yield "type: Annotation among them"
    if not listed(annotation.get("target")):
        yield "target: one or more"
    if "bodyValue" in annotation and ("body" in annotation or not isinstance(annotation["bodyValue"], str)):
        yield "bodyValue: a string, and no body beside it"
    for key in ("created", "modified", "generated"):
        if key in annotation and not _DATE.fullmatch(str(annotation[key])):
            yield f"{key}: exactly one dateTime with its time zone"
    if unknown := set(listed(annotation.get("motivation"))) - _MOTIVATIONS:
        yield f"motivation: {unknown} is none of the model's"
    for target in listed(annotation.get("target")):
        yield from _broken_resource(target)
    for body in listed(annotation.get("body")):
        yield from _broken_resource(body)


def _broken_resource(resource: Any) -> Iterator[str]:
    if isinstance(resource, str):
        if not _is_iri(resource):
            yield f"{resource}: an IRI"
        return
    kinds = listed(resource.get("type"))
    if "TextualBody" in kinds:
        if not isinstance(resource.get("value"), str):
            yield "TextualBody: exactly one value"
    elif "SpecificResource" in kinds or "selector" in resource or "source" in resource:
        source = resource.get("source")
        if not _is_iri(source.get("id") if isinstance(source, dict) else source):
            yield "SpecificResource: exactly one source"
    elif _GROUPS & set(kinds):
        for item in listed(resource.get("items")):
            yield from _broken_resource(item)
    elif not _is_iri(resource.get("id")):
        yield "an external resource: exactly one id"
    if resource.get("textDirection", "auto") not in ("ltr", "rtl", "auto"):
        yield "textDirection: ltr, rtl or auto"
    for selector in listed(resource.get("selector")):
        yield from _broken_selector(selector)


def _broken_selector(selector: Any) -> Iterator[str]:
    if isinstance(selector, str):
        # It may be described elsewhere.
        if not _is_iri(selector):
            yield "selector: an IRI"
        return
    kind = selector.get("type")
    if not isinstance(kind, str):
        yield "selector: exactly one type"
    elif kind == "TextQuoteSelector":
        if not all(isinstance(selector.get(key, ""), str) for key in ("exact", "prefix", "suffix")):
            yield "TextQuoteSelector: one exact, at most one prefix and suffix"
        if "exact" not in selector:
            yield "TextQuoteSelector: exactly one exact"
    elif kind in ("TextPositionSelector", "DataPositionSelector"):
        start, end = selector.get("start"), selector.get("end")
        if type(start) is not int or type(end) is not int or not 0 <= start <= end:
            yield f"{kind}: start and end, not negative"
    elif kind not in ("RangeSelector", "SvgSelector") and not isinstance(selector.get("value"), str):
        yield f"{kind}: exactly one value"


def broken_collection(collection: Json) -> Iterator[str]:
    """Yield the same for a collection with its page embedded."""
    if CONTEXT not in listed(collection.get("@context")):
        yield "@context: the model's"
    if not _is_iri(collection.get("id")) or "AnnotationCollection" not in listed(collection.get("type")):
        yield "a collection: exactly one id, and its type"
    if type(collection.get("total")) is not int or collection["total"] < 0:
        yield "total: a number"
    page = collection.get("first")
    if not isinstance(page, dict) or not _is_iri(page.get("id")) or page.get("type") != "AnnotationPage":
        yield "first: a page with an id and its type"
        return
    if not isinstance(page.get("items"), list) or page.get("startIndex") != 0:
        yield "a page: its items, from 0"
    if page.get("partOf") != collection.get("id"):
        yield "partOf: the collection"
    for item in page["items"]:
        yield from broken(item)


def _is_iri(value: Any) -> bool:
    return isinstance(value, str) and _IRI.fullmatch(value) is not None
