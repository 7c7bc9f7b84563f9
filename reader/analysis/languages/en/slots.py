"""English ways of telling who or what fills a place of which a matter has but one: the successor, the strain, the port.

In a pattern `{N}` stands for a name, `{K}` for a kind told in a few words, `{F}`
for what may stand before a name ("finance director", "the port of"), `{A}` for
an apposition between commas `{OBJ}` for the names of the thing that is
taken and `{WHO}` for the person whose place it is. Patterns are tried where one of the words before them stands.
"""

from __future__ import annotations

from reader.analysis.languages.en.slots_named import NAMED
from reader.analysis.languages.en.slots_shared import SHARED
from reader.analysis.languages.en.slots_sole import SOLE
from reader.analysis.languages.en.slots_told import TOLD
from reader.analysis.languages.slots import Slot

_CAPITAL = r"(?-i:(?:St\. )?[A-ZÀ-ÖØ-ÞČŠŽŁŚĐŻŘĆĽİ](?:['’](?=[A-Z]))?[\w&]*(?:['’](?!s\b)\w+)*(?:-[\w’]+)*)"
_LINK = r"(?:(?:de|del|della|di|da|do|dos|van|von|der|den|ter|la|le|el|al|bin|of|of the) )"
_NAME = rf"{_CAPITAL}(?: {_LINK}?{_CAPITAL}){{0,4}}"
_PLAIN = (
    r"(?-i:(?!(?:and|who|which|that|said|after|when|while|but|for|at|to|from|in|on|by|with|before|as|about|over|than|where|because)\b)"
    r"[a-z0-9][\w’'-]*)"
)
_HEAD = (
    r"(?:chief executive|head|boss|director|president|chair(?:man|woman)?|coach|manager|mayor|leader|editor|conductor|"
    r"principal|headteacher|bishop|rector|captain|governor|ceo|minister|commissioner|chancellor|ambassador|trainer)"
)
_BODY = (
    r"(?:town|city|country|government|club|company|bank|group|party|ministry|team|agency|school|museum|state|council|"
    r"firm|orchestra|island|affairs|business|union|fund|hospital|university|department|office|army|force)"
)
_IS = r"(?:is|was|will be|is to be|would be|has been|had been|will once again be|becomes|became)"
_NAMED = r"(?:named|appointed|chosen|picked|elected|introduced|presented|nominated|unveiled|announced|selected|lined up)"
_WILL = r"(?:will|is to|would|was to|is set to|is due to|is expected to|has been (?:named|chosen|appointed|picked) to)"
_MACROS = {
    "{N}": rf"(?P<it>{_NAME})",
    "{WHO}": rf"(?P<of>{_CAPITAL}(?: {_CAPITAL}){{1,2}})",
    "{OBJ}": rf"(?P<of>{_NAME})",
    "{K}": r"(?P<kind>[\w’'-]+(?: [\w’'-]+){0,4})",
    "{F}": rf"(?:(?:{_CAPITAL} ){{0,2}}{_CAPITAL}['’]s )?(?:{_PLAIN} ){{0,5}}?(?:{_PLAIN}, (?={_CAPITAL} {_CAPITAL}))?",
    "{A}": rf"(?:(?:, (?!{_CAPITAL} {_CAPITAL},)(?:[^,;:.]|[,.](?=\d)){{2,70}})?,)?",
    "{HEAD}": _HEAD,
    "{BODY}": _BODY,
    "{IS}": _IS,
    "{NAMED}": _NAMED,
    "{WILL}": _WILL,
    "{POSS}": r"(?:his|her|its|their|the|a|an)",
    "{LY}": r"(?:\w+ly )?",
}


def _expanded(pattern: str) -> str:
    for macro, meant in _MACROS.items():
        pattern = pattern.replace(macro, meant)
    return pattern


SLOTS = tuple(
    Slot(name, sole, frozenset(words.split()), tuple([_expanded(pattern) for pattern in patterns]))
    for table, sole in ((SOLE, True), (SHARED, False), (NAMED, False), (TOLD, False))
    for name, words, *patterns in table
)
