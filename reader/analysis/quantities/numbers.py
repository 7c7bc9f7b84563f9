"""Finding number expressions: figures, number words, scales and ranges."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from reader.analysis.languages.figures import NumberWords
from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.bounds import bounded
from reader.analysis.quantities.model import Number, Passage
from reader.analysis.quantities.symbols import before_symbol, currency_of
from reader.analysis.tokens import phrase_from, touches

THOUSAND = 1000
"""From this scale on one says "a million and a half"."""


def numbers(passage: Passage) -> list[Number]:
    """Return the number expressions in order; ranges are joined, bounds attached."""
    found: list[Number] = []
    free = 0
    for at in passage.places(_openers(passage.grammar)):
        number = _number_at(passage, at) if at >= free else None
        if number is not None:
            number = _ranged(passage, number)
            found.append(bounded(passage, number))
            free = number.last
    return found


@cache
def _openers(grammar: Grammar) -> frozenset[str]:
    """Return the words that a number can open with."""
    words = grammar.numbers
    said = {*words.ones, *words.tens, *words.whole_scales, *words.articles, words.half[-1]}
    return words.vague.firsts | words.named.firsts | said


def number_at(passage: Passage, at: int) -> Number | None:
    """Return the number that starts at token `at`, without its bounds; None where none does."""
    return _number_at(passage, at) if 0 <= at < len(passage.row) else None


def _number_at(passage: Passage, at: int) -> Number | None:
    if passage.row[at].is_figure:
        return _figure(passage, at)
    return _named(passage, at) or _vague(passage, at) or _part_of_scale(passage, at) or _worded(passage, at)


def _figure(passage: Passage, at: int) -> Number | None:
    words = passage.grammar.numbers
    token = passage.row[at]
    parsed = _parse(token.text, words)
    if parsed is None:
        return None
    if _in_a_name(passage, at):
        return None
    value, step = parsed
    factor, last = _scale(passage, at + 1, words)
    value, last = _and_a_half(passage, last, value, 1)
    if last == at + 1 and touches(passage.row, last) and passage.lower(last) in words.broken:
        value, step = value + words.broken[passage.lower(last)], 0.25
        factor, last = _scale(passage, last + 1, words)
    return Number(at, last, value * factor, value * factor, step * factor, digits=True)


def _in_a_name(passage: Passage, at: int) -> bool:
    """Tell the figures of A320, Covid-19 and 83.09/19, which count nothing."""
    if (
        passage.lower(at + 1) == "/"
        and touches(passage.row, at + 1)
        and passage.lower(at + 2)[:1].isdecimal()
    ):
        return True
    if not touches(passage.row, at) or before_symbol(passage, at) < at:
        return False
    before = passage.row[at - 1]
    hyphened = before.text == "-" and touches(passage.row, at - 1) and passage.row[at - 2].is_word
    if hyphened and (passage.lower(at - 2),) in passage.grammar.units.out_of:
        return False  # "one-in-200-year"
    return before.is_word or before.text in "#/_" or hyphened


def _parse(text: str, words: NumberWords) -> tuple[float, float] | None:
    """Read digits with their separators; None for "1.2.3" and the like."""
    whole, _, fraction = text.partition(words.decimal)
    if words.decimal in fraction or words.thousands in fraction:
        return None
    groups = whole.split(words.thousands)
    lakh = len(groups) > 2 and all(len(g) == 2 for g in groups[1:-1])  # 12,34,567
    if len(groups) > 1 and (len(groups[-1]) != 3 or not (lakh or all(len(g) == 3 for g in groups[1:]))):
        return None
    return float("".join(groups) + "." + (fraction or "0")), 10.0 ** -len(fraction)


def _scale(passage: Passage, at: int, words: NumberWords) -> tuple[float, int]:
    """Return the factor of "million", "bn", "hundred thousand" at `at`, and where it ends."""
    if touches(passage.row, at) and passage.lower(at) in words.glued_scales and _counts(passage, at):
        return words.glued_scales[passage.lower(at)], at + 1
    factor = 1.0
    while True:
        skip = at + 1 if passage.lower(at) == "-" else at
        word = passage.lower(skip)
        if _is_slang(passage, skip):
            return factor * words.slang_scales[word], skip + 1
        if word not in words.scales:
            return factor, at
        factor *= words.scales[word]
        at = skip + 1


def _is_slang(passage: Passage, at: int) -> bool:
    """Tell "fifteen grand" from two grand pianos and five Grand Slams."""
    after, words = passage.lower(at + 1), passage.grammar.words
    if passage.lower(at) not in passage.grammar.numbers.slang_scales or passage.row[at].is_capital:
        return False
    return not after.isalpha() or after in words.head_stop


def _counts(passage: Passage, at: int) -> bool:
    """Tell 350m of money or people from 350 metres, 5k users from a 5k run."""
    if len(passage.lower(at)) > 1 or before_symbol(passage, at - 1) < at - 1:
        return True
    if passage.lower(at + 1) in ("-", "–") or passage.lower(at - 2) in ("-", "–"):
        return before_symbol(passage, at - 3) < at - 3
    noun = passage.lower(at + 1)
    words = passage.grammar.words
    plural = len(noun) > 3 and noun.endswith("s") and noun not in words.head_stop
    measured = phrase_from(passage.grammar.units.measures, passage.row, at + 1) is not None
    return (
        plural or measured or noun in passage.grammar.units.currency_words or words.stem(noun) in words.people
    )


def _and_a_half(passage: Passage, at: int, value: float, unit: float) -> tuple[float, int]:
    half = passage.grammar.numbers.half
    if tuple(passage.lower(at + k) for k in range(len(half))) == half:
        return value + unit / 2, at + len(half)
    return value, at


def _named(passage: Passage, at: int) -> Number | None:
    match = phrase_from(passage.grammar.numbers.named, passage.row, at)
    return Number(at, match[1], match[0], match[0], 1, digits=False) if match else None


def _vague(passage: Passage, at: int) -> Number | None:
    match = phrase_from(passage.grammar.numbers.vague, passage.row, at)
    if match is None:
        return None
    (low, high), last = match
    if (
        passage.lower(at) in passage.grammar.numbers.vague_with_of
        and passage.lower(last) != passage.grammar.words.partitive
    ):
        return None
    return Number(at, last, low, high, high, digits=False, vague=True)


def _part_of_scale(passage: Passage, at: int) -> Number | None:
    """Read "three quarters of a million"."""
    part = phrase_from(passage.grammar.units.fractions, passage.row, at)
    if part is None or not is_of_scale(passage, part[1]):
        return None
    factor, last = _scale(passage, part[1] + 2, passage.grammar.numbers)
    value = factor * part[0] / 100
    return Number(at, last, value, value, value / 10, digits=False)


def is_of_scale(passage: Passage, at: int) -> bool:
    """Tell "of a million" at token `at`."""
    words = passage.grammar.numbers
    return (
        passage.lower(at) == passage.grammar.words.partitive
        and passage.lower(at + 1) in words.articles
        and passage.lower(at + 2) in words.scales
    )


def _worded(passage: Passage, at: int) -> Number | None:
    """Read "three hundred and five thousand", "a dozen", "twenty-three", "two and a half million"."""
    words = passage.grammar.numbers
    last, total, current, seen, grain, unit = at, 0.0, 0.0, False, 1.0, 1.0
    if passage.lower(at) == words.half[-1] and passage.lower(at + 1) in words.articles:
        factor, end = _scale(passage, at + 2, words)
        return Number(at, end, factor / 2, factor / 2, factor / 20, digits=False) if end > at + 2 else None
    while last < len(passage.row):
        step = _word_step(passage, last, seen, current)
        if step is None:
            break
        kind, value, end = step
        unit = value if kind == "scale" and value >= THOUSAND else 1.0
        # "Four hundred" is spoken roughly, "four hundred and six" is not.
        grain = 1.0 if kind == "add" else max(1.0, value) if value >= 100 else grain
        if kind == "add":
            current += value
        elif value >= THOUSAND:
            total, current = total + (current or 1) * value, 0.0
        else:
            current = (current or 1) * value
        last, seen = end, True
    if not seen:
        return None
    value, last = _and_a_half(passage, last, total + current, unit)  # "a million and a half"
    factor, last = _scale(passage, last, words) if value % 1 else (1.0, last)
    return Number(at, last, value * factor, value * factor, grain, digits=False)


def _word_step(passage: Passage, at: int, seen: bool, current: float) -> tuple[str, float, int] | None:
    words = passage.grammar.numbers
    skip = at
    if seen and passage.lower(at) in ("-", words.joiner):
        skip = at + 1
        if passage.lower(at) == words.joiner and not (current >= 100 or current == 0):
            return None
    word = passage.lower(skip)
    if seen and _is_slang(passage, skip):
        return "scale", words.slang_scales[word], skip + 1
    if word in words.scales and (seen or word in words.whole_scales):
        return "scale", words.scales[word], skip + 1
    if word in words.tens and not (seen and current % 100 > 0):
        return "add", words.tens[word], skip + 1
    if word in words.ones and (not seen or _one_may_follow(current, words.ones[word])):
        return "add", words.ones[word], skip + 1
    if word in words.articles and not seen and passage.lower(skip + 1) in words.scales:
        return "add", 1.0, skip + 1
    return None


def _one_may_follow(current: float, one: int) -> bool:
    """Nothing adds to a number that has its ones: "two three" is two numbers."""
    if current % 100 == 0:
        return True
    return current % 10 == 0 and current % 100 >= 20 and 0 < one < 10


def _ranged(passage: Passage, low: Number) -> Number:
    """Join "10 to 15", "10–15 million", "between 10 and 15"; "from 10 to 15" is a change."""
    words = passage.grammar.numbers
    opens = before_symbol(passage, low.first)
    before = passage.lower(opens - 1)
    between = before == words.between[0]
    if (
        passage.lower(low.last) not in (words.between[1:] if between else words.until)
        or before in words.origin
    ):
        return low
    second = low.last + 1
    if currency_of(passage, second):
        second += 1
    high = _number_at(passage, second) if second < len(passage.row) else None
    if high is None or high.vague or not (between or _plain_range(passage, low, high)):
        return low
    start = low.low * (_scale(passage, high.first + 1, words)[0] if _shares_scale(low, high) else 1.0)
    if start >= high.low:
        return low
    return replace(high, first=low.first, low=start, opens=opens - 1 if between else opens)


def _shares_scale(low: Number, high: Number) -> bool:
    """In "10 to 15 million" the scale belongs to both ends."""
    return low.digits and high.digits and low.high < 1000 <= high.low


def _plain_range(passage: Passage, low: Number, high: Number) -> bool:
    """Tell a range from a score, a span of years and "one or two"."""
    years = 1900 <= low.low <= 2100 and 1900 <= high.low <= 2100
    if years or (low.digits != high.digits and not (low.low <= 10 < high.low <= 20)):
        return False  # "Ten to 14 days" are written as style has it.
    written = before_symbol(passage, low.first) < low.first or high.last > high.first + 1
    if passage.row[low.last].is_word or written:
        return True  # Results have neither a currency nor a scale.
    # "beat Porto 2-3": with a dash, a range needs something that it measures.
    after = passage.lower(high.last)
    measured = after[:1] in ("%", "°", "-") or (
        after[:1].isalpha() and after not in passage.grammar.words.head_stop
    )
    return measured and after not in passage.grammar.units.score_nouns
