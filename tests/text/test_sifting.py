"""Which highlights a query keeps, row by row."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotation import (
    Anchored,
    AnchorState,
    Annotation,
    Kind,
    PlacedAnnotation,
    Selectors,
    Target,
    TextQuoteSelector,
)
from reader.model.article import Article, Metadata
from reader.model.dates import PublicationDate
from reader.model.ids import AnnotationId, ArticleId, RevisionId
from reader.model.ranges import TextRange
from reader.text.sifting import Sifted, sift

THEN = datetime(2026, 6, 12, tzinfo=UTC)


def row(
    quote: str,
    *,
    kind: Kind = Kind.KEY,
    note: str = "",
    tags: tuple[str, ...] = (),
    outlet: str = "Halvorsen Wire",
    state: AnchorState = AnchorState.EXACT,
    day: str = "2026-06-12",
    story: str = "",
    kind_name: str = "",
) -> Sifted:
    place = TextRange(0, len(quote))
    target = Target(ArticleId("a"), RevisionId("r"), Selectors(TextQuoteSelector(quote), place))
    annotation = Annotation(AnnotationId("n"), target, kind, THEN, THEN, note, tags)
    anchored = Anchored(state, None if state is AnchorState.ORPHANED else place, quote)
    about = Metadata(title="Ferry capsizes off Lanwick", outlet=outlet, published=PublicationDate.parse(day))
    return Sifted(
        PlacedAnnotation(annotation, RevisionId("r"), anchored),
        Article(ArticleId("a"), RevisionId("r"), about, THEN, 400),
        story,
        kind_name,
    )


ROWS = {
    "toll": row("At least 31 people died", kind=Kind.FIGURE, tags=("toll",), story="The Lanwick ferry"),
    "denied": row(
        "“We had no warning,” he said", kind=Kind.QUOTE, note="Denied on *Monday*", day="2026-05-18"
    ),
    "lost": row("The café was closed", state=AnchorState.ORPHANED, outlet="The Lanwick Islander"),
    "named": row("Nobody knows", kind=Kind.QUESTION, kind_name="To ask the mayor"),
}

KEPT = [
    ("", "toll denied lost named"),
    ("died", "toll"),
    ("DIED 31", "toll"),
    ("cafe", "lost"),
    ('"no warning"', "denied"),
    ("“no warning”", "denied"),
    ('"warning no"', ""),
    ("-died", "denied lost named"),
    ("died OR warning", "toll denied"),
    ("kind:figure", "toll"),
    ("kind:fig", "toll"),
    ("kind:", "toll denied lost named"),
    ("kind:mayor", "named"),
    ("-kind:figure -kind:quote", "lost named"),
    ("tag:toll", "toll"),
    ("note:monday", "denied"),
    ("has:note", "denied"),
    ("has:tags", "toll"),
    ("-has:story", "denied lost named"),
    ("story:ferry", "toll"),
    ("outlet:islander", "lost"),
    ('outlet:"halvorsen wire" quote', "denied"),
    ("is:orphaned", "lost"),
    ("date:2026-05", "denied"),
    ("before:2026-06", "denied"),
    ("after:2026-06-12", "toll lost named"),
    ("title:capsizes", "toll denied lost named"),
    ("wibble:31", ""),
]


@pytest.mark.parametrize(("query", "kept"), KEPT)
def test_a_query_keeps_what_it_names(query: str, kept: str) -> None:
    keeps = sift(query)
    assert [name for name, one in ROWS.items() if keeps(one)] == kept.split()


@given(st.text(alphabet='ad:"-“ORkindtgsnoe ~()*', max_size=30))
def test_whatever_is_typed_is_a_query(query: str) -> None:
    keeps = sift(query)
    assert all(keeps(one) in (True, False) for one in ROWS.values())


@given(st.sampled_from([query for query, _ in KEPT if "OR" not in query]), st.sampled_from(list(ROWS)))
def test_another_word_never_keeps_more(query: str, name: str) -> None:
    if sift(f"{query} warning")(ROWS[name]):
        assert sift(query)(ROWS[name])
