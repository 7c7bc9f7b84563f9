"""Which verb lives in which file, and what it does in one line."""

from __future__ import annotations

from typing import NamedTuple


class Verb(NamedTuple):
    """One verb of the command line."""

    name: str
    module: str
    """Module under `reader.cli.verbs`."""
    help: str
    quick: bool = False
    """True when its file has `quick(context, words)`, for a call without options of its own."""
    asks: bool = False
    """True when its exit codes are those of grep or diff: an unknown id is trouble, 2."""


VERBS = (
    Verb("add", "adding", "add files, folders (linked), addresses or - (standard input)"),
    Verb("refresh", "adding", "fetch articles again from their addresses"),
    Verb(
        "feed", "feeding", "follow feeds: add, list, refresh, remove, rename, tag, full-text, import, export"
    ),
    Verb("folders", "placing", "list and unlink linked folders"),
    Verb("list", "reading", "list articles", quick=True, asks=True),
    Verb("outlets", "placing", "list outlets with how many articles each has"),
    Verb("tags", "placing", "list tags with how many articles each has"),
    Verb("show", "reading", "show one article"),
    Verb("mark", "marking", "mark articles read or unread, star them, tag them"),
    Verb("remove", "marking", "take articles out of the library"),
    Verb("edit", "editing", "correct an article's title, outlet, date…, or the role of a block"),
    Verb("rules", "ruling", "list and forget what was said of an outlet's blocks"),
    Verb("search", "searching", "search articles, notes and claims", asks=True),
    Verb("searches", "keeping", "list, save and remove saved searches"),
    Verb("highlight", "annotating", "highlight a passage, with or without a note"),
    Verb("note", "annotating", "note something on an article as a whole"),
    Verb("highlights", "annotating", "list highlights and notes", asks=True),
    Verb("claim", "claiming", "make, list, show, edit and judge claims"),
    Verb("compare", "comparing", "find where reports disagree", asks=True),
    Verb("facts", "tabling", "set what reports say on the same matters side by side", asks=True),
    Verb("diff", "diffing", "show which words differ between revisions of an article", asks=True),
    Verb("stories", "grouping", "list and change groups of reports of one event"),
    Verb("export", "exporting", "write a dossier, highlights, claims, articles or the library"),
    Verb("import", "importing", "take in what we export, Web Annotations, and what other readers export"),
    Verb("undo", "history", "take back the last change"),
    Verb("redo", "history", "do the last undone change again"),
    Verb("history", "history", "list what was done"),
    Verb("index", "upkeep", "bring the search index up to date, or rebuild it"),
    Verb("doctor", "upkeep", "check the library, anchors, index and sources"),
    Verb("backup", "safekeeping", "write the library and the settings into one checked file"),
    Verb("restore", "safekeeping", "put a backup in the place of the library"),
    Verb("paths", "upkeep", "print where files live"),
    Verb("config", "upkeep", "print the settings in force"),
)

BY_NAME = {verb.name: verb for verb in VERBS}
