"""PDF with a text layer: paragraphs come back together, running heads go aside."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from reader.errors import SourceRefused
from reader.ingest import packed, worker
from reader.ingest.pdf import parse_pdf
from reader.ingest.reading import read_bytes
from reader.model.draft import Draft, Origin, OriginKind
from tests.ingest.pdfs import Line, column, pdf

Roles = list[tuple[str, str]]
COSTS = [
    "The ministry said on Tuesday that the repairs would cost $145 million, up",
    "from $90 million in January, and that an independent investi-",
    "gation of the reconstruction had been commissioned.",
]
DAM = [
    "A second paragraph explains that the dam held, and that 31 people were",
    "still missing on Wednesday. The sentence goes on over the end of the",
]
OVER = ["page, where a well-known engineer ends it at last, and all are glad of it."]
RUIZ = [
    "“We’re not done,” said Ana Ruiz, who for eleven years has run the well-",
    "known relief office in Orvale.",
]


def page(number: int, *paragraphs: list[str]) -> list[Line]:
    """Return a page with a running head and its number."""
    head = (72, 810, 9, "The Harbour Post · 4 March 2026")
    return [head, *column(paragraphs), (290, 30, 9, f"Page {number} of 3")]


REPORT = pdf(
    [
        page(1, COSTS, DAM),
        page(2, OVER, RUIZ),
        page(3, ["A third page has one line, and no more than that."]),
    ],
    title="Ministry raises flood estimate",
    author="A. Writer",
    created="D:20260304100000Z",
)


def roles(draft: Draft) -> Roles:
    return [(str(b.role), draft.document.text[b.start : b.end]) for b in draft.document.blocks]


def test_lines_words_and_pages_are_joined(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(REPORT, "a.pdf")
    assert roles(draft) == [
        ("title", "Ministry raises flood estimate"),
        (
            "paragraph",
            "The ministry said on Tuesday that the repairs would cost $145 million, up from $90 million in January,"
            " and that an independent investigation of the reconstruction had been commissioned.",
        ),
        (
            "paragraph",
            "A second paragraph explains that the dam held, and that 31 people were still missing on Wednesday."
            " The sentence goes on over the end of the page, where a well-known engineer ends it at last,"
            " and all are glad of it.",
        ),
        (
            "paragraph",
            "“We’re not done,” said Ana Ruiz, who for eleven years has run the well-known relief office in Orvale.",
        ),
        ("paragraph", "A third page has one line, and no more than that."),
        ("chrome", "The Harbour Post · 4 March 2026"),
        ("chrome", "Page 1 of 3"),
        ("chrome", "Page 2 of 3"),
        ("chrome", "Page 3 of 3"),
    ]


def test_the_day_a_file_was_made_is_no_publication_date(draft_of: Callable[..., Draft]) -> None:
    metadata = draft_of(REPORT, "a.pdf").metadata
    assert (metadata.byline, metadata.published, metadata.extra["created"]) == (
        "A. Writer",
        None,
        "2026-03-04",
    )


def test_larger_letters_are_headings_and_the_first_is_the_title(draft_of: Callable[..., Draft]) -> None:
    lines: list[Line] = [
        (72, 790, 22, "Dam held, repairs cheaper"),
        (72, 765, 11, "By Carla Third"),
        (72, 750, 11, "March 4, 2026"),
        *column([COSTS], top=720),
        (72, 640, 14, "What comes next"),
        *column([[*DAM[:1], "found. It is over."]], top=615),
    ]
    draft = draft_of(pdf([lines], title="Microsoft Word - draft7.docx"), "a.pdf")
    assert [role for role, _ in roles(draft)] == [
        "title",
        "attribution",
        "attribution",
        "paragraph",
        "heading",
        "paragraph",
    ]
    metadata = draft.metadata
    assert (metadata.title, metadata.byline) == ("Dam held, repairs cheaper", "Carla Third")
    assert metadata.published is not None
    assert metadata.published.isoformat() == "2026-03-04"


def test_columns_are_read_one_after_the_other(draft_of: Callable[..., Draft]) -> None:
    left = [(72.0, y, size, text) for _, y, size, text in column([COSTS, DAM])]
    right = [(320.0, y, size, text) for _, y, size, text in column([OVER, RUIZ])]
    draft = draft_of(pdf([[*left, *right]], title="Flood"), "a.pdf")
    assert [text[:20] for role, text in roles(draft) if role == "paragraph"] == [
        "The ministry said on",
        "A second paragraph e",
        "“We’re not done,” sa",
    ]
    assert "over the end of the page, where" in draft.document.text


def test_items_of_a_list_stand_apart(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(
        pdf([column([["• The dam held.", "• Repairs are", "cheaper.", "1. One", "2) Two"], *[COSTS] * 2])])
    )
    assert roles(draft)[:4] == [
        ("list_item", "The dam held."),
        ("list_item", "Repairs are cheaper."),
        ("list_item", "One"),
        ("list_item", "Two"),
    ]


def encrypted(raw: bytes, password: str) -> bytes:
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(raw)))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


REFUSED: dict[str, Callable[[], bytes]] = {
    "it is encrypted": lambda: encrypted(REPORT, "secret"),
    "it has no text layer, its pages are pictures": lambda: pdf([[], [], [(290, 30, 9, "3")]]),
    "it is damaged, or no PDF that can be read": lambda: b"%PDF-1.4\nnothing of the kind",
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_cannot_be_read_is_refused_with_the_reason(draft_of: Callable[..., Draft], why: str) -> None:
    with pytest.raises(SourceRefused) as refused:
        draft_of(REFUSED[why](), "a.pdf")
    assert (refused.value.what, refused.value.why) == ("(paste)", why)


def test_a_file_that_is_locked_against_changes_only_is_read(draft_of: Callable[..., Draft]) -> None:
    assert "the dam held" in draft_of(encrypted(REPORT, ""), "a.pdf").document.text


@pytest.mark.parametrize("cut", [60, 300, 900, -40])
def test_part_of_a_file_is_read_or_refused(cut: int) -> None:
    why = ""
    try:
        draft = read_bytes(REPORT[:cut], Origin(OriginKind.PASTE), name="a.pdf")
    except SourceRefused as refused:
        why = refused.why
    assert why in REFUSED or draft.document.text


def test_without_pypdf_the_reason_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf.errors", None)
    with pytest.raises(SourceRefused, match=r"pip install 'variorum\[pdf\]'"):
        parse_pdf(REPORT, "a.pdf")


def test_the_death_of_the_worker_is_one_reason(
    monkeypatch: pytest.MonkeyPatch, draft_of: Callable[..., Draft]
) -> None:
    def die(*_: object, **__: object) -> None:
        raise worker.WorkerDied("reading")

    monkeypatch.setattr(worker.Worker, "call", die)
    with pytest.raises(SourceRefused, match="reading it took more than 60 s or 1 GB of memory"):
        draft_of(REPORT, "a.pdf")


def test_files_one_after_another_are_read_by_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    start: Any = subprocess.Popen.__init__

    def counted(self: object, *args: Any, **more: Any) -> None:
        started.append(self)
        start(self, *args, **more)

    kept = packed._Kept()
    monkeypatch.setattr(subprocess.Popen, "__init__", counted)
    try:
        for _ in range(3):
            assert kept.call("reader.ingest.pdf:parse_pdf", REPORT, "a.pdf")
        assert len(started) == 1
        kept.close()
        assert kept.call("reader.ingest.pdf:parse_pdf", REPORT, "a.pdf")
        assert len(started) == 2
    finally:
        kept.close()


def test_letters_that_a_terminal_obeys_do_not_come_through(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(
        pdf([column([[*COSTS, "A bell \x07 and an escape \x1b[31m."]])], title="T\x1b]0;x\x07"), "a.pdf"
    )
    assert "\x1b" not in draft.document.text + draft.metadata.title
    assert "\x07" not in draft.document.text + draft.metadata.title
