"""Bringing the forms of an English word together; a stem need not be a word."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = {
    form: base
    for base, forms in {
        "die": "died dies dying dead death deaths deadly",
        "kill": "slain slew",
        "fatality": "fatality fatalities",
        "hurt": "hurts hurting",
        "fall": "fell fallen",
        "rise": "rose risen",
        "grow": "grew grown growth",
        "fly": "flew flown flight flights",
        "fight": "fought",
        "find": "found",
        "lose": "lost loss losses losing loser",
        "win": "won winner winners winning",
        "say": "said says saying",
        "tell": "told",
        "buy": "bought",
        "sell": "sold sale sales",
        "spend": "spent",
        "pay": "paid pays payment payments",
        "make": "made",
        "give": "gave given",
        "take": "took taken",
        "begin": "began begun",
        "break": "broke broken",
        "steal": "stole stolen",
        "hold": "held",
        "lead": "led",
        "leave": "left",
        "meet": "met",
        "send": "sent",
        "build": "built",
        "strike": "struck stricken",
        "hit": "hitting hits",
        "sink": "sank sunk",
        "shoot": "shot shots",
        "sue": "sued sues suing",
        "choose": "chose chosen choice",
        "drive": "drove driven",
        "see": "saw seen",
        "show": "shown",
        "know": "knew known",
        "keep": "kept",
        "think": "thought",
        "bring": "brought",
        "seek": "sought",
        "catch": "caught",
        "teach": "taught",
        "become": "became",
        "come": "came",
        "go": "went gone",
        "run": "ran",
        "swim": "swam swum",
        "speak": "spoke spoken",
        "write": "wrote written",
        "withdraw": "withdrew withdrawn withdrawal",
        "undergo": "underwent undergone",
        "person": "people persons",
        "man": "men",
        "woman": "women",
        "child": "children",
        "schoolchild": "schoolchildren",
        "grandchild": "grandchildren",
        "foot": "feet",
        "mouse": "mice",
        "lay": "laid",
        "burn": "burnt",
        "bid": "bidding bidder bids",
        "arrest": "arrests",
        "evacuate": "evacuee evacuees evacuation evacuations",
        "injure": "injury injuries",
        "destroy": "destruction",
        "approve": "approval",
        "propose": "proposal proposals",
        "refuse": "refusal",
        "deny": "denial denied denies denying",
        "try": "tried tries trying",
        "analysis": "analyses",
        "crisis": "crises",
        "business": "businesses",
        "bus": "buses busses",
        "gas": "gases",
        "news": "news",
        "series": "series",
        "premium": "premiums",
        "school": "schools",
        "high": "higher highest height",
        "low": "lower lowest",
        "deep": "depth deeper",
        "long": "length longer longest",
        "wide": "width wider",
        "warm": "warmth",
        "produce": "production",
        "decide": "decision decisions",
        "collide": "collision collisions",
        "explode": "explosion explosions",
        "conclude": "conclusion",
        "invade": "invasion",
        "permit": "permission",
        "admit": "admission",
        "expand": "expansion",
        "extend": "extension",
        "intend": "intention",
        "provide": "provision",
        "divide": "division",
        "depart": "departure departures",
        "believe": "belief",
        "prove": "proof",
        "weigh": "weight",
        "born": "birth",
        "sentence": "sentences",
        "half": "halve halved halves",
        "appeal": "appeals appealed appealing",
        "signal": "signals signalled signaled",
        "station": "stations",
        "nation": "nations",
        "union": "unions",
        "region": "regions",
        "mission": "missions",
        "session": "sessions",
        "pension": "pensions",
        "aircraft": "plane planes airplane airplanes aeroplane",
        "strong": "strength stronger strongest",
    }.items()
    for form in forms.split()
}

_ENDINGS = (
    ("isations", "is"),
    ("izations", "is"),
    ("isation", "is"),
    ("ization", "is"),
    ("ations", ""),
    ("ation", ""),
    ("ements", ""),
    ("ement", ""),
    ("ments", ""),
    ("ment", ""),
    ("ances", ""),
    ("ance", ""),
    ("ities", "it"),
    ("ions", ""),
    ("ures", ""),
    ("ure", ""),
    ("als", ""),
    ("al", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ings", ""),
    ("ing", ""),
    ("ers", ""),
    ("ion", ""),
    ("eds", ""),
    ("ed", ""),
    ("er", ""),
    ("ly", ""),
    ("es", ""),
    ("s", ""),
)


_WHOLE = frozenset({"appeal", "signal", "interval", "aircraft"})
"""Words whose ending is not one."""

_SHORTEST_ROOT = {"ation": 4, "ations": 4, "ure": 4, "ures": 4, "al": 4, "als": 4, "ion": 5, "ions": 5}
"""Letters before endings that belong to short words: "nation", "pure", "meal", "station", "mission"."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return one name for all forms of a lower-case word."""
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    word = _IRREGULAR.get(word, word)
    if word.endswith("ees"):
        word = word[:-1]  # "Employees" is no form of "employ".
    if len(word) <= 3 or word in _WHOLE:
        return word
    for ending, instead in _ENDINGS:
        root = word[: -len(ending)]
        least = _SHORTEST_ROOT.get(ending, 3)
        if word.endswith(ending) and len(root) >= least and not (ending == "s" and root[-1] in "sui"):
            return _tidy(root + instead)
    return _tidy(word)


def _tidy(root: str) -> str:
    """Undo the doubled consonant of "stopped" and drop a final e, as its forms do."""
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    if len(root) > 3 and root[-1] == "y":
        return root[:-1] + "i"
    if len(root) > 5 and root.endswith(("at", "ate")):
        return root[: root.rindex("at")]  # "Investigate" and "investigation".
    return root.rstrip("e") if len(root) > 3 else root
