"""What can be done in the library."""

from __future__ import annotations

from reader.tui.scopes import Action

LIBRARY: tuple[Action, ...] = (
    Action("library.open", "enter, l, right", "Open", "Read the chosen article.", "Read", hint="open"),
    Action(
        "library.compare",
        "c",
        "Compare",
        "Open the marked articles side by side, up to four; with none marked, the reports of this one's story"
        " are offered, or else the next one opens.",
        hint="compare",
    ),
    Action("library.focus_sidebar", "h, left", "Go to the sidebar"),
    Action("library.next_part", "tab", "Next part of the screen"),
    Action("library.previous_part", "shift+tab", "Previous part of the screen"),
    Action(
        "library.filter",
        "=",
        "Filter",
        "Keep only rows with these words; the filter stays until it is cleared with Esc.",
        "Find",
        hint="filter",
    ),
    Action("library.sort", "S", "Sort", "Choose the order of the list."),
    Action(
        "library.saved_search",
        "g s",
        "Open the saved search",
        "The chosen one in the search screen, with snippets; in the list it is a filter.",
    ),
    Action("library.more_like", "M", "More like this", "The articles most like the chosen one."),
    Action("library.clear", "escape", "Clear", "Takes back the marks, then the filter."),
    Action(
        "library.mark",
        "x",
        "Mark",
        "Mark for acts on several articles: they take all marked ones instead of the chosen one.",
        "Keep in order",
        hint="mark",
        counted=True,
    ),
    Action("library.mark_all", "X", "Mark all shown, or none"),
    Action("library.read", "r", "Read or unread"),
    Action("library.star", "s", "Star", hint="star"),
    Action("library.tag", "t", "Tags", "Add a tag, or take one away with -tag.", hint="tag"),
    Action("library.article_note", "g a", "Note on the article", "On it as a whole."),
    Action(
        "library.group",
        "g n",
        "Make a story",
        "Of the marked articles; they join the story one of them is in.",
    ),
    Action(
        "library.add",
        "a",
        "Add",
        "An address, a file or a folder; a whole article may also be pasted.",
    ),
    Action(
        "library.fetch_again",
        "F",
        "Fetch again",
        "From its address; a text that has changed becomes a new revision.",
    ),
    Action("library.remove", "d", "Remove", "Take articles out of the library; can be undone."),
    Action("library.copy", "y", "Copy citation", group="Take along"),
    Action("library.export", "E", "Export", "Write the marked articles' highlights to a file."),
    Action("library.browser", "o", "Open in the browser"),
    Action("library.info", "i", "Info", "Where it came from; what is wrong is corrected there."),
)
