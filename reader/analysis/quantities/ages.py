"""Ages of people: a 34-year-old man, aged 43, "Dana Holt, 58,"."""

from __future__ import annotations

from reader.analysis.quantities.heads import head
from reader.analysis.quantities.model import Number, Passage, Quantity, shown_range
from reader.analysis.tokens import phrase_before, phrase_from, touches
from reader.model.finding import Matter


def read(passage: Passage, number: Number) -> Quantity | None:
    """Return the age that `number` states, or None."""
    units = passage.grammar.units
    if not 0 < number.low < 125 or number.low % 1:
        return None
    if number.is_range:
        aged = passage.lower(number.opens - 1) in units.age_before or phrase_from(
            units.age_after, passage.row, number.last
        )
        return _age(passage, number, number.opens, number.last) if aged else None
    after = phrase_from(units.age_after, passage.row, number.last)
    if after:
        return _age(passage, number, number.first, after[1])
    if passage.lower(number.first - 1) in units.age_before:
        return _age(passage, number, number.first - 1, number.last)
    if (
        _paired(passage, number)
        or _apposition(passage, number)
        or _of_years(passage, number)
        or _is_so_old(passage, number)
    ):
        return _age(passage, number, number.first, number.last)
    return None


def _paired(passage: Passage, number: Number) -> bool:
    """Match both figures of "aged 34 and 58" and "two men, 34 and 61,"."""
    words, joiner = passage.grammar.words, passage.grammar.numbers.joiner
    if not number.digits or number.low > OLDEST:
        return False
    first = number.first
    if passage.lower(first - 1) == joiner and passage.row[first - 2].is_figure:
        if head(passage, number.last):
            return False
        first -= 2
    elif not (
        passage.lower(number.last) == joiner
        and number.last + 1 < len(passage.row)
        and passage.row[number.last + 1].is_figure
    ) or head(passage, number.last + 2):
        return False
    if passage.lower(first - 1) in passage.grammar.units.age_before:
        return True
    noun = passage.lower(first - 2)
    return passage.lower(first - 1) == "," and noun.isalpha() and words.stem(noun) in words.people


def _is_so_old(passage: Passage, number: Number) -> bool:
    """Match "He was 88." and "at the age of 86": nothing follows that the number could count."""
    units, words, row = passage.grammar.units, passage.grammar.words, passage.row
    after = passage.lower(number.last)
    closed = after in (".", ",", ";", ":", ")", "", "—", "–", '"', "”") or after in units.age_follows
    if not closed or number.low > OLDEST:
        return False
    if phrase_before(units.age_phrases, row, number.first):
        return number.digits or number.low > 2
    if after in units.age_follows and passage.lower(number.opens - 1) in units.turning:
        return False  # Who turns 37 in July is 36.
    verb = number.opens - 1
    verb -= passage.lower(verb) in units.age_adverbs
    if passage.lower(verb) not in units.age_verbs:
        return False
    at = verb - 1
    at -= passage.lower(at) in units.age_adverbs
    subject = row[at] if at >= 0 else None
    if subject is None or not subject.is_word:
        return False
    if subject.lower in units.age_subjects:
        return number.low > 2
    stem = words.stem(subject.lower)
    trade = number.low >= YOUNGEST and subject.lower.endswith(units.trades)
    trade = trade and subject.lower not in units.no_trades
    single = stem in words.people or subject.lower in units.aged or trade
    if subject.is_capital and passage.lower(at - 1) in words.titles:
        return number.digits  # "Mr Marsh is 62."
    owners = (*words.determiners, *passage.grammar.numbers.articles)
    described = passage.lower(at - 1).isalpha() and passage.lower(at - 1) not in words.head_stop
    owned = passage.lower(at - 1 - described) in owners
    return single and owned and not subject.lower.endswith("s") and stem not in words.collectives


def _of_years(passage: Passage, number: Number) -> bool:
    """Match "a man of 53" and "a girl of eleven," but neither "a staff of 53" nor "a crowd of 40 people"."""
    words = passage.grammar.words
    before = passage.row[number.first - 2] if number.first >= 2 else None
    if before is None or passage.lower(number.first - 1) != words.partitive or not 0 < number.low <= OLDEST:
        return False
    article = any(
        passage.lower(number.first - 2 - back) in passage.grammar.numbers.articles
        or passage.lower(number.first - 2 - back) in passage.grammar.units.age_adjectives
        for back in (1, 2, 3)
    )
    stem = words.stem(before.lower)
    trade = article and number.low >= YOUNGEST and before.lower.endswith(passage.grammar.units.trades)
    trade = trade and before.lower not in passage.grammar.units.no_trades
    person = stem in words.people or before.lower in passage.grammar.units.aged or trade
    if number.low < YOUNGEST and before.lower in passage.grammar.units.parents:
        return False  # "A father of two" has two children.
    single = before.is_word and not before.lower.endswith("s") and person
    if not single or stem in words.collectives:
        return False
    after = passage.lower(number.last)
    # "A man of 53 collapsed" has a verb where "a staff of 53 people" has what is counted.
    verb = after.endswith(passage.grammar.events.verb_endings) and words.stem(after) not in words.people
    follows = after in words.head_stop or after in passage.grammar.units.age_follows
    return verb or not after.isalpha() or follows


YOUNGEST = 10
OLDEST = 115
"""Years between which a bare number after "he was" is an age."""


def _apposition(passage: Passage, number: Number) -> bool:
    """Match "Dana Holt, 58," but not "Article 5, 58," nor a list of numbers."""
    comma = number.first - 1
    comma -= passage.lower(comma) in passage.grammar.units.decades.at_age
    before, told = comma - 1, comma < number.first - 1
    if before < 0 or not number.digits or number.last - number.first > 1:
        return False
    closed = number.last >= len(passage.row) or passage.lower(number.last) in ",.;:)"
    touching = touches(passage.row, number.last)
    person = _is_person(passage, before)
    named = passage.row[before].is_word and (person or (passage.row[before].is_capital and not told))
    # A name has a word before it, where "Vehicles (12)" opens the row of a table.
    in_brackets = before > 0 and passage.lower(comma) == "(" and passage.lower(number.last) == ")"
    month = passage.lower(before) in passage.grammar.calendar.months
    return (passage.lower(comma) == "," or in_brackets) and closed and touching and named and not month


def _is_person(passage: Passage, at: int) -> bool:
    """Match "the woman" and "a former miner", of whom there is one."""
    words, units = passage.grammar.words, passage.grammar.units
    word = passage.lower(at)
    if not word.isalpha() or word.endswith("s") or words.stem(word) in words.collectives:
        return False
    owned = any(
        passage.lower(at - back) in (*words.determiners, *passage.grammar.numbers.articles) for back in (1, 2)
    )
    trade = word.endswith(units.trades) and word not in units.no_trades
    return owned and (words.stem(word) in words.people or word in units.aged or trade)


def _age(passage: Passage, number: Number, first: int, last: int) -> Quantity:
    start, end = passage.span(first, last)
    return Quantity(
        Matter.AGE,
        start,
        end,
        number.low,
        number.high,
        unit="years old",
        shown=shown_range(number.low, number.high),
        bound=number.bound,
        step=1.0,
        head=head(passage, last),
    )
