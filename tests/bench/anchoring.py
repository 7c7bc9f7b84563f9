"""Accuracy and cost of finding passages again, by kind of edit, beside the ways other tools do it.

Run `python -m tests.bench.anchoring [--seeds 20] [--first 0] [--text prose|reuters] [--kinds] [--ours]`.
Texts are 2 to 9 KB, highlights 12 an edit, half of them where the edit was.
Reported, not asserted.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterable

from reader.model.annotation import Anchored, AnchorState
from reader.model.ranges import TextRange
from reader.text.anchor import CONTEXT, Anchorer, RevisionMap, describe
from reader.text.segment import sentences
from tests.text.edits import KINDS, Edited, edit
from tests.text.judging import Find, Method, Score, Verdict, corpus, highlights, score


def offsets_only(old: str, new: str) -> Find:
    """Mark the same offsets, as most web apps do."""

    def find(passage: TextRange) -> Anchored:
        if passage.end > len(new):
            return Anchored(AnchorState.ORPHANED, None, passage.slice(old))
        # It claims to be the same; that it shows other characters is the point.
        return Anchored(AnchorState.CHANGED, passage, passage.slice(new))

    return find


def best_quote(old: str, new: str) -> Find:
    """Mark the occurrence of the quote whose surroundings fit best, whatever they are."""

    def find(passage: TextRange) -> Anchored:
        quote = passage.slice(old)
        prefix, suffix = old[max(0, passage.start - CONTEXT) : passage.start], old[passage.end :][:CONTEXT]
        places = [i for i in range(len(new)) if new.startswith(quote, i)]
        if not places:
            return Anchored(AnchorState.ORPHANED, None, quote)

        def fit(at: int) -> int:
            before, after = new[:at][-CONTEXT:], new[at + len(quote) :][:CONTEXT]
            return _shared(prefix[::-1], before[::-1]) + _shared(suffix, after)

        start = max(places, key=fit)
        return Anchored(AnchorState.EXACT, TextRange(start, start + len(quote)), quote)

    return find


def _shared(one: str, other: str) -> int:
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def selectors(old: str, new: str) -> Find:
    """Ours, when the old text is not at hand."""
    anchorer = Anchorer(new)
    return lambda passage: anchorer.anchor(describe(old, passage))


def revisions(old: str, new: str) -> Find:
    """Ours, with both revisions."""
    return RevisionMap(old, new).carry


METHODS: dict[str, Method] = {
    "offsets only": offsets_only,
    "quote, best context": best_quote,
    "selectors": selectors,
    "both revisions": revisions,
}


OURS = ("selectors", "both revisions")


def accuracy(texts: list[str], seeds: range, by_kind: bool, names: Iterable[str]) -> None:
    """Write recall, wrong text and orphans of each method.

    "unasked" is the part of wrong text that the user is not asked to review, "asked" the part
    of right answers that he is.
    """
    head = f"{'method':22} {'kind':28} {'recall':>7} {'wrong':>7} {'unasked':>7} {'asked':>6}"
    _write(f"{head} {'deleted → orphan':>17} {'n':>6}")
    for name in names:
        method = METHODS[name]
        scores = {kind: score(method, kind, texts, seeds) for kind in KINDS}
        if by_kind:
            for kind, found in scores.items():
                _row(name, kind, found)
        _row(name, "all", sum(scores.values(), Score()))


def _row(name: str, kind: str, found: Score) -> None:
    orphaned = f"{found.orphaned:.3f} of {found.deleted}" if found.deleted else "–"
    answers = max(
        1, found.verdicts[Verdict.RIGHT] + found.verdicts[Verdict.LOOSE] + found.verdicts[Verdict.WRONG]
    )
    asked = found.reviewed / max(1, found.verdicts[Verdict.RIGHT])
    line = f"{name:22} {kind:28} {found.recall:7.4f} {found.wrong:7.4f} {found.unflagged / answers:7.4f}"
    _write(f"{line} {asked:6.3f} {orphaned:>17} {found.total:6}")


def cost(texts: list[str]) -> None:
    """Write the time of a 10 KB pair of revisions, of a highlight after it, and of a typical edit."""
    old = "\n".join(texts)[:10_000]
    filler = [s.slice(texts[-1]) for s in sentences(texts[-1])]
    for kind in ("combination", "number_changed", "paragraph_moved", "section_replaced"):
        edited = edit(old, kind, filler, 1)
        pair, each = _times(edited)
        alone = _selector_time(edited)
        revision = f"pair {pair * 1e3:6.2f} ms   highlight {each * 1e6:6.1f} µs"
        _write(f"10 KB, {kind:20} {revision}   by selectors alone {alone * 1e6:7.1f} µs")


def _times(edited: Edited) -> tuple[float, float]:
    """Return seconds for the first highlight, which pays for the alignment, and for each after it."""
    passages = list(highlights(edited, random.Random(1), 200))
    pair = _best(lambda: RevisionMap(edited.old, edited.new).carry(TextRange(0, 1)))
    carrier = RevisionMap(edited.old, edited.new)
    return pair, _best(lambda: [carrier.carry(passage) for passage in passages]) / len(passages)


def _selector_time(edited: Edited) -> float:
    """Return seconds for a highlight by its selectors, the text being read already."""
    described = [describe(edited.old, passage) for passage in highlights(edited, random.Random(1), 200)]
    anchorer = Anchorer(edited.new)
    anchorer.anchor(described[0])
    return _best(lambda: [anchorer.anchor(one) for one in described], 3) / len(described)


def _best(act: Callable[[], object], times: int = 7) -> float:
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        act()
        best = min(best, time.perf_counter() - start)
    return best


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seeds", type=int, default=10)
    options.add_argument("--first", type=int, default=0, help="the first seed; fresh ones judge best")
    options.add_argument("--ours", action="store_true", help="leave out the methods to compare with")
    options.add_argument("--text", choices=["prose", "reuters"], default="prose")
    options.add_argument("--kinds", action="store_true", help="one line a kind of edit")
    chosen = options.parse_args()
    texts = corpus(chosen.text)
    if not texts:
        sys.exit("anchoring: reuters: the corpus is not beside this checkout")
    seeds = range(chosen.first, chosen.first + chosen.seeds)
    accuracy(texts, seeds, chosen.kinds, OURS if chosen.ours else METHODS)
    cost(texts)


if __name__ == "__main__":
    main()
