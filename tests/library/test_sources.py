"""Adding: what a file becomes, and that adding again changes nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.library import samples
from reader.model.annotation import AnchorState
from reader.model.changes import Outcome
from reader.model.draft import OriginKind
from reader.model.listing import ListQuery
from tests.library.conftest import REPORT, Desk


def test_a_folder_is_linked_and_every_article_in_it_added(desk: Desk) -> None:
    desk.put("a.md")
    desk.put("deep/b.txt", "Another headline\n\nAnother story altogether, of some length.\n")
    desk.put("picture.png", b"\x89PNG\r\n\x1a\n\0\0")
    assert desk.outcomes() == {"a.md": "added", "b.txt": "added"}
    assert desk.library.sources.linked() == [desk.folder]


def test_adding_again_changes_nothing(desk: Desk) -> None:
    desk.put("a.md")
    desk.scan()
    before = desk.library.store.changes.last()
    assert desk.outcomes() == {"a.md": "unchanged"}
    assert str(desk.library.sources.add_file(desk.folder / "a.md").outcome) == "unchanged"
    assert desk.library.store.changes.last() == before


def test_the_same_text_in_two_places_is_one_article(desk: Desk) -> None:
    desk.put("a.md")
    desk.put("copy.md")
    assert sorted(desk.outcomes().values()) == ["added", "duplicate"]
    assert desk.library.articles.count() == 1


def test_an_edited_file_gives_a_new_revision(desk: Desk) -> None:
    article = desk.add("a.md")
    desk.put("a.md", REPORT.replace("$145 million", "$160 million"))
    added = desk.library.sources.add_file(desk.folder / "a.md")
    assert (added.outcome, added.article) == (Outcome.REVISED, article)
    assert desk.library.articles.revision_numbers(article) == [1, 2]
    assert "$160 million" in desk.text(article)
    assert "$145 million" in desk.library.articles.revision(article, 1).text


def test_a_highlight_on_an_unchanged_passage_stays_where_it_belongs(desk: Desk) -> None:
    article = desk.add("a.md")
    desk.library.annotations.highlight(article, desk.passage(article, "31 people were still missing"))
    desk.put("a.md", REPORT.replace("The ministry said", "Late in the evening the ministry said"))
    desk.library.sources.add_file(desk.folder / "a.md")
    [placed] = desk.library.annotations.of_article(article)
    assert placed.anchored.state is AnchorState.SAME
    assert placed.anchored.range is not None
    assert placed.anchored.range.slice(desk.text(article)) == "31 people were still missing"


def test_a_highlight_on_a_changed_figure_never_becomes_the_new_figure_silently(desk: Desk) -> None:
    article = desk.add("a.md")
    desk.library.annotations.highlight(article, desk.passage(article, "$145 million"))
    desk.put("a.md", REPORT.replace("$145 million", "$160 million"))
    desk.library.sources.add_file(desk.folder / "a.md")
    [placed] = desk.library.annotations.of_article(article)
    assert placed.anchored.state in (AnchorState.REVIEW, AnchorState.ORPHANED)
    assert placed.annotation.target.quote == "$145 million"


def test_a_moved_file_keeps_its_article_and_its_annotations(desk: Desk) -> None:
    desk.put("a.md")
    desk.scan()
    [row] = desk.library.articles.rows(desk.library.articles.keys(ListQuery()))
    desk.library.annotations.highlight(row.id, desk.passage(row.id, "the dam held"))
    (desk.folder / "sub").mkdir()
    (desk.folder / "a.md").rename(desk.folder / "sub" / "b.md")
    assert desk.outcomes() == {"b.md": "moved"}
    article = desk.library.articles.get(row.id)
    assert (article.missing, Path(article.path or "").name) == (False, "b.md")
    assert len(desk.library.annotations.of_article(row.id)) == 1


def test_a_file_that_is_gone_leaves_its_article_marked_missing(desk: Desk) -> None:
    path = desk.put("a.md")
    desk.scan()
    path.unlink()
    assert desk.outcomes() == {"a.md": "missing"}
    [row] = desk.library.articles.rows(desk.library.articles.keys(ListQuery(missing=True)))
    assert row.title == "Ministry raises flood estimate"
    desk.put("a.md")
    desk.scan()
    assert not desk.library.articles.get(row.id).missing


@pytest.mark.parametrize("name", ["report.log", "report.json", ".notes.md", ".drafts/report.md"])
def test_a_file_that_was_added_by_name_stays_though_a_scan_would_not_take_it(desk: Desk, name: str) -> None:
    """It was called gone, and what became of it was not read until it was named again."""
    desk.scan()
    article = desk.add(name)
    assert desk.outcomes() == {Path(name).name: "unchanged"}
    path = desk.put(name, REPORT.replace("$145", "$146"))
    assert desk.outcomes() == {Path(name).name: "revised"}
    path.unlink()
    assert desk.outcomes() == {Path(name).name: "missing"}
    desk.put(name)
    desk.scan()
    assert not desk.library.articles.get(article).missing


def test_an_old_name_that_still_leads_to_a_file_is_no_second_file(desk: Desk) -> None:
    """So it is for a name of other case, where case does not count."""
    (desk.folder / "z").mkdir()
    desk.put("z/a.md")
    desk.scan()
    (desk.folder / "z").rename(desk.folder / "b")
    (desk.folder / "z").symlink_to(desk.folder / "b")
    assert desk.outcomes() == {"a.md": "moved"}


def test_a_removed_article_stays_out_though_its_file_is_there(desk: Desk) -> None:
    desk.put("a.md")
    desk.scan()
    [row] = desk.library.articles.rows(desk.library.articles.keys(ListQuery()))
    desk.library.articles.remove([row.id])
    assert desk.outcomes() == {}
    assert desk.library.articles.count() == 0
    desk.library.history.undo()
    assert desk.library.articles.count() == 1


def test_a_removed_article_that_is_added_again_by_name_is_back_with_its_highlights(desk: Desk) -> None:
    article = desk.add("a.md")
    desk.library.annotations.highlight(article, desk.passage(article, "the dam held"))
    desk.library.articles.remove([article])
    added = desk.library.sources.add_file(desk.folder / "a.md")
    assert (added.outcome, added.article) == (Outcome.ADDED, article)
    assert "removed before" in added.reason
    assert len(desk.library.annotations.of_article(article)) == 1


def test_undo_after_adding_again_gives_no_second_article(desk: Desk) -> None:
    """Regression test for two articles of one file, of which only the older had the highlight."""
    article = desk.add("a.md")
    desk.library.articles.remove([article])
    desk.add("a.md")
    assert desk.library.articles.count() == 1
    desk.library.history.undo()
    assert desk.library.articles.count() == 0
    desk.library.history.undo()
    assert [row.id for row in desk.library.articles.rows(desk.library.articles.keys(ListQuery()))] == [
        article
    ]


def test_a_removed_article_comes_back_with_what_its_file_says_now(desk: Desk) -> None:
    article = desk.add("a.md")
    desk.library.articles.remove([article])
    desk.put("a.md", REPORT.replace("$145 million", "$160 million"))
    added = desk.library.sources.add_file(desk.folder / "a.md")
    assert (added.outcome, added.article) == (Outcome.REVISED, article)
    assert "$160 million" in desk.text(article)


def test_another_report_under_the_name_of_a_removed_one_is_an_article_of_its_own(desk: Desk) -> None:
    article = desk.add("a.md")
    desk.library.articles.remove([article])
    assert desk.add("a.md", "Harbour closed\n\nNo ship left port today, said the pilots.\n") != article


def test_the_text_of_a_removed_article_under_another_address_is_an_article_of_its_own(desk: Desk) -> None:
    article = desk.add("a.md", REPORT.replace("date:", "url: https://a.example/1\ndate:"))
    desk.library.articles.remove([article])
    assert desk.add("b.md", REPORT.replace("date:", "url: https://b.example/1\ndate:")) != article


def test_a_linked_folder_tells_how_many_files_it_leaves_out(desk: Desk) -> None:
    desk.put("a.md")
    desk.scan()
    assert desk.library.sources.left_out(desk.folder) == 0
    [key] = desk.library.articles.keys(ListQuery())
    [row] = desk.library.articles.rows([key])
    desk.library.articles.remove([row.id])
    assert desk.outcomes() == {}
    assert desk.library.sources.left_out(desk.folder) == 1


def test_pasted_text_becomes_an_article(desk: Desk) -> None:
    added = desk.library.sources.add_bytes(REPORT.encode(), kind=OriginKind.STDIN)
    assert (added.outcome, added.title) == (Outcome.ADDED, "Ministry raises flood estimate")
    assert desk.library.sources.add_bytes(REPORT.encode()).outcome is Outcome.UNCHANGED


REFUSED = {
    "binary.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
    "empty.md": (b"", "empty"),
}


@pytest.mark.parametrize(("name", "content", "told"), [(n, c, t) for n, (c, t) in REFUSED.items()])
def test_what_is_no_article_is_refused_with_its_name_and_the_rest_goes_on(
    desk: Desk, name: str, content: bytes, told: str
) -> None:
    desk.put(name, content)
    desk.put("z.md")
    by_name = {Path(added.source).name: added for added in desk.scan()}
    assert by_name[name].outcome is Outcome.REFUSED
    assert told in by_name[name].reason
    assert by_name["z.md"].outcome is Outcome.ADDED
    assert [Path(p.source).name for p in desk.library.sources.problems()] == [name]


def test_a_problem_is_settled_once_the_file_reads_well(desk: Desk) -> None:
    path = desk.put("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    desk.scan()
    path.write_text("A headline of some kind\n\nAnd a story below it, long enough to be one.\n")
    desk.scan()
    assert desk.library.sources.problems() == []


def test_a_problem_is_settled_once_the_file_is_gone(desk: Desk) -> None:
    """It was told for ever after."""
    path = desk.put("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    desk.scan()
    path.unlink()
    desk.scan()
    assert desk.library.sources.problems() == []


def test_a_subfolder_that_cannot_be_listed_is_told_and_what_is_in_it_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody was told, and its articles counted as gone."""
    desk.put("locked/a.md")
    desk.put("b.md", REPORT.replace("flood", "storm"))
    desk.scan()
    real = os.scandir

    def scandir(path: bytes) -> object:
        if path.endswith(b"/locked"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", scandir)
        for _ in range(2):
            assert desk.outcomes() == {"locked": "refused", "b.md": "unchanged"}
        assert [p.reason for p in desk.library.sources.problems()] == ["no permission to list it"]
        articles = desk.library.articles
        assert not any(row.missing for row in articles.rows(articles.keys(ListQuery())))
    assert desk.outcomes() == {"a.md": "unchanged", "b.md": "unchanged"}
    assert desk.library.sources.problems() == []


def test_a_linked_folder_that_is_gone_is_told_and_the_others_are_read(desk: Desk, tmp_path: Path) -> None:
    """One unplugged disk ended the reading of all folders."""
    gone, there = tmp_path / "disk", tmp_path / "there"
    for folder in (gone, there):
        folder.mkdir()
        assert list(desk.library.sources.add(folder)) == []
    gone.rmdir()
    (there / "new.md").write_text(REPORT)
    told = [(Path(added.source).name, str(added.outcome)) for added in desk.library.sources.rescan()]
    assert told == [("disk", "missing"), ("new.md", "added")]
    gone.mkdir()
    assert list(desk.library.sources.rescan()) == []
    assert desk.library.sources.problems() == []


def test_a_missing_file_is_named(desk: Desk) -> None:
    added = desk.library.sources.add_file(desk.folder / "nothing.md")
    assert (added.outcome, added.article) == (Outcome.MISSING, None)
    assert added.source.endswith("nothing.md")


def test_a_pipe_does_not_hang_the_scan(desk: Desk) -> None:
    os.mkfifo(desk.folder / "pipe.txt")
    desk.put("a.md")
    assert desk.outcomes()["a.md"] == "added"


def test_the_samples_come_tagged(desk: Desk) -> None:
    added = desk.library.sources.add_samples()
    assert len(added) >= 12
    assert {a.outcome for a in added} == {Outcome.ADDED}
    assert desk.library.articles.count(ListQuery(tag="sample")) == len(added)


def test_a_sample_that_cannot_be_read_leaves_the_others(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the samples of a clone may lie what an editor or a desktop left there."""
    good, stray = desk.put("a.md"), desk.put("stray.bin", b"\x00\x01" * 600)
    monkeypatch.setattr(samples, "sample_files", lambda: [stray, good])
    refused, added = desk.library.sources.add_samples()
    assert (refused.outcome, added.outcome) == (Outcome.REFUSED, Outcome.ADDED)
    assert desk.library.articles.count(ListQuery(tag="sample")) == 1


def test_loading_the_samples_leaves_no_act_that_the_user_never_did(desk: Desk) -> None:
    desk.library.sources.add_samples()
    assert desk.library.history.recent() == []


def test_samples_that_were_removed_come_back_in_one_act(desk: Desk) -> None:
    """Regression test for every sample twice after removing, loading and undoing twice."""
    count = len(desk.library.sources.add_samples())
    rows = desk.library.articles.rows(desk.library.articles.keys(ListQuery()))
    desk.library.articles.remove([row.id for row in rows])
    desk.library.sources.add_samples()
    assert desk.library.articles.count(ListQuery(tag="sample")) == count
    assert next(step.sentence for step in desk.library.history.recent()) == "Brought back the sample articles"
    desk.library.history.undo()
    assert desk.library.articles.count() == 0
    desk.library.history.undo()
    assert desk.library.articles.count() == count


def test_a_mailbox_gives_an_article_a_mail_and_adding_it_again_nothing(desk: Desk) -> None:
    head = "From a@b.example Thu Jun  4 09:40:00 2026\nSubject: {0}\nMIME-Version: 1.0\n\nThe news of {0} is told here.\n\n"
    box = desk.put(
        "news.mbox", "".join(head.format(name) for name in ("Monday", "Tuesday")) + head[:60] + "\n\n\n"
    )
    outcomes = [(str(a.outcome), a.title or a.reason) for a in desk.library.sources.add(box)]
    assert outcomes[:2] == [("added", "Monday"), ("added", "Tuesday")]
    assert [str(a.outcome) for a in desk.library.sources.add(box)][:2] == ["unchanged", "unchanged"]
