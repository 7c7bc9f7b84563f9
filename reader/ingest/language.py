"""A light guess at the language of a text, by script and by its commonest words."""

from __future__ import annotations

import re
from collections import Counter

__all__ = ["guess_language", "primary_tag"]

_COMMON = {
    "en": "the of and to in a is that for it was on with as be by at said from are have has an not but",
    "de": "der die und den das von zu mit ist des im für auf dem nicht ein eine sich auch es als werden hat",
    "fr": "le la les de des et du un une que est pour dans qui sur au pas plus par avec ce il sont aux",
    "es": "el la los las de que y en un una por con para del se no es al lo como más su pero fue",
    "it": "il di che la e un una per del della non è con si in sono le dei al gli da più nel ha",
    "nl": "de het een van en in is dat op te zijn voor met niet aan er om ook door hij maar bij heeft",
    "pt": "o a os as de que e do da em um uma para com não se na no por mais dos das ao foi",
    "sv": "och att det som en är av för på med den till inte har om ett han var från de kan vi",
    "da": "og at det som en er af for på med den til ikke har om et han var fra de kan vi men",
    "no": "og at det som en er av for på med den til ikke har om et han var fra de kan vi men",
    "pl": "w i na z do się nie że to jest o jak po od za dla przez są tym oraz był ale",
    "fi": "ja on ei se että oli hän mutta myös kun ovat joka tai mukaan sen vuoden",
}
_SPEAKERS = {
    word: tuple(tag for tag, words in _COMMON.items() if word in words.split())
    for word in " ".join(_COMMON.values()).split()
}
"""Which languages have a word among their commonest."""
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
_UKRAINIAN = re.compile(r"[іїєґ]")
_WORD = re.compile(r"[^\W\d_]+")
_ASCII_LETTERS = str.maketrans({chr(c): " " for c in range(128) if not chr(c).isalpha()})
_SAMPLE = 2_000
"""Characters looked at: some 300 words decide any vote."""

MIN_SHARE = 0.08
"""Running text has a fifth to a half of its words in the list of its language."""

_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.@].*)?\Z")


def guess_language(text: str) -> str | None:
    """Return a BCP 47 primary tag, or None for too little or too mixed a text."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return _vote(sample)
    letters = sum(1 for c in sample if c.isalpha()) or 1
    for tag, script in _SCRIPTS:
        # Japanese is told from Chinese by its kana, which are never a majority.
        if len(script.findall(sample)) / letters > (0.1 if tag == "ja" else 0.4):
            return "uk" if tag == "ru" and _UKRAINIAN.search(sample) else tag
    return _vote(sample)


def primary_tag(value: str) -> str | None:
    """Return a declared language in BCP 47 spelling ("en_us" → "en-US"), None for anything else."""
    found = _TAG.match(value.strip())
    if found is None:
        return None
    parts = (found[1].lower(), (found[2] or "").title(), (found[3] or "").upper())
    return "-".join(part for part in parts if part)


def _vote(sample: str) -> str | None:
    folded = sample.lower()
    # The same words: most texts are ASCII, and this is quicker there.
    found = folded.translate(_ASCII_LETTERS).split() if folded.isascii() else _WORD.findall(folded)
    words, total = Counter(found), len(found)
    votes = dict.fromkeys(_COMMON, 0)
    for word in words.keys() & _SPEAKERS.keys():
        for tag in _SPEAKERS[word]:
            votes[tag] += words[word]
    best = max(votes, key=lambda tag: votes[tag])
    return best if votes[best] >= max(3, MIN_SHARE * total) else None
