"""Mails, web archives and saved pages: the envelope is told from the article."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.mail import open_letter
from reader.model.draft import Draft

Roles = list[tuple[str, str]]
SENTENCES = [
    "The harbour bridge at Orvale was shut on Thursday after a crane barge struck one of its pylons at dawn.",
    "Nobody was hurt, the harbour master said, but fourteen ships were waiting outside the breakwater by noon.",
]
PAGE = (
    "<html><head><title>Bridge shut</title></head><body><h1>Bridge shut after crane hits pylon</h1>"
    + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    + "</body></html>"
)


def letter(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in headers.items():
        message[name] = value
    return message


def newsletter() -> EmailMessage:
    message = letter(
        Subject="Fwd: Bridge shut — “for days”",
        From="The Orvale Post <news@orvalepost.example>",
        Date="Thu, 04 Jun 2026 09:40:00 -0400",
    )
    message.set_content("\n\n".join(SENTENCES))
    return message


def test_a_newsletter_has_its_subject_sender_and_date(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    draft = draft_of(newsletter().as_bytes(), "a.eml")
    metadata = draft.metadata
    assert (metadata.title, metadata.outlet) == ("Bridge shut — “for days”", "The Orvale Post")
    assert metadata.published is not None
    assert metadata.published.isoformat() == "2026-06-04T13:40:00Z"
    assert roles_of(draft) == [
        ("title", "Bridge shut — “for days”"),
        *(("paragraph", sentence) for sentence in SENTENCES),
    ]


def test_the_page_of_a_mail_is_preferred_to_its_plain_text(draft_of: Callable[..., Draft]) -> None:
    message = newsletter()
    message.add_alternative(
        PAGE.replace("Thursday", "<b>Thursday</b>"), subtype="html", cte="quoted-printable"
    )
    draft = draft_of(message.as_bytes(), "a.eml")
    assert SENTENCES[0] in draft.document.text
    assert [draft.document.text[run.start : run.end] for run in draft.document.runs] == ["Thursday"]


def archive() -> bytes:
    message = letter(
        Subject="Bridge shut | The Orvale Post",
        **{"Snapshot-Content-Location": "https://orvalepost.example/bridge"},
    )
    message.set_content(
        PAGE.replace("hurt", "hürt"), subtype="html", charset="iso-8859-1", cte="quoted-printable"
    )
    message.make_related()
    message.add_related(b"\x89PNG", "image", "png")
    return message.as_bytes()


def test_a_web_archive_is_its_page_with_its_address(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(archive(), "a.mhtml")
    assert draft.metadata.url == "https://orvalepost.example/bridge"
    assert draft.metadata.title == "Bridge shut after crane hits pylon"
    assert "Nobody was hürt" in draft.document.text
    assert draft.media_type == "multipart/related"


@pytest.mark.parametrize(
    "comment",
    [
        "<!--\n Page saved with SingleFile \n url: https://orvalepost.example/bridge \n saved date: Thu Jun 04 2026\n-->",
        "<!-- saved from url=(0034)https://orvalepost.example/bridge -->",
    ],
)
def test_a_saved_page_remembers_its_address(comment: str, draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(f"<!DOCTYPE html>{comment}{PAGE}", "a.html")
    assert draft.metadata.url == "https://orvalepost.example/bridge"


def test_front_matter_in_a_text_file_is_read_and_its_lines_stay_paragraphs(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    source = f"---\ntitle: Bridge shut\noutlet: The Orvale Post\n---\n- One point\n{SENTENCES[0]}\n{SENTENCES[1]}\n"
    draft = draft_of(source, "a.txt")
    assert draft.metadata.outlet == "The Orvale Post"
    assert [role for role, _ in roles_of(draft)] == ["title", "list_item", "paragraph", "paragraph"]


@given(st.binary(max_size=200))
def test_no_malformed_mail_breaks_the_reading(raw: bytes) -> None:
    for head in (
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n",
        b"From: ",
        b"Date: \nSubject: =?x?q?",
    ):
        assert isinstance(open_letter(head + raw).body, bytes)
