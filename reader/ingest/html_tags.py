"""What the tags of a page mean to the walker."""

from __future__ import annotations

import re

from reader.model.article import Style

STYLES = {
    **dict.fromkeys(("strong", "b"), Style.STRONG),
    **dict.fromkeys(("em", "i", "cite", "dfn"), Style.EMPHASIS),
    **dict.fromkeys(("del", "s", "strike"), Style.STRIKE),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), Style.CODE),
}
INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "br",
        "img",
        "picture",
        "source",
    ]
)
SKIPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "svg",
        "math",
        "button",
        "select",
        "textarea",
        "input",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "noscript",
        "nav",
        "dialog",
        "head",
    ]
)
# Classes under which pages keep words that only a screen reader speaks: "Image caption".
SPOKEN = re.compile(
    r"(?:^|\s)(?:off-screen|sr-only|visually-?hidden|screen-reader-text|assistive-text|u-vh)(?:\s|$)"
)

# Names under which pages keep what their readers wrote.
COMMENTS = frozenset(
    "comments comment-list commentlist comment-section comments-section comments-area reader-comments disqus_thread".split()
)
