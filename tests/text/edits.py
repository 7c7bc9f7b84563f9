"""Edits a newsroom makes, done to a text by chance, with the truth known for every character.

Seeded: the same seed gives the same edit.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.text.pieces import Edited, Paragraph, Piece, Sentence, copied, cut, joined, parse, replaced

__all__ = ["KINDS", "Edited", "edit"]


@dataclass
class Draft:
    """A text while it is being edited."""

    paragraphs: list[Paragraph]
    rng: random.Random
    filler: list[str]
    """Sentences of another report, for what is inserted."""

    def pick(self) -> tuple[Paragraph, int]:
        """Return a paragraph and the number of one of its sentences."""
        paragraph = self.rng.choice([p for p in self.paragraphs if p])
        return paragraph, self.rng.randrange(len(paragraph))

    def points(self) -> list[tuple[Paragraph, int]]:
        """Return some sentences, none of them the opening one: its copy at the top would be the opening."""
        first = self.paragraphs[0]
        picked = (self.pick() for _ in range(self.rng.randint(2, 4)))
        return [(paragraph, n) for paragraph, n in picked if paragraph is not first]

    def new_sentence(self) -> Sentence:
        return [Piece(self.rng.choice(self.filler))]

    def times(self, most: int) -> range:
        return range(self.rng.randint(1, most))


def other_number(found: str, rng: random.Random) -> str:
    digits = re.sub(r"\d", lambda d: str((int(d.group()) + rng.randint(1, 8)) % 10), found)
    return digits if digits != found else found + "1"


def reworded(sentence: Sentence, draft: Draft, share: float) -> Sentence:
    vocabulary = [w for s in draft.filler[:40] for w in re.findall(r"[a-z]{4,}", s)]
    return replaced(sentence, r"\b[a-z]{3,}\b", lambda _: draft.rng.choice(vocabulary), draft.rng, share)


def paragraph_inserted(draft: Draft) -> None:
    for _ in draft.times(3):
        new = [draft.new_sentence() for _ in range(draft.rng.randint(1, 4))]
        draft.paragraphs.insert(draft.rng.randint(0, len(draft.paragraphs)), new)


def paragraph_removed(draft: Draft) -> None:
    for _ in draft.times(2):
        if len(draft.paragraphs) > 2:
            del draft.paragraphs[draft.rng.randrange(len(draft.paragraphs))]


def paragraph_moved(draft: Draft) -> None:
    moved = draft.paragraphs.pop(draft.rng.randrange(len(draft.paragraphs)))
    draft.paragraphs.insert(draft.rng.randint(0, len(draft.paragraphs)), moved)


def sentence_reworded(draft: Draft) -> None:
    for _ in draft.times(5):
        paragraph, n = draft.pick()
        paragraph[n] = reworded(paragraph[n], draft, draft.rng.uniform(0.1, 0.35))


def sentence_shortened(draft: Draft) -> None:
    for _ in draft.times(4):
        paragraph, n = draft.pick()
        whole = paragraph[n]
        if len(whole) == 1 and len(whole[0].text) > 60:
            blanks = [m.start() for m in re.finditer(" ", whole[0].text)]
            first = draft.rng.randrange(1, max(2, len(blanks) - 4))
            last = min(first + draft.rng.randint(2, 4), len(blanks) - 1)
            length = len(whole[0].text)
            paragraph[n] = [cut(whole[0], 0, blanks[first]), cut(whole[0], blanks[last], length)]


def words_inserted(draft: Draft) -> None:
    for _ in draft.times(5):
        paragraph, n = draft.pick()
        piece = paragraph[n][0]
        blanks = [m.start() for m in re.finditer(" ", piece.text)]
        if blanks:
            at = draft.rng.choice(blanks)
            words = draft.rng.choice(draft.filler).split()[: draft.rng.randint(1, 6)]
            new = Piece(" " + " ".join(words))
            paragraph[n] = [cut(piece, 0, at), new, cut(piece, at, len(piece.text)), *paragraph[n][1:]]


def sentence_deleted(draft: Draft) -> None:
    for _ in draft.times(4):
        paragraph, n = draft.pick()
        if sum(map(len, draft.paragraphs)) > 4:
            del paragraph[n]


def sentence_inserted(draft: Draft) -> None:
    for _ in draft.times(4):
        paragraph, n = draft.pick()
        paragraph.insert(n + draft.rng.randint(0, 1), draft.new_sentence())


def sentences_swapped(draft: Draft) -> None:
    for _ in draft.times(3):
        (one, i), (other, j) = draft.pick(), draft.pick()
        one[i], other[j] = other[j], one[i]


def number_changed(draft: Draft) -> None:
    for _ in draft.times(6):
        paragraph, n = draft.pick()
        paragraph[n] = replaced(
            paragraph[n], r"\d[\d.,]*\d|\d", lambda d: other_number(d, draft.rng), draft.rng
        )


TYPOGRAPHY = {
    '"': "”",
    "'": "’",
    " - ": " — ",
    "--": "—",
    "...": "…",
    "fi": "ﬁ",
    "-": "‑",
    " of ": "\u00a0of ",
}


def typography_changed(draft: Draft) -> None:
    chosen = draft.rng.sample(sorted(TYPOGRAPHY), 4)
    pattern = "|".join(map(re.escape, sorted(chosen, key=len, reverse=True)))
    for paragraph in draft.paragraphs:
        for n, sentence in enumerate(paragraph):
            paragraph[n] = replaced(sentence, pattern, TYPOGRAPHY.__getitem__, draft.rng)


def copy_above(draft: Draft) -> None:
    """A box of key points repeats sentences of the body word for word."""
    points = draft.points()
    draft.paragraphs[0:0] = [[copied(paragraph[n])] for paragraph, n in points]


def copy_above_original_edited(draft: Draft) -> None:
    """The same, and the originals are then lightly edited."""
    points = draft.points()
    box = [[copied(paragraph[n])] for paragraph, n in points]
    for paragraph, n in points:
        paragraph[n] = reworded(paragraph[n], draft, 0.15)
    draft.paragraphs[0:0] = box


def look_alike(sentence: Sentence, draft: Draft) -> Sentence:
    """Return the sentence with another figure and another name."""
    changed = replaced(copied(sentence), r"\d[\d.,]*\d|\d", lambda d: other_number(d, draft.rng), draft.rng)
    names = ["Halden", "Orsova", "Marek", "Tibbet", "Quill"]
    return copied(
        replaced(changed, r"(?<=\w )[A-Z][a-z]+", lambda _: draft.rng.choice(names), draft.rng, 0.7)
    )


def look_alike_nearby(draft: Draft) -> None:
    for _ in draft.times(4):
        paragraph, n = draft.pick()
        like = look_alike(paragraph[n], draft)
        if like != copied(paragraph[n]):
            paragraph.insert(n + draft.rng.randint(0, 1), like)


def deleted_beside_look_alike(draft: Draft) -> None:
    """A sentence goes, and one with other figures stands elsewhere."""
    for _ in range(6):
        paragraph, n = draft.pick()
        if sum(map(len, draft.paragraphs)) > 4 and re.search(r"\d", "".join(p.text for p in paragraph[n])):
            like = look_alike(paragraph.pop(n), draft)
            here = next(i for i, p in enumerate(draft.paragraphs) if p is paragraph)
            far = [i for i in range(len(draft.paragraphs) + 1) if not here - 1 <= i <= here + 2]
            if far:
                draft.paragraphs.insert(draft.rng.choice(far), [like])


def section_replaced(draft: Draft) -> None:
    if len(draft.paragraphs) > 3:
        start = draft.rng.randrange(len(draft.paragraphs) - 2)
        size = draft.rng.randint(1, 2)
        new = [[draft.new_sentence() for _ in range(draft.rng.randint(1, 4))] for _ in range(size)]
        draft.paragraphs[start : start + size] = new


def rewrapped(draft: Draft) -> None:
    for paragraph in draft.paragraphs:
        for n, sentence in enumerate(paragraph):
            paragraph[n] = replaced(sentence, " ", lambda _: "\n", draft.rng, 0.1)


def paragraphs_merged_and_split(draft: Draft) -> None:
    for _ in draft.times(3):
        at = draft.rng.randrange(len(draft.paragraphs))
        if draft.rng.random() < 0.5 and at + 1 < len(draft.paragraphs):
            draft.paragraphs[at] += draft.paragraphs.pop(at + 1)
        elif len(draft.paragraphs[at]) > 1:
            n = draft.rng.randrange(1, len(draft.paragraphs[at]))
            draft.paragraphs[at : at + 1] = [draft.paragraphs[at][:n], draft.paragraphs[at][n:]]


_SINGLE: list[Callable[[Draft], None]] = [
    paragraph_inserted, paragraph_removed, paragraph_moved, sentence_reworded, sentence_shortened,
    words_inserted, sentence_deleted, sentence_inserted, sentences_swapped, number_changed,
    typography_changed, copy_above, copy_above_original_edited, look_alike_nearby,
    deleted_beside_look_alike, section_replaced, rewrapped, paragraphs_merged_and_split,
]  # fmt: skip


def combination(draft: Draft) -> None:
    for act in draft.rng.sample(_SINGLE, draft.rng.randint(2, 4)):
        act(draft)
        draft.paragraphs = [p for p in draft.paragraphs if p]


KINDS: dict[str, Callable[[Draft], None]] = {act.__name__: act for act in [*_SINGLE, combination]}


def edit(old: str, kind: str, filler: list[str], seed: int) -> Edited:
    """Return `old` after one edit of `kind`."""
    draft = Draft(parse(old), random.Random(f"{seed}/{kind}"), filler)
    KINDS[kind](draft)
    return joined(old, draft.paragraphs)
