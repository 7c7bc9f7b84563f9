"""From the keys that note-takers and site generators write to the fields of an article.

Known are Obsidian Web Clipper, MarkDownload, Hugo, Jekyll and plain habit.
`created` is the moment of clipping in all of them, so it is never a
publication date; it is kept with the other keys that have no field.
"""

from __future__ import annotations

from collections.abc import Mapping

from reader.ingest.frontmatter import Value
from reader.ingest.language import primary_tag
from reader.ingest.naming import is_url, join_names
from reader.ingest.parsed import Fields

__all__ = ["offer_keys"]

_TITLE = ("title", "headline", "page title")
_OUTLET = ("outlet", "publisher", "publication", "site name", "sitename", "site", "newspaper", "provider")
_AUTHOR = ("byline", "author", "authors", "by", "creator", "writer", "reporter")
_DATE = (
    "published",
    "date published",
    "datepublished",
    "publish date",
    "publishdate",
    "published at",
    "published time",
    "pubdate",
    "date",
    "publication date",
)
_URL = ("url", "source url", "sourceurl", "canonical url", "canonical", "original url", "link", "permalink")
_SOURCE = "source"
"""An address in clippings, an outlet in bibliographies."""
_LANGUAGE = ("lang", "language", "locale", "inlanguage")
_TAGS = ("tags", "tag", "keywords", "categories", "topics")


def offer_keys(fields: Fields, keys: Mapping[str, Value], where: str) -> None:
    """Read what is known of the keys into `fields`; the rest becomes extra."""
    if not keys:
        return
    values = {_plain(key): value for key, value in keys.items()}
    used: set[str] = set()

    def first(names: tuple[str, ...]) -> list[str]:
        for name in names:
            if texts := _texts(values.get(name, "")):
                used.add(name)
                return texts
        return []

    fields.offer("title", " ".join(first(_TITLE)), where)
    fields.offer("outlet", ", ".join(first(_OUTLET)), where)
    fields.offer("byline", join_names(first(_AUTHOR)), where)
    _offer_date(fields, values, used, where)
    _offer_address(fields, values, used, where)
    if language := primary_tag("".join(first(_LANGUAGE)[:1])):
        fields.offer("language", language, where)
    fields.offer_tags(_split_tags(first(_TAGS)), where)
    fields.keep({key: ", ".join(_texts(value)) for key, value in keys.items() if _plain(key) not in used})


def _offer_date(fields: Fields, values: Mapping[str, Value], used: set[str], where: str) -> None:
    for name in _DATE:
        texts = _texts(values.get(name, ""))
        if texts and fields.published is None:
            fields.offer_date(texts[0], where)
            if fields.published is not None:
                used.add(name)


def _offer_address(fields: Fields, values: Mapping[str, Value], used: set[str], where: str) -> None:
    for name in (*_URL, _SOURCE):
        texts = _texts(values.get(name, ""))
        if texts and is_url(texts[0]):
            fields.offer("url", texts[0], where)
            used.add(name)
        elif texts and name == _SOURCE:
            fields.offer("outlet", texts[0], where)
            used.add(name)


def _plain(key: str) -> str:
    return " ".join(key.replace("_", " ").replace("-", " ").lower().split())


def _texts(value: Value) -> list[str]:
    texts = [value] if isinstance(value, str) else value
    return [text for text in texts if text.strip()]


def _split_tags(texts: list[str]) -> list[str]:
    """A list stays as it is; one line may be "a, b" or "#a #b"."""
    if len(texts) != 1:
        return texts
    line = texts[0]
    if "," in line or ";" in line:
        return line.replace(";", ",").split(",")
    return line.split() if line.startswith("#") else [line]
