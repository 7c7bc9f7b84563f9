"""Words that something is said with, and whether a report affirms or denies them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.analysis.denials import denied_report, in_other_words, refuses, supposes, tests_negative
from reader.analysis.languages.grammar import Grammar
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence, carries, term
from reader.analysis.tokens import Token
from reader.model.article import Role
from reader.model.ranges import TextRange

SCOPE = 5
"""Content words that a negation reaches over: "no passenger on either train was hurt"."""

BONDED = 6
"""Words on either side of a predicate among which its subject and object stand."""

WIDE = 2
"""Content words that "no" surely denies: "no danger of a collapse"."""

ENDS = frozenset({".", "!", "...", "…", ";", ":"})
CLOSING = frozenset("\"'”’»)]")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that something is said with, and whether it is affirmed."""

    sentence: Sentence
    mark: TextRange
    axis: str
    """Group of the word, or the axis it is one end of."""
    positive: bool
    negated: bool
    word: str
    verb: bool
    """Whether it has the form of a verb; nouns are denied in passing."""
    denies: bool
    """The sentence denies something, this or another word."""
    pronoun: bool
    """The sentence opens with "he", "she", "they"."""
    at: int
    """Which token of the sentence it is."""
    reworded: bool = False
    """It is denied in other words than "no" and "not": "lacked", "rather than"."""
    sole: bool = False
    """The report has nothing else on this axis, and reports have but one: a plea, a verdict."""


@lru_cache(maxsize=IN_A_STORY)
def predicates(reading: Reading) -> list[Predicate]:
    """Return the denied words of a report, and every word that another report might deny."""
    found = [
        predicate
        for sentence in reading.sentences
        if sentence.role is not Role.HEADING and _ends(sentence.row)
        for predicate in _of_sentence(sentence, reading.grammar)
    ]
    times = Counter(one.axis for one in found)
    sole = reading.grammar.events.sole_axes
    return [replace(one, sole=True) if one.axis in sole and times[one.axis] == 1 else one for one in found]


def bonds(predicate: Predicate, grammar: Grammar) -> frozenset[str]:
    """Return what stands nearest to a predicate on either side: who does it, to whom it is done."""
    row, at = predicate.sentence.row, predicate.at
    found = set()
    for side in (reversed(row[max(0, at - BONDED) : at]), row[at + 1 : at + 1 + BONDED]):
        for token in side:
            if token.text in ";:" or token.lower in grammar.words.breaks:
                break
            if carries(token, grammar) and not _is_empty(token.lower, grammar):
                found.add(term(token.lower, grammar))
                break
    return frozenset(found)


def _ends(row: list[Token]) -> bool:
    """Tell a statement from a question, a caption or a headline, which end without a full stop."""
    at = len(row) - 1
    while at > 0 and row[at].text in CLOSING:
        at -= 1
    return row[at].text in ENDS


def _of_sentence(sentence: Sentence, grammar: Grammar) -> Iterator[Predicate]:
    denial: _Denial | None = None
    pronoun = sentence.row[0].lower in grammar.events.pronouns
    row = sentence.row
    denies = any(_negates(token.lower, grammar) for token in row) or tests_negative(row, grammar)
    for at, token in enumerate(sentence.row):
        if supposes(sentence.row, at, grammar):
            return  # What comes after "if" is neither affirmed nor denied.
        if _negates(token.lower, grammar) and not _not_only(sentence, at, grammar):
            denial = _Denial(token, wide=token.lower in grammar.events.no_words)
            continue
        if in_other_words(sentence.row, at, grammar):
            denial = _Denial(token, wide=True, reworded=True)
            continue
        if refuses(sentence.row, at, grammar):
            denial = _Denial(token, wide=False)
            stem = grammar.words.stem(token.lower)
            if stem in grammar.events.refusing and stem in grammar.events.opposites:
                yield _refusal(sentence, at, grammar)
            continue
        if token.text in ",;:—" or token.lower in grammar.words.breaks:
            by = denied_report(row, at, grammar)
            denial = None if by is None else _Denial(row[by], wide=True, nouns=0)
        skipped = _is_empty(token.lower, grammar)
        if skipped or not carries(token, grammar) or token.lower.removesuffix("'s") in sentence.names:
            if denial and token.is_word and not skipped and token.lower not in grammar.events.no_links:
                denial.weaken()
            continue
        negated = denial is not None and denial.reaches(token, grammar)
        if not negated and _only_thought_of(sentence, at, grammar):
            continue
        axis, sign = _axis(token.lower, grammar)
        mark = TextRange(denial.opener.start if denial and negated else token.start, token.end)
        yield Predicate(
            sentence,
            mark,
            axis,
            (sign > 0) != negated,
            negated,
            token.lower,
            _is_verb(token.lower, grammar),
            denies,
            pronoun,
            at,
            denial is not None and negated and denial.reworded,
        )


def _refusal(sentence: Sentence, at: int, grammar: Grammar) -> Predicate:
    """Return "refused to reinstate them" as the opposite of "agreed to take them back"."""
    token = sentence.row[at]
    axis, sign = grammar.events.opposites[grammar.words.stem(token.lower)]
    mark = TextRange(token.start, token.end)
    pronoun = sentence.row[0].lower in grammar.events.pronouns
    return Predicate(sentence, mark, axis, sign > 0, False, token.lower, True, False, pronoun, at)


@lru_cache(maxsize=65536)
def _is_empty(word: str, grammar: Grammar) -> bool:
    """Tell whether a word says too little to be denied."""
    stem = grammar.words.stem(word)
    return stem in grammar.events.reporting or stem in grammar.events.vague_verbs


class _Denial:
    """How far a negation reaches: "not" over the next word, "no" over its noun and the verb."""

    def __init__(self, opener: Token, *, wide: bool, reworded: bool = False, nouns: int = WIDE) -> None:
        self.opener = opener
        self.reworded = reworded
        self._left = nouns if wide else 1
        self._wide = wide
        self._reach = SCOPE

    def weaken(self) -> None:
        """Pass a small word: what follows "at" or "for" is no longer denied, only a verb may be."""
        if self._wide:
            self._left = 0

    def reaches(self, token: Token, grammar: Grammar) -> bool:
        """Tell whether `token`, the next content word, is denied."""
        self._reach -= 1
        self._left -= 1
        if self._reach < 0:
            return False
        verbs = self._wide and not self.reworded
        return self._left >= 0 or (verbs and token.lower.endswith(grammar.events.verb_endings))


@lru_cache(maxsize=65536)
def _is_verb(word: str, grammar: Grammar) -> bool:
    return word.endswith(grammar.events.verb_endings) or grammar.words.stem(word) in grammar.events.verbs


@lru_cache(maxsize=65536)
def _axis(word: str, grammar: Grammar) -> tuple[str, int]:
    """Return the axis of a word, and which end of it.

    It is the group of a verb; nouns deny only themselves: no company is not no group.
    """
    stem = grammar.words.stem(word)
    group = term(word, grammar) if _is_verb(word, grammar) else stem
    return grammar.events.opposites.get(stem, (group, 1))


@lru_cache(maxsize=65536)
def _negates(word: str, grammar: Grammar) -> bool:
    return word in grammar.events.negations or word.endswith("n't")


def _only_thought_of(sentence: Sentence, at: int, grammar: Grammar) -> bool:
    """Tell "under pressure to sell", which asserts no sale, from "plans to sell", which does."""
    if at < 2 or sentence.row[at - 1].lower not in grammar.events.infinitive:
        return False
    return grammar.words.stem(sentence.row[at - 2].lower) not in grammar.events.resolves


def _not_only(sentence: Sentence, at: int, grammar: Grammar) -> bool:
    """Tell "not only", "no fewer than", "no longer than", which deny nothing."""
    following = [token.lower for token in sentence.row[at + 1 :]]
    if grammar.events.since & set(following):
        return True  # "Have not met since May" and "last met in May" agree.
    after = following[0] if following else ""
    before = sentence.row[at - 1].lower if at else ""
    if before in grammar.events.unreal and "have" in following[:2]:
        return True
    if after in grammar.events.comparatives:
        return bool(grammar.events.than & set(following[1:3]))
    return after in grammar.events.after_no_denial
