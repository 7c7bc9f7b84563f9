"""EPUB: a book is one article with headings, a long one an article a chapter."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from reader.errors import SourceRefused
from reader.ingest import epub
from reader.model.draft import Draft

CONTAINER = """<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?>{doctype}<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Flood{entity}</dc:title>
<dc:creator>Ana Ruiz</dc:creator><dc:creator>A. Writer</dc:creator><dc:publisher>The Harbour Post</dc:publisher>
<dc:language>en</dc:language><dc:date>2026-03-04</dc:date></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="two" href="text/two%20.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="pic" href="pic.jpg" media-type="image/jpeg"/></manifest>
<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="pic"/><itemref idref="gone"/></spine></package>"""
CHAPTER = """<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><h1>{title}</h1><p>{text}</p><blockquote><p>Water rose for nine hours.</p></blockquote></body></html>"""
NAV = """<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><h1>Contents</h1><ol><li><a href="text/one.xhtml">Costs</a></li></ol></nav></body></html>"""
FILES = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/content.opf": PACKAGE.format(doctype="", entity=""),
    "OEBPS/nav.xhtml": NAV,
    "OEBPS/text/one.xhtml": CHAPTER.format(title="Costs", text="The repairs would cost $145 million."),
    "OEBPS/text/two .xhtml": CHAPTER.format(
        title="Afterwards", text="The dam held, and 31 people were missing."
    ),
    "OEBPS/pic.jpg": "x",
}


def book(**changed: str | None) -> bytes:
    """Return a book; a name's dots and slashes are written as `__`."""
    files: dict[str, str | None] = dict(FILES)
    for name, content in changed.items():
        files[next(known for known in [*FILES, "META-INF/encryption.xml"] if _key(known) == name)] = content
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            if content is not None:
                archive.writestr(name, content)
    return buffer.getvalue()


def _key(name: str) -> str:
    return "".join(c if c.isalnum() else "_" for c in name).strip("_")


def test_a_book_is_one_article_in_the_order_of_its_spine(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], list[tuple[str, str]]]
) -> None:
    draft = draft_of(book(), "flood.epub")
    assert roles_of(draft) == [
        ("title", "The Flood"),
        ("heading", "Costs"),
        ("paragraph", "The repairs would cost $145 million."),
        ("quote", "Water rose for nine hours."),
        ("heading", "Afterwards"),
        ("paragraph", "The dam held, and 31 people were missing."),
        ("quote", "Water rose for nine hours."),
    ]
    metadata = draft.metadata
    assert (metadata.byline, metadata.outlet, metadata.language) == (
        "Ana Ruiz, A. Writer",
        "The Harbour Post",
        "en",
    )
    assert metadata.published is not None
    assert metadata.published.isoformat() == "2026-03-04"


def test_a_long_book_is_an_article_a_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(epub, "LONGEST", 50)
    parts = epub.parse_epub(book(), "flood")
    assert [part.metadata.title for part in parts] == [
        "The Flood: Costs",
        "The Flood: Afterwards",
    ]
    assert all(part.metadata.byline == "Ana Ruiz, A. Writer" for part in parts)


def test_a_chapter_that_is_not_there_costs_a_note(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(book(OEBPS_text_one_xhtml=None), "flood.epub")
    assert draft.notes == (
        "partial: 1 of 3 chapters could not be read (OEBPS/text/one.xhtml: it is not in the archive)",
    )
    assert draft.partial
    assert "The dam held" in draft.document.text


def test_an_entity_is_not_expanded_and_no_file_is_read(draft_of: Callable[..., Draft]) -> None:
    doctype = (
        '<!DOCTYPE p [<!ENTITY a "billion"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    )
    package = PACKAGE.format(doctype=doctype, entity=" &b; &x;")
    draft = draft_of(book(OEBPS_content_opf=package), "flood.epub")
    assert draft.metadata.title == "The Flood &b; &x;"


def test_a_chapter_that_unpacks_without_end_is_left_out(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(book(OEBPS_text_one_xhtml="<p>" + "0" * (11 << 20)), "flood.epub")
    assert draft.partial == (
        "partial: 1 of 3 chapters could not be read (OEBPS/text/one.xhtml: it unpacks to more than 10 MB)"
    )


def test_a_chapter_that_is_nested_too_deeply_keeps_its_words(draft_of: Callable[..., Draft]) -> None:
    chapter = "<html><body>" + "<div>" * 3_000 + "The innermost sentence." + "</div>" * 3_000
    draft = draft_of(book(OEBPS_text_one_xhtml=chapter), "flood.epub")
    assert "The innermost sentence." in draft.document.text


def test_a_tag_of_a_hundred_thousand_attributes_holds_nothing_up(draft_of: Callable[..., Draft]) -> None:
    chapter = "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">After the attributes.</p>"
    draft = draft_of(book(OEBPS_text_one_xhtml=chapter), "flood.epub")
    assert "After the attributes." in draft.document.text


ENCRYPTION = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#">
<CipherData><CipherReference URI="{}"/></CipherData></EncryptedData></encryption>"""
REFUSED = {
    "it is encrypted (DRM)": book(META_INF_encryption_xml=ENCRYPTION.format("OEBPS/text/one.xhtml")),
    "it is damaged: it does not say what its chapters are": book(META_INF_container_xml="<x>"),
    "its zip cannot be read": book()[:400],
    "there is no text in it": book(OEBPS_content_opf="<package/>"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_cannot_be_read_is_refused_with_the_reason(draft_of: Callable[..., Draft], why: str) -> None:
    with pytest.raises(SourceRefused) as refused:
        draft_of(REFUSED[why], "flood.epub")
    assert refused.value.why == why


def test_encrypted_fonts_do_not_matter(draft_of: Callable[..., Draft]) -> None:
    raw = book(META_INF_encryption_xml=ENCRYPTION.format("OEBPS/fonts/a.otf"))
    assert "The dam held" in draft_of(raw, "flood.epub").document.text
