"""The grammars, one folder a language; loaded when first asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from reader.analysis.languages.grammar import Grammar

KNOWN = {"en": "reader.analysis.languages.en"}
"""Primary language tag → module with a GRAMMAR."""


@cache
def grammar_for(tag: str) -> Grammar | None:
    """Return the grammar of a BCP 47 tag, or None for a language we cannot read.

    An empty tag is read as English.
    """
    primary = (tag or "en").lower().replace("_", "-").split("-")[0]
    if primary not in KNOWN:
        return None
    grammar: Grammar = import_module(KNOWN[primary]).GRAMMAR
    return grammar
