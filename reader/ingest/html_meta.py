"""What a page says about itself: JSON-LD, Open Graph and its kin, and the visible marks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING, cast

from reader.ingest.language import primary_tag
from reader.ingest.naming import is_url, join_names, without_site
from reader.ingest.parsed import Fields

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["read_metadata", "standfirst_of"]

_ARTICLE_TYPES = ("Article", "Posting", "Report", "Review", "Liveblog")
MAX_NODES = 2_000
"""JSON-LD objects looked at: a page describes itself in a dozen."""

_SITE = ("og:site_name", "application-name", "twitter:site", "dc.publisher", "publisher", "cre")
_AUTHOR = (
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "byl",
    "sailthru.author",
    "twitter:creator",
)
_DATE = (
    "article:published_time",
    "og:published_time",
    "parsely-pub-date",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "sailthru.date",
    "datepublished",
    "cxenseparse:recs:publishtime",
)


def read_metadata(page: HtmlElement, fields: Fields) -> None:
    """Offer everything the page declares; the better source first."""
    meta = _meta(page)
    for node in _articles(page):
        _offer_article(node, fields)
    _offer_meta(meta, fields)
    _offer_visible(page, meta, fields)


def standfirst_of(page: HtmlElement) -> str:
    """Return the page's own summary, to know it again in the text."""
    meta = _meta(page)
    return (meta.get("og:description") or meta.get("description") or [""])[0]


def _meta(page: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join(unescape(element.get("content", "")).split())
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _articles(page: HtmlElement) -> list[Mapping[str, object]]:
    """Return the JSON-LD objects that describe an article."""
    nodes = []
    for script in page.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            nodes += [node for node in _nodes(script.text or "") if _is_article(node)]
    return nodes


def _nodes(source: str) -> Iterator[Mapping[str, object]]:
    try:
        # Pages wrap it in comments and CDATA, and leave raw line ends in strings.
        loaded = json.loads(source.strip().removeprefix("<!--").removesuffix("-->").strip(), strict=False)
    except (ValueError, RecursionError):
        return
    waiting: list[object] = [loaded]
    for _ in range(MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]
        elif isinstance(node, list):
            waiting += node


def _is_article(node: Mapping[str, object]) -> bool:
    return any(kind.endswith(_ARTICLE_TYPES) for kind in _strings(node.get("@type")))


def _offer_article(node: Mapping[str, object], fields: Fields) -> None:
    where = "JSON-LD"
    fields.offer("title", _first(node.get("headline")), where)
    fields.offer("byline", join_names(_names(node.get("author") or node.get("creator"))), where)
    fields.offer("outlet", "".join(_names(node.get("publisher"))[:1]), where)
    fields.offer_date(_first(node.get("datePublished")), where)
    address = _first(node.get("url")) or _first(node.get("mainEntityOfPage"))
    fields.offer("url", address if is_url(address) else "", where)
    fields.offer("language", primary_tag(_first(node.get("inLanguage"))), where)
    words = _strings(node.get("keywords"))
    fields.offer_tags(words[0].split(",") if len(words) == 1 else words, where)


def _offer_meta(meta: Mapping[str, list[str]], fields: Fields) -> None:
    for name in _SITE:
        fields.offer("outlet", "".join(meta.get(name, [])[:1]).lstrip("@"), name)
    for name in ("og:title", "twitter:title", "dc.title", "headline"):
        title, _ = without_site("".join(meta.get(name, [])[:1]), fields.outlet)
        fields.offer("title", title, name)
    for name in _AUTHOR:
        fields.offer("byline", join_names([n for n in meta.get(name, []) if not n.startswith("@")]), name)
    for name in _DATE:
        fields.offer_date("".join(meta.get(name, [])[:1]), name)
    fields.offer_tags(meta.get("article:tag", []), "article:tag")
    for name in ("news_keywords", "keywords"):
        fields.offer_tags("".join(meta.get(name, [])[:1]).split(","), name)


def _offer_visible(page: HtmlElement, meta: Mapping[str, list[str]], fields: Fields) -> None:
    for link in page.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and is_url(link.get("href") or ""):
            fields.offer("url", link.get("href"), "canonical link")
    address = "".join(meta.get("og:url", [])[:1])
    fields.offer("url", address if is_url(address) else "", "og:url")
    headings = [" ".join("".join(map(str, h1.itertext())).split()) for h1 in page.iter("h1")]
    if len(headings) == 1 or fields.title is None:
        fields.offer("title", "".join(headings[:1]), "h1")
    for title in page.iter("title"):
        text = " ".join("".join(map(str, title.itertext())).split())
        fields.offer("title", without_site(text, fields.outlet)[0], "title")
    for time in page.iter("time"):
        if "pubdate" in time.attrib or time.get("itemprop") == "datePublished" or _in_article(time):
            fields.offer_date(time.get("datetime") or "".join(map(str, time.itertext())), "time")
    fields.offer("language", primary_tag(page.get("lang") or page.get("xml:lang") or ""), "lang")
    fields.offer("language", primary_tag("".join(meta.get("og:locale", [])[:1])), "og:locale")


def _in_article(element: HtmlElement) -> bool:
    return any(parent.tag in ("article", "main", "header") for parent in element.iterancestors())


def _names(value: object) -> list[str]:
    if isinstance(value, list):
        return [name for item in value for name in _names(item)]
    if isinstance(value, dict):
        return _names(cast("dict[str, object]", value).get("name"))
    return _strings(value)


def _strings(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [unescape(item).strip() for item in values if isinstance(item, str) and item.strip()]


def _first(value: object) -> str:
    return "".join(_strings(value)[:1])
