"""What can be done while reading."""

from __future__ import annotations

from reader.tui.scopes import Action

_KINDS = ("key", "figure", "disputed", "confirmed", "quote", "question")

_RESIZING: tuple[tuple[str, str, str, tuple[str, str, int]], ...] = (
    ("end_earlier", "<", "end a word earlier", ("end", "word", -1)),
    ("start_later", "g >", "begin a word later", ("start", "word", 1)),
    ("start_earlier", "g <", "begin a word earlier", ("start", "word", -1)),
    ("end_sentence_later", "] >", "end a sentence later", ("end", "sentence", 1)),
    ("end_sentence_earlier", "[ >", "end a sentence earlier", ("end", "sentence", -1)),
    ("start_sentence_later", "] <", "begin a sentence later", ("start", "sentence", 1)),
    ("start_sentence_earlier", "[ <", "begin a sentence earlier", ("start", "sentence", -1)),
)

READING: tuple[Action, ...] = (
    Action(
        "reading.down",
        "j, down",
        "Line down",
        "Here digits are kinds of highlight; a count is typed behind #, as in #12j.",
        group="Move",
        handler="line",
        args=(1,),
        counted=True,
    ),
    Action("reading.up", "k, up", "Line up", handler="line", args=(-1,), counted=True),
    Action("reading.half_down", "ctrl+d", "Half a page down", handler="half_page", args=(1,)),
    Action("reading.half_up", "ctrl+u", "Half a page up", handler="half_page", args=(-1,)),
    Action("reading.page_down", "space, pagedown, ctrl+f", "Page down", handler="page", args=(1,)),
    Action("reading.page_up", "backspace, pageup, ctrl+b", "Page up", handler="page", args=(-1,)),
    Action("reading.first", "g g, home", "Beginning"),
    Action("reading.last", "G, end", "End"),
    Action("reading.right", "right", "Character right", handler="motion", args=("right",), counted=True),
    Action("reading.left", "left", "Character left", handler="motion", args=("left",), counted=True),
    Action("reading.word", "w", "Next word", handler="motion", args=("word",), counted=True),
    Action("reading.word_back", "b", "Previous word", handler="motion", args=("word_back",), counted=True),
    Action("reading.word_end", "e", "End of word", handler="motion", args=("word_end",), counted=True),
    Action("reading.line_start", "0", "Start of line", handler="motion", args=("line_start",), counted=True),
    Action(
        "reading.line_text", "^", "First word of line", handler="motion", args=("line_text",), counted=True
    ),
    Action("reading.line_end", "$", "End of line", handler="motion", args=("line_end",), counted=True),
    Action("reading.paragraph", "}", "Next paragraph", handler="motion", args=("paragraph",), counted=True),
    Action(
        "reading.paragraph_back",
        "{",
        "Previous paragraph",
        handler="motion",
        args=("paragraph_back",),
        counted=True,
    ),
    Action("reading.sentence", ")", "Next sentence", handler="motion", args=("sentence",), counted=True),
    Action(
        "reading.sentence_back",
        "(",
        "Previous sentence",
        handler="motion",
        args=("sentence_back",),
        counted=True,
    ),
    Action("reading.select", "v", "Select", "Then move; Esc lets go.", "Select", hint="select"),
    Action("reading.select_paragraph", "V", "Select by paragraphs"),
    Action("reading.object_sentence", "i s", "Sentence", handler="select_object", args=("sentence",)),
    Action("reading.object_paragraph", "i p", "Paragraph", handler="select_object", args=("paragraph",)),
    Action("reading.object_number", "i n", "Number", handler="select_object", args=("number",)),
    Action("reading.object_quotation", "i q", "Quotation", handler="select_object", args=("quotation",)),
    Action("reading.escape", "escape", "Let go of the selection"),
    Action(
        "reading.highlight",
        "H",
        "Highlight",
        "The selection, or else the sentence under the caret.",
        "Annotate",
        hint="highlight",
    ),
    *(
        Action(f"reading.kind_{kind}", str(n), f"Kind: {kind}", handler="kind", args=(kind,))
        for n, kind in enumerate(_KINDS, 1)
    ),
    Action("reading.note", "a", "Note", "On the highlight here, or a new one.", hint="note"),
    Action("reading.article_note", "g a", "Note on the article", "On it as a whole; stands at its title."),
    Action(
        "reading.new_claim",
        "C",
        "New claim",
        "With the selection, the highlight or the sentence here as evidence.",
        hint="claim",
    ),
    Action(
        "reading.attach", "A", "Attach to a claim", "Then s supports, x disputes, u qualifies, m mentions."
    ),
    Action(
        "reading.accept",
        "Y",
        "Accept the change",
        "The highlight or evidence here is what the article says now; else the next that waits for it.",
    ),
    Action(
        "reading.reattach",
        "R",
        "Re-attach an orphan",
        "A highlight or evidence that has lost its place is put on the selection, else on the sentence here.",
    ),
    Action(
        "reading.end_later",
        ">",
        "Highlight: end a word later",
        "The keys that resize act on the highlight under the caret; a run of them is one step to undo.",
        handler="resize",
        args=("end", "word", 1),
        counted=True,
    ),
    *(
        Action(f"reading.{name}", keys, f"Highlight: {title}", handler="resize", args=args, counted=True)
        for name, keys, title, args in _RESIZING
    ),
    Action("reading.remove_highlight", "d d", "Remove the highlight here"),
    Action(
        "reading.next_highlight",
        "] h",
        "Next highlight",
        handler="go_highlight",
        args=(1,),
        group="Jump",
        counted=True,
    ),
    Action(
        "reading.previous_highlight",
        "[ h",
        "Previous highlight",
        handler="go_highlight",
        args=(-1,),
        counted=True,
    ),
    Action(
        "reading.next_disagreement",
        "] x",
        "Next disagreement",
        "What another report disputes, ≠: both sides come into sight at one height.",
        handler="go_disagreement",
        args=(1,),
        counted=True,
    ),
    Action(
        "reading.previous_disagreement",
        "[ x",
        "Previous disagreement",
        handler="go_disagreement",
        args=(-1,),
        counted=True,
    ),
    Action(
        "reading.counterpart",
        "g d",
        "Counterpart",
        "The other side: what another report says on what is here.",
    ),
    Action(
        "reading.link",
        "L",
        "Link the panes",
        "They scroll together by what they speak of, or each by itself.",
    ),
    Action("reading.facts", "M", "Table of facts", "What each open report, or each of the story, says."),
    Action(
        "reading.dismiss",
        "X",
        "Dismiss the disagreement",
        "It is put aside for these reports; where there is none, those put aside are offered.",
        handler="set_aside",
    ),
    Action(
        "reading.diff",
        "D",
        "Word differences",
        "Of this report and the next, or of the article and its revision before.",
    ),
    Action("reading.next_change", "] c", "Next difference", handler="go_change", args=(1,), counted=True),
    Action(
        "reading.previous_change", "[ c", "Previous difference", handler="go_change", args=(-1,), counted=True
    ),
    Action(
        "reading.lost",
        "g o",
        "Orphaned and changed highlights",
        "Those an edit of the article has hurt: look at them, or give them a new place.",
    ),
    Action("reading.find", "/", "Find in the article", hint="find"),
    Action(
        "reading.find_mode",
        "ctrl+t",
        "Find by a regular expression",
        "Also while typing: switches between words and expressions.",
        anywhere=True,
    ),
    Action("reading.find_next", "n", "Next match", handler="go_match", args=(1,)),
    Action("reading.find_previous", "N", "Previous match", handler="go_match", args=(-1,)),
    Action(
        "reading.elsewhere",
        "K",
        "Where else",
        "What the other open reports say on the figure or name here; else the whole library.",
    ),
    Action("reading.more_like", "g m", "More like this", "The articles most like this one."),
    Action("reading.next_article", "] a", "Next article of the list", handler="go_article", args=(1,)),
    Action(
        "reading.previous_article", "[ a", "Previous article of the list", handler="go_article", args=(-1,)
    ),
    Action(
        "reading.compare",
        "c",
        "Open beside",
        "Choose another article for the next pane, up to four.",
        "Panes",
        hint="compare",
    ),
    Action("reading.next_pane", "tab", "Next pane", handler="go_pane", args=(1,)),
    Action("reading.previous_pane", "shift+tab", "Previous pane", handler="go_pane", args=(-1,)),
    Action("reading.close_pane", "g x", "Close this pane"),
    Action("reading.wider", "+", "Wider column", handler="width", args=(4,)),
    Action("reading.narrower", "-", "Narrower column", handler="width", args=(-4,)),
    Action("reading.zen", "z", "Zen", "Nothing but the text."),
    Action("reading.furniture", "g f", "Site furniture", "Share buttons and the like: show or fold away."),
    Action("reading.info", "g i", "Info", "Where it came from; what is wrong is corrected there."),
    Action(
        "reading.role", "g b", "What this block is", "Site furniture, a heading, a caption…: you know better."
    ),
    Action("reading.read", "r", "Read or unread", group="Keep in order"),
    Action("reading.star", "s", "Star"),
    Action("reading.tag", "t", "Tags"),
    Action("reading.copy", "y", "Copy with citation", group="Take along"),
    Action("reading.export", "E", "Export"),
    Action("reading.browser", "o", "Open in the browser"),
    Action("reading.fetch_again", "F", "Fetch again", "From its address, to see whether it has changed."),
    Action("reading.follow", "enter, l", "Open what is here", "The note of a highlight, or a link."),
    Action("reading.back", "h", "Back", hint="back"),
)
