"""English."""

from __future__ import annotations

from reader.analysis.languages.en.calendar import CALENDAR
from reader.analysis.languages.en.events import EVENTS
from reader.analysis.languages.en.numbers import NUMBERS
from reader.analysis.languages.en.units import UNITS
from reader.analysis.languages.en.words import WORDS
from reader.analysis.languages.grammar import Grammar

GRAMMAR = Grammar("en", NUMBERS, UNITS, CALENDAR, WORDS, EVENTS)
