"""Stories by hand and by likeness, what was rejected and dismissed; and that it can all be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.errors import NotFound, UsageError
from reader.model.finding import StorySuggestion
from reader.model.ids import ArticleId, StoryId
from reader.model.story import Disputed, StoryFacts

if TYPE_CHECKING:
    from tests.store.conftest import Shelf


@pytest.fixture
def reports(shelf: Shelf) -> list[ArticleId]:
    """Return four articles, the oldest first."""
    return [shelf.add(f"Report {n}", f"Report {n} says so.", published=f"2026-03-0{n}") for n in (1, 2, 3, 4)]


def groups(shelf: Shelf) -> list[tuple[ArticleId, ...]]:
    return sorted(story.articles for story in shelf.store.stories.all())


def test_a_story_comes_back_as_it_was_made_its_reports_by_date(
    shelf: Shelf, reports: list[ArticleId]
) -> None:
    made = shelf.store.stories.make([reports[1], reports[0]], "Dam")
    assert (made.title, made.articles) == ("Dam", tuple(reports[:2]))
    assert made.by_hand == frozenset(reports[:2])
    assert shelf.reopened().stories.all() == [made]
    assert shelf.store.stories.find(made.id[-8:]) == made.id


def test_an_article_is_in_one_story_at_most(shelf: Shelf, reports: list[ArticleId]) -> None:
    stories = shelf.store.stories
    first = stories.make(reports[:3], "First")
    second = stories.make([reports[2], reports[3]], "Second")
    assert stories.get(first.id).articles == tuple(reports[:2])
    assert stories.of(reports[2]) == second.id


def test_a_story_left_with_one_report_is_gone(shelf: Shelf, reports: list[ArticleId]) -> None:
    stories = shelf.store.stories
    stories.make(reports[:2], "First")
    stories.make([reports[1], reports[2]], "Second")
    assert groups(shelf) == [(reports[1], reports[2])]
    assert stories.count() == 1


def test_what_was_taken_out_is_rejected_by_those_that_stay(shelf: Shelf, reports: list[ArticleId]) -> None:
    stories = shelf.store.stories
    made = stories.make(reports[:3], "Dam")
    stories.remove(made.id, [reports[2]])
    assert stories.rejected(reports[2]) == frozenset(reports[:2])
    assert stories.rejected(reports[0]) == frozenset(reports[2:3])
    stories.add(made.id, [reports[2]])
    assert stories.rejected(reports[2]) == frozenset()


def test_a_split_makes_two_stories_that_do_not_find_together_again(
    shelf: Shelf, reports: list[ArticleId]
) -> None:
    stories = shelf.store.stories
    made = stories.make(reports, "Dam")
    parted = stories.split(made.id, reports[2:], "Court")
    assert groups(shelf) == sorted([tuple(reports[:2]), tuple(reports[2:])])
    assert stories.rejected(reports[0]) == frozenset(reports[2:])
    with pytest.raises(UsageError):
        stories.split(parted.id, reports[2:], "All of it")


def test_each_act_is_taken_back_whole(shelf: Shelf, reports: list[ArticleId]) -> None:
    """Undoing every step leads through the same states backwards; redoing, forwards."""
    stories, journal = shelf.store.stories, shelf.store.journal
    states = [groups(shelf)]
    made = stories.make(reports, "Dam")
    states.append(groups(shelf))
    stories.split(made.id, reports[2:], "Court")
    states.append(groups(shelf))
    stories.remove(made.id, [reports[0]])
    states.append(groups(shelf))
    stories.make([reports[0], reports[3]], "Other")
    states.append(groups(shelf))
    for state in reversed(states[:-1]):
        journal.undo()
        assert groups(shelf) == state
    assert stories.rejected(reports[0]) == frozenset()
    for state in states[1:]:
        journal.redo()
        assert groups(shelf) == state


def test_the_steps_say_what_was_done(shelf: Shelf, reports: list[ArticleId]) -> None:
    stories = shelf.store.stories
    made = stories.make(reports[:2], "Dam")
    stories.rename(made.id, "The dam")
    stories.add(made.id, [reports[2]])
    stories.reject(made.id)
    assert shelf.did() == [
        "Made the story “Dam”",
        "Renamed the story to “The dam”",
        "Added 1 report to the story “The dam”",
        "Took the story “The dam” apart",
    ]


def test_joining_by_likeness_is_no_act_of_the_user(shelf: Shelf, reports: list[ArticleId]) -> None:
    stories = shelf.store.stories
    story = stories.join(reports[:2], "Dam")
    stories.join([reports[2]], "", story)
    assert stories.get(story).articles == tuple(reports[:3])
    assert (stories.get(story).by_hand, shelf.did()) == (frozenset(), [])


def test_taking_a_story_back_lets_go_of_what_joined_it_meanwhile(
    shelf: Shelf, reports: list[ArticleId]
) -> None:
    stories = shelf.store.stories
    made = stories.make(reports[:2], "Dam")
    stories.join([reports[2]], "", made.id)
    shelf.store.journal.undo()
    assert groups(shelf) == []
    shelf.store.journal.redo()
    assert groups(shelf) == [tuple(reports[:2])]


def test_removed_articles_are_not_counted_and_come_back(shelf: Shelf, reports: list[ArticleId]) -> None:
    shelf.store.stories.make(reports[:2], "Dam")
    shelf.store.articles.remove([reports[0]])
    assert groups(shelf) == [(reports[1],)]
    shelf.store.journal.undo()
    assert groups(shelf) == [tuple(reports[:2])]


def test_suggestions_go_both_ways_until_rejected(shelf: Shelf, reports: list[ArticleId]) -> None:
    stories, (one, two, three, _) = shelf.store.stories, reports
    stories.suggest(one, [StorySuggestion(two, 0.15), StorySuggestion(three, 0.13)])
    assert [s.article for s in stories.suggested([one])] == [two, three]
    assert [s.article for s in stories.suggested([two])] == [one]
    assert [s.article for s in stories.suggested([one, two])] == [three]
    stories.reject_pair(one, three)
    assert [s.article for s in stories.suggested([one])] == [two]
    shelf.store.journal.undo()
    assert [s.article for s in stories.suggested([one])] == [two, three]


def test_facts_are_kept_with_their_stamp(shelf: Shelf, reports: list[ArticleId]) -> None:
    stories = shelf.store.stories
    story = stories.join(reports[:2], "Dam")
    facts = StoryFacts("abc", 2, 2, 5, (Disputed("money|1 USD|2 USD", tuple(reports[:2])),))
    stories.keep_facts(story, facts)
    assert shelf.reopened().stories.facts() == {story: facts}


def test_a_dismissal_is_remembered_between_the_reports_and_can_be_taken_back(
    shelf: Shelf, reports: list[ArticleId]
) -> None:
    dismissals = shelf.store.dismissals
    dismissals.dismiss("money|1|2", reports[:2], "one says 1, the other 2")
    assert shelf.reopened().dismissals.all() == {"money|1|2": [frozenset(reports[:2])]}
    shelf.store.dismissals.restore("money|1|2", reports[1:3], "another pair")
    assert shelf.store.dismissals.all()
    shelf.store.dismissals.restore("money|1|2", reports[:3], "one says 1, the other 2")
    assert shelf.store.dismissals.all() == {}
    shelf.store.journal.undo()
    assert shelf.store.dismissals.all() == {"money|1|2": [frozenset(reports[:2])]}


def test_an_unknown_story_or_article_is_said_to_be_unknown(shelf: Shelf, reports: list[ArticleId]) -> None:
    with pytest.raises(NotFound):
        shelf.store.stories.get(StoryId("X" * 26))
    with pytest.raises(NotFound):
        shelf.store.stories.make([ArticleId("X" * 26)], "Nobody")
