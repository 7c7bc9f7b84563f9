"""Web pages of known parts: news in the layouts of several publishing systems, with furniture around it."""

from __future__ import annotations

import html
import json
import random
from dataclasses import dataclass

_PLACES = (
    "Orvale Tessmouth Brackwell Lune Dorrin Hallowick Mereby Quill Stanmore Pell Vardon Ashcombe".split()
)
_BODIES = "council,harbour board,health service,rail operator,water company,school trust,police force".split(
    ","
)
_MATTERS = "flood wall,night ferry,tram depot,hospital wing,grain store,bus fleet,library roof".split(",")
_ACTS = "approved,delayed,cancelled,paid for,inspected,rebuilt,sold,reopened".split(",")
_NAMES = "Ida Marsh,Tom Ferrand,Noor Haddad,Piet Lindqvist,Ana Souza,Greta Holm,Sam Okoro".split(",")
_ASIDES = [
    "Subscribe to our newsletter",
    "Share this article",
    "Read more: five things to know this week",
    "Advertisement",
    "Sign in to comment",
    "Most read today",
]


@dataclass(frozen=True)
class Part:
    """One block of the article."""

    text: str
    tag: str = "p"
    quoted: bool = False
    markup: str = ""
    """The text as HTML; empty when it is plain."""


@dataclass(frozen=True)
class Page:
    """A page, and what of it is the article."""

    html: str
    title: str
    parts: tuple[Part, ...]
    links: tuple[str, ...]


def made_page(rng: random.Random) -> Page:
    """Return a page in one of the layouts."""
    title = _sentence(rng, short=True).rstrip(".")
    outlet = f"The {rng.choice(_PLACES)} {rng.choice(['Courier', 'Ledger', 'Post', 'Record'])}"
    links: list[str] = []
    parts = tuple(_part(rng, links) for _ in range(rng.randint(6, 22)))
    layout = rng.choice(_LAYOUTS)
    body = layout(rng, title, "\n".join(_tagged(part) for part in parts))
    return Page(_document(rng, title, outlet, body), title, parts, tuple(links))


def _sentence(rng: random.Random, short: bool = False) -> str:
    place, body, matter, act = (rng.choice(x) for x in (_PLACES, _BODIES, _MATTERS, _ACTS))
    if short:
        return f"{place} {body} {act} the {matter} after {rng.randint(2, 90)} days."
    tail = rng.choice(
        [
            f"at a cost of {rng.randint(2, 900)} million crowns, according to papers seen on {rng.choice(['Monday', 'Friday'])}",
            f"and {rng.choice(_NAMES)} said the work would take until {rng.randint(2027, 2031)}",
            f"although {rng.randint(12, 4000)} people had signed a petition asking for something else",
        ]
    )
    return f"The {body} of {place} has {act} the {matter} near {rng.choice(_PLACES)} {tail}."


def _part(rng: random.Random, links: list[str]) -> Part:
    kind = rng.random()
    if kind < 0.12:
        text = " ".join(_sentence(rng) for _ in range(2))
        return Part(text, "blockquote", quoted=True)
    if kind < 0.22:
        return Part(f"What {rng.choice(_PLACES)} decided about the {rng.choice(_MATTERS)}", "h2")
    if kind < 0.30:
        return Part(_sentence(rng), "li")
    sentences = [_sentence(rng) for _ in range(rng.randint(2, 4))]
    text = " ".join(sentences)
    if kind < 0.55:
        word = rng.choice(_MATTERS)
        href = f"https://example.org/{rng.randrange(10**9)}"
        at = text.find(word)
        if at >= 0:
            links.append(href)
            marked = (
                f'{html.escape(text[:at])}<a href="{href}">{word}</a>{html.escape(text[at + len(word) :])}'
            )
            return Part(text, markup=marked)
    return Part(text)


def _tagged(part: Part) -> str:
    inner = part.markup or html.escape(part.text)
    if part.tag == "blockquote":
        return f"<blockquote><p>{inner}</p></blockquote>"
    if part.tag == "li":
        return f"<ul><li>{inner}</li></ul>"
    return f"<{part.tag}>{inner}</{part.tag}>"


def _furniture(rng: random.Random, tag: str, name: str) -> str:
    items = "".join(
        f'<li><a href="/s/{rng.randrange(10**6)}">{html.escape(_sentence(rng, short=True))}</a></li>'
        for _ in range(rng.randint(3, 9))
    )
    return f'<{tag} class="{name}"><h3>{rng.choice(_ASIDES)}</h3><ul>{items}</ul></{tag}>'


def _plain(rng: random.Random, title: str, body: str) -> str:
    return f"<main><article><h1>{html.escape(title)}</h1>{body}</article></main>"


def _divs(rng: random.Random, title: str, body: str) -> str:
    """Everything is a div with a name, as many older systems write it."""
    aside = _furniture(rng, "div", "related-stories")
    return (
        f'<div id="wrap"><div class="story"><div class="headline"><h1>{html.escape(title)}</h1></div>'
        f'<div class="story-body">{body}</div></div>{aside}</div>'
    )


def _with_asides(rng: random.Random, title: str, body: str) -> str:
    """Related links in the middle of the text."""
    halves = body.split("\n")
    middle = len(halves) // 2
    text = "\n".join([*halves[:middle], _furniture(rng, "aside", "inline-promo"), *halves[middle:]])
    return f"<article><header><h1>{html.escape(title)}</h1></header><section>{text}</section></article>"


def _titled_outside(rng: random.Random, title: str, body: str) -> str:
    """The headline stands in a header of the page, beside the outlet's own."""
    return (
        f'<header><p class="brand">News</p><h1 class="entry-title">{html.escape(title)}</h1></header>'
        f'<div class="entry-content">{body}<p class="share">{rng.choice(_ASIDES)}</p></div>'
    )


_LAYOUTS = (_plain, _divs, _with_asides, _titled_outside)


def _document(rng: random.Random, title: str, outlet: str, body: str) -> str:
    head = [f"<title>{html.escape(title)} {rng.choice(['|', '-', '–'])} {outlet}</title>"]
    if rng.random() < 0.7:
        head.append(f'<meta property="og:title" content="{html.escape(title)}">')
        head.append(f'<meta property="og:site_name" content="{outlet}">')
    if rng.random() < 0.5:
        about = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title}
        head.append(f'<script type="application/ld+json">{json.dumps(about)}</script>')
    comments = "".join(
        f"<div class='comment'><p>{html.escape(_sentence(rng))}</p></div>" for _ in range(rng.randint(0, 4))
    )
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{''.join(head)}</head><body>"
        f"{_furniture(rng, 'nav', 'menu')}{body}<section id='comments'>{comments}</section>"
        f"{_furniture(rng, 'footer', 'site-footer')}</body></html>"
    )
