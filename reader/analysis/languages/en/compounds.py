"""English measures in two units, parts of a unit and weights in pounds."""

from __future__ import annotations

from reader.analysis.languages.compounds import CompoundWords
from reader.analysis.languages.en.lists import listed, phrase
from reader.analysis.languages.phrases import Phrases

COMPOUNDS = CompoundWords(
    rates={"bpd": "day", "bopd": "day", "b / d": "day", "cusec": "second", "cumec": "second"},
    smaller={
        **dict.fromkeys(("ft", "foot", "feet"), (frozenset({"in", "ins", "inch", "inches"}), 12, True)),
        **dict.fromkeys(("st", "stone"), (frozenset({"lb", "lbs", "pound", "pounds"}), 14, True)),
        **dict.fromkeys(("lb", "pound"), (frozenset({"oz", "ozs", "ounce", "ounces"}), 16, False)),
    },
    shy=frozenset({"stone", "st"}),
    plausible={"mb": (850, 1100)},
    dimensional=frozenset(
        listed(
            "apart away tall taller high higher long longer deep deeper wide wider thick thicker across ahead behind"
            " short shorter heavier lighter further farther offshore inland downstream upstream north south east west"
            " and when"
        )
    ),
    not_alone=frozenset(listed("story stories storey storeys barrel micron")),
    and_parts=Phrases(
        {phrase("and a half"): 0.5, phrase("and a quarter"): 0.25, phrase("and three quarters"): 0.75}
        | {phrase("and a third"): 1 / 3, phrase("and three-quarters"): 0.75}
    ),
    pounds=frozenset({"pound", "pounds"}),
    most_pounds=1e6,
    weighing=frozenset(listed("weigh weighs weighed weighing weight")),
    heavy=frozenset(
        listed(
            "bomb bombs warhead payload shell fish catch tuna sturgeon weight weights boulder rock load crab pumpkin"
        )
    ),
    moneyed=frozenset(
        listed(
            "public money taxpayers taxpayer's taxpayers' savings debt debts aid funding cash damage income investment"
            " investments fines tax taxes revenue credit stock shares profit profits benefits compensation spending the"
        )
    ),
    pound=("mass", 0.4536),
)
