"""Placing annotations from a file on the articles of a library, and keeping what has no place.

Offsets are code points of the current revision's text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from reader.errors import NotFound
from reader.export import webannotation
from reader.export.foreign import ForeignAnnotation, ForeignFile, Unreadable
from reader.export.names import identifier
from reader.library.importing import Imported
from reader.library.placing import Places
from reader.library.portable import portable
from reader.model.annotation import (
    WHOLE,
    AnchorState,
    Annotation,
    Motivation,
    Selectors,
    Target,
    TextQuoteSelector,
)
from reader.model.claim import Claim, Evidence, WebEvidence
from reader.model.dates import now
from reader.model.ids import AnnotationId, ArticleId, ClaimId, EvidenceId, RevisionId
from reader.model.ranges import TextRange

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.text.anchor import Anchorer

Found = tuple[dict[str, Annotation], dict[str, Claim], dict[str, Evidence | WebEvidence]]
"""What can be written, by id."""

TELLING = 40
"""Characters of a quote with its context that may name an article by themselves."""

BATCH = 500
"""Texts that are looked through at once for such a quote."""

SHOWN = 60


class Taking:
    """One file while it comes in."""

    def __init__(self, library: Library, file: ForeignFile) -> None:
        self._library = library
        self._portable = portable(library)
        self._file = file
        self._lines = list(file.refused)
        self._now = now()
        self._anchorers: dict[ArticleId, tuple[RevisionId, Anchorer]] = {}
        self._known = 0
        # Only in these forms do we export what was imported.
        self._writes_back = file.form in (webannotation.FORM, "hypothesis")

    def imported(self, form: str) -> Imported:
        """Write what can be placed as one step, keep the rest, and tell what became of all."""
        with self._library.store.batch():
            return self.placed(form)()

    def placed(self, form: str) -> Callable[[], Imported]:
        """Find every place, which may take long, and return what writes them as one step."""
        found = self._placed()
        return lambda: self._imported(form, found)

    def _imported(self, form: str, found: Found) -> Imported:
        annotations, claims, evidence = found
        added = {
            "highlights": len(annotations),
            "claims": len(claims),
            "pieces of evidence": len(evidence),
        }
        self._write(annotations, claims, evidence)
        return Imported(form, {k: n for k, n in added.items() if n}, self._known, tuple(self._lines))

    def _placed(self) -> Found:
        items = list({item.id: item for item in self._file.annotations}.values())
        ids = [item.id for item in items]
        tables = ("annotations", "evidence", "web_evidence")
        here = {name for table in tables for name in self._portable.known(table, ids)}
        claims = {c.id: c for c, _ in self._file.claims}
        old = self._portable.known("claims", [*claims, *(i.claim for i in items if i.claim)])
        self._known = len(here) + len(old & set(claims))
        annotations: dict[str, Annotation] = {}
        evidence: dict[str, Evidence | WebEvidence] = {}
        new = [item for item in items if item.id not in here]
        by_text = self._by_text([item for item in new if self._named(item) is None])
        for item in new:
            try:
                article = self._named(item) or by_text.get(item.id)
                if item.claim is not None and item.claim not in claims and item.claim not in old:
                    raise Unreadable("its claim is not in the file")
                if item.claim is None:
                    annotations[item.id] = self._annotation(item, self._target(item, article))
                elif article is None and item.page and item.quote:
                    evidence[item.id] = self._page(item, item.page, item.quote.exact)
                else:
                    evidence[item.id] = self._evidence(item, self._target(item, article))
            except Unreadable as why:
                if self._writes_back:
                    self._portable.kept.put(item.id, self._file.form, item.original, {})
                kept = "kept, and written back" if self._writes_back else "not kept"
                self._lines.append(f"{_shown(item)}: {why}; {kept}")
        return annotations, {i: c for i, c in claims.items() if i not in old}, evidence

    def _write(
        self,
        annotations: dict[str, Annotation],
        claims: dict[str, Claim],
        found: dict[str, Evidence | WebEvidence],
    ) -> None:
        whence = f"and {len(claims):,} claims" if self._writes_back else f"from {self._file.form}"
        sentence = f"Imported {len(annotations):,} highlights {whence}"
        self._portable.insert(
            list(annotations.values()), list(claims.values()), list(found.values()), sentence
        )
        evidence = {i: one for i, one in found.items() if isinstance(one, Evidence)}
        targets = [*(a.target for a in annotations.values()), *(e.target for e in evidence.values())]
        urls = self._urls([target.article for target in targets])
        if not self._writes_back:
            return
        originals = {item.id: item.original for item in self._file.annotations}
        made = {i: a.target for i, a in annotations.items()} | {i: e.target for i, e in evidence.items()}
        places = Places(self._library.store).of(made)
        for i, annotation in annotations.items():
            ours = self._shape(annotation, urls.get(annotation.target.article), places[i].state)
            self._keep(i, originals[i], ours)
        for i, one in evidence.items():
            url = urls.get(one.target.article)
            self._keep(i, originals[i], webannotation.evidence_shape(one, url, places[i].state))
        for i, page in found.items():
            if isinstance(page, WebEvidence):
                self._keep(i, originals[i], webannotation.page_shape(page))
        for claim, original in self._file.claims:
            if claim.id in claims:
                # As it is written now: a relation to a claim that is not here is kept for later.
                written = self._library.store.claims.get(claim.id)
                self._keep(claim.id, original, webannotation.claim_shape(written))

    def _shape(self, annotation: Annotation, url: str | None, state: AnchorState) -> dict[str, Any]:
        if self._file.form == webannotation.FORM:
            return webannotation.annotation_shape(annotation, url, state)
        from reader.export import hypothesis

        text = self._library.articles.revision_by_id(annotation.target.revision).text
        return hypothesis.shape(annotation, url, text)

    def _keep(self, name: str, original: dict[str, Any], ours: dict[str, Any]) -> None:
        if original == ours:
            self._portable.kept.forget(name, self._file.form)
        else:
            self._portable.kept.put(name, self._file.form, original, ours)

    def _annotation(self, item: ForeignAnnotation, target: Target) -> Annotation:
        whole = target.selectors.quote.exact == ""
        created = item.created or item.modified or self._now
        return Annotation(
            id=AnnotationId(item.id),
            target=target,
            kind=item.kind,
            created=created,
            modified=item.modified or created,
            body=item.note,
            tags=item.tags,
            motivation=Motivation.COMMENTING if whole else Motivation.HIGHLIGHTING,
        )

    def _evidence(self, item: ForeignAnnotation, target: Target) -> Evidence:
        added = item.created or self._now
        claim = ClaimId(item.claim or "")
        return Evidence(EvidenceId(item.id), claim, target, item.stance, added, item.note)

    def _page(self, item: ForeignAnnotation, url: str, quote: str) -> WebEvidence:
        added, claim = item.created or self._now, ClaimId(item.claim or "")
        return WebEvidence(EvidenceId(item.id), claim, url, quote, item.stance, added, item.note)

    def _named(self, item: ForeignAnnotation) -> ArticleId | None:
        """Return the article that one of the item's IRIs names."""
        for iri in item.sources:
            found = self._article(iri)
            if found is not None:
                return found
        return None

    def _article(self, iri: str) -> ArticleId | None:
        if iri.startswith("urn:"):
            try:
                return self._library.articles.get(ArticleId(identifier(iri))).id
            except NotFound:
                return None
        with_url = self._library.articles.with_url
        return with_url(iri) or with_url(iri.partition("#")[0]) if iri else None

    def _by_text(self, items: list[ForeignAnnotation]) -> dict[str, ArticleId]:
        """Return the only article that holds a quote with its context, for items that name none."""
        wanted = {i.id: q for i in items if (q := _telling(i)) is not None}
        found: dict[str, set[ArticleId]] = {name: set() for name in wanted}
        for texts in self._texts() if wanted else ():
            for article, text in texts.items():
                for name, quote in wanted.items():
                    if quote in text:
                        found[name].add(article)
        return {name: articles.pop() for name, articles in found.items() if len(articles) == 1}

    def _texts(self) -> Iterable[dict[ArticleId, str]]:
        from reader.model.listing import ListQuery

        keys = self._library.articles.keys(ListQuery())
        for start in range(0, len(keys), BATCH):
            rows = self._library.articles.rows(keys[start : start + BATCH])
            yield {row.id: self._library.articles.revision(row.id).text for row in rows}

    def _target(self, item: ForeignAnnotation, article: ArticleId | None) -> Target:
        if article is None:
            raise Unreadable("no article of the library is what it speaks of")
        if item.quote is not None:
            return self._where_made(item, item.quote, article) or self._where_now(item, item.quote, article)
        if item.position is not None:
            # Offsets alone count from the text of another program: they would mark the wrong words.
            self._lines.append(f"{_shown(item)}: a position without a quote; kept as a note on the article")
        revision = self._library.articles.get(article).revision
        return Target(article, revision, WHOLE)

    def _where_made(
        self, item: ForeignAnnotation, quote: TextQuoteSelector, article: ArticleId
    ) -> Target | None:
        """Return the target as it was written, when the library has that very revision."""
        if item.revision is None or item.position is None:
            return None
        try:
            revision = self._library.articles.revision_by_id(RevisionId(item.revision))
        except NotFound:
            return None
        passage = _position(item, revision.text)
        if revision.article != article or passage is None or passage.slice(revision.text) != quote.exact:
            return None
        return Target(article, revision.id, Selectors(quote, passage))

    def _where_now(self, item: ForeignAnnotation, quote: TextQuoteSelector, article: ArticleId) -> Target:
        from reader.text.anchor import describe
        from reader.text.find import find_all

        revision, anchorer = self._anchorer(article)
        hint = _position(item, anchorer.text) or TextRange(0, len(quote.exact))
        if not (quote.prefix or quote.suffix) and (places := find_all(anchorer.text, quote.exact)):
            # Without context there is nothing to weigh: the words stand there, or they do not.
            if len(places) > 1 and item.position is None:
                self._lines.append(
                    f"{_shown(item)}: it stands there {len(places)} times; the first is marked"
                )
            nearest = min(places, key=lambda place: abs(place.start - hint.start))
            return Target(article, revision, describe(anchorer.text, nearest))
        anchored = anchorer.anchor(Selectors(quote, hint))
        if anchored.range is None or not anchored.range.slice(anchorer.text).strip():
            raise Unreadable("its passage does not stand in the article any more")
        if anchored.state is AnchorState.CHANGED:
            self._lines.append(f"{_shown(item)}: its words have changed")
        elif anchored.state is AnchorState.REVIEW:
            self._lines.append(f"{_shown(item)}: look at it, the place is not certain or a figure differs")
        return Target(article, revision, describe(anchorer.text, anchored.range))

    def _anchorer(self, article: ArticleId) -> tuple[RevisionId, Anchorer]:
        from reader.text.anchor import Anchorer

        if article not in self._anchorers:
            revision = self._library.articles.revision(article)
            self._anchorers[article] = (revision.id, Anchorer(revision.text))
        return self._anchorers[article]

    def _urls(self, articles: list[ArticleId]) -> dict[ArticleId, str | None]:
        known = self._library.articles.many(list(dict.fromkeys(articles)))
        return {article.id: article.metadata.url for article in known}


def _position(item: ForeignAnnotation, text: str) -> TextRange | None:
    if item.position is None or not item.utf16:
        return item.position
    from reader.export.hypothesis import code_point

    return TextRange(code_point(text, item.position.start), code_point(text, item.position.end))


def _telling(item: ForeignAnnotation) -> str | None:
    if item.quote is None:
        return None
    whole = item.quote.prefix + item.quote.exact + item.quote.suffix
    return whole if len(whole) >= TELLING else None


def _shown(item: ForeignAnnotation) -> str:
    from reader.text.safe import safe_line

    name = f"“{item.quote.exact}”" if item.quote else str(item.original.get("id", ""))
    return safe_line(name, SHOWN)
