"""Telling names, bylines, captions and headlines from prose by the look of one line."""

from __future__ import annotations

import re

from reader.ingest.dates import is_date_line

__all__ = [
    "byline_of",
    "is_caption",
    "is_headline",
    "is_name",
    "is_prose",
    "is_signature",
    "is_tabular",
    "labelled",
    "people_on",
    "rights_holder",
]

MAX_TITLE, MAX_TITLE_WORDS = 140, 22
"""Characters and words of a headline; real ones rarely reach 120 and 20."""

PROSE = 120
"""Characters from which a line that ends as a sentence does is taken for prose."""

_PARTICLES = frozenset(
    [
        "of",
        "the",
        "and",
        "de",
        "la",
        "le",
        "du",
        "des",
        "der",
        "die",
        "das",
        "von",
        "van",
        "&",
        "for",
        "in",
        "on",
        "y",
        "e",
        "et",
        "und",
        "al",
        "del",
        "di",
        "da",
    ]
)
_STOP = re.compile(r"[.:;,]\Z|\s[-–—]\Z")
_ACRONYM_END = re.compile(r"(?:\b[A-Z]\.){2,}\Z|\.\.\.\Z|\b[ap]\.m\.\Z")
_STOPS, _WIDE_STOPS = (".", "!", "?", "…"), ("。", "！", "？")
_CLOSERS = "\"'”’»)]"
_BYLINE = re.compile(
    r"(?:(?:written|reported|words|text|story|analysis|opinion|review|article)\s+)?by(?:\s*:)?\s+(?P<name>\S.*)",
    re.IGNORECASE,
)
# These are everyday words too: what follows them must be a name and nothing else.
_FOREIGN_BYLINE = re.compile(r"(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v)(?:\s*:)?\s+(?P<name>\S.*)")
_LABELLED_BYLINE = re.compile(
    r"(?:authors?|autor(?:in|es)?|auteur|autore|byline|reporter)\s*:\s*(?P<name>\S.*)", re.IGNORECASE
)
_JOB = re.compile(
    r"(?:staff|senior|chief|special|guest|contributing|political|science|business|foreign|technology|transport|health"
    r"|economics|city|crime|court|environment|education|sports?)?[\w &-]{0,30}"
    r"\b(?:writer|reporter|correspondent|editor|columnist|contributor|journalist|analyst|bureau chief|desk)\Z",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s+in\s+[A-Z][\w’'.-]*(?:[ ,]+[A-Z][\w’'.-]*){0,3}\Z")
_NO_PERSON = re.compile(
    r"\b(?:the|news|post|times|daily|press|journal|herald|gazette|update|breaking|live)\b", re.IGNORECASE
)
_SIGNED = re.compile(
    r"\b(?:editorial(?: board| team| staff)?|staff|newsroom|news desk|editors|redaktion|rédaction|redacción|redazione|redactie)\Z",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"\((?:additional )?(?:reporting|writing|editing|compiled|with reporting|graphics?|research)\b.*\)?\Z"
    r"|(?:additional )?(?:reporting|writing|editing|research) (?:by|contributed)\b.*|.{0,80}\bcontributed to this (?:report|story|article)\.?\Z"
    r"|with (?:additional )?(?:reporting|files|input|material|information) (?:by|from)\b.*|this (?:article|story|report) (?:was|is) .{0,30}(?:published|produced|originally)\b.*"
    r"|reporting from .{1,60}|(?:bbc|cnn|sky|abc|nbc|cbs|fox) news(?:, .{1,40})?\Z",
    re.IGNORECASE,
)
_CREDITS_STARTS = (
    *("(", "additional ", "reporting ", "writing ", "editing ", "research ", "with ", "this "),
    *("bbc ", "cnn ", "sky ", "abc ", "nbc ", "cbs ", "fox "),
)
_LOOKS_AT = re.compile(
    r"(?!(?:in|with|on|of|to|from|at|by|under|for) )(?:an? |the )?(?:[\w-]+ ){0,2}?(?:close[- ]up|aerial|overhead|satellite|file|stock|undated|handout|archive|general|exterior|interior)?[ -]?"
    r"(?:view|photo(?:graph)?|image|picture|illustration|portrait|shot|silhouette|logo|graphic|chart|map|screenshot|rendering|footage)s? "
    r"(?:of|showing|shows|with|depicting|taken|provided|illustrating|from|on|at|in)\b",
    re.IGNORECASE,
)
_AGENCIES = r"(?:ap(?: photo)?|afp|epa(?:-efe)?|reuters|dpa|pa(?: media| wire)?)"
_STOCK = r"(?:getty images|shutterstock|istock(?:photo)?|unsplash|alamy|pexels|pixabay|wikimedia commons|file photo)"
_CREDIT = re.compile(
    r"\b(?:photo(?:graph)?|image|picture|credit|illustration|screenshot|foto|bild|graphic|photographer|video|crédit"
    r"|fotografía|beeld)s?(?: credit)?\s*:\s*\S"
    r"|\b(?:photo(?:graph)?|image|picture|illustration|screenshot)s?\s+by\s+(?-i:[A-Z])"
    rf"|\b{_STOCK}(?:\s*[/,|].{{0,60}})?[)\].]*\Z|\({_AGENCIES}\)\Z|\b{_AGENCIES}\s?/\s?\S.{{0,60}}\Z|[/|]\s?{_AGENCIES}\Z"
    r"|\((?:(?:ap|file|reuters|afp) )?(?:photo|image|pic|picture)\b[^)]{0,80}\)|\(pictured\b"
    r"|^(?:file photo|file ?[-–—]|pictured|above|in pictures)\b\s*[:–—-]|photo courtesy|^(?:getty images|reuters|afp|epa|pa media|ap)\b.*(?:getty images|reuters|afp|epa|pa media|ap)\Z|\bcredit\.\.\.",
    re.IGNORECASE,
)
_CREDIT_HINTS = (
    *("/", "|", "photo", "image", "pic", "credit", "crédit", "illustration", "screenshot", "foto", "bild"),
    *("graphic", "video", "beeld", "file", "above", "getty", "shutterstock", "istock", "unsplash", "alamy"),
    *("pexels", "pixabay", "wikimedia"),
)
_CREDIT_STARTS = ("reuters", "afp", "epa", "pa media", "ap")
"""What `_CREDIT` cannot match without: one of the hints, such a beginning, or a closing bracket."""

_FIGURE = re.compile(r"\d[\d.,/-]*")
_VERSUS = re.compile(r"\bvs\b")
MAX_CAPTION, MAX_DESCRIPTION = 400, 200
"""Characters of a caption with its credit, and of a bare description of a picture."""

_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright(?: ©| \(c\))?)\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:(?:19|20)\d\d|\d\d))?,?\s*)?(?:by\s+)?(?P<name>[^\W\d].*)",
    re.IGNORECASE,
)
_RIGHTS_END = re.compile(r"\.(?:\s|\Z)|,\s|\s[|–—-]\s|\s*\ball rights\b|\s*\b(?:19|20)\d\d\b", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<label>title|headline|source|outlet|publication|publisher|site|author|date|published|url|link|tags|topics|keywords|filed under|language)\s*:\s*(?P<value>\S.*)",
    re.IGNORECASE,
)


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does, quotes and brackets that close behind it aside."""
    return text.rstrip(_CLOSERS).endswith(_STOPS) or text.endswith(_WIDE_STOPS)


def is_prose(text: str) -> bool:
    """Tell whether a chunk reads as reporting: long, or a sentence of some words."""
    if len(text) >= PROSE:
        return len(text) > 2 * PROSE or ends_sentence(text)
    return ends_sentence(text) and not _ACRONYM_END.search(text) and len(text.split()) >= 8


def is_headline(text: str) -> bool:
    """Tell whether a line could be a headline by its own look."""
    if len(text) > MAX_TITLE or len(text.split()) > MAX_TITLE_WORDS or not any(c.isalpha() for c in text):
        return False
    if _STOP.search(text) and not _ACRONYM_END.search(text):
        return False
    return not is_date_line(text) and byline_of(text) is None


def is_tabular(text: str) -> bool:
    """Tell whether a line reads as a row of figures."""
    return not is_prose(text) and (len(_FIGURE.findall(text)) >= 2 or bool(_VERSUS.search(text)))


def is_name(text: str) -> bool:
    """Tell whether a line is one to six words in capitals, such as an outlet or a person."""
    words = text.split()
    if not 1 <= len(words) <= 6 or len(text) > 60 or not text[-1].isalnum():
        return False
    spelt = any(w[0].isupper() or w[0].isdigit() for w in words) and any(w[:2].isalpha() for w in words)
    return spelt and all(w in _PARTICLES or w[0].isupper() or w[0].isdigit() for w in words)


def byline_of(line: str) -> str | None:
    """Return the names of a line like "By Jane Doe, Reporter", None for any other."""
    found = _BYLINE.fullmatch(line) or _LABELLED_BYLINE.fullmatch(line) or _foreign_byline(line)
    if found is None or len(line) > 120 or len(line.split()) > 16:
        return None
    name = re.split(r"\s[|·•–—]\s|\s{2,}", found["name"])[0].strip(" ,|")
    if ends_sentence(name) and not _ACRONYM_END.search(name):
        return None
    words = re.split(r"[\s,]+", name)
    people = [w for w in words if w[:1].isupper()]
    odd = [w for w in words if w[:1].islower() and w not in _PARTICLES and not _JOB.search(w)]
    return name if people and words[0][:1].isupper() and len(odd) <= 2 and not words[0].isdigit() else None


def _foreign_byline(line: str) -> re.Match[str] | None:
    found = _FOREIGN_BYLINE.fullmatch(line)
    return found if found and is_name(found["name"]) else None


def is_signature(line: str) -> bool:
    """Tell whether a line signs or credits: "The Gazette Editorial Board", "(Reporting by …)"."""
    if len(line) <= 300 and _may_sign(line) and _CREDITS.match(line):
        return True
    short = len(line) <= 80 and not ends_sentence(line)
    return short and (bool(_SIGNED.search(line) and is_name(line)) or bool(_JOB.fullmatch(line)))


def _may_sign(line: str) -> bool:
    """Tell whether a line begins as what `_CREDITS` matches, or holds its only words that may come later."""
    folded = line.lower()
    return not line.isascii() or folded.startswith(_CREDITS_STARTS) or "contributed to this" in folded


def people_on(line: str) -> str:
    """Return the names on a line that holds people's names, and perhaps a place, and nothing else."""
    names = _PLACE.sub("", line)
    people = re.split(r"\s*(?:,|&|\band\b|\bund\b|\bet\b)\s*", names)
    named = all(
        is_name(person) and 2 <= len(person.split()) <= 4 and not _NO_PERSON.search(person)
        for person in people
    )
    return names if named and len(people) <= 5 and not line.isupper() else ""


def is_caption(line: str) -> str:
    """Return why a line looks like the caption or description of a picture, empty if it does not."""
    if len(line) > MAX_CAPTION:
        return ""
    if len(line) <= MAX_DESCRIPTION and _LOOKS_AT.match(line) and ". " not in line:
        return "describes a picture"
    return "carries a picture credit" if _may_credit(line) and _CREDIT.search(line) else ""


def _may_credit(line: str) -> bool:
    """Tell whether a line holds anything a picture credit needs: the expression tries each word, this is a glance."""
    folded = line.casefold()
    if not folded.isascii():
        folded = folded.replace("ı", "i").replace("i̇", "i")
    if folded.startswith(_CREDIT_STARTS) or folded.endswith(")"):
        return True
    for hint in _CREDIT_HINTS:  # noqa: SIM110 - a generator costs more than the search it drives
        if hint in folded:
            return True
    return False


def rights_holder(line: str) -> str | None:
    """Return the name in "© 2026 The Gazette. All rights reserved"."""
    found = _RIGHTS.match(line)
    if found is None or len(line) > 160:
        return None
    name = _RIGHTS_END.split(found["name"], maxsplit=1)[0].strip(" .,|")
    return name if name and is_name(name) else None


def labelled(line: str) -> tuple[str, str] | None:
    """Return label and value of a line like "Source: The Gazette"."""
    found = _LABEL.fullmatch(line)
    if found is None or len(found["value"]) > 300:
        return None
    return found["label"].lower(), found["value"].strip()
