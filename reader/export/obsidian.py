"""Articles as notes for Obsidian: a file each, properties first, then highlights, then the text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from reader.export.markdown import escaped, quoted
from reader.model.annotation import Motivation, PlacedAnnotation
from reader.model.article import Article, Revision
from reader.model.ids import short

_NO_NAME = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f\x7f]+')
_TAG = re.compile(r"[^\w/-]+")

NAME_LIMIT = 80
"""Code points of a file name before its ending: below 255 bytes in any script."""

Opened = tuple[Article, Revision, Sequence[PlacedAnnotation]]


def files(opened: Iterable[Opened], names: Mapping[str, str] = MappingProxyType({})) -> list[tuple[str, str]]:
    """Return names and texts, no two names the same even where case does not count.

    `names` are what the user calls the kinds of highlight.
    """
    named: list[tuple[str, str]] = []
    taken: set[str] = set()
    for article, revision, placed in opened:
        name = _name(article.title)
        if name.casefold() in taken:
            name = f"{name} {short(article.id)}"
        taken.add(name.casefold())
        named.append((f"{name}.md", note(article, revision, placed, names)))
    return named


def note(
    article: Article,
    revision: Revision,
    placed: Sequence[PlacedAnnotation],
    names: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return one article as a note."""
    parts = [_properties(article)]
    if placed:
        parts += ["## Highlights", *(_highlight(one, names) for one in placed), "## Text"]
    return "\n\n".join([*parts, revision.markdown.strip()]) + "\n"


def _properties(article: Article) -> str:
    known = article.metadata
    values: dict[str, object] = {
        "title": known.title,
        "outlet": known.outlet,
        "author": known.byline,
        "published": known.published.isoformat() if known.published else None,
        "source": known.url,
        "language": known.language,
        "tags": [tag for tag in (_TAG.sub("-", tag).strip("-") for tag in article.tags) if tag],
        "variorum": article.id,
    }
    # JSON strings are YAML strings: nothing in a title can end the properties.
    lines = [f"{key}: {json.dumps(value, ensure_ascii=True)}" for key, value in values.items() if value]
    return "\n".join(["---", *lines, "---"])


def _highlight(placed: PlacedAnnotation, names: Mapping[str, str]) -> str:
    annotation = placed.annotation
    about = f"*{escaped(names.get(annotation.kind, annotation.kind))}, {placed.anchored.state}*" + "".join(
        f" #{_TAG.sub('-', tag)}" for tag in annotation.tags
    )
    # A caret and a name make a block others can link to.
    parts = [f"{about} ^{short(annotation.id).lower()}"]
    if annotation.motivation is not Motivation.COMMENTING:
        parts.insert(0, quoted(placed.anchored.quote))
    return "\n\n".join([*parts, *([annotation.body] if annotation.body else [])])


def _name(title: str) -> str:
    name = " ".join(_NO_NAME.sub(" ", title).split())[:NAME_LIMIT].strip(" .")
    return name or "Untitled"
