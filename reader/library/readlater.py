"""Taking in an export of a read-later tool: articles with their state, highlights on their passages.

An article that is in the library already stays as it is, whatever the tool has
of it: only what was marked in it is added. All is one step that can be undone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.errors import IngestError
from reader.export.foreign import ForeignAnnotation, ForeignFile
from reader.export.names import identifier, read_moment, urn
from reader.library.correcting import ruled_draft
from reader.library.identity import digest
from reader.library.importing import Imported
from reader.library.portable import portable
from reader.library.remembering import Memory, article_key
from reader.model.annotation import Kind, TextQuoteSelector
from reader.model.changes import Added, Outcome
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.ingest.readlater.saved import SavedArticle, SavedFile, SavedHighlight
    from reader.library.service import Library
    from reader.model.draft import Draft
    from reader.model.ids import ArticleId

Fetch = Callable[[str], Added]
"""Adds what an address gives, and tells what became of it."""

Tell = Callable[[int, int], None]
"""Is told how many articles were read, and of how many."""

TOLD = 50
"""Articles between two times that is told."""

SHOWN = 80
"""Code points of a title in a line of the report."""

_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\s]*(?:\s\"[^\"]*\")?\)")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`")
_ITEM = re.compile(r"^[ \t]*(?:[*+-]|#{1,6}|>)[ \t]+", re.MULTILINE)

BATCH = 500
"""Rows of the list that are looked through at once."""


@dataclass(slots=True)
class _Item:
    """One article of the export on its way in."""

    saved: SavedArticle
    draft: Draft | None
    article: ArticleId | None
    """Where it is in the library; None for a link without a text."""
    fetched: bool = False
    """True when it was a link, and has just been added from its address."""


def take_saved(
    library: Library, file: SavedFile, fetch: Fetch | None = None, tell: Tell | None = None
) -> Imported:
    """Write what an export holds as one step, and tell what became of all.

    With `fetch`, links without a text are added from their addresses first.
    """
    lines = [f"{file.form}: {line}" for line in file.refused]
    titles = _Titles(library)
    memory = Memory(library, file.form)
    before = memory.came_in(file.articles)
    items = []
    removed = 0
    for number, saved in enumerate(file.articles, 1):
        item = _item(library, saved, file.form, titles, lines)
        if item.article is None and article_key(file.form, saved) in before and not _is_here(library, item):
            removed += 1
        else:
            items.append(item)
        if tell is not None and not number % TOLD:
            tell(number, len(file.articles))
    asked = _fetched(items, fetch, lines) if fetch is not None else frozenset()
    new: list[_Item] = []
    step = f"Imported from {file.form}"
    try:
        # In a batch other processes are let in between: 10,000 articles take a minute.
        with library.store.batch():
            known = _add(library, items, new)
        marked = _placed(library, items, file, memory)
    except KeyboardInterrupt:
        # What is in by now keeps its state too, and can be undone.
        with library.history.together(step):
            _keep(library, new)
            memory.keep(item.saved for item in new)
        raise
    with library.history.together(step):
        _keep(library, new)
        marks = marked()
        changed = memory.keep(item.saved for item in new)
    lines += [*marks.lines, *memory.lines]
    links = [i.saved for i in items if i.saved.is_link and i.article is None and i.saved.url not in asked]
    # What has no address is told by its highlights, if it has any.
    lines += [
        f"link without text: {link.url}"
        if link.url
        else f"{_shown(link.name)}: neither an address nor a text"
        for link in links
        if link.url or not link.highlights
    ]
    added = {"articles": len(new), "highlights": marks.added.get("highlights", 0), "changed notes": changed}
    return Imported(
        file.form,
        {noun: count for noun, count in added.items() if count},
        known + marks.known + memory.gone + removed - changed,
        tuple(lines),
        links=tuple(link.url for link in links if link.url),
    )


def _fetched(items: Iterable[_Item], fetch: Fetch, lines: list[str]) -> frozenset[str]:
    """Add links from their addresses, outside of any transaction; return the addresses that were asked."""
    asked: dict[str, ArticleId | None] = {}
    for item in items:
        url = item.saved.url
        if not item.saved.is_link or item.article is not None or not url:
            continue
        if url not in asked:
            added = fetch(url)
            asked[url] = added.article
            item.fetched = added.outcome is Outcome.ADDED
            if added.article is None:
                lines.append(f"{url}: {added.reason}")
        item.article = asked[url]
    return frozenset(asked)


def _item(library: Library, saved: SavedArticle, form: str, titles: _Titles, lines: list[str]) -> _Item:
    here = library.articles.with_url(saved.url) if saved.url else None
    if here is not None:
        return _Item(saved, None, here)
    if saved.is_link:
        return _Item(saved, None, None if saved.url else titles.only(saved.title))
    from reader.ingest.readlater.drafts import draft_of

    try:
        draft = ruled_draft(library.store, draft_of(saved, form))
    except IngestError as error:
        lines.append(f"{_shown(saved.name)}: {error.why}")
        return _Item(saved, None, None)
    if draft.partial:
        lines.append(f"{_shown(saved.name)}: {draft.partial}")
    return _Item(saved, draft, None)


def _is_here(library: Library, item: _Item) -> bool:
    """Tell whether the library has the text of an item, at another address or at none."""
    return item.draft is not None and _by_text(library, item.draft) is not None


def _by_text(library: Library, draft: Draft) -> ArticleId | None:
    text = draft.document.text.encode("utf-8", "surrogatepass")
    articles = library.articles
    return articles.with_raw_hash(digest(draft.raw)) or articles.with_text_hash(digest(text))


class _Titles:
    """Articles by title, for exports that name nothing else; read when first asked."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def only(self, title: str) -> ArticleId | None:
        """Return the one article with this title; None when there is none, or more than one."""
        found = self._articles.get(_letters(title), ()) if title else ()
        return found[0] if len(found) == 1 else None

    @cached_property
    def _articles(self) -> dict[str, list[ArticleId]]:
        from reader.model.listing import ListQuery

        articles = self._library.articles
        titles: dict[str, list[ArticleId]] = {}
        keys = articles.keys(ListQuery())
        for start in range(0, len(keys), BATCH):
            for row in articles.rows(keys[start : start + BATCH]):
                titles.setdefault(_letters(row.title), []).append(row.id)
        return titles


def _letters(title: str) -> str:
    return "".join(c for c in title.casefold() if c.isalnum())


def _add(library: Library, items: Iterable[_Item], new: list[_Item]) -> int:
    """Add the drafts that are new, and to `new`; return how many were here already."""
    articles = library.articles
    known = 0
    for item in items:
        if item.fetched:
            new.append(item)
            continue
        if item.draft is None:
            known += item.article is not None
            continue
        # Asked again for each: an export may hold one article twice.
        url = item.saved.url
        item.article = (articles.with_url(url) if url else None) or _by_text(library, item.draft)
        if item.article is not None:
            known += 1
            continue
        item.article = articles.add(item.draft).id
        new.append(item)
    return known


def _keep(library: Library, items: list[_Item]) -> None:
    """Make new articles a part of the step, with the state and the tags they had.

    Known ones keep what the user gave them here.
    """
    portable(library).bring_in([item.article for item in items if item.article is not None])
    articles = library.articles
    articles.set_read([i.article for i in items if i.article and i.saved.read], True)
    articles.set_starred([i.article for i in items if i.article and i.saved.starred], True)
    tagged: dict[str, list[ArticleId]] = {}
    for item in items:
        for tag in item.saved.tags if item.article else ():
            tagged.setdefault(tag, []).append(item.article)  # type: ignore[arg-type]
    for tag, those in tagged.items():
        articles.add_tag(those, tag)


def _placed(library: Library, items: list[_Item], file: SavedFile, memory: Memory) -> Callable[[], Imported]:
    """Find the places of all highlights, and return what writes them."""
    from reader.library.taking import Taking

    annotations = [one for item in items for one in _annotations(library, item, file.form)]
    return Taking(library, ForeignFile(file.form, tuple(memory.wanted(annotations)))).placed(file.form)


def _annotations(library: Library, item: _Item, form: str) -> Iterator[ForeignAnnotation]:
    moments: set[str] = set()
    for mark in item.saved.highlights:
        # Several notes of one moment, or of none, are told apart by their words alone.
        alone = bool(mark.quote or (mark.created and mark.created not in moments))
        moments |= set() if mark.quote else {mark.created}
        yield _annotation(mark, item, form, _words(library, mark.quote, item.article), alone)


def _words(library: Library, quote: str, article: ArticleId | None) -> str:
    """Return a quote as it may stand in the text: without the Markdown that some tools put into it."""
    bare = _EMPHASIS.sub("", _LINK.sub(r"\1", _ITEM.sub("", quote)))
    if article is None or not bare.strip() or bare == quote:
        return quote
    from reader.text.find import find_all

    text = library.articles.revision(article).text
    return bare if not find_all(text, quote) and find_all(text, bare) else quote


def _annotation(mark: SavedHighlight, item: _Item, form: str, quote: str, alone: bool) -> ForeignAnnotation:
    place = item.saved.url or item.saved.title
    # Not the tool's own id: it is another one after every export of some. The note may be changed there.
    key = "\n".join((form, place, mark.created, mark.quote, "" if alone else mark.note))
    return ForeignAnnotation(
        id=identifier(f"readlater:{key}"),
        original={"id": safe_line(mark.note, SHOWN) or place},
        sources=tuple(filter(None, (urn(item.article) if item.article else "", item.saved.url))),
        quote=TextQuoteSelector(quote) if quote else None,
        position=None,
        note=mark.note,
        tags=mark.tags,
        kind=Kind.KEY,
        created=read_moment(mark.created),
        modified=None,
    )


def _shown(name: str) -> str:
    return safe_line(name, SHOWN)
