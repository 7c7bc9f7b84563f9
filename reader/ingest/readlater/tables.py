"""CSV as it comes: rows by their column's name; what breaks costs one line, the rest is read."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator

from reader.ingest.decoding import decode
from reader.ingest.readlater.saved import Gathered, SavedArticle
from reader.ingest.readlater.values import address

__all__ = ["Row", "gather_articles", "header_of", "rows_of"]

Row = dict[str, str]

MAX_ROWS = 1_000_000
FIELD = 131_072
"""Characters of one field: the standard library's own limit, which nothing here raises."""


def header_of(raw: bytes) -> tuple[str, ...]:
    """Return the column names of a table in lower case; empty when it is none."""
    first = decode(raw[:8192]).text.lstrip("\ufeff").partition("\n")[0]
    try:
        return tuple(name.strip().lower() for name in next(csv.reader([first]), []))
    except csv.Error:
        return ()


def rows_of(raw: bytes, gathered: Gathered) -> Iterator[tuple[int, Row]]:
    """Yield each row with its number, counted from 1 below the header."""
    reader = csv.reader(io.StringIO(decode(raw).text.lstrip("\ufeff"), newline=""))
    header = [name.strip().lower() for name in next(reader, [])]
    for number in range(1, MAX_ROWS + 1):
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            gathered.refuse(f"row {number}: {_reason(error)}")
            continue
        if len(values) > len(header):
            gathered.refuse(f"row {number}: it has {len(values)} fields, the header {len(header)}")
        elif any(value.strip() for value in values):
            yield number, dict(zip(header, values, strict=False))
    gathered.refuse(f"only the first {MAX_ROWS:,} rows were read")


def gather_articles(raw: bytes, gathered: Gathered, article: Callable[[Row], SavedArticle]) -> None:
    """Gather an article from each row that has an address; the others cost a line each."""
    for number, row in rows_of(raw, gathered):
        if address(row.get("url")):
            gathered.articles.append(article(row))
        else:
            gathered.refuse(f"row {number}: it has no address")


def _reason(error: csv.Error) -> str:
    return f"a field is longer than {FIELD:,} characters" if "limit" in str(error) else str(error)
