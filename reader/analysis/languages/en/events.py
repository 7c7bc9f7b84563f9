"""English words of saying, denying, causing and happening."""

from __future__ import annotations

from reader.analysis.languages.en.numbers import phrase
from reader.analysis.languages.en.stems import stem
from reader.analysis.languages.grammar import Events, Phrases

_AGENCIES = (
    "Reuters,Associated Press,AP,Agence France-Presse,AFP,Bloomberg,dpa,Xinhua,TASS,PA Media,Press Association,"
    "Wall Street Journal,New York Times,Washington Post,Financial Times,Kyodo,ANSA,EFE,Interfax"
)

EVENTS = Events(
    negations=frozenset(["not", "no", "never", "n't", "without", "nor", "neither", "cannot"]),
    reporting=frozenset(
        map(
            stem,
            [
                "say",
                "tell",
                "add",
                "report",
                "announce",
                "state",
                "claim",
                "warn",
                "argue",
                "insist",
                "note",
                "write",
                "ask",
            ],
        )
    ),
    according=phrase("according to"),
    agencies=frozenset(_AGENCIES.split(",")),
    opposites={},
    hedges=frozenset(
        ["may", "might", "could", "possibly", "perhaps", "reportedly", "allegedly", "apparently", "likely"]
    ),
    statuses=Phrases({}),
    status_conflicts={},
    event_nouns=frozenset(),
    causes=(),
    doubts=(),
    roles=Phrases({}),
    kinds=frozenset(),
    rivals=(),
    better=(),
    worse=(),
)
