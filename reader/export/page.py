"""The dossier as one HTML file that needs nothing else, and that prints well."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape

from reader.export.cited import Articles, Cited, cited, orphaned
from reader.model.annotation import AnchorState
from reader.model.claim import Claim, Evidence, WebEvidence
from reader.model.finding import Disagreement, Side
from reader.model.ids import ClaimId

STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 Georgia, serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, .status, th, .meta { font-family: system-ui, sans-serif; }
h2 { border-top: 2px solid; padding-top: 1rem; margin-top: 2.5rem; }
.status { display: inline-block; border: 1px solid; padding: 0 .6em; font-weight: 600; }
.meta { font-size: .85rem; }
.note { white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border: 1px solid #8888; padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { font-size: .8rem; }
td.quote { width: 50%; }
a { overflow-wrap: anywhere; }
@media print {
  body { font-size: 10.5pt; margin: 0; max-width: none; }
  section { break-before: page; } section:first-of-type { break-before: auto; }
  tr, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } thead { display: table-header-group; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; }
}
@page { margin: 18mm; }
""".strip()


def html(
    claims: Sequence[Claim],
    articles: Articles,
    made: datetime,
    disagreements: Mapping[ClaimId, Sequence[Disagreement]],
) -> str:
    """Return a dossier of these claims; `articles` holds every article their evidence names."""
    sections = [_claim(claim, articles, disagreements.get(claim.id, ())) for claim in claims]
    passages = sum(len(claim.all_evidence) for claim in claims)
    lines = [
        "<!doctype html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        # Nothing is loaded and nothing runs, whatever stands in a quote.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<title>Dossier</title>",
        f"<style>\n{STYLE}\n</style>",
        "</head>",
        "<body>",
        "<h1>Dossier</h1>",
        f'<p class="meta">Claims: {len(claims)} · passages: {passages} · {made:%d %B %Y, %H:%M} UTC</p>',
        *sections,
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _claim(claim: Claim, articles: Articles, disagreements: Sequence[Disagreement]) -> str:
    reason = claim.history[-1].reason
    parts = [
        "<section>",
        f"<h2>{_text(claim.text)}</h2>",
        f'<p><span class="status">{claim.status}</span> {_text(reason)}</p>',
    ]
    if claim.said:
        parts.append(f'<p class="meta">Said{" by" if claim.said_by else ""} {_text(claim.said)}</p>')
    if claim.note:
        parts.append(f'<p class="note">{escape(claim.note)}</p>')
    standing = [e for e in claim.all_evidence if not orphaned(e)]
    parts += [_evidence(standing, articles)] if standing else ['<p class="meta">No evidence yet.</p>']
    parts += [_disagreement(one, articles) for one in disagreements]
    orphans = [e for e in claim.all_evidence if orphaned(e)]
    if orphans:
        parts += ["<h3>No longer in the article</h3>", _evidence(orphans, articles)]
    if claim.related:
        others = [f"<li>{r.relation.words} “{_text(r.text)}”</li>" for r in claim.related]
        parts += ["<h3>Other claims</h3>", "<ul>", *others, "</ul>"]
    steps = [
        f"<li>{s.at:%Y-%m-%d %H:%M} UTC: <b>{s.status}</b> {_text(s.reason)}</li>" for s in claim.history
    ]
    parts += ["<h3>History</h3>", "<ol>", *steps, "</ol>"]
    if claim.tags:
        parts.append(f'<p class="meta">Tags: {_text(", ".join(claim.tags))}</p>')
    return "\n".join([*parts, "</section>"])


def _evidence(evidence: Sequence[Evidence | WebEvidence], articles: Articles) -> str:
    rows = [_row(e, cited(e, articles)) for e in evidence]
    return _table(("Stance", "Outlet", "Date", "Quote", "Passage"), rows)


def _row(evidence: Evidence | WebEvidence, where: Cited) -> list[str]:
    note = f'<div class="meta">{_text(evidence.note)}</div>' if evidence.note else ""
    title = f'<div class="meta">{_text(where.title)}</div>' if where.title else ""
    return [
        str(evidence.stance),
        _link(where.outlet, where.url) + title,
        where.date,
        _text(f"“{evidence.quote}”") + note,
        _state(evidence),
    ]


def _state(evidence: Evidence | WebEvidence) -> str:
    if isinstance(evidence, WebEvidence):
        return "page outside the library"
    anchored = evidence.anchored
    if anchored is None or anchored.state.is_quiet:
        return "as quoted"
    if anchored.state in (AnchorState.CHANGED, AnchorState.REVIEW):
        return f"{anchored.state}; was <del>“{_text(evidence.target.quote)}”</del>"
    return str(anchored.state)


def _disagreement(one: Disagreement, articles: Articles) -> str:
    caveat = f"<p>Both may hold: {_text(one.caveat)}</p>" if one.caveat else ""
    rows = [[_side(side, articles), _text(f"{side.value} {side.unit}"), _marked(side)] for side in one.sides]
    table = _table(("Outlet", "Value", "Quote"), rows)
    return f"<h3>Disagreement: {_text(one.reason)}</h3>\n{table}{caveat}"


def _side(side: Side, articles: Articles) -> str:
    article = articles.get(side.article)
    return _text(article.called if article else "(removed article)")


def _marked(side: Side) -> str:
    """Return the quote with the words that carry the value marked."""
    start, end = side.mark.start - side.range.start, side.mark.end - side.range.start
    before, words, after = side.quote[:start], side.quote[start:end], side.quote[end:]
    return f"“{escape(before)}<mark>{escape(words)}</mark>{escape(after)}”"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    quote = head.index("Quote")
    lines = [
        "<table>",
        "<thead><tr>" + "".join(f"<th>{name}</th>" for name in head) + "</tr></thead>",
        "<tbody>",
    ]
    for row in rows:
        cells = (
            f'<td class="quote">{c}</td>' if at == quote else f"<td>{c}</td>" for at, c in enumerate(row)
        )
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return "\n".join([*lines, "</tbody>", "</table>"])


def _link(text: str, url: str | None) -> str:
    if not url or not re.match(r"https?://", url):
        return _text(text)
    return f'<a href="{escape(url)}" rel="noreferrer">{_text(text)}</a>'


def _text(text: str) -> str:
    return escape(" ".join(text.split()))
