"""Judging how passages are found again: what people mark, what is right, and how often.

Offsets are code points. The truth comes from `tests.text.edits`.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from reader.model.annotation import Anchored, AnchorState
from reader.model.ranges import TextRange
from reader.text.segment import sentences
from reader.text.states import set_alike
from tests.text.edits import Edited, edit
from tests.text.news import prose

__all__ = ["Find", "Method", "Score", "Verdict", "corpus", "highlights", "score"]

Find = Callable[[TextRange], Anchored]
Method = Callable[[str, str], Find]
"""Old and new text → a function that finds passages of the old one in the new one."""


class Verdict(StrEnum):
    """What an answer is worth."""

    RIGHT = "right"
    LOOSE = "loose"
    """The right place, with too much or too little of it."""
    WRONG = "wrong"
    LOST = "lost"
    ORPHANED = "orphaned"
    """Rightly: the passage is gone."""
    GHOST = "ghost"
    """An answer for a passage that is gone."""
    OPEN = "open"
    """Mostly gone or torn apart: an orphan and any part of it are both right."""


LEAST_ALIVE = 0.5
"""Part of a passage that must live for it to be missed."""


def judge(edited: Edited, passage: TextRange, answer: Anchored) -> Verdict:
    """Return what an answer is worth against the truth."""
    truth = edited.truth(passage)
    if truth is None:
        return Verdict.ORPHANED if answer.range is None else Verdict.GHOST
    if edited.living(passage) < LEAST_ALIVE or edited.torn(passage):
        return Verdict.OPEN if answer.range is None or answer.range.overlaps(truth) else Verdict.WRONG
    if answer.range is None:
        return Verdict.LOST
    shared = answer.range.intersection(truth)
    likeness = 2 * len(shared) / (len(answer.range) + len(truth)) if shared else 0.0
    if likeness >= 0.8:
        return Verdict.RIGHT
    return Verdict.LOOSE if likeness >= 0.5 else Verdict.WRONG


@dataclass
class Score:
    """Verdicts counted."""

    verdicts: Counter[Verdict] = field(default_factory=Counter)
    silent: int = 0
    """Answers that say "reads the same" and show other words."""
    reviewed: int = 0
    """Right answers that the user is asked to look at."""
    unflagged: int = 0
    """Wrong ones that the user is not asked to look at."""

    def __add__(self, other: Score) -> Score:
        return Score(
            self.verdicts + other.verdicts,
            self.silent + other.silent,
            self.reviewed + other.reviewed,
            self.unflagged + other.unflagged,
        )

    @property
    def recall(self) -> float:
        """Part of the living passages found where they are."""
        return self._part([Verdict.RIGHT], [Verdict.RIGHT, Verdict.LOOSE, Verdict.WRONG, Verdict.LOST])

    @property
    def wrong(self) -> float:
        """Part of the answers for living passages that mark other text."""
        return self._part([Verdict.WRONG], [Verdict.RIGHT, Verdict.LOOSE, Verdict.WRONG])

    @property
    def orphaned(self) -> float:
        """Part of the deleted passages that got no answer."""
        return self._part([Verdict.ORPHANED], [Verdict.ORPHANED, Verdict.GHOST])

    @property
    def deleted(self) -> int:
        return self.verdicts[Verdict.ORPHANED] + self.verdicts[Verdict.GHOST]

    @property
    def total(self) -> int:
        return self.verdicts.total()

    def _part(self, some: list[Verdict], of: list[Verdict]) -> float:
        total = sum(self.verdicts[v] for v in of)
        return sum(self.verdicts[v] for v in some) / total if total else 1.0


def score(method: Method, kind: str, texts: list[str], seeds: Iterable[int], count: int = 12) -> Score:
    """Edit texts by `kind` and judge `method` on `count` highlights each."""
    result = Score()
    for seed in seeds:
        rng = random.Random(f"{kind}/{seed}")
        old, other = rng.sample(texts, 2)
        filler = [s.slice(other) for s in sentences(other) if len(s) > 40] or ["Nobody said more about it."]
        edited = edit(old, kind, filler, seed)
        find = method(old, edited.new)
        for passage in highlights(edited, rng, count):
            answer = find(passage)
            verdict = judge(edited, passage, answer)
            result.verdicts[verdict] += 1
            asked = answer.state is AnchorState.REVIEW
            result.reviewed += verdict is Verdict.RIGHT and asked
            result.unflagged += verdict is Verdict.WRONG and not asked
            claims_same = answer.state in {AnchorState.EXACT, AnchorState.SAME, AnchorState.MOVED}
            result.silent += claims_same and not set_alike(answer.quote, passage.slice(old))
    return result


REUTERS = Path(__file__).parents[3] / "shared" / "corpora" / "reuters21578.jsonl.gz"


def corpus(name: str, size: int = 300) -> list[str]:
    """Return texts of 2 to 9 KB: "prose" of our own, or "reuters" where that is at hand (else none)."""
    if name == "prose":
        return [prose(seed, paragraphs=10) for seed in range(min(size, 60))]
    if not REUTERS.exists():
        return []
    with gzip.open(REUTERS, "rt", encoding="utf-8") as lines:
        bodies = (json.loads(line)["body"].replace("\n\n", "\n") for line in lines)
        return [body for body in bodies if 2500 < len(body) < 9000][:size]


_SHAPES = [r"[$€£]?\d[\d.,]*(?: (?:billion|million|mln|pct|dlrs|percent))?", r"[A-Z][a-z]+(?: [A-Z][a-z]+)+"]


def highlights(edited: Edited, rng: random.Random, count: int) -> Iterator[TextRange]:
    """Yield passages people mark: figures, names, phrases, sentences, paragraphs.

    Half of them where the edit was, for elsewhere nothing can go wrong.
    """
    text = edited.old
    alive = [False] * len(text)
    for origin, kept in zip(edited.origins, edited.kept, strict=True):
        if origin and kept:
            alive[origin.start] = True
    touched = [i for i, living in enumerate(alive) if not living and not text[i].isspace()]
    whole = sentences(text)
    for number in range(count):
        at = rng.choice(touched) if touched and number % 2 else rng.randrange(len(text))
        sentence = next((s for s in whole if at < s.end), whole[-1])
        shape = rng.choice(["figure", "name", "phrase", "phrase", "sentence", "sentence", "paragraph"])
        yield _shaped(text, sentence, shape, rng)


def _shaped(text: str, sentence: TextRange, shape: str, rng: random.Random) -> TextRange:
    if shape in {"figure", "name"}:
        pattern = _SHAPES[shape == "name"]
        found = [m.span() for m in re.finditer(pattern, sentence.slice(text)) if m.end() - m.start() > 2]
        if found:
            start, end = rng.choice(found)
            return TextRange(sentence.start + start, sentence.start + end)
    if shape == "paragraph":
        start = text.rfind("\n", 0, sentence.start) + 1
        end = text.find("\n", sentence.end)
        return TextRange(start, end if end >= 0 else len(text))
    spots = [m.span() for m in re.finditer(r"\S+", sentence.slice(text))]
    if shape == "sentence" or len(spots) < 5:
        return sentence
    first = rng.randrange(len(spots) - 3)
    last = min(first + rng.randint(3, 9), len(spots) - 1)
    return TextRange(sentence.start + spots[first][0], sentence.start + spots[last][1])
