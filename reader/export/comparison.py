"""A comparison of reports as the JSON of `compare` and as Markdown."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from reader.export.markdown import escaped, table
from reader.export.shapes import Shape, article_shape, range_shape
from reader.model.article import Article
from reader.model.finding import Comparison, Disagreement, Side
from reader.model.ids import ArticleId

Articles = Mapping[ArticleId, Article]


def shape(found: Comparison, articles: Articles, aside: Collection[str] = ()) -> Shape:
    """Return what `compare --json` prints; `aside` has the keys of what the user has dismissed."""
    return {
        "articles": [article_shape(articles[i]) for i in found.articles],
        "disagreements": [{**_disagreement(d), "dismissed": d.key in aside} for d in found.disagreements],
        "shared": [{"origins": s.origins, "sides": [side_shape(x) for x in s.sides]} for s in found.shared],
        "only_in": [
            {"article": o.article, "range": range_shape(o.range), "quote": o.quote, "weight": o.weight}
            for o in found.only_in
        ],
        "origins": [{"articles": list(o.articles), "why": o.why} for o in found.origins],
    }


def markdown(found: Comparison, articles: Articles) -> str:
    """Return the comparison as a page: disagreements side by side, then what one report alone says."""
    names = {i: _name(articles[i]) for i in found.articles}
    parts = [
        "# Comparison",
        "\n".join(f"- {escaped(articles[i].title)} ({names[i]})" for i in found.articles),
    ]
    parts.append(
        f"{len(found.disagreements)} disputed, {len(found.shared)} shared, {len(found.only_in)} in one only"
    )
    for one in found.disagreements:
        parts.append(f"## {escaped(one.reason)} ({one.kind}, {one.strength})")
        parts.append(table(["Outlet", "Value", "Quote"], [_row(s, names) for s in one.sides]))
        if one.caveat:
            parts.append(f"Both may hold: {escaped(one.caveat)}")
    return "\n\n".join(parts) + "\n"


def _disagreement(one: Disagreement) -> Shape:
    return {
        "kind": str(one.kind),
        "strength": str(one.strength),
        "reason": one.reason,
        "may_both_hold": one.may_both_hold,
        "caveat": one.caveat,
        "sides": [side_shape(side) for side in one.sides],
    }


def side_shape(side: Side) -> Shape:
    """Return a passage with the part of it that carries the value."""
    return {
        "article": side.article,
        "revision": side.revision,
        "range": range_shape(side.range),
        "quote": side.quote,
        "mark": range_shape(side.mark),
        "value": side.value,
        "unit": side.unit,
    }


def words(cell: Side | None) -> str:
    """Return the words of the report that carry the value; empty where it says nothing."""
    if cell is None:
        return ""
    start = cell.mark.start - cell.range.start
    words = " ".join(cell.quote[start : start + len(cell.mark)].split())
    # The value of a denial says more than its words: "not allowed".
    return words if words and not cell.value.endswith(f" {words}") else cell.value


def _row(side: Side, names: Mapping[ArticleId, str]) -> list[str]:
    # The report's own words: "at least four" is not 4.
    return [escaped(names[side.article]), escaped(words(side)), f"“{escaped(side.quote)}”"]


def _name(article: Article) -> str:
    return article.called
