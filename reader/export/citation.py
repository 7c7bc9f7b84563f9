"""A passage with where it comes from, as people paste it into a draft."""

from __future__ import annotations

from reader.model.article import Article


def source(article: Article) -> str:
    """Return byline, title, outlet, date and address on one line; what is unknown is left out."""
    known = article.metadata
    date = known.published.isoformat()[:10] if known.published else ""
    return ", ".join(p for p in (known.byline, f"“{known.title}”", known.outlet, date, known.url) if p)


def citation(quote: str, article: Article) -> str:
    """Return a quotation with its source."""
    return f"“{quote}” — {source(article)}"
