"""A comparison of the two sample reports, made by hand."""

from __future__ import annotations

from reader.library.service import Library
from reader.model.finding import AlignedPair, Comparison, Disagreement, Matter, OnlyIn, Shared, Side
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange


def sample_comparison(library: Library, ledger: ArticleId, wire: ArticleId) -> Comparison:
    """Return what comparing the two sample reports might find."""

    def side(article: ArticleId, sentence: str, words: str, value: str) -> Side:
        revision = library.articles.revision(article)
        start = revision.text.index(sentence)
        at = revision.text.index(words, start)
        whole = TextRange(start, start + len(sentence))
        return Side(article, revision.id, whole, sentence, TextRange(at, at + len(words)), value)

    money = Disagreement(
        Matter.MONEY,
        "up to $72 billion against $145 billion",
        (
            side(
                ledger,
                "Meta’s budget for capital expenditure is up to $72 billion this year",
                "$72 billion",
                "72",
            ),
            side(wire, "Meta will spend $145 billion on capital projects this year.", "$145 billion", "145"),
        ),
        may_both_hold=True,
        caveat="one is an upper bound",
    )
    count = Disagreement(
        Matter.COUNT,
        "30 against 20",
        (
            side(ledger, "Paragraph 30 tells of patience", "30", "30"),
            side(wire, "Paragraph 20 of the wire", "20", "20"),
        ),
    )
    wire_says = side(wire, "The budget is the largest in the industry.", "largest", "")
    ledger_says = side(ledger, "The other is to wonder.", "wonder", "")
    aligned = AlignedPair(ledger, ledger_says.range, wire, wire_says.range, 0.8)
    only = OnlyIn(wire, wire_says.revision, wire_says.range, wire_says.quote, 0.5)
    shared = Shared((ledger_says, wire_says))
    return Comparison((ledger, wire), (money, count), (shared,), (only,), (), (aligned,))
