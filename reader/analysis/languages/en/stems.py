"""Bringing the forms of an English word together; a stem need not be a word."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = {
    form: base
    for base, forms in {
        "die": "died dies dying dead death deaths deadly",
        "kill": "slain slew",
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


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return one name for all forms of a lower-case word."""
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    word = _IRREGULAR.get(word, word)
    if len(word) <= 3:
        return word
    for ending, instead in _ENDINGS:
        root = word[: -len(ending)]
        if word.endswith(ending) and len(root) >= 3 and not (ending == "s" and root[-1] in "sui"):
            return _tidy(root + instead)
    return _tidy(word)


def _tidy(root: str) -> str:
    """Undo the doubled consonant of "stopped" and drop a final e, as its forms do."""
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    if len(root) > 3 and root[-1] == "y":
        return root[:-1] + "i"
    return root.rstrip("e") if len(root) > 3 else root
