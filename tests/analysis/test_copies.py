"""An edited copy is told from another report of the same event."""

from __future__ import annotations

from reader.analysis.copies import NEARLY, likeness, sequences

WIRE = """The ministry said on Tuesday that the repairs would cost $145 million, up from $90 million in January.
The dam held through the night, and 31 people were still missing on Wednesday morning.
Engineers will inspect the spillway once the water has fallen, a spokesman said."""
EDITED = WIRE.replace("$145 million", "$160 million").replace("a spokesman said", "the office told reporters")
OTHER = """Repairs to the dam may cost $145 million, officials in the capital said on Tuesday evening.
Thirty-one people had not been found by Wednesday, when the water began to fall.
An inspection of the spillway is to follow, according to the water board."""


def test_a_text_is_wholly_like_itself() -> None:
    assert likeness(sequences(WIRE), sequences(WIRE.upper())) == 1


def test_an_edited_copy_is_nearly_the_same_and_another_report_is_not() -> None:
    assert NEARLY < likeness(sequences(WIRE), sequences(EDITED)) < 1
    assert likeness(sequences(WIRE), sequences(OTHER)) < NEARLY / 2


def test_texts_without_sequences_are_not_alike() -> None:
    assert likeness(sequences("Dam"), sequences("Dam")) == 0


def test_scripts_without_spaces_have_sequences() -> None:
    assert likeness(sequences("日本の銀行は利上げ"), sequences("日本の銀行は利下げ")) > NEARLY
