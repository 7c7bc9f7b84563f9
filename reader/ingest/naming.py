"""Names in metadata: a title made up from the text, people, sites and links cleaned of their wrapping."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from reader.model.article import Block, Document, Role

__all__ = ["clean_author", "derived_title", "is_url", "join_names", "without_site"]

TITLE_LIMIT = 110
"""Characters of a title made up from the text: one line of a list."""

_TITLE_SOURCES = (Role.KEY_POINT, Role.STANDFIRST, Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE, Role.HEADING)
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)]*(?=\s|\Z)|[。！？]")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Inc|Corp|Co|Ltd|No|Gov|Sen|Rep|Gen|Jr|Sr))\.\Z")
_BY = re.compile(r"(?:by|von|par|por|di|door|av)\s+(?=\S)", re.IGNORECASE)
_WIKI_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")
_MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_URL = re.compile(r"https?://[^\s/]+\.[^\s]+\Z", re.IGNORECASE)
_SITE_BREAK = re.compile(r"\s+(?:[|–—·•»-]|--|::)\s+")


def derived_title(document: Document) -> str | None:
    """Return the first clause of the first key point, else of the first sentence, ≤ 110 characters."""
    block = _title_block(document)
    if block is None:
        return None
    sentence = _first_sentence(" ".join(document.text[block.start : block.end].split()))
    return _clause(sentence).rstrip(" .:;,") or None


def _title_block(document: Document) -> Block | None:
    points = (block for block in document.blocks if block.role is Role.KEY_POINT)
    others = (block for block in document.blocks if block.role in _TITLE_SOURCES[1:-1])
    named = (block for block in document.blocks if block.role is not Role.RULE)
    return next(points, None) or next(others, None) or next(named, None)


def _first_sentence(text: str) -> str:
    for end in _SENTENCE_END.finditer(text[: 4 * TITLE_LIMIT]):
        if end[0] != "." or not _ABBREVIATION.search(text[: end.end()]):
            return text[: end.end()]
    return text


def _clause(sentence: str) -> str:
    """Cut at the last comma that fits, else after the last word that fits."""
    if len(sentence) <= TITLE_LIMIT:
        return sentence
    head = sentence[: TITLE_LIMIT + 1]
    comma = head.rfind(", ")
    # A clause of three words says nothing ("On Thursday, …").
    if comma > TITLE_LIMIT // 3:
        return head[:comma]
    return head[: max(head.rfind(" "), 0) or TITLE_LIMIT - 1].rstrip(" ,;:") + "…"


def clean_author(name: str) -> str:
    """Return a person's name without "By", wiki links and Markdown links; empty for an address."""
    name = _MARKDOWN_LINK.sub(r"\1", _WIKI_LINK.sub(r"\1", name)).strip().strip('"')
    name = _BY.sub("", name, count=1) if _BY.match(name) else name
    return "" if is_url(name) else name.strip(" ,;|·")


def join_names(names: list[str]) -> str:
    """Return cleaned names as one byline, each once."""
    return ", ".join(dict.fromkeys(filter(None, map(clean_author, names))))


def is_url(value: str) -> bool:
    """Tell whether a value is a web address and nothing else."""
    if not _URL.match(value.strip()):
        return False
    try:
        return bool(urlsplit(value.strip()).hostname)
    except ValueError:
        return False


def without_site(title: str, site: str | None) -> tuple[str, str | None]:
    """Split a page title into headline and site suffix; the suffix must be the site's name if known."""
    parts = list(_SITE_BREAK.finditer(title))
    if not parts or site is None:
        return title, None
    head, tail = title[: parts[-1].start()], title[parts[-1].end() :]
    return (head, tail) if _same_name(tail, site) else (title, None)


def _same_name(one: str, other: str) -> bool:
    letters = [
        "".join(c for c in name.casefold() if c.isalnum()).removeprefix("the") for name in (one, other)
    ]
    return letters[0] == letters[1]
