"""The one list of what can be done: bindings, palette, help and the README's key table come from it.

An action's id is `scope.name`; its handler is the method `action_<name>` of the
focused widget, one of its parents, the screen or the app, whichever is found
first (see `screens/base.py`). Users rebind by id in `keys.toml`.
"""

from __future__ import annotations

from reader.tui.scopes import SCREENS, Action, Scope

__all__ = ["ACTIONS", "SCREENS", "Action", "Scope"]


_a = Action

_KINDS = ("key", "figure", "disputed", "confirmed", "quote", "question")

_LIST = (
    _a("list.down", "j, down", "Down", group="Move", handler="move", args=(1,), counted=True),
    _a("list.up", "k, up", "Up", handler="move", args=(-1,), counted=True),
    _a("list.half_down", "ctrl+d", "Half a page down", handler="half_page", args=(1,)),
    _a("list.half_up", "ctrl+u", "Half a page up", handler="half_page", args=(-1,)),
    _a("list.page_down", "space, pagedown, ctrl+f", "Page down", handler="page", args=(1,)),
    _a("list.page_up", "b, pageup, ctrl+b", "Page up", handler="page", args=(-1,)),
    _a(
        "list.first",
        "g g, home",
        "First",
        "A number before it goes to that row.",
        handler="first",
        counted=True,
    ),
    _a("list.last", "G, end", "Last", counted=True),
)

_LIBRARY = (
    _a("library.open", "enter, l, right", "Open", "Read the chosen article.", "Read", hint="open"),
    _a(
        "library.compare",
        "c",
        "Compare",
        "Open the marked articles side by side, up to four; with none marked, the reports of this one's story"
        " are offered, or else the next one opens.",
        hint="compare",
    ),
    _a("library.focus_sidebar", "h, left", "Go to the sidebar"),
    _a("library.next_part", "tab", "Next part of the screen"),
    _a("library.previous_part", "shift+tab", "Previous part of the screen"),
    _a(
        "library.filter",
        "=",
        "Filter",
        "Keep only rows with these words; the filter stays until it is cleared with Esc.",
        "Find",
        hint="filter",
    ),
    _a("library.sort", "S", "Sort", "Choose the order of the list."),
    _a("library.more_like", "M", "More like this", "The articles most like the chosen one."),
    _a("library.clear", "escape", "Clear", "Takes back the marks, then the filter."),
    _a(
        "library.mark",
        "x",
        "Mark",
        "Mark for acts on several articles: they take all marked ones instead of the chosen one.",
        "Keep in order",
        hint="mark",
        counted=True,
    ),
    _a("library.mark_all", "X", "Mark all shown, or none"),
    _a("library.read", "r", "Read or unread"),
    _a("library.star", "s", "Star", hint="star"),
    _a("library.tag", "t", "Tags", "Add a tag, or take one away with -tag.", hint="tag"),
    _a(
        "library.group",
        "g n",
        "Make a story",
        "Of the marked articles; they join the story one of them is in.",
    ),
    _a("library.remove", "d", "Remove", "Take articles out of the library; can be undone."),
    _a("library.copy", "y", "Copy citation", group="Take along"),
    _a("library.export", "E", "Export", "Write the marked articles' highlights to a file."),
    _a("library.browser", "o", "Open in the browser"),
    _a("library.info", "i", "Info", "Where an article came from and how it was read."),
)

_READING = (
    _a(
        "reading.down",
        "j, down",
        "Line down",
        "Here digits are kinds of highlight; a count is typed behind #, as in #12j.",
        group="Move",
        handler="line",
        args=(1,),
        counted=True,
    ),
    _a("reading.up", "k, up", "Line up", handler="line", args=(-1,), counted=True),
    _a("reading.half_down", "ctrl+d", "Half a page down", handler="half_page", args=(1,)),
    _a("reading.half_up", "ctrl+u", "Half a page up", handler="half_page", args=(-1,)),
    _a("reading.page_down", "space, pagedown, ctrl+f", "Page down", handler="page", args=(1,)),
    _a("reading.page_up", "backspace, pageup, ctrl+b", "Page up", handler="page", args=(-1,)),
    _a("reading.first", "g g, home", "Beginning"),
    _a("reading.last", "G, end", "End"),
    _a("reading.right", "right", "Character right", handler="motion", args=("right",), counted=True),
    _a("reading.left", "left", "Character left", handler="motion", args=("left",), counted=True),
    _a("reading.word", "w", "Next word", handler="motion", args=("word",), counted=True),
    _a("reading.word_back", "b", "Previous word", handler="motion", args=("word_back",), counted=True),
    _a("reading.word_end", "e", "End of word", handler="motion", args=("word_end",), counted=True),
    _a("reading.line_start", "0", "Start of line", handler="motion", args=("line_start",), counted=True),
    _a("reading.line_text", "^", "First word of line", handler="motion", args=("line_text",), counted=True),
    _a("reading.line_end", "$", "End of line", handler="motion", args=("line_end",), counted=True),
    _a("reading.paragraph", "}", "Next paragraph", handler="motion", args=("paragraph",), counted=True),
    _a(
        "reading.paragraph_back",
        "{",
        "Previous paragraph",
        handler="motion",
        args=("paragraph_back",),
        counted=True,
    ),
    _a("reading.sentence", ")", "Next sentence", handler="motion", args=("sentence",), counted=True),
    _a(
        "reading.sentence_back",
        "(",
        "Previous sentence",
        handler="motion",
        args=("sentence_back",),
        counted=True,
    ),
    _a("reading.select", "v", "Select", "Then move; Esc lets go.", "Select", hint="select"),
    _a("reading.select_paragraph", "V", "Select by paragraphs"),
    _a("reading.object_sentence", "i s", "Sentence", handler="select_object", args=("sentence",)),
    _a("reading.object_paragraph", "i p", "Paragraph", handler="select_object", args=("paragraph",)),
    _a("reading.object_number", "i n", "Number", handler="select_object", args=("number",)),
    _a("reading.object_quotation", "i q", "Quotation", handler="select_object", args=("quotation",)),
    _a("reading.escape", "escape", "Let go of the selection"),
    _a(
        "reading.highlight",
        "H",
        "Highlight",
        "The selection, or else the sentence under the caret.",
        "Annotate",
        hint="highlight",
    ),
    *(
        _a(f"reading.kind_{kind}", str(n), f"Kind: {kind}", handler="kind", args=(kind,))
        for n, kind in enumerate(_KINDS, 1)
    ),
    _a("reading.note", "a", "Note", "On the highlight here, or a new one.", hint="note"),
    _a(
        "reading.new_claim",
        "C",
        "New claim",
        "With the selection, the highlight or the sentence here as evidence.",
        hint="claim",
    ),
    _a("reading.attach", "A", "Attach to a claim", "Then s supports, x disputes, m mentions."),
    _a("reading.remove_highlight", "d d", "Remove the highlight here"),
    _a(
        "reading.next_highlight",
        "] h",
        "Next highlight",
        handler="go_highlight",
        args=(1,),
        group="Jump",
        counted=True,
    ),
    _a(
        "reading.previous_highlight",
        "[ h",
        "Previous highlight",
        handler="go_highlight",
        args=(-1,),
        counted=True,
    ),
    _a(
        "reading.next_disagreement",
        "] x",
        "Next disagreement",
        "Both sides come into sight at one height.",
        handler="go_disagreement",
        args=(1,),
        counted=True,
    ),
    _a(
        "reading.previous_disagreement",
        "[ x",
        "Previous disagreement",
        handler="go_disagreement",
        args=(-1,),
        counted=True,
    ),
    _a("reading.counterpart", "g d", "Counterpart", "What the other report says on what is here."),
    _a(
        "reading.link",
        "L",
        "Link the panes",
        "They scroll together by what they speak of, or each by itself.",
    ),
    _a("reading.facts", "M", "Table of facts", "What each open report, or each of the story, says."),
    _a(
        "reading.dismiss",
        "X",
        "Dismiss the disagreement",
        "It is put aside for these reports; where there is none, those put aside are offered.",
        handler="set_aside",
    ),
    _a(
        "reading.diff",
        "D",
        "Word differences",
        "Of this report and the next, or of the article and its revision before.",
    ),
    _a("reading.next_change", "] c", "Next difference", handler="go_change", args=(1,), counted=True),
    _a(
        "reading.previous_change", "[ c", "Previous difference", handler="go_change", args=(-1,), counted=True
    ),
    _a(
        "reading.lost",
        "g o",
        "Orphaned and reworded highlights",
        "Those an edit of the article has hurt: look at them, or give them a new place.",
    ),
    _a("reading.find", "/", "Find in the article", hint="find"),
    _a(
        "reading.find_mode",
        "ctrl+t",
        "Find by a regular expression",
        "Also while typing: switches between words and expressions.",
        anywhere=True,
    ),
    _a("reading.find_next", "n", "Next match", handler="go_match", args=(1,)),
    _a("reading.find_previous", "N", "Previous match", handler="go_match", args=(-1,)),
    _a(
        "reading.elsewhere",
        "K",
        "Where else",
        "What the other open reports say on the figure or name here; else the whole library.",
    ),
    _a("reading.more_like", "g m", "More like this", "The articles most like this one."),
    _a("reading.next_article", "] a", "Next article of the list", handler="go_article", args=(1,)),
    _a("reading.previous_article", "[ a", "Previous article of the list", handler="go_article", args=(-1,)),
    _a(
        "reading.compare",
        "c",
        "Open beside",
        "Choose another article for the next pane, up to four.",
        "Panes",
        hint="compare",
    ),
    _a("reading.next_pane", "tab", "Next pane", handler="go_pane", args=(1,)),
    _a("reading.previous_pane", "shift+tab", "Previous pane", handler="go_pane", args=(-1,)),
    _a("reading.close_pane", "g x", "Close this pane"),
    _a("reading.wider", "+", "Wider column", handler="width", args=(4,)),
    _a("reading.narrower", "-", "Narrower column", handler="width", args=(-4,)),
    _a("reading.zen", "z", "Zen", "Nothing but the text."),
    _a("reading.furniture", "g f", "Site furniture", "Share buttons and the like: show or fold away."),
    _a("reading.read", "r", "Read or unread", group="Keep in order"),
    _a("reading.star", "s", "Star"),
    _a("reading.tag", "t", "Tags"),
    _a("reading.copy", "y", "Copy with citation", group="Take along"),
    _a("reading.export", "E", "Export"),
    _a("reading.browser", "o", "Open in the browser"),
    _a("reading.follow", "enter, l", "Open what is here", "The note of a highlight, or a link."),
    _a("reading.back", "h", "Back", hint="back"),
)

_SEARCH = (
    _a("search.open", "enter, l, right", "Open at the match", group="Search", hint="open"),
    _a("search.edit", "/, i", "Change the query", hint="query"),
    _a("search.order", "S", "By relevance or by date", hint="order"),
    _a("search.kinds", "tab", "What to search", "All, articles, notes or claims.", hint="kinds"),
    _a("search.group", "v", "Group", "By story, by outlet, or not.", hint="group"),
    _a(
        "search.facets",
        "f, shift+tab",
        "Outlets, months and tags",
        "In a wide terminal; Enter there narrows the query, and widens it again.",
        hint="narrow",
    ),
    _a(
        "search.meant",
        "m",
        "Take what was meant",
        "Searches for the spelling in the line above.",
        hint="meant",
    ),
    _a("search.save", "s", "Save this search", "It then stands in the library's sidebar.", hint="save"),
    _a("search.more_like", "M", "More like this", "The articles most like the chosen one."),
    _a("search.copy", "y", "Copy citation"),
    _a("search.back", "escape, h, left", "Back", hint="back"),
)

_HIGHLIGHTS = (
    _a("highlights.open", "enter, l, right", "Go to the passage", group="Highlights", hint="open"),
    _a("highlights.filter", "=", "Filter", hint="filter"),
    _a("highlights.sort", "S", "Sort"),
    _a("highlights.mark", "x", "Mark", hint="mark", counted=True),
    *(
        _a(f"highlights.kind_{kind}", str(n), f"Kind: {kind}", handler="kind", args=(kind,))
        for n, kind in enumerate(_KINDS, 1)
    ),
    _a("highlights.note", "a", "Note", hint="note"),
    _a("highlights.tag", "t", "Tags"),
    _a("highlights.new_claim", "C", "New claim", hint="claim"),
    _a("highlights.attach", "A", "Attach to a claim"),
    _a("highlights.remove", "d", "Remove"),
    _a("highlights.copy", "y", "Copy with citation"),
    _a("highlights.export", "E", "Export"),
    _a("highlights.back", "escape, h, left", "Back", "Esc first clears marks and filter.", hint="back"),
)

_CLAIMS = (
    _a("claims.open", "enter, l, right", "Go to the passage", group="Claims", hint="open"),
    _a("claims.new_claim", "C", "New claim", hint="new"),
    _a("claims.edit", "e", "Edit the statement"),
    _a("claims.status", "s", "Status", "Say why; the history is kept.", hint="status"),
    _a("claims.stance", "x", "Stance of the evidence", hint="stance"),
    _a("claims.note", "a", "Note"),
    _a("claims.tag", "t", "Tags"),
    _a("claims.remove", "d", "Remove", "A piece of evidence, or the claim."),
    _a("claims.next_part", "tab", "Claims or evidence"),
    _a("claims.filter", "=", "Filter"),
    _a("claims.copy", "y", "Copy with citation"),
    _a("claims.export", "E", "Export the dossier", hint="export"),
    _a("claims.back", "escape, h, left", "Back", hint="back"),
)

_STORIES = (
    _a(
        "stories.open",
        "enter, l, right",
        "Read side by side",
        "The story's reports, up to four; in the list of reports, the marked ones.",
        group="Stories",
        hint="compare",
    ),
    _a("stories.next_part", "tab", "Stories or reports", hint="reports"),
    _a("stories.mark", "x", "Mark a report", hint="mark", counted=True),
    _a("stories.join", "J", "Take in", "Suggested reports, marked with ?, join the story.", hint="take in"),
    _a(
        "stories.split",
        "s",
        "Split off",
        "The chosen reports become a story of their own; one alone is taken out.",
        hint="split",
    ),
    _a("stories.rename", "e", "Rename", hint="rename"),
    _a(
        "stories.reject",
        "d",
        "Take apart",
        "These reports do not belong together: the story, or a suggested report. Can be undone.",
        hint="apart",
    ),
    _a("stories.filter", "=", "Filter"),
    _a("stories.list_articles", "i", "Show in the library"),
    _a("stories.back", "escape, h, left", "Back", hint="back"),
)

_GLOBAL = (
    _a("global.palette", ":, ctrl+p", "Command palette", "Every command by name.", "Anywhere", anywhere=True),
    _a("global.search", "g /", "Search the library", "Articles, notes and claims.", hint="search"),
    _a("global.library", "g l", "Library"),
    _a("global.highlights", "g h", "Highlights"),
    _a("global.claims", "g c", "Claims"),
    _a("global.stories", "g e", "Stories", "The reports of one event, grouped."),
    _a("global.undo", "u", "Undo"),
    _a("global.redo", "ctrl+r", "Redo"),
    _a("global.theme", "g t", "Theme"),
    _a("global.repaint", "ctrl+l", "Repaint the screen"),
    _a("global.suspend", "ctrl+z", "Suspend", "Back to the shell; fg returns."),
    _a("global.leave", "q", "Back, and quit at the top", handler="back"),
    _a("global.help", "?, f1", "Help", "All keys, searchable.", hint="help"),
    _a("global.quit", "ctrl+q", "Quit", anywhere=True),
)

ACTIONS: tuple[Action, ...] = (
    *_LIBRARY,
    *_READING,
    *_SEARCH,
    *_HIGHLIGHTS,
    *_CLAIMS,
    *_STORIES,
    *_LIST,
    *_GLOBAL,
)
