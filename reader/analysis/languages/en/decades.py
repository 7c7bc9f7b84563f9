"""English ages by the decade, and words for those of an age."""

from __future__ import annotations

from reader.analysis.languages.decades import DecadeWords
from reader.analysis.languages.en.lists import listed

DECADES = DecadeWords(
    decades={"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70}
    | {"eighties": 80, "nineties": 90},
    parts={"early": (0, 4), "mid": (3, 7), "middle": (3, 7), "late": (6, 9)},
    owners=frozenset(listed("his her their my your")),
    openers=frozenset(listed("in into mid")),
    words={"teenager": (13, 19), "septuagenarian": (70, 79), "octogenarian": (80, 89)}
    | {"nonagenarian": (90, 99), "sexagenarian": (60, 69), "centenarian": (100, 114)},
    adult=19,
    once=frozenset(listed("as was were been being like since when become became still not no is be")),
    plural="s",
    most_years=100,
    at_age=frozenset({"now", "at", "then"}),
)
