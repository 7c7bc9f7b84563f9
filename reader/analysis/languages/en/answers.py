"""English for the plain questions of news: is the strike on, did the alarm sound, is there an appeal.

In a pattern ` ~ ` stands for up to three words, `{be}` for the forms of "to
be", `{the}` for an article or possessive, and commas part the alternatives.
"""

from __future__ import annotations

from reader.analysis.languages.en.questions_outcomes import OUTCOMES, SOLE_OUTCOMES
from reader.analysis.languages.en.questions_shared import SHARED
from reader.analysis.languages.en.questions_sole import SOLE
from reader.analysis.languages.en.questions_states import HOW_IT_IS
from reader.analysis.languages.events import Question
from reader.analysis.languages.openings import ByOpening

_PLAIN = r"(?!(?:not|never|no|nobody|none|nor|neither|hardly|without|\w+n[’']t)\b)"
"""No word that is left out turns the answer round."""

_MACROS = {
    "{be}": r"(?:is|was|are|were|be|been|being|remains?|remained|stays?|stayed)",
    "{the}": r"(?:the|an?|his|her|its|their|any)",
    " ~ ": rf"(?:[ -]{_PLAIN}[\w’']+){{0,3}}[ -]",
}


def _split(text: str) -> list[str]:
    """Split at commas outside brackets."""
    parts, depth = [""], 0
    for letter in text:
        depth += (letter in "({[") - (letter in ")}]")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part for part in parts if part]


def _expanded(part: str) -> str:
    part = part.replace(" ~?", rf"(?: {_PLAIN}[\w’'-]+){{0,3}}? ")
    for macro, pattern in _MACROS.items():
        part = part.replace(macro, pattern)
    return part


QUESTIONS = tuple(
    Question(name, ByOpening(map(_expanded, _split(yes))), ByOpening(map(_expanded, _split(no))), sole)
    for table, sole in (
        (SOLE, True),
        (SHARED, False),
        (OUTCOMES, False),
        (SOLE_OUTCOMES, True),
        (HOW_IT_IS, False),
    )
    for name, yes, no in table
)
