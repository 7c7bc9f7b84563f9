"""Words in quotation marks: who is said to have spoken them, and whether they are the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from reader.analysis.findings import Found, Said
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence, carries, same_words, term
from reader.analysis.tokens import Token, tokens
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

SHORTEST = 3
"""Words of a quotation that two reports do not share by chance."""

SURE = 4
"""Words from which two quotations need not be the same to the letter."""

SAME_WORDS = 88
"""Percent of likeness from which two quotations are one."""

NEARLY = 72
"""Percent from which two quotations of one speaker are one, told differently."""

QUOTED = re.compile(r"“([^“”]+)”|\"([^\"\n]+)\"|(?<!\w)‘([^‘]+?)’(?!\w)|«([^«»]+)»|„([^“”„]+)[“”]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words and who says them."""

    sentence: Sentence
    mark: TextRange
    words: str
    """Lower case, without punctuation."""
    speaker: frozenset[str]
    """Names of the speaker, lower case; empty when only "he" or "a spokesman" is given."""
    shown: str
    beside: frozenset[str]
    """All names of the sentence outside the quotation: an office or a body may stand for the speaker."""


def quotations(left: Reading, right: Reading) -> Iterator[Found]:
    """Yield quotations with other speakers, and other words of one speaker."""
    seen: set[str] = set()
    for x in quoted(left):
        for y in quoted(right):
            if x.words in seen or same_words(x.sentence, y.sentence):
                continue
            found = _speakers(x, y) or _wording(x, y, left, right)
            if found:
                seen.add(x.words)
                yield found


def _speakers(x: Quotation, y: Quotation) -> Found | None:
    if min(len(x.words.split()), len(y.words.split())) < SURE and x.words != y.words:
        return None
    if (
        not x.speaker
        or not y.speaker
        or x.speaker & y.beside
        or x.beside & y.speaker
        or not (_same(x.words, y.words, SAME_WORDS) or _quotes_in_part(x.words, y.words))
    ):
        return None
    return Found(
        Matter.ATTRIBUTION,
        Said(x.sentence, x.mark, x.shown),
        Said(y.sentence, y.mark, y.shown),
        f"The same words, said by {x.shown} and by {y.shown}",
        Strength.LIKELY,
    )


def _wording(x: Quotation, y: Quotation, left: Reading, right: Reading) -> Found | None:
    """Find one content word replaced by another; cut or reported quotations differ in length alone."""
    if not x.speaker & y.speaker or not _same(x.words, y.words, NEARLY) or _same(x.words, y.words, 100):
        return None
    mine, theirs = _content(x, left), _content(y, right)
    if not (mine - theirs and theirs - mine):
        return None
    return Found(
        Matter.QUOTATION,
        Said(x.sentence, x.mark, x.mark.slice(left.text)),
        Said(y.sentence, y.mark, y.mark.slice(right.text)),
        f"Different wording of one quotation: {', '.join(sorted(mine - theirs))} / {', '.join(sorted(theirs - mine))}",
        Strength.POSSIBLE,
        "one report may translate or shorten it",
    )


def _same(x: str, y: str, percent: float) -> bool:
    if min(len(x), len(y)) * 2 < max(len(x), len(y)):
        return fuzz.partial_ratio(x, y) >= max(percent, SAME_WORDS)
    return fuzz.ratio(x, y) >= percent


def _quotes_in_part(x: str, y: str) -> bool:
    """Tell whether one quotation stands whole within the other."""
    short, long = sorted((x, y), key=len)
    return len(short.split()) >= SURE and f" {short} " in f" {long} "


def _content(quotation: Quotation, reading: Reading) -> set[str]:
    row = tokens(reading.text, quotation.mark.start, quotation.mark.end)
    return {
        term(token.lower, reading.grammar)
        for token in row
        if carries(token, reading.grammar) or token.is_figure
    }


@lru_cache(maxsize=IN_A_STORY)
def quoted(reading: Reading) -> list[Quotation]:
    """Return the quotations of a report with their speakers, in order."""
    found: list[Quotation] = []
    for sentence in reading.sentences:
        for match in QUOTED.finditer(reading.text, sentence.start, sentence.end):
            inside = next(group for group in match.groups() if group)
            row = tokens(inside, 0, len(inside))
            if sum(token.is_word for token in row) < SHORTEST:
                continue
            speaker, shown = _speaker(reading, sentence, match.start(), match.end())
            words = " ".join(token.lower for token in row if token.is_word or token.is_figure)
            mark = TextRange(*match.span())
            found.append(Quotation(sentence, mark, words, speaker, shown, _beside(sentence, mark)))
    return found


def _beside(sentence: Sentence, mark: TextRange) -> frozenset[str]:
    return frozenset(
        token.lower.removesuffix("'s")
        for token in sentence.row
        if token.is_capital and (token.end <= mark.start or token.start >= mark.end)
    )


def _speaker(reading: Reading, sentence: Sentence, start: int, end: int) -> tuple[frozenset[str], str]:
    """Return the names nearest to a word of saying outside the quotation: after it first, then before."""
    after = [token for token in sentence.row if token.start >= end]
    before = [token for token in sentence.row if token.end <= start]
    for row, inverted in ((after[:14], True), (before[-14:], False)):
        verb = next((at for at, token in enumerate(row) if _says(token, reading)), None)
        if verb is None:
            continue
        names = _names_beside(row, verb, sentence, reading, inverted=inverted)
        if names:
            return _named(names, reading), " ".join(token.text for token in names)
    return frozenset(), ""


def _named(names: list[Token], reading: Reading) -> frozenset[str]:
    """Return the name without its office: two finance ministers are not one."""
    titles = reading.grammar.words.titles
    after = max((at for at, token in enumerate(names) if token.lower in titles), default=-1) + 1
    return frozenset(token.lower for token in names[after:] or names)


def _says(token: Token, reading: Reading) -> bool:
    events, stem = reading.grammar.events, reading.grammar.words.stem(token.lower)
    known = stem in events.reporting or stem in events.quoting or token.lower == events.according[0]
    return token.is_word and known


def _speaker_before(sentence: Sentence, reading: Reading) -> list[Token]:
    """Return who speaks in the sentence before, where "he said" takes it up; nobody where that is open."""
    if sentence.index == 0:
        return []
    last = reading.sentences[sentence.index - 1]
    verb = next((at for at, token in enumerate(last.row) if _says(token, reading)), None)
    following = last.row[verb + 1].lower if verb is not None and verb + 1 < len(last.row) else ""
    if verb is None or following in reading.grammar.events.pronouns:
        return []
    return _names_beside(last.row, verb, last, reading, inverted=False)


def _names_beside(
    row: list[Token], verb: int, sentence: Sentence, reading: Reading, *, inverted: bool
) -> list[Token]:
    """Return the names that are the subject of the verb at `verb`: after it where the quotation comes first."""
    following, preceding = row[verb + 1 :], list(reversed(row[:verb]))
    pronouns = reading.grammar.events.pronouns
    # "Brask called it …" has its speaker before the verb: what follows is the thing spoken of.
    if any(
        run and run[0].lower in pronouns for run in ((following, preceding) if inverted else (preceding,))
    ):
        return _speaker_before(sentence, reading)
    told_by = row[verb].lower == reading.grammar.events.according[0]
    for run in (following, preceding) if inverted or told_by else (preceding,):
        names: list[Token] = []
        for token in run[:8]:
            named = token.is_capital and token.lower in sentence.names
            if named or (names and token.lower in reading.grammar.words.particles):
                names.append(token)
            elif names:
                break
        if names:
            return names if run and names[0].start <= names[-1].start else names[::-1]
    return []
