"""Pages: what they say of themselves, what is kept, and how it is written."""

import json
from collections.abc import Callable

import pytest

from reader.ingest import html, worker
from reader.ingest.canonical import canonical
from reader.model.article import Style
from reader.model.draft import Draft

Roles = list[tuple[str, str]]
BODY = [
    "The harbour bridge at Orvale was shut on Thursday after a crane barge struck one of its pylons at dawn.",
    "Nobody was hurt, the harbour master said, but fourteen ships were waiting outside the breakwater by noon.",
    "The bridge carries forty-two thousand vehicles a day and will stay shut until Friday at the earliest.",
]


def page(article: str, head: str = "", lang: str = ' lang="en-GB"') -> str:
    menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("News", "Sport", "Weather"))
    return (
        f"<!DOCTYPE html><html{lang}><head><title>Bridge shut after crane hits pylon | The Orvale Post</title>"
        f"{head}<style>p{{color:red}}</style></head><body><nav><ul>{menu}</ul></nav>"
        f"<main><article><h1>Bridge shut after crane hits pylon</h1>{article}</article></main>"
        "<aside><h2>Most read</h2><ul><li><a href='/x'>Why the old ferry may come back</a></li></ul></aside>"
        "<footer><p>© 2026 The Orvale Post. All rights reserved.</p></footer></body></html>"
    )


PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)


def test_the_article_is_kept_and_the_page_around_it_is_not(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    roles = roles_of(draft_of(page(PARAGRAPHS), "a.html"))
    assert roles == [("title", "Bridge shut after crane hits pylon"), *(("paragraph", text) for text in BODY)]


def test_structure_and_styles_are_kept(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    article = (
        f"<p>{BODY[0]} It was <b>closed</b> by the <a href='/port'>port</a> at <em>once</em>.</p>"
        f"<figure><img src='b.jpg' alt='The bridge from the air'><figcaption>The bridge on Thursday</figcaption></figure>"
        f"<h2>What happened</h2><p>{BODY[1]}</p>"
        "<blockquote><p>I saw the crane lean and then I heard it, said the pilot of the barge on Thursday.</p></blockquote>"
        "<ul><li>Forty-two thousand vehicles a day use the bridge now</li><li>It was built in the year of 1961 by the state"
        "<ol start='3'><li>A nested point about the pylon and its age</li></ol></li></ul>"
        "<table><tr><th>Year</th><th>Strikes on the pylons</th></tr><tr><td>2024</td><td>Two of them, both small</td></tr></table>"
        f"<pre>a  b\n c</pre><p>{BODY[2]}<br>A line after a break that belongs to it.</p>"
    )
    head = '<link rel="canonical" href="https://orvalepost.example/bridge">'
    draft = draft_of(page(article, head), "a.html")
    assert [role for role, _ in roles_of(draft)] == [
        *("title", "paragraph", "caption", "caption", "heading", "paragraph", "quote"),
        *("list_item", "list_item", "list_item", "table_row", "table_row", "code", "paragraph"),
    ]
    texts = [text for _, text in roles_of(draft)]
    assert texts[10] == "Year | Strikes on the pylons"
    assert texts[12] == "a  b\n c"
    assert texts[13] == f"{BODY[2]}\nA line after a break that belongs to it."
    items = [(block.level, block.ordinal) for block in draft.document.blocks if block.role == "list_item"]
    assert items == [(1, None), (1, None), (2, 3)]
    runs = {draft.document.text[run.start : run.end]: (run.styles, run.href) for run in draft.document.runs}
    assert runs["closed"] == (frozenset({Style.STRONG}), None)
    assert runs["port"] == (frozenset({Style.LINK}), "https://orvalepost.example/port")
    assert canonical(draft.markdown).text == draft.document.text


LINKED_DATA = json.dumps(
    {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Other"},
            {
                "@type": "NewsArticle",
                "headline": "Bridge shut &amp; channel closed",
                "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Ek"}],
                "publisher": {"name": "The Orvale Post"},
                "datePublished": "2026-06-04T09:15:00+02:00",
                "inLanguage": "en",
                "keywords": ["bridges", "ports"],
                "url": "https://orvalepost.example/bridge",
            },
        ],
    }
)


def test_linked_data_is_believed_first(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    head = (
        f'<script type="application/ld+json">{LINKED_DATA}</script><meta property="og:title" content="Other">'
    )
    draft = draft_of(page(PARAGRAPHS, head), "a.html")
    metadata = draft.metadata
    assert (metadata.title, metadata.outlet, metadata.byline) == (
        "Bridge shut & channel closed",
        "The Orvale Post",
        "Ann Lee, Bo Ek",
    )
    assert metadata.published is not None
    assert metadata.published.isoformat() == "2026-06-04T07:15:00Z"
    assert (metadata.url, metadata.language) == ("https://orvalepost.example/bridge", "en")
    assert metadata.tags == ("bridges", "ports")
    assert roles_of(draft)[0] == ("title", "Bridge shut & channel closed")


def test_without_linked_data_meta_elements_and_marks_serve(draft_of: Callable[..., Draft]) -> None:
    head = (
        '<meta property="og:site_name" content="The Orvale Post">'
        '<meta property="og:title" content="Bridge shut, says port - The Orvale Post">'
        '<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2026-06-04">'
        '<meta name="keywords" content="bridges, ports">'
    )
    metadata = draft_of(page(PARAGRAPHS, head), "a.html").metadata
    assert (metadata.title, metadata.outlet) == ("Bridge shut, says port", "The Orvale Post")
    assert metadata.byline == "Ann Lee"
    assert metadata.published is not None
    assert metadata.found["published"].where == "article:published_time"
    assert metadata.tags == ("bridges", "ports")
    assert metadata.language == "en-GB"


def test_byline_and_date_lines_are_told_from_the_report(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    article = f"<p>By Ann Lee</p><p>4 June 2026</p>{PARAGRAPHS}"
    roles = {text: role for role, text in roles_of(draft_of(page(article), "a.html"))}
    assert roles.get("By Ann Lee", "attribution") == "attribution"
    assert roles.get("4 June 2026", "attribution") == "attribution"


def test_a_picture_in_a_list_of_other_stories_is_no_part_of_the_article(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    teasers = "".join(
        f"<div><a href='/{n}'><img src='{n}.jpg' alt='A harbour seen from above, number {n}'></a></div>"
        for n in range(3)
    )
    article = f"<p>{BODY[0]}</p><div>{teasers}<p>Elsewhere</p></div><p>{BODY[1]}</p><p>{BODY[2]}</p>"
    roles = roles_of(draft_of(page(article), "a.html"))
    assert [role for role, _ in roles] == ["title", "paragraph", "paragraph", "paragraph"]


def test_words_for_screen_readers_and_comments_of_readers_are_left_out(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    article = (
        f"<p>{BODY[0]}</p><figure><img src='b.jpg'><figcaption><span class='off-screen'>Image caption</span>"
        f"The bridge on Thursday</figcaption></figure><p>{BODY[1]}</p>"
        f"<section id='comments'><p>{BODY[1]} I never liked that bridge.</p></section>"
    )
    assert roles_of(draft_of(page(article), "a.html"))[1:] == [
        ("paragraph", BODY[0]),
        ("caption", "The bridge on Thursday"),
        ("paragraph", BODY[1]),
    ]


def test_text_without_spaces_between_words_is_recognised_by_its_characters(
    draft_of: Callable[..., Draft], roles_of: Callable[[Draft], Roles]
) -> None:
    lines = [
        "奥瓦尔港大桥周四清晨被一艘起重驳船撞击，桥梁随即关闭，港务局表示没有人员受伤。",
        "截至中午，已有十四艘船只在防波堤外等候，港务局预计通航将在两天后恢复。",
        "这座大桥每天通过四万二千辆汽车，是该市最繁忙的道路之一，建于一九六一年。",
    ]
    roles = roles_of(draft_of(page("".join(f"<p>{line}</p>" for line in lines), lang=' lang="zh"'), "a.html"))
    assert [text for role, text in roles if role == "paragraph"] == lines


def test_hidden_parts_and_scripts_are_not_shown(draft_of: Callable[..., Draft]) -> None:
    article = (
        PARAGRAPHS
        + '<p hidden>secret one</p><p style="display: none">secret two</p><script>secret()</script>'
    )
    assert "secret" not in draft_of(page(article), "a.html").document.text


def test_dangerous_links_have_no_address(draft_of: Callable[..., Draft]) -> None:
    article = (
        PARAGRAPHS
        + f"<p>{BODY[0]} <a href='javascript:alert(1)'>Click</a> <a href='file:///etc'>here</a></p>"
    )
    draft = draft_of(page(article), "a.html")
    assert all(run.href is None for run in draft.document.runs)
    assert "Click here" in draft.document.text


def test_entities_cannot_bring_in_escapes(draft_of: Callable[..., Draft]) -> None:
    article = PARAGRAPHS + f"<p>{BODY[0]} a&#27;[31mb&#x9b;c&#x202e;d</p>"
    text = draft_of(page(article), "a.html").document.text
    assert all(c.isprintable() or c == "\n" for c in text)


def test_external_entities_are_not_read(draft_of: Callable[..., Draft]) -> None:
    xml = (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        f"<html><body><h1>T</h1><p>&x;</p>{PARAGRAPHS}</body></html>"
    )
    assert "root:" not in draft_of(xml, "a.xhtml").document.text


def test_the_declared_charset_is_used(draft_of: Callable[..., Draft]) -> None:
    source = page("<p>Ő é</p>" + PARAGRAPHS.replace("crane", "krán Ő"), '<meta charset="iso-8859-2">')
    draft = draft_of(source.encode("iso8859-2", "xmlcharrefreplace"), "a.html")
    assert "krán Ő" in draft.document.text


def test_a_page_of_one_sentence_is_kept_whole(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of("<html><body><p>Only this.</p></body></html>", "a.html")
    assert draft.document.text == "Only this."
    assert draft.metadata.title == "Only this"


@pytest.mark.parametrize("depth", [300, 10_000])
def test_a_page_too_deep_for_the_parser_is_read_as_lines(depth: int, draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(
        f"<html><body>{'<div>' * depth}The deep words.{'</div>' * depth}<p>After.</p></body></html>", "a.html"
    )
    assert draft.document.text == "The deep words.\nAfter."
    assert draft.notes == (
        "partial: read without its structure, page furniture included: the page is nested too deeply"
        " (4 of 4 words kept)",
    )


def test_embedded_data_does_not_count(draft_of: Callable[..., Draft]) -> None:
    """A page saved with its pictures inside is read in this process and has short addresses."""
    picture = f"<img alt='' src='data:image/png;base64,{'A' * 5_000_000}'>"
    draft = draft_of(page(picture + PARAGRAPHS), "a.html")
    assert BODY[0] in draft.document.text


def test_a_heavy_page_is_read_by_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "HEAVY_TAGS", 10)
    parsed = html.parse_html(page(PARAGRAPHS), "a")
    assert parsed.metadata.title == "Bridge shut after crane hits pylon"
    assert parsed == html.parse_html_here(page(PARAGRAPHS), "a")


def test_a_worker_out_of_time_costs_the_structure_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "HEAVY_TAGS", 10)
    monkeypatch.setattr(worker.parse_in_worker, "__defaults__", (None, 0.0))
    parsed = html.parse_html(page(PARAGRAPHS), "a")
    assert BODY[0] in parsed.document.text
    (note,) = parsed.notes
    assert note.startswith(
        "partial: read without its structure, page furniture included: the page took too long to read ("
    )
    assert note.endswith(" words kept)")
