"""What can be exported, in which formats, and how each is made of what was gathered."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.model.dates import now

if TYPE_CHECKING:
    from reader.library.gathering import Gathered
    from reader.library.service import Library

FORMATS = {
    "dossier": ("markdown", "html", "json"),
    "highlights": ("markdown", "json", "csv", "jsonld", "hypothesis"),
    "claims": ("json", "csv", "jsonld", "claimreview", "argdown"),
    "articles": ("json", "csv", "obsidian"),
    "library": ("json", "jsonld"),
}
"""What → formats, the first one being the default."""

FOLDERS = frozenset({"obsidian"})
"""Formats of many files: they are written into a folder."""

Tell = Callable[[str], object]
"""Takes a line on what could not be exported."""


def export(
    library: Library,
    what: str,
    form: str | None = None,
    ids: Sequence[str] = (),
    tell: Tell = lambda _line: None,
) -> str:
    """Return an export as text. `ids` narrows it to these claims (dossier, claims) or articles.

    Raises UsageError for a format that `what` does not have, NotFound for an id.
    """
    form = _form(what, form)
    if form in FOLDERS:
        raise UsageError(f"--format {form}", "it is many files: name a folder with --output")
    from reader.library.gathering import Gathered

    return _EXPORTS[what, form](Gathered(library, what, ids), tell)


def export_folder(
    library: Library, what: str, form: str | None, folder: Path, ids: Sequence[str] = ()
) -> int:
    """Write an export of many files into a folder; return how many. Files of the same name are replaced."""
    from reader.errors import VariorumError
    from reader.export import obsidian
    from reader.library.gathering import Gathered

    _form(what, form)
    files = obsidian.files(Gathered(library, what, ids).opened(), library.settings.kind_names)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files:
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise VariorumError(str(folder), error.strerror or str(error)) from error
    return len(files)


def export_template(library: Library, what: str, template: Path, ids: Sequence[str] = ()) -> str:
    """Return what a user's Jinja2 template makes of it. Raises UsageError for what is wrong with it."""
    from reader.export import shapes, templates
    from reader.library.gathering import Gathered

    if what not in FORMATS:
        raise UsageError(what, f"wants one of {', '.join(FORMATS)}")
    gathered = Gathered(library, what, ids)
    return templates.render(
        template,
        {
            "made": now().isoformat(),
            "claims": [shapes.claim_shape(c) for c in gathered.claims()],
            "highlights": [shapes.highlight_shape(p) for p in gathered.placed()],
            "articles": [shapes.opened_shape(*opened) for opened in gathered.opened()],
        },
    )


def _form(what: str, form: str | None) -> str:
    if what not in FORMATS:
        raise UsageError(what, f"wants one of {', '.join(FORMATS)}")
    form = form or FORMATS[what][0]
    if form not in FORMATS[what]:
        raise UsageError(f"--format {form}", f"{what} comes as {' or '.join(FORMATS[what])}")
    return form


def _dossier(it: Gathered, _tell: Tell) -> str:
    from reader.export import dossier

    claims = it.claims()
    return dossier.markdown(claims, it.about(claims), now(), it.disagreements(claims))


def _dossier_page(it: Gathered, _tell: Tell) -> str:
    from reader.export import page

    claims = it.claims()
    return page.html(claims, it.about(claims), now(), it.disagreements(claims))


def _dossier_json(it: Gathered, _tell: Tell) -> str:
    from reader.export import dossier

    claims = it.claims()
    return _json(dossier.shape(claims, it.about(claims), now()))


def _highlights(it: Gathered, _tell: Tell) -> str:
    from reader.export import highlights

    placed = it.placed()
    return highlights.markdown(
        placed, it.articles({p.annotation.target.article for p in placed}), it.kind_names
    )


def _highlights_table(it: Gathered, _tell: Tell) -> str:
    from reader.export import highlights

    placed = it.placed()
    return highlights.table(placed, it.articles({p.annotation.target.article for p in placed}))


def _highlights_json(it: Gathered, _tell: Tell) -> str:
    from reader.export.shapes import highlight_shape

    return _json([highlight_shape(p) for p in it.placed()])


def _highlights_web(it: Gathered, _tell: Tell) -> str:
    from reader.export.webannotation import collection

    return _json(collection("Highlights", it.web_annotations()))


def _highlights_hypothesis(it: Gathered, _tell: Tell) -> str:
    rows = it.hypothesis()
    return _json({"total": len(rows), "rows": rows})


def _claims_json(it: Gathered, _tell: Tell) -> str:
    from reader.export.shapes import claim_shape

    return _json([claim_shape(claim) for claim in it.claims()])


def _claims_table(it: Gathered, _tell: Tell) -> str:
    from reader.export import tables

    claims = it.claims()
    return tables.claims(claims, it.about(claims))


def _claims_web(it: Gathered, _tell: Tell) -> str:
    from reader.export.webannotation import collection

    claims, evidence = it.web_claims()
    return _json(collection("Claims", evidence, claims))


def _claims_review(it: Gathered, tell: Tell) -> str:
    from reader.export import claimreview

    claims = it.claims()
    for line in claimreview.left_out(claims):
        tell(line)
    # It is made to stand in a page's <script>, which a headline must not be able to end.
    return _json(claimreview.graph(claims, it.about(claims))).replace("<", "\\u003c")


def _claims_argdown(it: Gathered, _tell: Tell) -> str:
    from reader.export import argdown

    claims = it.claims()
    return argdown.text(claims, it.about(claims))


def _articles_json(it: Gathered, _tell: Tell) -> str:
    from reader.export.shapes import opened_shape

    return _json([opened_shape(*opened) for opened in it.opened()])


def _articles_table(it: Gathered, _tell: Tell) -> str:
    from reader.export import tables

    return tables.articles([article for article, _, _ in it.opened()])


def _library(it: Gathered, _tell: Tell) -> str:
    return _json(it.everything())


def _library_web(it: Gathered, _tell: Tell) -> str:
    from reader.export.webannotation import collection

    claims, evidence = it.web_claims()
    items = sorted([*it.web_annotations(), *evidence], key=lambda item: str(item.get("id")))
    return _json(collection("Library", items, claims))


_EXPORTS: dict[tuple[str, str], Callable[[Gathered, Tell], str]] = {
    ("dossier", "markdown"): _dossier,
    ("dossier", "html"): _dossier_page,
    ("dossier", "json"): _dossier_json,
    ("highlights", "markdown"): _highlights,
    ("highlights", "json"): _highlights_json,
    ("highlights", "csv"): _highlights_table,
    ("highlights", "jsonld"): _highlights_web,
    ("highlights", "hypothesis"): _highlights_hypothesis,
    ("claims", "json"): _claims_json,
    ("claims", "csv"): _claims_table,
    ("claims", "jsonld"): _claims_web,
    ("claims", "claimreview"): _claims_review,
    ("claims", "argdown"): _claims_argdown,
    ("articles", "json"): _articles_json,
    ("articles", "csv"): _articles_table,
    ("library", "json"): _library,
    ("library", "jsonld"): _library_web,
}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
