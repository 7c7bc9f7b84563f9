"""Cutting plain text into paragraphs, list items and rules, as the file itself does it.

Decided per file: is a line a paragraph, or are paragraphs wrapped to a width?
Every character of the text but blanks, bullets, numbers of items and rules
stands in exactly one chunk.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

__all__ = ["Chunk", "chunks_of", "is_wrapped"]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A paragraph or list item before anybody knows what part it plays."""

    text: str
    gap: bool = False
    """True when a blank line (or the start of the file) stands before it."""
    bullet: bool = False
    ordinal: int | None = None
    depth: int = 0
    """Blanks before its bullet."""
    rule: bool = False
    mark: str = ""
    """A bullet that stood alone on its line."""

    @property
    def listed(self) -> bool:
        return self.bullet or self.ordinal is not None


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    indent: int
    gap: bool


MIN_WIDTH, MAX_WIDTH = 40, 130
"""Widths that mail programs, editors and terminals wrap to."""

MIN_FULL = 0.75
"""Share of line ends that must be forced by the width for a file to count as wrapped."""

_BULLET = re.compile(r"(?:[•·‣⁃◦▪■●○►▶➤✓✔]\s*|[-*–—+]\s+)(?=\S)")
_LONE_BULLET = re.compile(r"[•·‣⁃◦▪■●○►▶➤✓✔*-]\Z")
_DASH = ("–", "—")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_GLUED = re.compile(r"(\d{1,2})(?!(?:st|nd|rd|th|[DGK])\b)(?=[^\W\d_]|[\"“'‘(«])")
_RULE = re.compile(r"(?:([-*_=~—–])\s?)(?:\1\s?){2,}\Z")
_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")
_HANGS = re.compile(r"(?:['’]s|s['’]|\b(?:the|a|an|of|and|for|to|in|on|at|by|&))\Z")
_HYPHEN = re.compile(r"[^\W_]-\Z")
_SUSPENDED = re.compile(r"(?:and|or|to|und|oder|et|ou|y|o|e)\b")
_BLANKS = re.compile(r"[ \t]+")
_TAB = 8

MIN_BROKEN_LINE = 40
"""Characters; a shorter line without a full stop is a heading or a name, not half a sentence."""

MAX_LABEL = 24
"""Characters of a label that a page broke in two ("Editor's", "Desk")."""


def chunks_of(text: str) -> list[Chunk]:
    """Return the chunks of a text in order."""
    lines = list(_lines(text))
    joined = _joined(lines, _width(lines) if _is_wrapped(lines) else 0)
    return _numbered(_without_lone_dashes(joined))


def is_wrapped(text: str) -> bool:
    """Tell whether lines end because the next word would not have fitted."""
    return _is_wrapped(list(_lines(text)))


def _is_wrapped(lines: list[_Line]) -> bool:
    width = _width(lines)
    if not MIN_WIDTH <= width <= MAX_WIDTH:
        return False
    full = ended = pairs = 0
    for line, after in itertools.pairwise(lines):
        if after.gap or _starts_item(after.text) or _RULE.match(line.text):
            continue
        pairs += 1
        full += _is_full(line, after, width)
        ended += bool(_ENDS.search(line.text))
    # With a pair or two, chance fills lines; a sentence that goes on does not lie.
    return full >= MIN_FULL * pairs and pairs > 0 and (ended * 2 < pairs if pairs > 2 else ended == 0)


def _lines(text: str) -> Iterator[_Line]:
    gap = True
    for raw in text.split("\n"):
        folded = _BLANKS.sub(" ", raw) if "  " in raw or "\t" in raw else raw
        if stripped := folded.strip():
            expanded = raw.expandtabs(_TAB)
            yield _Line(stripped, len(expanded) - len(expanded.lstrip()), gap)
        gap = not stripped


def _width(lines: list[_Line]) -> int:
    """Return the width most of the file keeps to: one long address does not count."""
    lengths = sorted(len(line.text) + line.indent for line in lines)
    return lengths[-1 - len(lengths) // 50] if lengths else 0


def _is_full(line: _Line, after: _Line, width: int) -> bool:
    word = after.text.split(" ", 1)[0]
    # Some programs leave a margin of a few columns.
    return line.indent + len(line.text) + 1 + len(word) > width - 3


def _starts_item(text: str) -> bool:
    return bool(_BULLET.match(text) or _NUMBER.match(text))


def _joined(lines: list[_Line], width: int) -> list[Chunk]:
    """Make chunks of lines; `width` 0 means that a line is a paragraph."""
    chunks: list[Chunk] = []
    before: _Line | None = None
    for line in lines:
        last = chunks[-1] if chunks else None
        if last and before and not last.rule and _continues(last, before, line, width):
            chunks[-1] = replace(last, text=_with(last.text, line.text))
        else:
            chunks.append(_opened(line))
        before = line
    return chunks


def _continues(last: Chunk, before: _Line, line: _Line, width: int) -> bool:
    if last.listed and last.text == "":
        return True
    if line.gap or _starts_item(line.text) or _RULE.match(line.text):
        return False
    if width:
        return _is_full(before, line, width) or not (
            _ENDS.search(before.text) or _is_heading(before, line, width)
        )
    if len(last.text) <= MAX_LABEL and len(line.text) <= MAX_LABEL:
        return bool(_HANGS.search(last.text))
    broken = len(last.text) >= MIN_BROKEN_LINE and not _ENDS.search(last.text)
    return broken and line.text[0].islower() and "@" not in line.text


def _is_heading(before: _Line, line: _Line, width: int) -> bool:
    return before.gap and len(before.text) * 2 < width and not line.text[0].islower()


def _opened(line: _Line) -> Chunk:
    if _RULE.match(line.text):
        return Chunk("", line.gap, rule=True)
    if _LONE_BULLET.match(line.text):
        return Chunk("", line.gap, bullet=True, depth=line.indent, mark=line.text)
    if bullet := _BULLET.match(line.text):
        return Chunk(line.text[bullet.end() :], line.gap, bullet=True, depth=line.indent)
    return Chunk(line.text, line.gap, depth=line.indent)


def _with(text: str, more: str) -> str:
    if not text:
        return more
    together = _HYPHEN.search(text) and not more[0].isspace() and not _SUSPENDED.match(more)
    return text + more if together else f"{text} {more}"


def _without_lone_dashes(chunks: list[Chunk]) -> list[Chunk]:
    """A bullet that nothing followed is text again."""
    return [
        replace(chunk, text=chunk.mark, bullet=False) if chunk.bullet and not chunk.text else chunk
        for chunk in chunks
    ]


def _numbered(chunks: list[Chunk]) -> list[Chunk]:
    """Take the numbers off items that run 1, 2, 3…, spaced ("1. ") or glued ("1Meta's")."""
    done: list[Chunk] = []
    at = 0
    while at < len(chunks):
        if not chunks[at].text[:1].isdecimal():
            done.append(chunks[at])
            at += 1
            continue
        for shape, least in ((_NUMBER, 2), (_GLUED, 2 if chunks[at].bullet else 3)):
            run = _run(chunks, at, shape)
            if len(run) >= least:
                break
        else:
            run = [chunks[at]]
        done += run
        at += len(run)
    return done


def _run(chunks: list[Chunk], at: int, shape: re.Pattern[str]) -> list[Chunk]:
    run: list[Chunk] = []
    for number, chunk in enumerate((chunks[n] for n in range(at, len(chunks))), 1):
        found = shape.match(chunk.text)
        if found is None or int(found[1]) != number or chunk.bullet != chunks[at].bullet:
            break
        run.append(replace(chunk, text=chunk.text[found.end() :], ordinal=number))
    return run
