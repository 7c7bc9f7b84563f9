"""Stems of folded words, by the language of an article.

English where the language is unknown, as it is for most of what is pasted.
Arabic is not among them: Whoosh's Arabic stemmer goes down to roots, which
puts unrelated words together.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cache
from typing import Any

DEFAULT = "en"
LANGUAGES = frozenset({"en", "da", "nl", "fi", "fr", "de", "hu", "it", "no", "pt", "ro", "ru", "es", "sv"})
_NORWEGIAN = {"nb": "no", "nn": "no"}

_CACHE_LIMIT = 400_000
"""Words in all languages; far above the vocabulary of a library of 100,000 articles."""

Stem = Callable[[str], str]


def language_of(tag: str) -> str:
    """Return the stemmer's language for a tag such as "en-GB"; English when it has none."""
    primary = tag.replace("_", "-").partition("-")[0].casefold()
    primary = _NORWEGIAN.get(primary, primary)
    return primary if primary in LANGUAGES or has_no_stems(primary) else DEFAULT


def has_no_stems(language: str) -> bool:
    """Tell whether words of this language are best left as they are."""
    return language in ("ar", "zh", "ja", "ko", "th", "he", "hi", "fa")


@cache
def stemmer(language: str) -> Stem:
    """Return the function from a folded word to its stem."""
    if has_no_stems(language):
        return str
    from whoosh.lang.snowball import classes

    known: dict[str, Any] = classes
    return _remembered(known[language]().stem)


def _remembered(stem: Stem) -> Stem:
    known: dict[str, str] = {}
    # Whoosh's stemmers are plain functions of the word, but some keep notes on themselves.
    lock = threading.Lock()

    def remembered(word: str) -> str:
        found = known.get(word)
        if found is None:
            with lock:
                if len(known) >= _CACHE_LIMIT:
                    known.clear()
                found = known[word] = stem(word) if word.isalpha() and len(word) > 2 else word
        return found

    return remembered
