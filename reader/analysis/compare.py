"""Comparing reports of one story: what disagrees, what is shared, what one alone says.

Every finder compares two readings; this module pairs the reports, puts the
findings of several pairs together and sorts out the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from reader.analysis import (
    agents,
    alternatives,
    answers,
    assessments,
    causes,
    figures,
    kinds,
    lists,
    names,
    opposites,
    places,
    polarity,
    quotations,
    sayings,
    slots,
    statuses,
    summary,
)
from reader.analysis.align import Pair, counterparts, weigh
from reader.analysis.evidence import Evidence
from reader.analysis.explain import explained
from reader.analysis.findings import Found, disagreement
from reader.analysis.languages import grammar_for
from reader.analysis.matches import Matches
from reader.analysis.merging import merged
from reader.analysis.origins import origins
from reader.analysis.passages import weighed
from reader.analysis.quantities import dates
from reader.analysis.quantities.model import Passage
from reader.analysis.reading import Reading, read
from reader.analysis.similarity import Weights
from reader.analysis.strangers import strangers
from reader.analysis.tokens import tokens
from reader.model.finding import AlignedPair, Comparison, Disagreement, OriginGroup, Report, Strength
from reader.model.ids import ArticleId

APART = frozenset(
    {"people", "places", "polarity", "statuses", "causes", "assessments", "lists", "quotations", "slots"}
)
"""Finders whose strict rules have nothing to do with figures."""


def compare(reports: Sequence[Report]) -> Comparison:
    """Compare two or more reports of one story.

    Reports in a language without a grammar are listed, but nothing is found in
    them; reports are compared only with reports in the same language.
    """
    readings = readings_of(reports)
    disagreements: list[Disagreement] = []
    aligned: list[AlignedPair] = []
    agreements: list[summary.Agreement] = []
    # In the order of their ids, so that what is found does not depend on the order of the reports.
    by_id = sorted(readings, key=lambda one: one.report.article)
    for left, right in combinations(by_id, 2):
        if left.grammar is not right.grammar or left.report.revision == right.report.revision:
            continue
        weights = weigh([left, right])
        matches, scene = figures.match(left, right, weights)
        shared = Counter((match.left.sentence.index, match.right.sentence.index) for match in matches.agreed)
        pairs = counterparts(left, right, weights, shared)
        findings = _find(left, right, weights, matches, scene)
        disagreements += [disagreement(left, right, found) for found in findings]
        aligned += [_aligned(left, right, pair) for pair in pairs]
        agreements.append(summary.Agreement(left, right, matches.agreed, tuple(pairs), _disputed(findings)))
    order = [report.article for report in reports]
    groups = _in_order(origins(by_id, by_id[0].grammar.events.agencies), order) if readings else ()
    return Comparison(
        tuple(report.article for report in reports),
        merged(disagreements, order),
        summary.shared(agreements, groups, order),
        summary.only_in(readings, agreements, disagreements),
        groups,
        tuple(aligned),
        strangers(readings, aligned),
    )


def _in_order(groups: Sequence[OriginGroup], order: Sequence[ArticleId]) -> tuple[OriginGroup, ...]:
    """Put the origins, and the reports of each, in the order of the reports."""
    told = [replace(one, articles=tuple(sorted(one.articles, key=order.index))) for one in groups]
    return tuple(sorted(told, key=lambda one: order.index(one.articles[0])))


def readings_of(reports: Sequence[Report]) -> list[Reading]:
    """Read all reports whose language has a grammar; undated ones borrow a dateline for the year."""
    found = []
    known = [report.published.at.date() for report in reports if report.published]
    for report in reports:
        grammar = grammar_for(report.language)
        if grammar is None:
            continue
        today = (
            report.published.at.date()
            if report.published
            else _own_dateline(report) or min(known, default=None)
        )
        found.append(read(report, grammar, today))
    return found


def _own_dateline(report: Report) -> date | None:
    """Return the first full day that an undated report names: it was written then or soon after."""
    grammar = grammar_for(report.language)
    if grammar is None:
        return None
    text = report.document.text
    for block in report.document.blocks:
        passage = Passage(text, tokens(text, block.start, block.end), grammar)
        for quantity in dates.find(passage, None):
            if quantity.unit == "day" and quantity.fixed and quantity.low == quantity.high:
                return date.fromordinal(int(quantity.low))
    return None


def _find(left: Reading, right: Reading, weights: Weights, matches: Matches, scene: Evidence) -> list[Found]:
    """Run every finder over two readings."""
    found = [explained(left, right, match) for match in matches.conflicts]
    known = _disputed(found)  # One pair of passages is shown once: by its figures, where it has any.
    offered = [
        one
        for one in candidates(left, right, weights, matches)
        if (one.left.sentence.index, one.right.sentence.index) not in known or _apart(one)
    ]
    return [*found, *weighed(offered, left, right, scene)]


def _apart(one: Found) -> bool:
    """Tell whether a finding is surely about something else than the figures of its sentences."""
    return one.finder in APART and bool(dict(one.signs).get("rule"))


def candidates(left: Reading, right: Reading, weights: Weights, matches: Matches) -> list[Found]:
    """Return the passages without figures that could contradict each other, by whatever finder."""
    anchors = Counter((match.left.sentence.index, match.right.sentence.index) for match in matches.agreed)
    found = {
        "people": names.people(left, right, weights),
        "places": places.places(left, right, weights, matches.agreed),
        "polarity": polarity.polarity(left, right, weights, anchors),
        "opposites": opposites.opposites(left, right, weights, anchors),
        "statuses": statuses.statuses(left, right, weights, anchors),
        "causes": causes.causes(left, right, weights),
        "assessments": assessments.assessments(left, right, weights, anchors),
        "lists": lists.lists(left, right, weights),
        "quotations": quotations.quotations(left, right),
        "sayings": sayings.sayings(left, right, weights),
        "answers": answers.answers(left, right, weights, anchors),
        "agents": agents.agents(left, right, weights),
        "alternatives": alternatives.alternatives(left, right, weights),
        "kinds": kinds.kinds(left, right, weights),
        "slots": slots.slots(left, right, weights),
    }
    return [_signed(one, finder) for finder, offered in found.items() for one in offered]


def _signed(one: Found, finder: str) -> Found:
    """Name the finder; one that offers only what its rule accepts says so with its strength."""
    sure = (("sure", 1.0),) if one.strength is Strength.LIKELY else ()
    return replace(one, finder=finder, signs=one.signs or (("rule", 1.0), *sure))


def _disputed(findings: Sequence[Found]) -> frozenset[summary.Key]:
    return frozenset((found.left.sentence.index, found.right.sentence.index) for found in findings)


def _aligned(left: Reading, right: Reading, pair: Pair) -> AlignedPair:
    x, y, score = pair
    return AlignedPair(left.report.article, x.range, right.report.article, y.range, round(score, 3))
