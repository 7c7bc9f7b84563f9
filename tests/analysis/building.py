"""Reports made of plain text, and golden cases read from files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.model.article import Block, Document, Role
from reader.model.dates import PublicationDate
from reader.model.finding import Report
from reader.model.ids import ArticleId, RevisionId

CASES = Path(__file__).parent.parent / "cases"


@dataclass(frozen=True)
class Case:
    """One golden case: a title, what goes in, what must come out."""

    title: str
    given: str
    expected: str


def golden(name: str) -> list[Case]:
    """Read `title`, `.`, what goes in, `.`, what must come out, `.` from a file of golden cases."""
    found: list[Case] = []
    title, given, expected, part = "", [""], [""], 0
    for line in (CASES / name).read_text(encoding="utf-8").split("\n"):
        if line == ".":
            part = (part + 1) % 3
            if part == 1:
                given, expected = [], []
            elif part == 0:
                found.append(Case(title, "\n".join(given), "\n".join(expected)))
        elif part:
            (given if part == 1 else expected).append(line)
        else:
            title = line or title
    return found


def document_of(text: str) -> Document:
    """Make a document of paragraphs: one block a line; a line may name its role as `sidebar: …`."""
    blocks: list[Block] = []
    kept: list[str] = []
    offset = 0
    for line in (line.strip() for line in text.strip().split("\n")):
        if not line:
            continue
        name, _, rest = line.partition(": ")
        role = Role(name) if name in set(Role) else Role.PARAGRAPH
        line = rest if name in set(Role) else line
        blocks.append(Block(role, offset, offset + len(line)))
        kept.append(line)
        offset += len(line) + 1
    return Document("\n".join(kept), tuple(blocks))


def report_of(text: str, number: int = 1, published: str | None = None, language: str = "") -> Report:
    """Make a report of plain text; ids and outlets follow from `number`."""
    return Report(
        ArticleId(f"ARTICLE{number}"),
        RevisionId(f"REVISION{number}"),
        document_of(text),
        PublicationDate.parse(published) if published else None,
        f"Outlet {number}",
        language,
    )
