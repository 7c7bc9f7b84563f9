"""Documents as columns: whatever ingest makes comes back the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Block, Document, Metadata, Provenance, Role, Style, StyleRun
from reader.model.dates import PublicationDate
from reader.store import documents

PLAIN = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@st.composite
def papers(draw: st.DrawFn) -> Document:
    """Blocks with one newline between two of them, and runs that stay inside a block."""
    text = ""
    blocks: list[Block] = []
    runs: list[StyleRun] = []
    for part in draw(st.lists(PLAIN, max_size=8)):
        start = len(text) + bool(blocks)
        text += ("\n" if blocks else "") + part
        role = draw(st.sampled_from(Role))
        level, ordinal = draw(st.integers(0, 9)), draw(st.none() | st.integers(0, 400))
        blocks.append(Block(role, start, len(text), level, ordinal, draw(st.just("") | PLAIN)))
        for _ in range(draw(st.integers(0, 3))):
            begin, end = sorted(draw(st.tuples(*[st.integers(start, len(text))] * 2)))
            styles = draw(st.frozensets(st.sampled_from(Style), min_size=1))
            runs.append(StyleRun(begin, end, styles, draw(st.none() | PLAIN)))
    return Document(text, tuple(blocks), tuple(draw(st.permutations(runs))))


METADATA = st.builds(
    Metadata,
    title=PLAIN,
    outlet=st.none() | PLAIN.filter(bool),
    byline=st.none() | PLAIN.filter(bool),
    published=st.none() | st.dates().map(lambda day: PublicationDate.parse(day.isoformat())),
    url=st.none() | PLAIN.filter(bool),
    language=st.none() | st.just("en"),
    tags=st.lists(PLAIN, max_size=3).map(tuple),
    extra=st.dictionaries(PLAIN, PLAIN, max_size=3),
    found=st.dictionaries(PLAIN, st.builds(Provenance, where=PLAIN, derived=st.booleans()), max_size=3),
)


@given(papers())
def test_documents_come_back(document: Document) -> None:
    blocks, runs = documents.encode_blocks(document.blocks), documents.encode_runs(document.runs)
    assert documents.decode_document(document.text, blocks, runs) == document


@given(METADATA)
def test_metadata_come_back(metadata: Metadata) -> None:
    assert documents.decode_metadata(documents.encode_metadata(metadata), {}) == metadata


def test_blocks_are_small() -> None:
    """An ordinary paragraph costs about ten bytes."""
    blocks = tuple(Block(Role.PARAGRAPH, at * 400, at * 400 + 399) for at in range(1000))
    assert len(documents.encode_blocks(blocks)) < 11 * len(blocks)
