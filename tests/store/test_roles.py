"""What the user says of blocks: read back everywhere, kept through revisions, undone, dumped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.errors import NotFound
from reader.model.article import Role
from reader.model.changes import Subject
from reader.model.ids import ArticleId
from reader.text.roles import BY_HAND
from tests.store.conftest import Shelf

TEXT = "Share this article\nThe ministry said repairs would cost $145 million.\nThe dam held."
SHARE = "share this article"


def roles(shelf: Shelf, article: ArticleId) -> list[Role]:
    return [block.role for block in shelf.store.articles.revision(article).document.blocks]


def test_a_block_is_read_in_the_role_the_user_gave_it(shelf: Shelf) -> None:
    article = shelf.add(text=TEXT)
    before = shelf.store.articles.revision(article)
    shelf.store.roles.set(article, SHARE, Role.CHROME)
    now = shelf.store.articles.revision(article)
    assert roles(shelf, article) == [Role.CHROME, Role.PARAGRAPH, Role.PARAGRAPH]
    assert now.document.blocks[0].reason == BY_HAND
    assert (now.text, now.id) == (before.text, before.id)
    assert shelf.store.articles.revision_by_id(before.id) == now


def test_overruled_chrome_is_not_counted_searched_or_compared(shelf: Shelf) -> None:
    article = shelf.add(text=TEXT)
    words, last = shelf.get(article).words, shelf.store.changes.last()
    shelf.store.roles.set(article, SHARE, Role.CHROME)
    assert shelf.get(article).words == words - 3
    assert shelf.store.articles.texts([article])[article] == TEXT.partition("\n")[2]
    assert [(c.subject, c.id) for c in shelf.store.changes.since(last)] == [(Subject.ARTICLE, article)]


def test_a_role_is_one_act_that_can_be_undone_and_redone(shelf: Shelf) -> None:
    article = shelf.add(text=TEXT)
    words = shelf.get(article).words
    shelf.store.roles.set(article, SHARE, Role.CHROME, outlet="The Wire", pattern=SHARE)
    shelf.store.roles.set(article, SHARE, Role.HEADING, outlet="The Wire", pattern=SHARE)
    assert shelf.did()[-1] == "Called “share this article” heading, here and in later reports of The Wire"
    shelf.store.journal.undo()
    assert roles(shelf, article)[0] is Role.CHROME
    assert shelf.store.roles.rules_of("the wire") == {SHARE: Role.CHROME}
    shelf.store.journal.undo()
    assert roles(shelf, article)[0] is Role.PARAGRAPH
    assert shelf.get(article).words == words
    assert shelf.store.roles.rules() == []
    shelf.store.journal.redo()
    assert roles(shelf, article)[0] is Role.CHROME


def test_what_was_said_holds_for_a_later_text(shelf: Shelf) -> None:
    article = shelf.add(text=TEXT)
    shelf.store.roles.set(article, SHARE, Role.CHROME)
    shelf.store.articles.revise(article, shelf.draft(text="A new head\n" + TEXT))
    assert roles(shelf, article) == [Role.PARAGRAPH, Role.CHROME, Role.PARAGRAPH, Role.PARAGRAPH]
    assert shelf.get(article).words == len(TEXT.split())


def test_what_was_said_follows_a_block_whose_words_change(shelf: Shelf) -> None:
    article = shelf.add(text=TEXT)
    shelf.store.roles.set(article, "the ministry said repairs would cost $145 million.", Role.STANDFIRST)
    changed = TEXT.replace("$145 million", "$160 million")
    shelf.store.articles.revise(article, shelf.draft(text=changed))
    assert roles(shelf, article) == [Role.PARAGRAPH, Role.STANDFIRST, Role.PARAGRAPH]


def test_taking_it_back_takes_back_the_rule(shelf: Shelf) -> None:
    article = shelf.add(text=TEXT)
    shelf.store.roles.set(article, SHARE, Role.CHROME, outlet="The Wire", pattern=SHARE)
    assert shelf.store.roles.reset(article, SHARE, outlet="The Wire", pattern=SHARE)
    assert roles(shelf, article)[0] is Role.PARAGRAPH
    assert shelf.store.roles.rules() == []
    assert not shelf.store.roles.reset(article, SHARE)


def test_a_forgotten_rule_can_be_had_back(shelf: Shelf) -> None:
    article = shelf.add(text=TEXT)
    shelf.store.roles.set(article, SHARE, Role.CHROME, outlet="The Wire", pattern=SHARE)
    (rule,) = shelf.store.roles.rules()
    shelf.store.roles.forget(shelf.store.roles.find_rule(rule.id[-6:]))
    assert shelf.store.roles.rules_of("The Wire") == {}
    shelf.store.journal.undo()
    assert shelf.store.roles.rules() == [rule]


def test_an_article_that_is_not_there_takes_no_role(shelf: Shelf) -> None:
    with pytest.raises(NotFound):
        shelf.store.roles.set(ArticleId("0" * 26), SHARE, Role.CHROME)


def test_roles_and_rules_travel_with_the_library(shelf: Shelf, new_shelf: Callable[[str], Shelf]) -> None:
    article = shelf.add(text=TEXT)
    shelf.store.roles.set(article, SHARE, Role.CHROME, outlet="The Wire", pattern=SHARE)
    dumped = shelf.store.portable.dump()
    other = new_shelf("other")
    assert other.store.portable.load(dumped).refused == []
    assert other.store.portable.dump() == dumped
    assert roles(other, article)[0] is Role.CHROME
    assert other.get(article).words == shelf.get(article).words


def test_an_article_with_a_corrected_address_is_found_by_the_one_it_is_read_with(shelf: Shelf) -> None:
    article = shelf.add(url="https://wire.example/a?from=feed")
    shelf.store.articles.override(article, "url", "https://wire.example/a")
    assert shelf.store.articles.with_url("https://wire.example/a") == article
    assert shelf.store.articles.with_url("https://wire.example/a?from=feed") == article


def test_overrides_stand_above_every_later_reading(shelf: Shelf) -> None:
    article = shelf.add("Dam brusts", outlet="wire.example", published="2026-03-04")
    for field, value in (("title", "Dam bursts"), ("outlet", "The Wire"), ("published", "")):
        shelf.store.articles.override(article, field, value)
    draft = shelf.draft("Dam brusts again", text="Another text.", outlet="wire", published="2026-03-05")
    shelf.store.articles.revise(article, replace(draft, metadata=replace(draft.metadata, byline="A. Writer")))
    known = shelf.get(article).metadata
    assert (known.title, known.outlet, known.published) == ("Dam bursts", "The Wire", None)
    assert known.byline == "A. Writer"
    assert shelf.store.articles.as_read(article).title == "Dam brusts again"
    assert set(shelf.store.articles.overridden(article)) == {"title", "outlet", "published"}


def test_undo_goes_on_when_a_role_has_followed_its_block_into_the_words_of_another(shelf: Shelf) -> None:
    """The two blocks became one in a later text: the role that is brought back gives way to none."""
    weeks, days = (
        f"The council said on Monday that the bridge would stay shut for {t}" for t in ("weeks", "days")
    )
    article = shelf.add(text=f"A head line\n{weeks}\nA middle paragraph.\n{days}")
    shelf.store.roles.set(article, weeks.lower(), Role.CAPTION)
    shelf.store.roles.set(article, days.lower(), Role.CHROME)
    shelf.store.roles.reset(article, days.lower())
    shelf.store.articles.revise(article, shelf.draft(text=f"A head line\n{days}\nA middle paragraph."))
    assert shelf.store.roles.of(article) == {days.lower(): Role.CAPTION}
    assert shelf.store.journal.undo() is not None
    assert shelf.store.roles.of(article) == {days.lower(): Role.CHROME}
    while shelf.store.journal.undo() is not None:
        pass
    assert shelf.store.roles.of(article) == {}
    while shelf.store.journal.redo() is not None:
        pass
    assert shelf.store.check() == []
