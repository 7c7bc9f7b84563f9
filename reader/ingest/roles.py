"""What part each chunk of a pasted page plays: one rule a function, in order, each with its reason.

Rules only decide what is still open, so an earlier rule wins.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter

from reader.ingest.furniture import furniture_reason, is_key_points_heading, opens_related
from reader.ingest.names import MAX_TITLE, is_caption, is_headline, is_name, is_prose, is_signature
from reader.ingest.parts import Part, open_parts
from reader.model.article import Role

__all__ = ["assign_roles", "mark_furniture"]

MAX_HEADING, MAX_HEADING_WORDS = 90, 13
"""Characters and words of a heading between paragraphs."""

MAX_BOX = 3
"""Paragraphs an editor's box may run to; without a signature in reach there is no box."""

MAX_POINTS = 8
"""Key points that lost their bullets; more lines are a report with short paragraphs."""

_BOX = re.compile(
    r"(?:(?:strategic|expert|market|editor(?:ial|[’']?s)?|our|the|quick|in-depth|newsroom|analyst[’']?s?)\s+)?"
    r"(?:analysis|view|take|comment(?:ary)?|opinion|verdict|assessment|perspective|insight|viewpoint|note|column)"
    r"|what we think|the bottom line|kommentar|analyse|opinión|commento|commentaire|editorial",
    re.IGNORECASE,
)
_EDITORS_NOTE = re.compile(
    r"(?:editor(?:[’']?s|ial)? note|correction|clarification|disclaimer|disclosure|note to readers|this (?:article|story|post) (?:has been|was) (?:updated|corrected|amended))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!…][\"'”’)]*\Z")
_CREDIT_TWICE = re.compile(r"(?P<credit>[A-Z][\w /]+?)\b.*(?P=credit)\Z")
_SIGN_OFF = re.compile(r"[-–—]{1,2}\s*\S.{1,60}\Z")


def assign_roles(parts: list[Part]) -> None:
    """Decide what can be decided after title and head lines are known; the rest stays open."""
    _key_points(parts)
    _box_signed(parts)
    _notes(parts)
    _captions(parts)
    _standfirst(parts)
    _signatures(parts)
    _tail(parts)
    _headings(parts)


def mark_furniture(parts: list[Part]) -> None:
    """Fold away site furniture: known lines, and the lists of other articles they open."""
    for _, part in open_parts(parts):
        reason = "" if part.chunk.rule else furniture_reason(part.chunk.text)
        if reason and not is_key_points_heading(part.chunk.text):
            part.decide(Role.CHROME, reason)
    at = 0
    while at < len(parts):
        opens = parts[at].role in (None, Role.CHROME) and opens_related(parts[at].chunk.text)
        at = _related(parts, at) if opens else at + 1
    _promotions(parts)


def _related(parts: list[Part], at: int) -> int:
    """Fold the list under a heading away; returns where it ends."""
    under = at + 1
    tight = under < len(parts) and not parts[under].chunk.gap
    while under < len(parts) and _is_entry(parts[under]) and not (tight and parts[under].chunk.gap):
        under += 1
    if not tight and under < len(parts) and _closes_list(parts, at, under):
        under -= 1
    # "Read more" alone is a button; "Popular" above prose is a heading of the report.
    if under == at + 1 and under < len(parts) and not parts[at].chrome and parts[under].role is None:
        return under
    parts[at].decide(Role.CHROME, "heads a list of other articles")
    for part in parts[at + 1 : under]:
        if part.role is None:
            part.decide(Role.CHROME, "listed among other articles")
    return under


def _is_entry(part: Part) -> bool:
    return part.role in (None, Role.CHROME) and not part.prose and not part.chunk.rule


def _closes_list(parts: list[Part], at: int, end: int) -> bool:
    """Tell whether the last entry before prose is a heading of the report, set apart by a blank line."""
    last = parts[end - 1]
    joined = end - at > 2 and not parts[end - 2].chunk.gap
    return end - 1 > at and last.chunk.gap and joined and not last.chrome and is_headline(last.chunk.text)


def _promotions(parts: list[Part]) -> None:
    """Fold away what stands between two lines of a promotion, and counters beside buttons."""
    for at, part in open_parts(parts):
        beside = [other for other in parts[max(at - 1, 0) : at + 2] if other.chrome]
        if beside and part.chunk.text.replace(",", "").isdigit():
            part.decide(Role.CHROME, "a counter")
    marks = [at for at, part in enumerate(parts) if part.reason == "a promotion"]
    for first, second in itertools.pairwise(marks):
        between = parts[first + 1 : second]
        # A report may stand between two buttons: only what is no sentence goes with them.
        if len(between) <= 3 and not any(part.prose for part in between):
            for part in between:
                if part.role is None:
                    part.decide(Role.CHROME, "amid a promotion")


def _key_points(parts: list[Part]) -> None:
    for at, part in open_parts(parts):
        if not is_key_points_heading(part.chunk.text) or part.chunk.listed:
            continue
        end = at + 1
        while end < len(parts) and parts[end].role is None and parts[end].chunk.listed:
            end += 1
        if end == at + 1:
            end = _unmarked_points(parts, at)
        if end > at + 1:
            part.decide(Role.HEADING, "heads the key points", 2)
            part.text = part.chunk.text.rstrip(": ")
            for point in parts[at + 1 : end]:
                point.decide(Role.KEY_POINT, "listed under key points")


def _unmarked_points(parts: list[Part], at: int) -> int:
    """Points that lost their bullets: adjacent sentences, then a blank line."""
    end = at + 1
    most = min(at + 2 + MAX_POINTS, len(parts))
    while end < most and parts[end].role is None and (end == at + 1 or not parts[end].chunk.gap):
        end += 1
    followed = end < len(parts) and parts[end].chunk.gap
    short = all(len(part.chunk.text) <= 250 for part in parts[at + 1 : end])
    return end if 2 <= end - at - 1 <= MAX_POINTS and followed and short else at + 1


def _box_signed(parts: list[Part]) -> None:
    """A heading like "Our view", a few paragraphs and a signature: opinion, not reporting."""
    for at, part in open_parts(parts):
        if not _BOX.fullmatch(part.chunk.text.rstrip(":")) or part.chunk.listed:
            continue
        end = at + 1
        while end < len(parts) and parts[end].role is None and parts[end].prose:
            end += 1
        if 1 <= end - at - 1 <= MAX_BOX and end < len(parts) and is_signature(parts[end].chunk.text):
            part.decide(Role.HEADING, "heads a signed comment", 2)
            for paragraph in parts[at + 1 : end]:
                paragraph.decide(Role.SIDEBAR, "a signed comment, not reporting")
            _signature_block(parts, end)


def _signature_block(parts: list[Part], at: int) -> None:
    """The signature, badges beside it, and the outlet's name once more."""
    parts[at].decide(Role.ATTRIBUTION, "signs the comment above")
    signed = parts[at].chunk.text
    for part in parts[at + 1 : at + 4]:
        if part.chunk.gap or not (part.role in (None, Role.CHROME) and is_name(part.chunk.text)):
            return
        if signed.startswith(part.chunk.text):
            part.decide(Role.ATTRIBUTION, "the name that signs above")
        else:
            part.decide(Role.CHROME, "a badge beside the signature")


def _notes(parts: list[Part]) -> None:
    for at, part in open_parts(parts):
        if _EDITORS_NOTE.match(part.chunk.text) and (part.prose or len(part.chunk.text) > 40):
            part.decide(Role.SIDEBAR, "a note by the editors")
        elif _EDITORS_NOTE.fullmatch(part.chunk.text.rstrip(":")) and _open_prose(parts, at + 1):
            part.decide(Role.HEADING, "heads a note by the editors", 2)
            parts[at + 1].decide(Role.SIDEBAR, "a note by the editors")


def _captions(parts: list[Part]) -> None:
    for at, part in open_parts(parts):
        reason = "" if part.chunk.listed else is_caption(part.chunk.text)
        if reason:
            part.decide(Role.CAPTION, reason)
            _beside_caption(parts, at)


def _beside_caption(parts: list[Part], at: int) -> None:
    """A caption is copied with the picture's description above it, which it repeats, or under it."""
    caption = parts[at].chunk.text
    above = next((part for part in reversed(parts[max(at - 3, 0) : at]) if not part.chrome), None)
    if above and above.role is None and caption.startswith(above.chunk.text.rstrip(".")):
        above.decide(Role.CAPTION, "repeated by the caption below")
    below = parts[at + 1] if at + 1 < len(parts) else None
    if below is None or below.role is not None or below.chunk.gap or below.prose or below.chunk.listed:
        return
    if _CREDIT_TWICE.match(caption) and len(below.chunk.text) <= MAX_TITLE:
        below.decide(Role.CAPTION, "stands under a picture's description")


def _standfirst(parts: list[Part]) -> None:
    """The paragraph under the headline that a picture, byline or list divides from the report."""
    after_title = [at for at, part in enumerate(parts) if part.role is Role.TITLE][:1]
    for title in after_title:
        at = title + 1
        while at < len(parts) and parts[at].chrome:
            at += 1
        if at + 1 >= len(parts) or parts[at].role is not None or parts[at].chunk.listed:
            continue
        # A picture alone may stand below the first paragraph of the report as well.
        below = next((p for p in parts[at + 1 :] if not p.chrome and p.role is not Role.CAPTION), None)
        divided = below is not None and below.role in (Role.ATTRIBUTION, Role.HEADING)
        if below is not None and below.role is Role.HEADING:
            divided = is_key_points_heading(below.text)
        if divided and 30 <= len(parts[at].chunk.text) <= 500 and _open_prose(parts, at + 2, anywhere=True):
            parts[at].decide(Role.STANDFIRST, "the summary between headline and report")


def _signatures(parts: list[Part]) -> None:
    last_prose = max((at for at, part in enumerate(parts) if part.prose and not part.chrome), default=-1)
    for at, part in open_parts(parts):
        text = part.chunk.text
        if is_signature(text):
            part.decide(Role.ATTRIBUTION, "signs or credits the report")
        elif at > last_prose >= 0 and _SIGN_OFF.match(text) and not is_prose(text):
            part.decide(Role.ATTRIBUTION, "a dash and a name at the end")


def _tail(parts: list[Part]) -> None:
    """Short lines below the report, once furniture has begun, are furniture too."""
    last_prose = max((at for at, part in enumerate(parts) if part.prose and not part.chrome), default=-1)
    tail = parts[last_prose + 1 :]
    first = next((at for at, part in enumerate(tail) if part.chrome), None)
    if last_prose < 0 or first is None:
        return
    for part in tail[first:]:
        if part.role is None and not part.chunk.rule:
            part.decide(Role.CHROME, "a short line below the report, among page furniture")
    _repeats(parts)


def _repeats(parts: list[Part]) -> None:
    counts = Counter(part.chunk.text for part in parts if len(part.chunk.text) <= MAX_HEADING)
    for _, part in open_parts(parts):
        if counts[part.chunk.text] >= 3 and not part.chunk.rule:
            part.decide(Role.CHROME, "the same line stands here three times or more")


def _headings(parts: list[Part]) -> None:
    shown = [part for part in parts if not part.chrome]
    for at, part in open_parts(shown):
        if part.chunk.listed or part.chunk.rule or not _is_heading(part.chunk.text):
            continue
        follows = shown[at + 1] if at + 1 < len(shown) else None
        under = follows is not None and (follows.prose or follows.chunk.listed)
        before = shown[at - 1] if at else None
        # Lines of a table or a list without bullets have neighbours of their own kind.
        alone = before is None or before.role is not None or before.prose or before.chunk.listed
        if under and alone and (part.chunk.gap or before is None or before.prose):
            part.decide(Role.HEADING, "a short line of its own between paragraphs", 2)


def _is_heading(text: str) -> bool:
    if (
        len(text) > MAX_HEADING
        or len(text.split()) > MAX_HEADING_WORDS
        or not is_headline(text)
        or _SENTENCE.search(text)
    ):
        return False
    return text[0].isupper() or text[0].isdigit() or text[0] in "\"“'‘¿«" or not text[0].isascii()


def _open_prose(parts: list[Part], at: int, *, anywhere: bool = False) -> bool:
    if anywhere:
        return any(part.prose and not part.chrome for part in parts[at:])
    return at < len(parts) and parts[at].role is None and parts[at].prose
