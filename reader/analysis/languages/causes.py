"""What a language must tell of why something happened."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """A way of telling a cause."""

    written: str
    """A regular expression, compiled when a report first has one of its cues: that takes time."""
    flags: re.RegexFlag
    cues: frozenset[str]
    """Words of which a sentence holds one where the expression can match it."""

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.written, self.flags)


@cache
def _compiled(pattern: str, flags: re.RegexFlag) -> re.Pattern[str]:
    return re.compile(pattern, flags)


@dataclass(frozen=True, eq=False)
class Causes:
    """Ways of telling why something happened."""

    told: tuple[Statement, ...]
    """Statements of a cause, group cause: "because of …", "blamed …", "the reason was …"."""
    firm: frozenset[Statement]
    """Of these and of `after`, what names the cause as an inquiry does; "because" may tell the cause of anything."""
    after: tuple[Statement, ...]
    """What stands after its cause: " is to blame", " led to"."""
    opens: re.Pattern[str]
    """What stands before such a cause in its sentence."""
    asked: re.Pattern[str]
    """What opens a question, not a cause: "whether the delay played a part"."""
    implied: tuple[Statement, ...]
    """Doubts and difficulties that are told as causes, group cause."""
    denied: Statement
    """Statements that something was not the cause: "had nothing to do with"."""
    occasions: Statement
    """What went before, group cause: "after swerving", "when a tree came down"."""
    lapses: Statement
    """What goes wrong, said in several words: "left the tap running"."""
    before: Statement
    """What had happened before: "had been left open"."""
    by_cue: Mapping[str, tuple[Statement, ...]]
    """All of these by their cues."""
    inquiry: frozenset[str]
    """Words of looking for a cause: "investigators", "preliminary", "suspected"."""
    hedges: frozenset[str]
    """Words that leave it open: "probably", "believe"."""
    mishaps: Mapping[str, str]
    """Word of what goes wrong → its sort: "overheated" is technical, "misjudged" human."""
    forces: Mapping[str, str]
    """The same for words that are a cause only where one is looked for: "lightning", "costs"."""
