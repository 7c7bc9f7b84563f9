"""The JSON shapes of the command line: a contract with the programs that read them.

Ranges are `{"start", "end"}` in code points of the named revision's text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Only named here: listing articles as JSON must start as fast as listing them as text.
    from reader.model.annotation import Anchored, PlacedAnnotation
    from reader.model.article import Article, Block, Revision
    from reader.model.claim import Claim, Evidence, WebEvidence
    from reader.model.copies import NearCopy
    from reader.model.ranges import TextRange
    from reader.model.search import Hit, SearchResult

Shape = dict[str, object]


def range_shape(passage: TextRange) -> Shape:
    return {"start": passage.start, "end": passage.end}


def article_shape(article: Article) -> Shape:
    """Return an element of `list`."""
    known = article.metadata
    return {
        "id": article.id,
        "title": known.title,
        "outlet": known.outlet,
        "byline": known.byline,
        "published": known.published.isoformat() if known.published else None,
        "url": known.url,
        "path": article.path,
        "language": known.language,
        "revision": article.revision,
        "words": article.words,
        "read": article.read,
        "starred": article.starred,
        "tags": list(article.tags),
    }


def opened_shape(article: Article, revision: Revision, annotations: Iterable[PlacedAnnotation]) -> Shape:
    """Return what `show` prints: the element of `list` with the text and all that stands on it."""
    return {
        **article_shape(article),
        "revision": revision.id,
        "revision_number": revision.number,
        "encoding": revision.encoding,
        "notes": list(revision.notes),
        "found": {
            name: {"where": p.where, "derived": p.derived} for name, p in article.metadata.found.items()
        },
        "extra": dict(article.metadata.extra),
        "missing": article.missing,
        "text": revision.text,
        "markdown": revision.markdown,
        "blocks": [_block_shape(block) for block in revision.document.blocks],
        "annotations": [highlight_shape(placed) for placed in annotations],
    }


def copy_shape(copy: NearCopy) -> Shape:
    """Return an element of `near_copies`: another article with nearly the same text."""
    known = copy.article.metadata
    return {
        "id": copy.article.id,
        "title": known.title,
        "outlet": known.outlet,
        "url": known.url,
        "likeness": copy.likeness,
    }


def _block_shape(block: Block) -> Shape:
    shape: Shape = {"role": str(block.role), "start": block.start, "end": block.end}
    if block.level:
        shape["level"] = block.level
    if block.ordinal is not None:
        shape["ordinal"] = block.ordinal
    if block.reason:
        shape["reason"] = block.reason
    return shape


def highlight_shape(placed: PlacedAnnotation) -> Shape:
    """Return an element of `highlights`; `text[start:end] == quote` of the named revision.

    An orphan stands in no current text: it names the revision it was made on.
    """
    annotation, anchored = placed.annotation, placed.anchored
    orphaned = anchored.range is None
    target = annotation.target
    return {
        "id": annotation.id,
        "article": target.article,
        "revision": target.revision if orphaned else placed.revision,
        "range": range_shape(anchored.range or target.selectors.position),
        "quote": target.quote if orphaned else anchored.quote,
        "whole": target.whole,
        "kind": str(annotation.kind),
        "note": annotation.body,
        "tags": list(annotation.tags),
        "status": str(anchored.state),
        **_edit_shape(target.quote, anchored),
        "created": annotation.created.isoformat(),
        "modified": annotation.modified.isoformat(),
    }


def _edit_shape(was: str, anchored: Anchored | None) -> Shape:
    """Return the old words and what became of them; both empty while the passage reads the same."""
    if anchored is None or anchored.range is None or not anchored.state.is_edited:
        return {"was": None, "changes": []}
    from reader.text.diff import wording

    return {
        "was": was,
        "changes": [{"kind": str(part.kind), "text": part.text} for part in wording(was, anchored.quote)],
    }


def claim_shape(claim: Claim) -> Shape:
    """Return an element of `claim list`."""
    return {
        "id": claim.id,
        "text": claim.text,
        "status": str(claim.status),
        "edited": bool(claim.edited),
        "note": claim.note,
        "tags": list(claim.tags),
        "said_by": claim.said_by,
        "said_at": claim.said_at,
        "created": claim.created.isoformat(),
        "history": [
            {"status": str(step.status), "at": step.at.isoformat(), "reason": step.reason}
            for step in claim.history
        ],
        "evidence": [_evidence_shape(evidence) for evidence in claim.evidence]
        + [_page_shape(evidence) for evidence in claim.web],
        "relations": [{"relation": str(r.relation), "claim": r.claim, "text": r.text} for r in claim.related],
    }


def _evidence_shape(evidence: Evidence) -> Shape:
    anchored = evidence.anchored
    return {
        "id": evidence.id,
        "article": evidence.target.article,
        "quote": anchored.quote if anchored else evidence.target.quote,
        "stance": str(evidence.stance),
        "note": evidence.note,
        "state": str(anchored.state) if anchored else "exact",
        "edited": evidence.edited,
        **_edit_shape(evidence.target.quote, anchored),
    }


def _page_shape(evidence: WebEvidence) -> Shape:
    """Return evidence of a page that is no article: it has an address in an article's place."""
    return {
        "id": evidence.id,
        "article": None,
        "url": evidence.url,
        "quote": evidence.quote,
        "stance": str(evidence.stance),
        "note": evidence.note,
        "state": "page",
    }


def result_shape(result: SearchResult) -> Shape:
    """Return what `search` prints."""
    return {
        "query": result.query,
        "total": result.total,
        "hits": [_hit_shape(hit) for hit in result.hits],
        "pending": result.pending,
        "problem": result.problem,
    }


def _hit_shape(hit: Hit) -> Shape:
    return {
        "kind": str(hit.kind),
        "id": hit.id,
        "article": hit.article,
        "title": hit.title,
        "outlet": hit.outlet,
        "published": hit.published.isoformat() if hit.published else None,
        "snippet": hit.snippet.text,
        "marks": [range_shape(mark) for mark in hit.snippet.marks],
        "score": round(hit.score, 4),
        "field": hit.field,
    }
