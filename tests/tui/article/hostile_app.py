"""A pane over hostile text, for a real terminal: `python hostile_app.py`. Any key ends it."""

from __future__ import annotations

import sys
from pathlib import Path

from textual.app import App, ComposeResult

sys.path.insert(0, str(Path(__file__).parents[3]))

from reader.model.article import Block, Document, Role, Style, StyleRun  # found from the root above
from reader.tui.widgets.article_pane import ArticlePane

HOSTILE = (
    "\x1b]0;pwned\x07 title \x1b[5m\x1b[31m",
    "\x9b31m C1 \x9d0;x\x9c \x90q\x9c \x85",
    "bell \x07 back \x08\x08 feed \x0b\x0c null \x00 del \x7f",
    "over \u202eright to left\u202c iso \u2066x\u2069 mark \u200e\u200f\u061c",
    "[bold red]markup[/] [/oops] [@click=app.quit]x[/]",
    "tag \U000e0041 line \u2028 par \u2029 end",
    "]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
)


def document() -> Document:
    """Return every hostile string in every role, with links that try to break out."""
    blocks, texts, runs, start = [], [], [], 0
    for role in Role:
        for text in HOSTILE if role is not Role.RULE else ("",):
            blocks.append(Block(role, start, start + len(text)))
            if len(text) > 4:
                href = ("http://x\x1b]0;pwned\x07", "javascript:alert(1)", "https://fine.example/\x9c")[
                    start % 3
                ]
                runs.append(StyleRun(start + 1, start + 4, frozenset({Style.LINK}), href))
            texts.append(text)
            start += len(text) + 1
    return Document("\n".join(texts), tuple(blocks), tuple(runs))


class HostileApp(App[None]):
    """Shows it, pages through it, says when it is done."""

    def compose(self) -> ComposeResult:
        yield ArticlePane()

    def on_mount(self) -> None:
        pane = self.query_one(ArticlePane)
        pane.show(document(), folded=False)
        pane.focus()
        self.title = "READY"

    def on_key(self) -> None:
        pane = self.query_one(ArticlePane)
        if pane.progress >= 1:
            self.exit()
        pane.motion("page_down")


if __name__ == "__main__":
    HostileApp().run()
