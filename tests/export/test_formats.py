"""Every format against a golden file that a person can read; hostile text stays text."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from reader.errors import SourceRefused, UsageError
from reader.export import argdown, claimreview, dossier, obsidian, page, tables, templates
from reader.model.annotation import (
    Anchored,
    AnchorState,
    Annotation,
    Kind,
    Motivation,
    PlacedAnnotation,
    Selectors,
    Target,
    TextQuoteSelector,
)
from reader.model.article import Article, Block, Document, Metadata, Revision, Role
from reader.model.claim import (
    Claim,
    Evidence,
    Related,
    Relation,
    Stance,
    Status,
    StatusChange,
    WebEvidence,
)
from reader.model.dates import PublicationDate
from reader.model.finding import Disagreement, Matter, Side
from reader.model.ids import AnnotationId, ArticleId, ClaimId, EvidenceId, RevisionId
from reader.model.ranges import TextRange

GOLDEN = Path(__file__).parent / "golden"
AT = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
POST, WIRE = ArticleId("01KJW0000000000000000000P1"), ArticleId("01KJW0000000000000000000W2")
REVISION = RevisionId("01KJW0000000000000000000R3")


def article(identifier: ArticleId, outlet: str, title: str) -> Article:
    published = PublicationDate.parse("2026-03-03")
    metadata = Metadata(title, outlet, "A. Writer", published, "https://post.example/?a=1&b=2", "en")
    return Article(identifier, REVISION, metadata, AT, 21, tags=("flood", "too high"))


ARTICLES = {
    POST: article(POST, "The Harbour Post", "Ministry raises flood estimate"),
    WIRE: article(WIRE, "Inland Wire", "Dam held"),
}


def evidence(number: int, where: ArticleId, quote: str, stance: Stance, state: AnchorState) -> Evidence:
    passage = TextRange(10, 10 + len(quote))
    target = Target(where, REVISION, Selectors(TextQuoteSelector(quote), passage))
    now_there = quote.replace("145", "146") if state is AnchorState.REVIEW else quote
    found = Anchored(state, None if state is AnchorState.ORPHANED else passage, now_there)
    return Evidence(
        EvidenceId(f"01KJW000000000000000000E{number:02}"), CLAIM, target, stance, AT, anchored=found
    )


CLAIM = ClaimId("01KJW0000000000000000000C4")
HELD, OTHER = ClaimId("01KJW0000000000000000000C5"), ClaimId("01KJW0000000000000000000C6")
COST = Claim(
    CLAIM,
    "Repairs cost $145 million",
    AT,
    AT,
    (StatusChange(Status.OPEN, AT), StatusChange(Status.DISPUTED, AT.replace(hour=11), "two figures")),
    (
        evidence(1, POST, "would cost $145 million", Stance.SUPPORTS, AnchorState.REVIEW),
        evidence(2, WIRE, "cost $72 million", Stance.DISPUTES, AnchorState.EXACT),
        evidence(3, WIRE, "an old passage", Stance.MENTIONS, AnchorState.ORPHANED),
        evidence(4, POST, "for the eastern wall alone", Stance.QUALIFIES, AnchorState.EXACT),
    ),
    "Ask the ministry.",
    ("budget",),
    "The ministry",
    "2026-03",
    (
        WebEvidence(
            EvidenceId("01KJW000000000000000000E05"),
            CLAIM,
            "https://www.ministry.example/statement?a=1&b=2",
            "It is $145 million.",
            Stance.SUPPORTS,
            AT,
            "their own page",
        ),
    ),
    (Related(Relation.CONTRADICTS, HELD, "The dam held"),),
)
OPEN = Claim(
    HELD,
    "The dam held",
    AT,
    AT,
    COST.history[:1],
    note=COST.note,
    tags=COST.tags,
    related=(
        Related(Relation.CONTRADICTS, CLAIM, COST.text),
        Related(Relation.BROADER, OTHER, "The wall held"),
    ),
)


def side(where: ArticleId, quote: str, value: str) -> Side:
    start = quote.index("$") + 10
    return Side(
        where, REVISION, TextRange(10, 10 + len(quote)), quote, TextRange(start, start + 4), value, "USD"
    )


SPLIT = Disagreement(
    Matter.MONEY,
    "145 and 72 million dollars",
    (side(POST, "would cost $145 million", "145000000"), side(WIRE, "cost $72 million", "72000000")),
    may_both_hold=True,
    caveat="of different dates",
)

TEXT = "The dam held.\nRepairs would cost $145 million."
OPENED = Revision(
    REVISION,
    POST,
    1,
    Document(TEXT, (Block(Role.PARAGRAPH, 0, 13), Block(Role.PARAGRAPH, 14, len(TEXT)))),
    "The dam held.\n\nRepairs would cost $145 million.\n",
    AT,
)


def placed(motivation: Motivation = Motivation.HIGHLIGHTING) -> PlacedAnnotation:
    passage = TextRange(33, 45)
    target = Target(POST, REVISION, Selectors(TextQuoteSelector("$145 million"), passage))
    made = Annotation(
        AnnotationId("01KJW0000000000000000000A6"),
        target,
        Kind.FIGURE,
        AT,
        AT,
        "*Too* high?",
        ("budget",),
        motivation,
    )
    return PlacedAnnotation(made, REVISION, Anchored(AnchorState.EXACT, passage, "$145 million"))


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


MADE = {
    "dossier.md": dossier.markdown([COST, OPEN], ARTICLES, AT, {CLAIM: [SPLIT]}),
    "dossier.html": page.html([COST, OPEN], ARTICLES, AT, {CLAIM: [SPLIT]}),
    "claims.csv": tables.claims([COST, OPEN], ARTICLES),
    "articles.csv": tables.articles(ARTICLES.values()),
    "claims.claimreview.json": as_json(claimreview.graph([COST, OPEN], ARTICLES)),
    "claims.argdown": argdown.text([COST, OPEN], ARTICLES),
    "obsidian.md": obsidian.note(ARTICLES[POST], OPENED, [placed(), placed(Motivation.COMMENTING)]),
}


@pytest.mark.parametrize("name", MADE)
def test_a_format_is_as_its_golden_file(name: str) -> None:
    assert MADE[name] == (GOLDEN / name).read_bytes().decode()


HOSTILE = '</td><script>alert("x")</script> <!-- \n| # [a](javascript:b) ]] --> =1+1'


class _Seen(HTMLParser):
    """Which tags a page opens, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.told: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not any(name.startswith("on") or "javascript" in str(value) for name, value in attrs)

    def handle_data(self, data: str) -> None:
        self.told.append(data)


def test_hostile_text_stays_text_on_a_page() -> None:
    metadata = replace(ARTICLES[POST].metadata, outlet=HOSTILE, title=HOSTILE, url="javascript:alert(1)")
    web = replace(COST.web[0], url="javascript:alert(1)", quote=HOSTILE, note=HOSTILE)
    related = (replace(COST.related[0], text=HOSTILE),)
    claim = replace(COST, text=HOSTILE, note=HOSTILE, tags=(HOSTILE,), said_by=HOSTILE)
    claim = replace(claim, web=(web,), related=related)
    seen = _Seen(page.html([claim], {POST: replace(ARTICLES[POST], metadata=metadata)}, AT, {}))
    assert not seen.tags & {"script", "a", "img", "iframe"}
    assert any('<script>alert("x")</script>' in told for told in seen.told)


def test_a_page_needs_nothing_from_elsewhere() -> None:
    seen = _Seen(MADE["dossier.html"])
    assert not seen.tags & {"link", "script", "img"}
    assert "url(" not in MADE["dossier.html"]


def test_no_cell_runs_as_a_formula() -> None:
    claim = replace(COST, text="=HYPERLINK(1)", note="+1", said_by="@SUM(1)", evidence=(), web=())
    told = list(csv.DictReader(io.StringIO(tables.claims([claim], {}))))
    assert [(row["text"], row["note"], row["said_by"]) for row in told] == [
        ("'=HYPERLINK(1)", "'+1", "'@SUM(1)")
    ]


def test_only_verdicts_are_reviews_and_the_others_are_told() -> None:
    assert claimreview.left_out([COST, OPEN]) == [
        "“The dam held”: left out, for it is open and has no verdict yet"
    ]


def test_properties_of_a_note_are_yaml_whatever_a_title_holds() -> None:
    metadata = replace(ARTICLES[POST].metadata, title='---\nx: "y" # z\u2028')
    [(name, text)] = obsidian.files([(replace(ARTICLES[POST], metadata=metadata), OPENED, ())])
    assert yaml.safe_load(text.split("---\n")[1])["title"] == metadata.title
    assert name == "--- x y z.md"


def test_two_articles_of_one_title_are_two_files() -> None:
    one = ARTICLES[POST]
    names = [name for name, _ in obsidian.files([(one, OPENED, ()), (replace(one, id=WIRE), OPENED, ())])]
    assert names == ["Ministry raises flood estimate.md", "Ministry raises flood estimate 0000W2.md"]


def test_a_template_sees_the_values(tmp_path: Path) -> None:
    template = tmp_path / "mine.html.j2"
    template.write_text("{% for c in claims %}<li>{{ c.text }}</li>\n{% endfor %}")
    assert templates.render(template, {"claims": [{"text": "a < b"}]}) == "<li>a &lt; b</li>\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{% include '/etc/passwd' %}", "no loader"),
        ("{% for %}", "line 1"),
        ("{{ claims.pop() }}", "unsafe"),
        ("{{ 1 / 0 }}", "division by zero"),
    ],
)
def test_a_template_cannot_reach_out_and_its_faults_are_told(tmp_path: Path, text: str, why: str) -> None:
    template = tmp_path / "mine.txt"
    template.write_text(text)
    with pytest.raises(UsageError, match=why):
        templates.render(template, {"claims": [1]})


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused):
        templates.render(tmp_path / "none.txt", {})
