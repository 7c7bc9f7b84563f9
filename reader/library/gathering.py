"""Looking up what an export needs: claims, highlights, articles, and what was imported with them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reader.errors import UsageError
from reader.library.placing import Places
from reader.library.portable import portable
from reader.model.annotation import Motivation
from reader.model.ids import ArticleId, ClaimId

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.annotation import Annotation, PlacedAnnotation
    from reader.model.article import Article, Revision
    from reader.model.claim import Claim, Evidence
    from reader.model.finding import Disagreement, Side

COMPARED = 6
"""Reports of one claim that are compared for its dossier; more would take long."""

Json = dict[str, Any]


class Gathered:
    """What one export is about."""

    def __init__(self, library: Library, what: str, ids: Sequence[str] = ()) -> None:
        self._library = library
        by_claim = what in ("dossier", "claims")
        if what == "library" and ids:
            raise UsageError("library", "it is exported whole")
        self._claims = [library.claims.find(ref) for ref in ids] if by_claim else []
        self._articles = [] if by_claim else [library.articles.find(ref) for ref in ids]

    @property
    def kind_names(self) -> Mapping[str, str]:
        """Return what the user calls the kinds of highlight."""
        return self._library.settings.kind_names

    def claims(self) -> list[Claim]:
        if not self._claims:
            return self._library.claims.all()
        return [self._library.claims.get(claim) for claim in self._claims]

    def placed(self) -> list[PlacedAnnotation]:
        """Return highlights and notes with their places, newest first."""
        wanted = set(self._articles)
        found = self._library.annotations.all()
        return [p for p in found if not wanted or p.annotation.target.article in wanted]

    def opened(self) -> list[tuple[Article, Revision, tuple[PlacedAnnotation, ...]]]:
        """Return articles with their texts and highlights."""
        wanted = self._articles or self._all()
        opened = [self._library.open_article(i) for i in wanted]
        return [(o.article, o.revision, tuple(o.annotations)) for o in opened]

    def articles(self, ids: Collection[ArticleId]) -> dict[ArticleId, Article]:
        return {article.id: article for article in self._library.articles.many(sorted(ids))}

    def about(self, claims: Sequence[Claim]) -> dict[ArticleId, Article]:
        """Return the articles that evidence stands in."""
        return self.articles({e.target.article for c in claims for e in c.evidence})

    def disagreements(self, claims: Sequence[Claim]) -> Mapping[ClaimId, Sequence[Disagreement]]:
        """Return, for each claim, where passages of its evidence disagree."""
        return {claim.id: found for claim in claims if (found := self._disagreements(claim))}

    def everything(self) -> Json:
        return portable(self._library).dump()

    def web_annotations(self) -> list[Json]:
        """Return all highlights as Web Annotations, in the order of their ids."""
        from reader.export.webannotation import FORM, annotation_shape, restored

        annotations = self._annotations()
        places = Places(self._library.store).of({a.id: a.target for a in annotations})
        kept = portable(self._library).kept.get([a.id for a in annotations], FORM)
        urls = self._urls(a.target.article for a in annotations)
        items: dict[str, Json] = {
            a.id: restored(
                annotation_shape(a, urls.get(a.target.article), places[a.id].state), kept.get(a.id)
            )
            for a in annotations
        }
        return self._with_waiting(items, FORM, claims=False)

    def web_claims(self) -> tuple[list[Json], list[Json]]:
        """Return claims and their evidence, in the order of their ids."""
        from reader.export.webannotation import FORM, claim_shape, evidence_shape, page_shape, restored

        claims = sorted(self.claims(), key=lambda claim: claim.id)
        evidence: list[Evidence] = [e for claim in claims for e in claim.evidence]
        pages = [e for claim in claims for e in claim.web]
        named = [*(c.id for c in claims), *(e.id for e in evidence), *(page.id for page in pages)]
        kept = portable(self._library).kept.get(named, FORM)
        urls = self._urls(e.target.article for e in evidence)
        items: dict[str, Json] = {
            e.id: restored(evidence_shape(e, urls.get(e.target.article), e.state), kept.get(e.id))
            for e in evidence
        }
        items |= {e.id: restored(page_shape(e), kept.get(e.id)) for e in pages}
        told = [restored(claim_shape(claim), kept.get(claim.id)) for claim in claims]
        return told, self._with_waiting(items, FORM, claims=True)

    def hypothesis(self) -> list[Json]:
        """Return all highlights as Hypothesis has them, in the order of their ids."""
        from reader.export import hypothesis
        from reader.export.webannotation import restored

        annotations = self._annotations()
        kept = portable(self._library).kept.get([a.id for a in annotations], hypothesis.FORM)
        urls = self._urls(a.target.article for a in annotations)
        texts: dict[str, str] = {}
        items: dict[str, Json] = {}
        for a in annotations:
            revision = a.target.revision
            if revision not in texts:
                whole = a.motivation is Motivation.COMMENTING
                texts[revision] = "" if whole else self._library.articles.revision_by_id(revision).text
            ours = hypothesis.shape(a, urls.get(a.target.article), texts[revision])
            items[a.id] = restored(ours, kept.get(a.id))
        return self._with_waiting(items, hypothesis.FORM, claims=False)

    def _annotations(self) -> list[Annotation]:
        wanted = set(self._articles)
        found = self._library.store.annotations.all()
        return [a for a in found if not wanted or a.target.article in wanted]

    def _with_waiting(self, items: Mapping[str, Json], form: str, *, claims: bool) -> list[Json]:
        """Add what was imported and stands on no article of the library; the whole library's only."""
        waiting = {} if self._articles or self._claims else portable(self._library).kept.waiting(form)
        chosen = {i: item for i, item in waiting.items() if _is_evidence(item) is claims}
        return [item for _, item in sorted((chosen | dict(items)).items())]

    def _all(self) -> list[ArticleId]:
        from reader.model.listing import ListQuery

        found = self._library.articles
        return [row.id for row in found.rows(found.keys(ListQuery()))]

    def _urls(self, ids: Any) -> dict[ArticleId, str | None]:
        return {i: article.metadata.url for i, article in self.articles(set(ids)).items()}

    def _disagreements(self, claim: Claim) -> list[Disagreement]:
        articles = list(dict.fromkeys(e.target.article for e in claim.evidence))
        if not 2 <= len(articles) <= COMPARED:
            return []
        found = self._library.compare(articles).disagreements
        return [d for d in found if sum(_stands_on(side, claim.evidence) for side in d.sides) >= 2]


def _stands_on(side: Side, evidence: Sequence[Evidence]) -> bool:
    return any(
        e.target.article == side.article
        and e.anchored is not None
        and e.anchored.range is not None
        and e.anchored.range.overlaps(side.range)
        for e in evidence
    )


def _is_evidence(item: Json) -> bool:
    return "variorum:Claim" in str(item.get("body"))
