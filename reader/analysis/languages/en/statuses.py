"""English for where an event stands: called off, suspended, delayed, going ahead, with and without a date."""

from __future__ import annotations

STATUSES = (
    (r"\b(?:called off|cancell?ed|scrapped|abandoned|axed|will not (?:take place|go ahead))\b", "called off"),
    (r"\b(?:suspended|put on hold|paused|halted)\b", "suspended"),
    (r"\b(?:postponed|delayed|pushed back|put off|deferred)\b", "delayed"),
    (r"\b(?:will go ahead|on track|on schedule|as planned|going ahead)\b", "going ahead"),
    (
        r"\b(?:no|without an?|without any) (?:firm |planned |new |fixed |set |public )*(?:release |launch |opening )?dates?\b",
        "undated",
    ),
    (
        r"\b(?:in|for|an?) (?:January|February|March|April|May|June|July|August|September|October|November|December)"
        r" (?:release|launch|opening)(?: window| date)?\b",
        "dated",
    ),
    (
        r"\b(?:a )?(?:window|date) in (?:January|February|March|April|May|June|July|August|September|October|November"
        r"|December)\b",
        "dated",
    ),
    (
        r"\b(?:plans|plan|expects|intends) to (?:release|launch|open) (?:it |them )?(?:later )?(?:this|next) (?:week|month|year)\b",
        "dated",
    ),
    (
        r"\b(?:no decision (?:has been|had been|was) (?:made|taken)|has not (?:yet )?(?:been )?decided)\b",
        "undecided",
    ),
    (r"\bwill (?:be )?(?:closed?|shut)\b", "to be closed"),
)

STATUS_CONFLICTS = {
    frozenset({"called off", "suspended"}): False,
    frozenset({"called off", "delayed"}): False,
    frozenset({"called off", "going ahead"}): False,
    frozenset({"suspended", "going ahead"}): False,
    frozenset({"delayed", "going ahead"}): False,
    frozenset({"dated", "undated"}): True,
    frozenset({"to be closed", "undecided"}): False,
}
