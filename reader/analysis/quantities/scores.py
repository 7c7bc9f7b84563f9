"""Results of games and votes: 2-1, 6-4 6-3, voted seven to two. The larger part is written first."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.quantities.heads import head
from reader.analysis.quantities.model import Passage, Quantity
from reader.analysis.tokens import phrase_from, touches
from reader.model.finding import Matter

DASHES = "-–—"
HIGHEST = 700
"""Larger figures beside a dash are codes or years."""
SIDED = 4
"""Words after a number of votes among which stands for what they were cast: "33 members voted in favour"."""
REACH = 5
"""Words between "voted" and the result: "voted on Tuesday by 7 to 2"."""


def find(passage: Passage) -> Iterator[Quantity]:
    """Yield results; the sets of one match are one result."""
    free = 0
    for at in passage.places(passage.grammar.numbers.ones.keys() | passage.grammar.units.score_zero):
        if at < free:
            continue
        pair = _dashed(passage, at) or _worded(passage, at) or _for_and_against(passage, at)
        if pair is None:
            continue
        first, pairs = at, [pair[0]]
        last = pair[1]
        while more := _dashed(passage, last + 1 if passage.lower(last) == "," else last):
            pairs.append(more[0])
            last = more[1]
        yield _score(passage, first, last, pairs)
        free = last


def _dashed(passage: Passage, at: int) -> tuple[tuple[int, int], int] | None:
    """Read "2-1": nothing that touches it, nothing that it measures."""
    first, second = passage.lower(at), passage.lower(at + 2)
    if not (first.isdecimal() and second.isdecimal() and passage.lower(at + 1) in DASHES):
        return None
    if not (touches(passage.row, at + 1) and touches(passage.row, at + 2)) or touches(passage.row, at):
        return None
    after = passage.lower(at + 3)
    if after and after in DASHES + "/" and touches(passage.row, at + 3):
        return None  # A date, a code, or 7-7/8.
    pair = int(first), int(second)
    return (pair, at + 3) if max(pair) <= HIGHEST and not _measures(passage, pair, at + 3) else None


def _measures(passage: Passage, pair: tuple[int, int], at: int) -> bool:
    """Tell "10-15 people" and "5-10%" from a result."""
    after = passage.lower(at)
    if after in ("%", "°") or after.rstrip("s") in passage.grammar.units.durations:
        return True
    if not after.isalpha() or after in passage.grammar.words.head_stop:
        return False
    scale = after in passage.grammar.numbers.scales
    # A result may be followed by a team ("2-1 Spain") or a word such as "win".
    plain = not passage.row[at].is_capital and after not in passage.grammar.units.score_nouns
    return scale or (pair[0] < pair[1] and plain)


def _worded(passage: Passage, at: int) -> tuple[tuple[int, int], int] | None:
    """Read "voted seven to two", "by 52 votes to 48" after a word of winning or voting."""
    first = _small(passage, at)
    if first is None:
        return None
    link = at + 1
    noun = passage.lower(link)
    if noun.isalpha() and passage.grammar.words.stem(noun) == passage.grammar.words.stem("votes"):
        link += 1
    second = _small(passage, link + 1)
    if passage.lower(link) not in passage.grammar.numbers.score_links or second is None:
        return None
    if passage.lower(link) in DASHES and not _spelled(passage, link):
        return None
    before = {passage.lower(k) for k in range(max(0, at - REACH), at)}
    verbs = passage.grammar.units.score_verbs - passage.grammar.words.stop
    if passage.grammar.numbers.forms.get(passage.lower(at - 1)) == "by":
        before |= {token.lower for token in passage.row[link:]}  # "By 29 to 20, the councillors voted"
    after = passage.lower(link + 2)
    named = passage.lower(link) in DASHES and after in passage.grammar.units.score_nouns
    if link == at + 1 and not (named or before & verbs):
        return None
    if after in passage.grammar.numbers.scales or after in ("%", "percent", "-"):
        return None
    return (first, second), link + 2


def _spelled(passage: Passage, link: int) -> bool:
    """Tell "won three-one" from "won two-three days later" and from figures, which are read by their dash."""
    after = passage.lower(link + 2)
    counts = after.isalpha() and after not in passage.grammar.words.head_stop
    words = passage.row[link - 1].is_word and passage.row[link + 1].is_word
    return words and (not counts or after in passage.grammar.units.score_nouns)


def _for_and_against(passage: Passage, at: int) -> tuple[tuple[int, int], int] | None:
    """Read "33 members in favour and 26 against": the figures come first."""
    units = passage.grammar.units
    first = _small(passage, at)
    if first is None or phrase_from(units.percent, passage.row, at + 1):
        return None
    middle = _side(passage, at + 1)
    if not middle:
        return None
    link = middle
    while passage.lower(link) in units.vote_links:
        link += 1
    second = _small(passage, link)
    last = _side(passage, link + 1) if second is not None and link > middle else 0
    if second is None or not last:
        return None
    sides = [passage.lower(end - 1) in units.votes_for for end in (middle, last)]
    return ((first, second), last) if sides[0] != sides[1] else None


def _side(passage: Passage, at: int) -> int:
    """Return where the side ends that "members in favour" or "voting against" names from token `at`; 0 for none."""
    units = passage.grammar.units
    for place in range(at, at + SIDED):
        word = passage.lower(place)
        if word in units.votes_for or word in units.votes_against:
            return place + 1
        if not word.isalpha():
            return 0
    return 0


def _small(passage: Passage, at: int) -> int | None:
    word = passage.lower(at)
    if word.isdecimal() and len(word) <= 3:
        return int(word)
    return passage.grammar.numbers.ones.get(word, passage.grammar.units.score_zero.get(word))


def _score(passage: Passage, first: int, last: int, pairs: list[tuple[int, int]]) -> Quantity:
    start, end = passage.span(first, last)
    # Reports of the losing side write the same result the other way round.
    ordered = pairs if len(pairs) > 1 else [(max(pairs[0]), min(pairs[0]))]
    shown = " ".join(f"{a}-{b}" for a, b in ordered)
    value = float(ordered[0][0] * 1000 + ordered[0][1])
    return Quantity(Matter.SCORE, start, end, value, value, "", shown, step=1.0, head=head(passage, last))
