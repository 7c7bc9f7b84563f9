"""Markdown files: front matter as tools write it, and the headline first, once."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.canonical import canonical
from reader.ingest.frontmatter import split_front_matter
from reader.ingest.markdown import MAX_STYLED, parse_markdown
from reader.model.draft import Draft

Roles = list[tuple[str, str]]

OBSIDIAN = """---
title: "Meta: the delay"
source: "https://gazette.example/meta"
author:
  - "[[Ann Lee]]"
  - "[[Bo Ek]]"
published: 2026-06-04
created: 2026-06-05
description: "What happened."
tags:
  - "clippings"
---
The first paragraph.
"""
MARKDOWNLOAD = """---
created: 2026-06-05T10:00:00 (UTC +02:00)
tags: [ai, meta]
source: https://gazette.example/meta
author: By Ann Lee
---

# Meta: the delay

> ## Excerpt
> What happened.

---
The first paragraph.
"""
HUGO = """+++
title = "Meta: the delay"
date = 2026-06-04T09:15:00-07:00
draft = false
categories = ["tech"]
[params]
outlet = "x"
+++
The first paragraph.
"""
JEKYLL = """---
layout: post
title:  Meta: the delay
date:   2026-06-04 09:15:00 -0700
publisher: The Gazette
lang: en_us
country: no
---
The first paragraph.
"""


def test_obsidian_web_clipper(draft_of: Callable[..., Draft]) -> None:
    """The day of clipping is not the day of publication."""
    metadata = draft_of(OBSIDIAN, "a.md").metadata
    assert metadata.title == "Meta: the delay"
    assert metadata.byline == "Ann Lee, Bo Ek"
    assert metadata.published is not None
    assert metadata.published.isoformat() == "2026-06-04"
    assert metadata.url == "https://gazette.example/meta"
    assert metadata.tags == ("clippings",)
    assert metadata.extra == {"created": "2026-06-05", "description": "What happened."}
    assert {found.where for name, found in metadata.found.items() if name != "language"} == {"front matter"}


def test_markdownload(draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]) -> None:
    draft = draft_of(MARKDOWNLOAD, "a.md")
    assert draft.metadata.title == "Meta: the delay"
    assert draft.metadata.found["title"].where == "first heading"
    assert (draft.metadata.byline, draft.metadata.published) == ("Ann Lee", None)
    assert draft.metadata.tags == ("ai", "meta")
    assert roles_of(draft)[0] == ("title", "Meta: the delay")


def test_hugo(draft_of: Callable[..., Draft]) -> None:
    metadata = draft_of(HUGO, "a.md").metadata
    assert metadata.published is not None
    assert metadata.published.isoformat() == "2026-06-04T16:15:00Z"
    assert metadata.tags == ("tech",)
    assert metadata.extra == {"draft": "false", "params": '{"outlet": "x"}'}


def test_jekyll_with_a_colon_that_yaml_refuses(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(JEKYLL, "a.md")
    assert draft.metadata.title == "Meta: the delay"
    assert draft.metadata.outlet == "The Gazette"
    assert draft.metadata.language == "en-US"
    assert draft.metadata.extra["country"] == "no"
    assert draft.metadata.published is not None
    assert draft.notes == ("front matter is not valid YAML (line 3); read line by line",)


@pytest.mark.parametrize(
    "body",
    [
        "# Meta: the delay\n\nThe first paragraph.\n",
        "## Meta – The Delay\n\nThe first paragraph.\n",
        "The first paragraph.\n",
    ],
)
def test_the_title_stands_first_and_once(
    body: str, draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    draft = draft_of(f'---\ntitle: "Meta: the delay"\n---\n{body}', "a.md")
    roles = roles_of(draft)
    assert [role for role, _ in roles] == ["title", "paragraph"]
    assert roles[0][1].lower().replace(" –", ":") == "meta: the delay"
    assert canonical(draft.markdown).text == draft.document.text


def test_another_heading_than_the_title_stays(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    draft = draft_of("---\ntitle: One\n---\n# Two\n\nThree.\n", "a.md")
    assert roles_of(draft) == [("title", "One"), ("heading", "Two"), ("paragraph", "Three.")]


def test_a_site_suffix_does_not_double_the_title(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    draft = draft_of("---\ntitle: Meta waits | The Gazette\n---\n# Meta waits\n\nThree.\n", "a.md")
    assert [text for _, text in roles_of(draft)] == ["Meta waits", "Three."]


def test_a_headline_below_a_picture_is_lifted(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    draft = draft_of("![A red door](d.png)\n\n# Doors shut\n\nThey are shut.\n", "a.md")
    assert roles_of(draft) == [
        ("title", "Doors shut"),
        ("caption", "A red door"),
        ("paragraph", "They are shut."),
    ]
    assert canonical(draft.markdown).text == draft.document.text


def test_without_any_title_the_first_clause_serves_as_metadata_only(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    draft = draft_of("The doors are shut. Nobody knows why.\n", "a.md")
    assert draft.metadata.title == "The doors are shut"
    assert draft.metadata.found["title"].derived
    assert [role for role, _ in roles_of(draft)] == ["paragraph"]


def test_key_points_under_a_bold_line(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    draft = draft_of("# T\n\n**Key points**\n\n- a\n- b\n\ntext\n\n- c\n", "a.md")
    assert [role for role, _ in roles_of(draft)[1:]] == [
        "heading",
        "key_point",
        "key_point",
        "paragraph",
        "list_item",
    ]


def test_text_between_two_rules_is_not_front_matter() -> None:
    text = "---\nThis is prose: it has a colon.\nAnd it goes on without one.\n---\nMore.\n"
    assert split_front_matter(text).body == text


def test_an_open_fence_is_a_rule() -> None:
    text = "---\ntitle: a\n\nNo end.\n"
    assert split_front_matter(text).body == text


LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("block", "why"),
    [
        (LAUGHS, "uses aliases"),
        ("x: " + "[" * 5000, "is nested too deeply"),
        ("x: " + "{a: " * 300 + "b" + "}" * 300, "is nested too deeply"),
        ("x: 'open", "is not valid YAML"),
        ("x: \tb\n\ty: c", "is not valid YAML"),
    ],
)
def test_hostile_front_matter_is_read_line_by_line(block: str, why: str) -> None:
    front = split_front_matter(f"---\ntitle: Meta waits\n{block}\n---\nBody.\n")
    assert front.fields["title"] == "Meta waits"
    assert front.body == "Body.\n"
    assert why in front.note
    assert sum(len(str(value)) for value in front.fields.values()) < 10_000


@given(st.text(st.sampled_from(list("-+:ab \n\"'[]{}#&*|>!%@`\t0")), max_size=80))
def test_no_front_matter_breaks_the_reading(text: str) -> None:
    parsed = parse_markdown(f"---\n{text}\n---\nThe body stays.\n")
    assert "The body stays." in parsed.document.text


@pytest.mark.parametrize(
    "bomb", [">" * 5000 + " deep", "- " * 3000 + "deep", "[" * 100_000 + "deep", "|a" * 5000]
)
def test_a_bomb_is_read_as_plain_paragraphs_and_loses_nothing(
    bomb: str, draft_of: Callable[..., Draft]
) -> None:
    draft = draft_of(f"---\ntitle: T\n---\n\nBefore.\n\n{bomb}\n\nAfter.\n", "a.md")
    words = 2 + len(bomb.split())
    assert draft.notes == (
        f"partial: shown without styling: the Markdown is too deeply nested ({words:,} of {words:,} words kept)",
    )
    assert draft.document.text.startswith("T\nBefore.\n")
    assert draft.document.text.endswith("\nAfter.")
    assert bomb.strip() in draft.document.text


def test_markdown_above_the_limit_is_plain(draft_of: Callable[..., Draft]) -> None:
    paragraph = "A *styled* sentence of some length that is here many times over.\n\n"
    draft = draft_of(paragraph * (MAX_STYLED // len(paragraph) + 1), "a.md")
    assert draft.partial.startswith("partial: shown without styling: the Markdown is larger than 5 MB (")
    assert draft.document.runs == ()
