"""Anchoring holds its accuracy over edits of 19 kinds whose outcome is known for every character.

`python -m tests.bench.anchoring` prints the whole table; here a few fixed
seeds guard it. The limits are looser than what is measured, so that chance
does not fail them and a lost ability does.
"""

from __future__ import annotations

import pytest

from reader.text.anchor import Anchorer, RevisionMap, describe
from tests.text.edits import KINDS
from tests.text.judging import Find, Method, Score, corpus, score


def by_revision(old: str, new: str) -> Find:
    return RevisionMap(old, new).carry


def by_selectors(old: str, new: str) -> Find:
    anchorer = Anchorer(new)
    return lambda passage: anchorer.anchor(describe(old, passage))


def total(method: Method, texts: list[str], kinds: list[str]) -> Score:
    return sum((score(method, kind, texts, range(2)) for kind in kinds), Score())


UNDECIDABLE = {"copy_above_original_edited", "deleted_beside_look_alike"}
"""Selectors alone cannot tell a copy with all its context from the original."""


@pytest.mark.parametrize("name", ["prose", "reuters"])
def test_with_the_old_revision_hardly_any_passage_is_lost_or_mistaken(name: str) -> None:
    texts = corpus(name)
    if not texts:
        pytest.skip("the corpus is not beside this checkout")
    found = total(by_revision, texts, list(KINDS))
    assert found.recall >= 0.99
    assert found.wrong <= 0.01
    assert found.orphaned >= 0.95
    assert found.silent == 0


@pytest.mark.parametrize("name", ["prose", "reuters"])
def test_selectors_alone_find_nearly_as_much(name: str) -> None:
    texts = corpus(name)
    if not texts:
        pytest.skip("the corpus is not beside this checkout")
    found = total(by_selectors, texts, [kind for kind in KINDS if kind not in UNDECIDABLE])
    assert found.recall >= 0.97
    assert found.wrong <= 0.02
    assert found.orphaned >= 0.92
    assert found.silent == 0
