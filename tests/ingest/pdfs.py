"""PDF files written by hand: pages of lines at places, in one of two fonts."""

from __future__ import annotations

from collections.abc import Sequence

Line = tuple[float, float, float, str]
"""x, y (points from the bottom), size of the letters, text."""


def pdf(pages: Sequence[Sequence[Line]], *, title: str = "", author: str = "", created: str = "") -> bytes:
    """Return a PDF; each line is set by itself, as word processors do."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for lines in pages:
        stream = b"".join(_line(line) for line in lines)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
            b" /Encoding /WinAnsiEncoding >> >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    objects.append(
        b"<< /Title (%s) /Author (%s) /CreationDate (%s) >>"
        % (_escaped(title), _escaped(author), created.encode())
    )
    return _file(objects)


def column(paragraphs: Sequence[Sequence[str]], *, top: float = 760, size: float = 11) -> list[Line]:
    """Return lines below one another, with a gap after each paragraph."""
    lines: list[Line] = []
    at = top
    for paragraph in paragraphs:
        for text in paragraph:
            lines.append((72, at, size, text))
            at -= size * 1.2
        at -= size
    return lines


def _line(line: Line) -> bytes:
    x, y, size, text = line
    return b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (size, x, y, _escaped(text))


def _escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects))
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)
