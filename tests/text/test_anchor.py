"""Finding a passage again: the law, the states, and the cases peers get wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.annotation import Anchored, AnchorState
from reader.model.ranges import TextRange
from reader.text.anchor import Anchorer, RevisionMap, anchor, describe
from reader.text.states import set_alike

OLD = """Meta delays its model again
Meta has delayed the launch of Muse Spark twice. The company plans to spend $72 billion on data centres this year.
Analysts doubt the plan. "We were not ready," an engineer said on Tuesday.
Rivals released their own models in March. OpenAI spends $72 billion as well, a rival claimed."""


def at(text: str, quote: str, nth: int = 0) -> TextRange:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return TextRange(start, start + len(quote))


def carried(new: str, quote: str, nth: int = 0) -> tuple[str, str | None]:
    """Return state and text of a passage of OLD, carried to `new` by both ways, which must agree."""
    passage = at(OLD, quote, nth)
    by_revision = RevisionMap(OLD, new).carry(passage)
    by_selectors = anchor(new, describe(OLD, passage))
    assert (by_revision.state, by_revision.range) == (by_selectors.state, by_selectors.range)
    return by_revision.state.value, by_revision.range.slice(new) if by_revision.range else None


TEXTS = st.text(st.sampled_from("a b. \n“é—5ﬁ\u00ad日") | st.characters(), max_size=60)


@given(TEXTS, st.data())
def test_a_described_passage_is_found_where_it_is(text: str, data: st.DataObject) -> None:
    """anchor(text, describe(text, r)) is r for every range, empty ones too."""
    start = data.draw(st.integers(0, len(text)))
    passage = TextRange(start, data.draw(st.integers(start, len(text))))
    expected = Anchored(AnchorState.EXACT, passage, passage.slice(text))
    assert anchor(text, describe(text, passage)) == expected
    assert RevisionMap(text, text).carry(passage) == expected


@settings(deadline=None)
@given(TEXTS, TEXTS, TEXTS, st.data())
def test_an_outcome_always_says_what_stands_there(
    text: str, head: str, tail: str, data: st.DataObject
) -> None:
    """Whatever was put around or instead: the quote is the text of the range, or the old one of an orphan."""
    start = data.draw(st.integers(0, len(text)))
    passage = TextRange(start, data.draw(st.integers(start, len(text))))
    quote = passage.slice(text)
    for new in (head + text + tail, head + tail):
        for found in (anchor(new, describe(text, passage)), RevisionMap(text, new).carry(passage)):
            assert (found.range is None) == (found.state is AnchorState.ORPHANED)
            assert found.quote == (found.range.slice(new) if found.range else quote)
            if found.state in {AnchorState.EXACT, AnchorState.SAME, AnchorState.MOVED}:
                assert set_alike(found.quote, quote)


def test_an_edit_above_leaves_the_passage_the_same() -> None:
    new = OLD.replace("Meta has", "Once more, and to nobody's surprise, Meta has")
    assert carried(new, "$72 billion") == ("same", "$72 billion")
    assert carried(new, "$72 billion", 1) == ("same", "$72 billion")
    assert carried(new, 'an engineer said on Tuesday."'[:-1]) == ("same", "an engineer said on Tuesday.")


def test_a_changed_figure_is_never_the_same_passage() -> None:
    """The other "$72 billion" below must not take its place."""
    new = OLD.replace("spend $72 billion on", "spend $145 billion on")
    assert carried(new, "$72 billion") == ("review", "$145 billion")
    assert carried(new, "$72 billion", 1) == ("same", "$72 billion")
    assert carried(new, "The company plans to spend $72 billion on data centres this year.") == (
        "review",
        "The company plans to spend $145 billion on data centres this year.",
    )


def test_a_deleted_passage_is_orphaned_though_its_words_stand_elsewhere() -> None:
    new = OLD.replace(" The company plans to spend $72 billion on data centres this year.", "")
    assert carried(new, "$72 billion") == ("orphaned", None)
    assert carried(new, "The company plans to spend $72 billion on data centres this year.") == (
        "orphaned",
        None,
    )


def test_a_verbatim_copy_does_not_capture_the_original() -> None:
    copy = "Key points\nAnalysts doubt the plan.\n"
    new = OLD.replace("Meta has delayed", copy + "Meta has delayed")
    place = RevisionMap(OLD, new).carry(at(OLD, "Analysts doubt the plan."))
    assert place == Anchored(
        AnchorState.SAME, at(new, "Analysts doubt the plan.", 1), "Analysts doubt the plan."
    )
    edited = new.replace('Analysts doubt the plan. "We', 'Some analysts doubt the new plan. "We')
    place = RevisionMap(OLD, edited).carry(at(OLD, "Analysts doubt the plan."))
    assert place.quote.endswith("nalysts doubt the new plan.")
    assert place.state is AnchorState.CHANGED


def test_a_moved_paragraph_is_found() -> None:
    lines = OLD.split("\n")
    new = "\n".join([lines[0], lines[2], lines[3], lines[1]])
    quote = "The company plans to spend $72 billion on data centres this year."
    place = RevisionMap(OLD, new).carry(at(OLD, quote))
    assert place == Anchored(AnchorState.MOVED, at(new, quote), quote)


def test_another_figure_elsewhere_is_another_statement() -> None:
    """A sentence is gone; one like it, with other figures, was put in far away."""
    gone = "The company plans to spend $72 billion on data centres this year."
    like = "The company plans to spend $31 billion on data centres this year."
    new = OLD.replace(gone, "Nobody was available to comment on it.") + "\n" + like
    assert RevisionMap(OLD, new).carry(at(OLD, gone)).state is AnchorState.ORPHANED


def test_rewrapping_and_typography_are_no_change() -> None:
    assert carried(OLD.replace(" ", "\n"), "$72 billion on data centres") == (
        "same",
        "$72\nbillion\non\ndata\ncentres",
    )
    new = OLD.replace('"We were not ready,"', "“We were not ready,”")
    assert carried(new, '"We were not ready,"') == ("same", "“We were not ready,”")
    assert carried(new, "Analysts doubt the plan.") == ("exact", "Analysts doubt the plan.")


def test_part_of_a_word_stays_part_of_it() -> None:
    new = OLD.replace("Meta has", "Yesterday Meta has")
    assert carried(new, "ata centr") == ("same", "ata centr")
    assert carried(new, " data") == ("same", " data")


def test_a_passage_without_a_word_lives_between_its_neighbours() -> None:
    passage = at(OLD, " ", 5)
    assert RevisionMap(OLD, "New. " + OLD).carry(passage).range == passage.shifted(5)
    assert RevisionMap(OLD, "All is new").carry(passage).state is AnchorState.ORPHANED


def test_an_offset_follows_its_text() -> None:
    """The caret stays at its word; where the word is gone, at the place it was taken from."""
    new = OLD.replace("Meta has", "Yesterday Meta has")
    moved = RevisionMap(OLD, new)
    for word in ("Muse", "billion", "engineer", "rival claimed"):
        assert moved.offset(OLD.index(word) + 2) == new.index(word) + 2
    gone = RevisionMap(OLD, OLD.replace("Analysts doubt the plan. ", ""))
    assert gone.offset(OLD.index("doubt")) == OLD.index("\nAnalysts")
    assert RevisionMap(OLD, "").offset(50) == 0


@given(TEXTS, TEXTS, st.integers(0, 70))
def test_an_offset_never_leaves_the_text(old: str, new: str, offset: int) -> None:
    assert 0 <= RevisionMap(old, new).offset(min(offset, len(old))) <= len(new)
    assert RevisionMap(old, old).offset(min(offset, len(old))) == min(offset, len(old))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Something else entirely."])
def test_nothing_is_found_in_a_text_that_has_nothing_of_it(text: str) -> None:
    assert carried(text, "$72 billion") == ("orphaned", None)


def test_one_text_answers_many_selectors() -> None:
    new = "Update: " + OLD
    anchorer = Anchorer(new)
    for quote in ("Muse Spark", "$72 billion", "an engineer said"):
        assert anchorer.anchor(describe(OLD, at(OLD, quote))).range == at(new, quote)


def test_a_sentence_taken_out_of_a_long_passage_leaves_it_found() -> None:
    """By selectors alone too: a figure that went with it is not another figure."""
    gone = " The company plans to spend $72 billion on data centres this year."
    new = "Late in the evening this was sent out.\n" + OLD.replace(gone, "")
    passage = TextRange(OLD.index("Meta has"), OLD.index("\nRivals"))
    place = anchor(new, describe(OLD, passage))
    assert place.range is not None
    assert place.quote == OLD[passage.start : passage.end].replace(gone, "")


def test_a_statement_with_another_figure_beside_it_far_away_is_another() -> None:
    """By selectors alone: the words are the same, what they speak of is not."""
    gone = "The company plans to spend $72 billion on data centres this year."
    like = gone.replace("72", "31")
    far = "Nothing else is known of it so far. " * 30
    new = OLD.replace(gone, "Nobody was available.") + "\n" + far + like
    assert anchor(new, describe(OLD, at(OLD, "The company plans to spend"))).state is AnchorState.ORPHANED


def test_a_copy_that_fits_better_does_not_capture_the_edited_passage() -> None:
    """By selectors alone: a box at the top repeats what was edited below."""
    copy = (
        "Key points\nAnalysts doubt the plan, an engineer said on Tuesday, and Meta did not comment on it.\n"
    )
    old = OLD.replace("Analysts doubt the plan.", copy.splitlines()[1])
    new = copy + old.replace("said on Tuesday, and", "said early on Tuesday, yet")
    place = anchor(new, describe(old, at(old, "an engineer said on Tuesday, and")))
    assert place.state is AnchorState.REVIEW
    assert place.quote == "an engineer said early on Tuesday, yet"
