"""What can be done to articles from the list: one function per act, on the marked rows or the chosen one.

Dialogs are imported when one is opened: the app starts without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.model.listing import ArticleRow
from reader.tui.bulk import Change
from reader.tui.citation import citation

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from reader.tui.app import VariorumApp
    from reader.tui.screens.library import LibraryScreen

PANES = 4
"""Most articles side by side."""


ON_ROWS = frozenset(
    (
        "compare",
        "group",
        "mark",
        "mark_all",
        "read",
        "star",
        "tag",
        "article_note",
        "remove",
        "copy",
        "export",
        "browser",
        "fetch_again",
        "info",
        "more_like",
    )
)
"""Actions on articles: they mean nothing while none is shown, or while the sidebar is in use."""


def named(rows: Sequence[ArticleRow]) -> str:
    """Return “title” or "3 articles"."""
    return f"“{rows[0].title}”" if len(rows) == 1 else f"{len(rows):,} articles"


def reading(rows: Sequence[ArticleRow]) -> Change:
    """Mark read if any is unread, else unread."""
    read = not all(row.read for row in rows)
    done = f"{named(rows)} {'read' if read else 'unread'}"
    return Change(
        f"marking {done}", f"Marked {done}", lambda library, some: library.articles.set_read(some, read)
    )


def starring(rows: Sequence[ArticleRow]) -> Change:
    """Star if any has no star, else take the stars away."""
    starred = not all(row.starred for row in rows)
    verb, done = ("starring", "Starred") if starred else ("taking the star from", "Took the star from")
    return Change(
        f"{verb} {named(rows)}",
        f"{done} {named(rows)}",
        lambda library, some: library.articles.set_starred(some, starred),
    )


def ask_tags(app: VariorumApp, rows: Sequence[ArticleRow]) -> None:
    """Let the user edit the tags that all of them have."""
    from reader.tui.screens.prompts import TagEditor, tag_changes

    common = sorted(set[str].intersection(*(set(row.tags) for row in rows)))
    known = [tally.name for tally in app.library.articles.tags()]

    def done(tags: list[str] | None) -> None:
        if tags is not None:
            change_tags(app, rows, *tag_changes(common, tags))

    app.push_screen(TagEditor(f"Tags of {named(rows)}", common, known), done)


def change_tags(
    app: VariorumApp, rows: Sequence[ArticleRow], add: Sequence[str], remove: Sequence[str]
) -> None:
    """Add and take away tags."""
    changes = [*(f"+{tag}" for tag in add), *(f"−{tag}" for tag in remove)]
    done = f"Tagged {named(rows)}: {' '.join(changes)}" if changes else ""

    def write(library: Library, some: Sequence[ArticleId]) -> None:
        for tag in add:
            library.articles.add_tag(some, tag)
        for tag in remove:
            library.articles.remove_tag(some, tag)

    app.bulk.change(rows, Change(f"tagging {named(rows)}", done, write))


def compare(screen: LibraryScreen) -> None:
    """Read the marked articles side by side, or the chosen one with others of its story, or with the next."""
    app, rows = screen.variorum, screen.articles
    keys = rows.taken
    if len(keys) < 2:
        # One report, marked or not, wants others beside it.
        for row in rows.rows_of(keys):
            if not ask_story(app, row):
                app.read(_with_next(app, row))
        return
    app.read([row.id for row in rows.rows_of(keys[:PANES])])
    if len(keys) > PANES:
        app.say(f"{PANES} of {len(keys)} marked articles are shown")


def ask_story(app: VariorumApp, row: ArticleRow) -> bool:
    """Offer the other reports of an article's story to read beside it; False when none is known."""
    from reader.tui.screens.prompts import Choice, Choose

    beside = app.library.stories.beside(row.id)
    if not beside:
        return False
    others = app.library.articles.many(beside)
    together = tuple([row.id, *(article.id for article in others)][:PANES])
    count = {2: "Both", 3: "All three"}.get(len(others) + 1, f"The first {PANES}")
    count = "All four" if len(others) + 1 == PANES else count
    choices = [Choice(together, f"{count} reports of this story")]
    choices += [Choice((row.id, a.id), f"With “{a.title}”", a.metadata.outlet or "") for a in others]
    choices.append(Choice((), "With the next article of the list"))

    def done(chosen: tuple[ArticleId, ...] | None) -> None:
        if chosen is not None:
            app.read(chosen or _with_next(app, row))

    app.push_screen(Choose("Compare with", choices, placeholder="words of a title or outlet"), done)
    return True


def _with_next(app: VariorumApp, row: ArticleRow) -> list[ArticleId]:
    from reader.tui.screens.library import LibraryScreen

    screen = app.screen_stack[0]
    keys = list(screen.articles.source.keys) if isinstance(screen, LibraryScreen) else []
    at = keys.index(row.key) if row.key in keys else 0
    return [found.id for found in app.library.articles.rows(keys[at : at + 2])]


def ask_remove(app: VariorumApp, rows: Sequence[ArticleRow]) -> None:
    """Remove articles; asks when highlights would go with them or when there are many."""
    from reader.tui.screens.prompts import Confirm

    attached = sum(row.highlights + row.notes for row in rows)
    if len(rows) == 1 and not attached:
        remove(app, rows)
        return
    note = f"{attached} highlights and notes go with them." if attached else ""

    def done(yes: bool | None) -> None:
        if yes:
            remove(app, rows)

    question = f"Remove {named(rows)} from the library?"
    app.push_screen(Confirm(question, note=f"{note} u takes it back.".strip(), yes="Remove", no="Keep"), done)


def remove(app: VariorumApp, rows: Sequence[ArticleRow]) -> None:
    """Take articles out of the library."""
    done = f"Removed {named(rows)}"
    app.bulk.change(
        rows,
        Change(
            f"removing {named(rows)}",
            done,
            lambda library, some: library.articles.remove(some),
            told=f"{done}; {app.keymap.key('global.undo')} takes it back",
        ),
    )


def write_note(app: VariorumApp, row: ArticleRow) -> None:
    """Let the user write a note on an article as a whole."""
    from reader.tui.screens import article_notes

    article_notes.write(app, row.id, row.title)


def copy_citation(app: VariorumApp, rows: Sequence[ArticleRow]) -> None:
    """Send one line per article to the clipboard."""
    lines = [citation(app.library.articles.get(row.id).metadata) for row in rows]
    app.copy("\n".join(lines), "the citation" if len(lines) == 1 else f"{len(lines)} citations")


def open_browser(app: VariorumApp, row: ArticleRow) -> None:
    """Open the article's address. Raises UsageError when it has none."""
    url = app.library.articles.get(row.id).metadata.url
    if not url:
        raise UsageError(row.title, "has no web address")
    app.open_url(url)
    app.say(f"Opened {url}")


def ask_export(app: VariorumApp, rows: Sequence[ArticleRow]) -> None:
    """Write the articles' highlights to a file the user names."""
    from reader.tui.screens.prompts import AskLine, Choice, Choose

    count = sum(row.highlights + row.notes for row in rows)
    if not count:
        raise UsageError(named(rows), "has no highlights to export")
    kinds = [
        Choice("markdown", "Markdown", key="m"),
        Choice("json", "JSON", key="j"),
        Choice("csv", "Table (CSV)", key="c"),
    ]
    endings = {"markdown": "md", "json": "json", "csv": "csv"}

    def named_file(form: str | None) -> None:
        if form:
            suggested = str(Path.cwd() / f"highlights.{endings[form]}")
            title = f"Write {count} highlights of {named(rows)} to"
            app.push_screen(AskLine(title, suggested), lambda path: _export(app, rows, form, path))

    app.push_screen(Choose(f"Export the highlights of {named(rows)} as", kinds), named_file)


def _export(app: VariorumApp, rows: Sequence[ArticleRow], form: str, path: str | None) -> None:
    if not path:
        return
    from reader.library.exporting import export

    write_file(app, path, export(app.library, "highlights", form, [row.id for row in rows]))


def write_file(app: VariorumApp, path: str, text: str) -> None:
    """Write a file, asking before another one is overwritten."""
    from reader.tui.screens.prompts import Confirm

    target = Path(path).expanduser()

    def write(yes: bool | None) -> None:
        if not yes:
            return
        try:
            target.write_text(text, "utf-8")
        except OSError as error:
            app.notify(f"{target}: {error.strerror}", severity="error", markup=False)
        else:
            app.say(f"Wrote {target}")

    if target.exists():
        app.push_screen(Confirm(f"{target} exists.", yes="Overwrite", no="Leave it"), write)
    else:
        write(True)
