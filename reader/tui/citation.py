"""How a passage is cited: quotation, outlet, title, byline, date, address."""

from __future__ import annotations

from reader.model.article import Metadata
from reader.model.dates import PublicationDate


def citation(known: Metadata, quote: str = "") -> str:
    """Return `“quote” — Outlet, “Title”, Byline, 5 June 2026, https://…` with what is known.

    A quotation of several lines stands above its source, so that its paragraphs stay apart.
    """
    source = ", ".join(part for part in _parts(known) if part)
    if not quote:
        return source
    between = "\n— " if "\n" in quote else " — "
    return f"{quoted(quote)}{between}{source}"


def quoted(quote: str) -> str:
    """Put quotation marks around a passage that has none; the words stay as they were written."""
    bare = not (quote.startswith("“") and quote.endswith("”") and quote.count("“") == 1)
    return f"“{quote}”" if bare else quote


def _parts(known: Metadata) -> list[str]:
    return [
        known.outlet or "",
        f"“{known.title}”" if known.title else "",
        known.byline or "",
        day(known.published) if known.published else "",
        known.url or "",
    ]


def day(published: PublicationDate) -> str:
    """Return `5 June 2026`."""
    return f"{published.at.day} {published.at:%B %Y}"
