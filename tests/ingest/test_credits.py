"""The quick look for picture credits never misses what the expression would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.names import _CREDIT, _may_credit, is_caption

PIECES = (
    *("photo", "Photograph", "IMAGES", "picture", "credit", "crédit", "foto", "Bild", "fotografía", "beeld"),
    *(
        "illustration",
        "screenshot",
        "graphic",
        "photographer",
        "video",
        "pictured",
        "above",
        "file",
        "in pictures",
    ),
    *("getty images", "Shutterstock", "iStockphoto", "unsplash", "alamy", "wikimedia commons", "file photo"),
    *("AP", "afp", "EPA-EFE", "Reuters", "dpa", "PA Media", "pa wire", "pic", "courtesy", "ımage", "vİdeo"),
    *(" ", " ", ":", ": x", "/", " / J. Doe", "|", "(", ")", "-", "–", "...", "by A", "ſ", ". ", "The dam"),
)
LINES = st.lists(st.sampled_from(PIECES), max_size=7).map("".join)


@given(LINES)
def test_what_is_a_credit_passes_the_quick_look(line: str) -> None:
    assert _may_credit(line) or not _CREDIT.search(line)


def test_lines_with_and_without_a_credit() -> None:
    assert is_caption("The dam on Monday. Photo: A. Writer")
    assert is_caption("The dam on Monday (AP)")
    assert is_caption("Reuters and AFP")
    assert not is_caption("The dam held on Monday, an engineer said.")
