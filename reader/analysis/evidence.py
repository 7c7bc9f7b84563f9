"""What the rest of two reports says for a pair of figures: shared figures beside it, no rivals, one context."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from functools import lru_cache

from reader.analysis.facts import Fact
from reader.analysis.languages.grammar import Grammar
from reader.analysis.likeness import same_head
from reader.analysis.matches import Match
from reader.analysis.moments import one_end
from reader.analysis.reading import Reading
from reader.analysis.sentences import Sentence, term
from reader.analysis.similarity import Weights
from reader.analysis.sums import WHOLE
from reader.analysis.tallies import by_kind, firsts, of_kind, value
from reader.analysis.traits import alike_dates, date_sort
from reader.model.finding import Matter

BESIDE = 6
"""Words on either side of a figure among which stands what sets it apart."""

OWNED = 3
"""Words on either side of a figure among which the name of its owner stands."""

OVER = 45
"""Days after which a month or a year is over for the news."""

ROUNDED = 0.5
"""Percentage points that two rounded parts may be off."""

_BY_UNIT = (Matter.MONEY, Matter.PERCENT, Matter.MEASURE, Matter.VERSION)


def sentences_of(one: Match) -> tuple[int, int]:
    """Return the numbers of the two sentences of a pair."""
    return one.left.sentence.index, one.right.sentence.index


class Evidence:
    """What two reports as wholes say for a pair of their figures."""

    def __init__(
        self, left: Reading, right: Reading, weights: Weights, rest: Sequence[Match], agreed: Sequence[Match]
    ) -> None:
        self.weights = weights
        self._reports = left, right
        self._anchors = Counter(sentences_of(one) for one in agreed)
        self.agreements = agreed
        self.today = left.today or right.today
        self._days = tuple(of_kind(side.facts, Matter.DATE) for side in self._reports)
        self._shares = tuple(of_kind(side.facts, Matter.PERCENT) for side in self._reports)
        self._left = by_kind(one.left for one in rest)
        self._right = by_kind(one.right for one in rest)
        fewer = min(len(left.facts), len(right.facts))
        self.overlap = min(1.0, len(agreed) / fewer) if fewer else 0.0
        """Share of the figures that both reports state."""
        self.length = min(2.0, min(len(left.sentences), len(right.sentences)) / 20)
        """How long the shorter report is, in twenties of sentences."""
        self._per_sentence = tuple(
            Counter(fact.sentence.index for fact in side.facts) for side in self._reports
        )
        self._first = tuple(firsts(side.facts) for side in self._reports)
        self._values = tuple(Counter(value(fact) for fact in side.facts) for side in self._reports)
        self._crowds = Counter(sentences_of(one) for one in rest)
        self._best: dict[int, list[float]] = {}
        for one in rest:
            for fact in (one.left, one.right):
                known = self._best.setdefault(id(fact), [-9.0, -9.0])
                if one.score > known[0]:
                    known[:] = [one.score, known[0]]
                elif one.score > known[1]:
                    known[1] = one.score
        self._alike: dict[tuple[int, int], float] = {}
        self._contained: dict[tuple[int, int], float] = {}
        self._contrasts: dict[int, frozenset[str]] = {}
        self._verb: dict[int, str] = {}
        self._openers: dict[int, str] = {}
        self._rival_values: dict[tuple[int, int, Hashable, bool], frozenset[str]] = {}

    def anchors(self, one: Match) -> int:
        """Return how many figures the two sentences of a pair share."""
        return self._anchors[sentences_of(one)]

    def figures_shared(self, i: int, j: int) -> int:
        """Return how many figures sentence `i` of the one and `j` of the other share."""
        return self._anchors[i, j]

    def until_one_day(self, i: int, j: int) -> bool:
        """Tell whether two sentences name one end of a time: it is over with the one, or begins with the other."""
        mine, theirs = self._days[0].get(i, ()), self._days[1].get(j, ())
        return any(one_end(x, y) for x in mine for y in theirs)

    def one_whole(self, i: int, j: int) -> bool:
        """Tell whether two sentences divide a whole: 55 percent were against, 45 percent in favour."""
        mine, theirs = self._shares[0].get(i, ()), self._shares[1].get(j, ())
        return any(abs(x.low + y.low - WHOLE) <= ROUNDED for x in mine for y in theirs)

    def better_counterparts(self, i: int, j: int) -> int:
        """Return for how many of two sentences the other report has one that is more alike."""
        alike = self.alike(i, j)
        mine, theirs = (len(side.sentences) for side in self._reports)
        return any(self.alike(i, other) > alike for other in range(theirs)) + any(
            self.alike(other, j) > alike for other in range(mine)
        )

    def share(self, one: Match) -> float:
        """Return the share of the figures of both sentences that they have in common, these two set aside."""
        i, j = sentences_of(one)
        fewer = min(self._per_sentence[0][i], self._per_sentence[1][j]) - 1
        return min(1.0, self._anchors[i, j] / max(1, fewer))

    def alike(self, i: int, j: int) -> float:
        """Return the likeness of sentence `i` of the one and `j` of the other; 0 beyond the ends."""
        known = self._alike.get((i, j))
        if known is None:
            mine, theirs = self._reports[0].sentences, self._reports[1].sentences
            inside = 0 <= i < len(mine) and 0 <= j < len(theirs)
            known = self.weights.cosine(mine[i].terms, theirs[j].terms) if inside else 0.0
            self._alike[i, j] = known
        return known

    def beside(self, i: int, j: int) -> float:
        """Return how alike the sentences before and after are, one counterpart a side."""
        before = max(self.alike(i - 1, j - 1), self.alike(i - 1, j), self.alike(i, j - 1))
        after = max(self.alike(i + 1, j + 1), self.alike(i + 1, j), self.alike(i, j + 1))
        return before + after

    def best(self, one: Match) -> int:
        """Return for how many of the two facts the other is the likeliest counterpart."""
        return sum(self._best[id(fact)][0] <= one.score for fact in (one.left, one.right))

    def behind(self, one: Match) -> float:
        """Return how far a pair lies behind the best of either, or, below 0, before the second best."""
        worst = -1.0
        for fact in (one.left, one.right):
            first, second = self._best[id(fact)]
            worst = max(worst, first - one.score if one.score < first else max(-0.3, second - first))
        return worst

    def stated_elsewhere(self, one: Match) -> int:
        """Return how many of the two values stand somewhere in the other report."""
        return (value(one.left) in self._values[1]) + (value(one.right) in self._values[0])

    def crowd(self, one: Match) -> int:
        """Return how many other pairs of open figures the two sentences hold."""
        return self._crowds[sentences_of(one)] - 1

    def depth(self, i: int, j: int) -> float:
        """Return how far apart in the reports two sentences stand, from 0 to 1."""
        return abs(i / max(1, len(self._reports[0].sentences)) - j / max(1, len(self._reports[1].sentences)))

    def rivals(self, one: Match) -> int:
        """Return how many different values could stand where these two stand, 2 at least."""
        x, y = one.left, one.right
        return self._rivals(0, y, x) + self._rivals(1, x, y)

    def _rivals(self, side: int, counterpart: Fact, own: Fact) -> int:
        """Count the different values of a report that could stand against `counterpart`, the own one included."""
        kind, unit = own.quantity.kind, own.quantity.unit
        sort = unit if kind in _BY_UNIT else date_sort(own) if kind is Matter.DATE else None
        # Figures of one sort have the same rivals: most pairs ask for what another pair has asked for.
        asked = side, id(counterpart), sort, own.aspects.isdisjoint(counterpart.aspects)
        known = self._rival_values.get(asked)
        if known is None:
            known = self._rival_values[asked] = frozenset(
                fact.quantity.shown
                for fact in (self._left, self._right)[side][kind]
                if _could_stand(fact, counterpart, own)
            )
        return len(known) + (own.quantity.shown not in known)

    def first_of_kind(self, one: Match) -> bool:
        """Tell whether each figure is the first of its kind and unit that its report states."""
        return all(
            fact.quantity.start <= self._first[side].get((fact.quantity.kind, fact.quantity.unit), 0)
            for side, fact in enumerate((one.left, one.right))
        )

    def owner(self, fact: Fact) -> frozenset[str]:
        """Return the names just before a figure, or else just after it: whose age, whose goal."""
        row, quantity = fact.sentence.row, fact.quantity
        before = [token for token in row if token.end <= quantity.start][-OWNED:]
        after = [token for token in row if token.start >= quantity.end][:OWNED]
        for side in (before, after):
            names = {token.lower.removesuffix("'s") for token in side if token.is_capital}
            if names & fact.sentence.names:
                return frozenset(names & fact.sentence.names)
        return frozenset()

    def opener(self, fact: Fact) -> str:
        """Return the term of the word right before a figure; empty for a sign."""
        known = self._openers.get(id(fact))
        if known is None:
            before = [token for token in fact.sentence.row if token.end <= fact.quantity.start][-1:]
            said = [term(token.lower, self._reports[0].grammar) for token in before if token.is_word]
            known = self._openers[id(fact)] = said[0] if said else ""
        return known

    def contrasts(self, fact: Fact) -> frozenset[str]:
        """Return what sets a figure apart: that it is of earlier, expected, of the rest."""
        known = self._contrasts.get(id(fact))
        if known is None:
            labels = self._reports[0].grammar.words.contrasts
            row, quantity = fact.sentence.row, fact.quantity
            before = [token for token in row if token.end <= quantity.start][-BESIDE:]
            after = [token for token in row if token.start >= quantity.end][:BESIDE]
            inside = [token for token in row if quantity.start <= token.start < quantity.end]
            found = {labels.get(token.lower, "") for token in (*before, *inside, *after)}
            known = self._contrasts[id(fact)] = frozenset(found - {""})
        return known

    def shared_words(self, one: Match) -> float:
        """Return how much the words near both figures have in common, however much else is said."""
        x, y = one.left.near, one.right.near
        weights = self.weights
        return sum([min(times, y[word]) * weights[word] for word, times in x.items() if word in y])

    def contained(self, i: int, j: int) -> float:
        """Return the share of the lesser sentence that the other one says too, the rarer words the more."""
        known = self._contained.get((i, j))
        if known is None:
            x, y = self._reports[0].sentences[i].terms, self._reports[1].sentences[j].terms
            weights = self.weights
            fewer = min(sum([weights[word] for word in side]) for side in (x, y))
            shared = sum([weights[word] for word in x if word in y])
            known = self._contained[i, j] = shared / fewer if fewer else 0.0
        return known

    def bygone(self, one: Match) -> int:
        """Return how many of two figures are for a time that is over."""
        return sum(
            fact.period is not None
            and report.today is not None
            and fact.period[1] < report.today.toordinal() - OVER
            for fact, report in zip((one.left, one.right), self._reports, strict=True)
        )

    def verbs(self, sentence: Sentence) -> frozenset[str]:
        """Return the verbs of a sentence, verbs of saying aside."""
        return _verbs(sentence, self._reports[0].grammar)

    def verb(self, fact: Fact) -> str:
        """Return the verb nearest to a figure."""
        known = self._verb.get(id(fact))
        if known is None:
            verbs = [
                (weight, word) for word, weight in fact.near.items() if word in self.verbs(fact.sentence)
            ]
            known = self._verb[id(fact)] = max(verbs, default=(0.0, ""))[1]
        return known


@lru_cache(maxsize=1024)
def _verbs(sentence: Sentence, grammar: Grammar) -> frozenset[str]:
    row = sentence.row
    return frozenset(
        word for at, word in sentence.carrying if not row[at].is_capital and _is_verb(row[at].lower, grammar)
    )


@lru_cache(maxsize=65536)
def _is_verb(word: str, grammar: Grammar) -> bool:
    events, stem = grammar.events, grammar.words.stem(word)
    return (word.endswith(events.verb_endings) or stem in events.verbs) and stem not in events.reporting


def _could_stand(fact: Fact, counterpart: Fact, own: Fact) -> bool:
    quantity, like = fact.quantity, own.quantity
    if quantity.kind is not like.kind or (quantity.unit != like.unit and like.kind in _BY_UNIT):
        return False
    if like.kind is Matter.COUNT and same_head(fact, counterpart) is False:
        return False
    if like.kind is Matter.DATE and not alike_dates(fact, own):
        return False
    if own.aspects & counterpart.aspects:
        return bool(fact.aspects & counterpart.aspects)
    return not fact.aspects or not counterpart.aspects or bool(fact.aspects & counterpart.aspects)
