"""Highlights and notes by article: Markdown for people, CSV for tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reader.export.markdown import escaped, link, quoted
from reader.export.shapes import highlight_shape
from reader.export.tables import harmless
from reader.model.annotation import AnchorState, PlacedAnnotation
from reader.model.article import Article
from reader.model.ids import ArticleId

COLUMNS = ("id", "article", "title", "outlet", "published", "url", "kind", "status", "quote", "note", "tags")


def markdown(
    placed: Sequence[PlacedAnnotation],
    articles: Mapping[ArticleId, Article],
    names: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return the highlights grouped by article, in reading order; `names` are the user's for kinds."""
    groups: dict[ArticleId, list[PlacedAnnotation]] = {}
    for one in placed:
        groups.setdefault(one.annotation.target.article, []).append(one)
    parts = ["# Highlights", *(_article(articles[i], group, names) for i, group in groups.items())]
    return "\n\n".join(parts) + "\n"


def table(placed: Sequence[PlacedAnnotation], articles: Mapping[ArticleId, Article]) -> str:
    """Return the highlights as CSV (RFC 4180) with a header line."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, extrasaction="ignore")
    writer.writeheader()
    for one in placed:
        known = articles[one.annotation.target.article].metadata
        shape = highlight_shape(one)
        row = {**shape, "title": known.title, "outlet": known.outlet or "", "url": known.url or ""}
        row["published"] = known.published.isoformat() if known.published else ""
        row["tags"] = " ".join(one.annotation.tags)
        writer.writerow({name: harmless(str(value)) for name, value in row.items()})
    return out.getvalue()


def _article(article: Article, group: Sequence[PlacedAnnotation], names: Mapping[str, str]) -> str:
    known = article.metadata
    date = known.published.isoformat()[:10] if known.published else ""
    about = " · ".join(escaped(part) for part in (known.outlet, known.byline, date) if part)
    ordered = sorted(group, key=lambda p: p.annotation.target.selectors.position)
    parts = [f"## {link(known.title, known.url)}", about, *(_highlight(p, names) for p in ordered)]
    return "\n\n".join(part for part in parts if part)


def _highlight(placed: PlacedAnnotation, names: Mapping[str, str]) -> str:
    annotation = placed.annotation
    state = "" if placed.anchored.state.is_quiet else f" ({_state(placed)})"
    tags = "".join(f" #{escaped(tag)}" for tag in annotation.tags)
    body = f"\n\n{annotation.body}" if annotation.body else ""
    if annotation.target.whole:
        return f"*On the article as a whole*{tags}{body}"
    return f"{quoted(placed.anchored.quote)}\n\n*{escaped(names.get(annotation.kind, annotation.kind))}*{state}{tags}{body}"


def _state(placed: PlacedAnnotation) -> str:
    if placed.anchored.state not in (AnchorState.CHANGED, AnchorState.REVIEW):
        return str(placed.anchored.state)
    return f"{placed.anchored.state}; was “{escaped(placed.annotation.target.quote)}”"
