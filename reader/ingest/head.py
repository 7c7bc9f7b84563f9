"""The head of a pasted page: where it ends, and which line is the headline."""

from __future__ import annotations

import re

from reader.ingest.chunks import Chunk
from reader.ingest.furniture import is_key_points_heading
from reader.ingest.head_lines import is_marker, read_below_title, read_lines
from reader.ingest.names import is_caption, is_headline, is_name, is_signature, is_tabular, labelled
from reader.ingest.outlet_lines import read_outlet_lines
from reader.ingest.parsed import Fields, same_words
from reader.ingest.parts import Part
from reader.model.article import Role

__all__ = ["read_head"]

MAX_HEAD = 40
"""Chunks below a headline among which the lines about the article stand."""

MAX_MENU = 300
"""Chunks among which a headline is looked for: menus of big sites run to two hundred lines."""

MAX_SUMMARY = 2
"""Paragraphs that may stand between headline and byline."""

MIN_REPORT = 60
"""Characters of the text below a headline: less is a note of two lines, but for a sentence that stands apart."""

MIN_TITLE_WORDS = 4
"""Shorter lines above a headline are section names and menu entries."""

_PATH = re.compile(r"\w\s[/›»>|]\s\w")
_PERIOD = re.compile(
    r"(?:[\w-]+ )?(?:qtr|quarter|period|year|yr|half|months|mths|weeks?)\b.{0,12}\b(?:ended|ends?|ending|to)\b"
    r"|ended \w+ \w+\Z",
    re.IGNORECASE,
)


def read_head(parts: list[Part], fields: Fields) -> None:
    """Find the headline and the lines about the article, and offer what they say."""
    end = _end_of_head(parts)
    head = parts[:end]
    read_lines(head[-MAX_HEAD:], fields)
    above = head[: next((at for at, part in enumerate(head) if part.prose and not part.chrome), end)]
    title = _title(parts, above) if fields.title is None else _known_title(parts, above, fields.title)
    if title is None:
        return
    _offer_title(title, fields)
    at = parts.index(title)
    # The headline of a page stands above the report; what stands above the headline is the page.
    for part in parts[:at]:
        if part.role is None and not part.chunk.rule:
            part.decide(Role.CHROME, "above the headline")
    read_outlet_lines(parts[:at], parts[at + 1 : max(_end_of_head(parts), at + 1)], fields)
    read_below_title(parts[at + 1 : max(_end_of_head(parts), at + 1) + 1], fields)


def _end_of_head(parts: list[Part]) -> int:
    """Return where the report begins: the first prose, or the prose below a byline or date that follows it."""
    end: int | None = None
    summaries = 0
    for at, part in enumerate(parts[:MAX_MENU]):
        if part.prose and not part.chrome:
            summaries += 1
            end = at if end is None else end
            if summaries > MAX_SUMMARY:
                break
        elif (
            end is not None
            and at - end <= MAX_HEAD // 4
            and (is_marker(part) or part.role is Role.ATTRIBUTION)
        ):
            end = None
    return min(len(parts), MAX_MENU) if end is None else end


def _known_title(parts: list[Part], head: list[Part], title: str) -> Part:
    """Return the line that repeats the title of a front matter or mail, else put one at the top."""
    again = next((part for part in head if part.role is None and same_words(part.chunk.text, title)), None)
    if again is None:
        again = Part(Chunk(title, gap=True))
        parts.insert(0, again)
        head.insert(0, again)
    return again


def _offer_title(part: Part, fields: Fields) -> None:
    pair = labelled(part.chunk.text)
    if pair is not None and pair[0] in ("title", "headline"):
        part.text = pair[1]
    given = fields.title is not None
    part.decide(Role.TITLE, "" if given else "the first line that reads as a headline", 1)
    fields.offer("title", part.text, "first line")


def _title(parts: list[Part], head: list[Part]) -> Part | None:
    labels = [part for part in head if (labelled(part.chunk.text) or ("",))[0] in ("title", "headline")]
    if labels:
        return labels[0]
    titles = candidates = [part for part in head if part.role is None and _may_be_title(part)]
    # Key points or a list come after the headline, and so does what follows them.
    for at, part in enumerate(head):
        if part.chunk.listed or is_key_points_heading(part.chunk.text):
            candidates = [candidate for candidate in candidates if candidate in head[:at]]
            break
    if not any(part.chrome for part in head):
        candidates = _above_sentences(head, candidates, titles)
    chosen = _chosen(head, candidates)
    return chosen if chosen is not None and _leads_report(parts, head, chosen) else None


def _chosen(head: list[Part], candidates: list[Part]) -> Part | None:
    """Return the first candidate; below menus the first that is no menu entry, below a section name the next."""
    if not candidates:
        return None
    first = candidates[0]
    if _word_count(first) >= MIN_TITLE_WORDS:
        return first
    longer = next((part for part in candidates if _word_count(part) >= MIN_TITLE_WORDS), None)
    if longer is not None and any(part.chrome or part.role for part in head[: head.index(longer)]):
        return longer
    return candidates[1] if len(candidates) > 1 and _is_kicker(first, candidates[1], head) else first


def _word_count(part: Part) -> int:
    return sum(1 for word in part.chunk.text.split() if any(c.isalnum() for c in word))


def _above_sentences(head: list[Part], candidates: list[Part], titles: list[Part]) -> list[Part]:
    """Below a sentence, which is what may be no title, no headline stands, unless a page's furniture is about."""
    sentence = next((at for at, p in enumerate(head) if p.role is None and p not in titles), len(head))
    return [part for part in candidates if part in head[:sentence]]


def _may_be_title(part: Part) -> bool:
    text = part.chunk.text
    if part.chunk.listed or part.chunk.rule or is_key_points_heading(text):
        return False
    return is_headline(text) and not is_caption(text) and not is_signature(text)


def _leads_report(parts: list[Part], head: list[Part], title: Part) -> bool:
    """Tell whether the line stands apart from a report below it, not in a table or a list of lines."""
    at = parts.index(title)
    rest = [part for part in parts[at + 1 : at + MAX_HEAD] if part.role is None and not part.chunk.rule]
    if not rest:
        return False
    if sum(len(part.chunk.text) for part in rest) < MIN_REPORT and not _is_sentence_apart(rest[0]):
        return False
    if _heads_table(title.chunk.text) and any(is_tabular(part.chunk.text) for part in rest[:3]):
        return False
    below = parts[at + 1]
    signed = any(part.role in (Role.ATTRIBUTION, Role.CHROME) for part in head[head.index(title) :])
    apart = below.prose or below.role is not None or below.chunk.listed or signed
    return below.chunk.gap or (apart and not below.chunk.text[:1].islower())


def _is_sentence_apart(part: Part) -> bool:
    """Tell whether a blank line stands above a sentence: however short, that is a report."""
    return part.chunk.gap and part.prose and not part.chunk.text[:1].islower()


def _heads_table(text: str) -> bool:
    # Wire tables open with a label of a few words ("Shr 38 cts"); their headlines are in capitals.
    label = len(text.split()) <= MIN_TITLE_WORDS and not text.isupper()
    return label or is_tabular(text) or bool(_PERIOD.match(text))


def _is_kicker(first: Part, second: Part, head: list[Part]) -> bool:
    """A section or outlet name above the headline: few words, and the next line is longer."""
    beside = head[head.index(first) + 1] is second
    words = _word_count(first), _word_count(second)
    label = is_name(first.chunk.text) or first.chunk.text.isupper() or _PATH.search(first.chunk.text)
    return beside and bool(label) and words[1] >= MIN_TITLE_WORDS and words[1] > words[0] + 1
