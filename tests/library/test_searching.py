"""The index follows the library, whatever happens to either."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from reader.library.claims import Passage
from reader.library.service import open_library
from reader.model.claim import Stance
from reader.model.search import HitKind
from tests.library.conftest import REPORT, Desk


def titles(desk: Desk, query: str) -> list[tuple[HitKind, str]]:
    """Catch up, search, and return what was found."""
    desk.library.search.catch_up()
    return [(hit.kind, hit.title) for hit in desk.library.search.find(query).hits]


def test_articles_notes_and_claims_are_found(desk: Desk) -> None:
    article = desk.add()
    desk.library.annotations.highlight_quote(article, "the dam held", note="ask the engineer")
    desk.library.claims.new("The engineer was asked", [Passage(article, desk.passage(article, "dam"))])
    assert {kind for kind, _ in titles(desk, "engineer")} == {HitKind.NOTE, HitKind.CLAIM}
    assert (HitKind.ARTICLE, "Ministry raises flood estimate") in titles(desk, "repairs")


def test_a_claim_is_found_by_who_says_it_and_by_the_words_of_a_page(desk: Desk) -> None:
    claim = desk.library.claims.new("It held", said_by="The ministry")
    desk.library.claims.attach_url(claim.id, "https://dams.example/a", "no leak", Stance.SUPPORTS)
    for query in ("author:ministry", "leak", "claim:leak"):
        assert titles(desk, query) == [(HitKind.CLAIM, "It held")], query
    desk.library.claims.edit(claim.id, said_by="")
    assert titles(desk, "author:ministry") == []


def test_what_is_removed_is_no_longer_found_until_it_is_undone(desk: Desk) -> None:
    article = desk.add()
    assert titles(desk, "repairs")
    desk.library.articles.remove([article])
    assert titles(desk, "repairs") == []
    desk.library.history.undo()
    assert titles(desk, "repairs")


def test_an_edited_article_is_found_by_its_new_words_only(desk: Desk) -> None:
    desk.add("a.md")
    desk.put("a.md", REPORT.replace("repairs", "works"))
    desk.library.sources.add_file(desk.folder / "a.md")
    assert titles(desk, "repairs") == []
    assert titles(desk, "works")


def test_a_search_says_how_much_the_index_has_not_seen(desk: Desk) -> None:
    desk.add()
    assert desk.library.search.find("repairs").pending == 1
    desk.library.search.catch_up()
    assert desk.library.search.find("repairs").pending == 0


def test_an_index_that_was_thrown_away_is_built_again(desk: Desk) -> None:
    desk.add()
    assert titles(desk, "repairs")
    desk.library.search.close()
    shutil.rmtree(desk.library.locations.cache)
    assert titles(desk, "repairs")


def test_a_rebuilt_index_finds_the_same(desk: Desk) -> None:
    article = desk.add()
    desk.library.annotations.highlight_quote(article, "the dam held", note="ask the engineer")
    before = titles(desk, "dam")
    desk.library.search.rebuild()
    assert titles(desk, "dam") == before


def test_every_match_of_a_whole_text_is_found(desk: Desk) -> None:
    desk.add()
    text = "The repair was costly. Repairs are."
    assert [r.slice(text) for r in desk.library.search.matches("repairs", text, "en")] == [
        "repair",
        "Repairs",
    ]


def test_another_process_is_noticed(desk: Desk) -> None:
    assert not desk.library.changed_elsewhere()
    with open_library(desk.library.locations) as other:
        other.sources.add_bytes(REPORT.encode())
    assert desk.library.changed_elsewhere()
    assert not desk.library.changed_elsewhere()


def test_reading_state_and_findings_can_be_asked_for(desk: Desk) -> None:
    """They are the store's to answer: changing them needs no indexing."""
    one = desk.add("one.md")
    two = desk.add("two.md", REPORT.replace("dam held", "dam broke").replace("Ministry", "Minister"))
    desk.library.annotations.highlight_quote(one, "the dam held", note="ask")
    desk.library.claims.new("The dam broke", [Passage(two, desk.passage(two, "the dam broke"))])
    search = desk.library.search
    search.catch_up()
    desk.library.articles.set_read([one], True)
    desk.library.articles.set_starred([two], True)
    asked = {
        "is:unread": {two},
        "is:read": {one},
        "is:star": {two},
        "is:missing": set(),
        "has:highlight": {one},
        "has:note": {one},
        "has:claim": {two},
        "-has:claim": {one},
    }
    for query, articles in asked.items():
        found = search.find(f"{query} kind:article")
        assert ({hit.id for hit in found.hits}, found.problem) == (articles, ""), query


def test_disagreements_are_said_to_be_unknown_and_the_rest_is_searched(desk: Desk) -> None:
    desk.add()
    desk.library.search.catch_up()
    found = desk.library.search.find("has:disagreement repairs")
    assert found.total == 1
    assert "not known yet" in found.problem


def test_what_an_article_is_like_is_not_itself(desk: Desk) -> None:
    one = desk.add("one.md")
    two = desk.add("two.md", REPORT.replace("dam held", "dam broke").replace("Ministry", "Minister"))
    desk.library.search.catch_up()
    assert [hit.id for hit in desk.library.search.like(one).hits] == [two]


def test_a_check_names_what_differs_and_changes_nothing(desk: Desk) -> None:
    article = desk.add()
    search = desk.library.search
    assert [line.partition(": ")[2] for line in search.check()] == [
        "not in the index: Ministry raises flood estimate"
    ]
    search.catch_up()
    assert search.check() == []
    desk.library.articles.add_tag([article], "flood")
    assert "another text" in search.check()[0]
    desk.library.articles.remove([article])
    assert search.check() == [f"article {article}: in the index, but not in the library"]
    search.catch_up()
    assert search.check() == []


def test_an_index_that_is_ahead_of_its_library_is_built_anew(desk: Desk) -> None:
    """An older copy took its place by hand, or a power cut took changes back."""
    copy = desk.library.backup()
    desk.add()
    desk.library.search.catch_up()
    desk.library.close()
    copy.replace(desk.library.locations.library / "library.db")
    with desk.library.reopen() as library:
        library.search.catch_up()
        assert library.search.check() == []
        assert library.search.find("repairs").total == 0


def test_a_damaged_index_is_found_out_by_a_check_and_mended(desk: Desk) -> None:
    desk.add()
    search = desk.library.search
    search.catch_up()
    folder = desk.library.locations.index(desk.library.id)
    for path in folder.iterdir():
        if path.stat().st_size > 300:
            path.write_bytes(path.read_bytes()[:200] + b"\0" * (path.stat().st_size - 200))
    search.close()
    assert search.check()
    search.catch_up()
    assert search.check() == []
    assert titles(desk, "repairs")


def test_an_index_from_elsewhere_is_not_opened_but_made_anew(desk: Desk, tmp_path: Path) -> None:
    """Its table of contents is a pickle: reading it would run what somebody else wrote."""
    desk.add()
    folder = desk.library.locations.index(desk.library.id)
    folder.mkdir(parents=True)
    proof = tmp_path / "was-run"
    attack = b"cposix\nsystem\n(S'touch " + bytes(proof) + b"'\ntR."
    for name in ("_MAIN_1.toc", "_variorum_1.toc", "_search_1.toc", "segment.seg"):
        (folder / name).write_bytes(attack)
    assert titles(desk, "repairs")
    assert not proof.exists()


def test_an_answer_is_given_while_another_process_writes(desk: Desk) -> None:
    """Who does not get the lock leaves the changes to the one that holds it."""
    desk.add("one.md")
    search = desk.library.search
    search.catch_up()
    desk.add("two.md", REPORT.replace("dam held", "dam broke").replace("Ministry", "Minister"))
    hold = (
        "import sys; from pathlib import Path; from reader.index.folder import Folder\n"
        "with Folder(Path(sys.argv[1]), sys.argv[2]).writing(5) as held:\n"
        "    print(held, flush=True); sys.stdin.read()"
    )
    folder = str(desk.library.locations.index(desk.library.id))
    with subprocess.Popen(
        [sys.executable, "-c", hold, folder, desk.library.id],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        assert not search.catch_up()
        found = search.find("repairs")
        assert (found.total, found.pending) == (1, 1)
        other.communicate("")
    assert search.catch_up()
    assert search.find("repairs").total == 2
    assert search.check() == []


def test_articles_of_reports_that_disagree_can_be_asked_for(desk: Desk) -> None:
    """Comparing a story answers it; a disagreement that was put aside no longer counts."""
    one = desk.add("one.md")
    two = desk.add("two.md", REPORT.replace("$145 million", "$160 million").replace("Ministry", "Minister"))
    other = desk.add("other.md", "Ferry toll rises\n\nThe toll of the ferry rises to five crowns in May.\n")
    library = desk.library
    library.stories.make([one, two], "The dam")
    library.search.catch_up()
    library.stories.compare_all(lambda: True)
    found = library.search.find("has:disagreement kind:article")
    assert ({hit.id for hit in found.hits}, found.problem) == ({one, two}, "")
    assert set(library.search.articles("has:disagreement")) == {one, two}
    assert library.search.articles("-has:disagreement") == [other]
    for disagreement in library.compare([one, two]).disagreements:
        library.stories.dismiss(disagreement)
    assert library.search.articles("has:disagreement") == []
