"""Speed of the article pane in a real pseudo-terminal, beside Textual's read-only TextArea.

    python tests/bench/pane.py [--quick]

Each figure is key written → last byte of the update read, both programs in
one run. Times are milliseconds, memory is MB an article over the empty app, its text included.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.terminal import Terminal, Update, percentile  # found from the root above

OPEN, PAGE, BOTH, MARK, READ = b"\x1bOP", b"\x1bOQ", b"\x1bOR", b"\x1bOS", b"\x1b[15~"
"""F1 to F5."""

WORDS = (
    "company plan delay interface billion dollars analysts said that the of a in was by at least six weeks "
    "launch “largest bet” quarter €72 spokesperson — according to people familiar with it model tests"
).split()


def text_of(words: int, seed: int = 0) -> list[str]:
    """Return paragraphs of made-up news, typographic quotes and dashes included."""
    pick = random.Random(seed)
    paragraphs = []
    while words > 0:
        length = min(words, pick.randint(30, 90))
        paragraphs.append(" ".join(pick.choices(WORDS, k=length)) + ".")
        words -= length
    return paragraphs


def run_app(kind: str, words: int) -> None:
    """Show two empty panes; F5 makes articles, F1 opens them, F2 and F3 turn pages, F4 marks a line."""
    from textual.app import App, ComposeResult
    from textual.binding import Binding
    from textual.containers import Horizontal
    from textual.widget import Widget
    from textual.widgets import TextArea

    from reader.model.annotation import Kind
    from reader.model.article import Block, Document, Role
    from reader.model.ranges import TextRange
    from reader.text.layers import Mark
    from reader.tui.widgets.article_pane import ArticlePane

    def made(seed: int) -> Document:
        paragraphs = text_of(words, seed)
        blocks, start = [], 0
        for paragraph in paragraphs:
            blocks.append(Block(Role.PARAGRAPH, start, start + len(paragraph)))
            start += len(paragraph) + 1
        return Document("\n".join(paragraphs), tuple(blocks))

    documents: list[Document] = []

    class Bench(App[None]):
        CSS = "ArticlePane, TextArea { width: 1fr; height: 1fr; border: none; padding: 0; }"
        BINDINGS = [  # noqa: RUF012  # as Textual reads it
            Binding("f1", "open_all", priority=True),
            Binding("f2", "page(1)", priority=True),
            Binding("f3", "page(2)", priority=True),
            Binding("f4", "mark", priority=True),
            Binding("f5", "read", priority=True),
        ]
        marked = 0
        turned = 0

        def compose(self) -> ComposeResult:
            with Horizontal():
                for _ in range(2):
                    yield self.make()

        def make(self) -> Widget:
            if kind == "pane":
                return ArticlePane()
            return TextArea(read_only=True, show_line_numbers=False)

        def action_read(self) -> None:
            documents.extend(made(seed) for seed in range(2))
            self.bell()

        def action_open_all(self) -> None:
            for pane, document in zip(self.query(ArticlePane), documents, strict=False):
                pane.show(document)
            for area, document in zip(self.query(TextArea), documents, strict=False):
                area.load_text(document.text)

        def action_page(self, panes: int) -> None:
            """Turn pages down and up again, so that a short article has enough of them."""
            down = self.turned // max(1, words // 2000) % 2 == 0
            self.turned += 1
            for pane in list(self.query(ArticlePane))[:panes]:
                pane.motion("page_down" if down else "page_up")
            for area in list(self.query(TextArea))[:panes]:
                area.action_cursor_page_down() if down else area.action_cursor_page_up()

        def action_mark(self) -> None:
            self.marked += 1
            for pane in list(self.query(ArticlePane))[:1]:
                at = pane.top_offset + 60 * self.marked
                pane.add_mark(Mark(str(self.marked), TextRange(at, at + 40), Kind.KEY, has_note=True))

        def on_mount(self) -> None:
            self.animation_level = "none"

    Bench().run()


def measure(kind: str, words: int, quick: bool) -> dict[str, float]:
    """Return the figures of one program with two articles of so many words."""
    turns = 10 if quick else 40
    command = [sys.executable, __file__, "--app", kind, "--words", str(words)]
    with Terminal(command) as terminal:
        terminal.settle(quiet=400)
        empty = terminal.memory
        terminal.write(READ)
        terminal.wait_bell()
        opened = terminal.press(OPEN, quiet=400).last
        memory = (terminal.memory - empty) / 2
        if kind == "pane":
            marks = [terminal.press(MARK, limit=2000).last for _ in range(min(turns, 20))]
            drags = _drag(terminal, turns)
        else:
            marks, drags = [], []
        pages = _times(lambda: terminal.press(PAGE, limit=2000), turns)
        both = _times(lambda: terminal.press(BOTH, limit=2000), turns)
        resized = [terminal.resize(columns, 48).first for columns in (120, 160, 100)]
    return {
        "open": opened,
        "page p50": percentile(pages, 0.5),
        "page p95": percentile(pages, 0.95),
        "both p95": percentile(both, 0.95),
        "mark p50": percentile(marks, 0.5) if marks else float("nan"),
        "drag p50": percentile(drags, 0.5) if drags else float("nan"),
        "drag p95": percentile(drags, 0.95) if drags else float("nan"),
        "resize": percentile(resized, 0.5),
        "MB each": memory,
    }


def _times(act: Callable[[], Update], turns: int) -> list[float]:
    return [update.last for update in (act() for _ in range(turns)) if update.last]


def _drag(terminal: Terminal, turns: int) -> list[float]:
    """Drag over the left pane, a few cells a step, and return the time of each step."""
    terminal.mouse("press", 20, 6)
    steps = [terminal.mouse("drag", 20 + n % 40, 6 + n // 4) for n in range(1, turns)]
    terminal.mouse("release", 20, 20)
    return [step.last for step in steps if step.last]


def main() -> None:
    """Measure everything and print a table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--app", choices=["pane", "textarea"])
    options.add_argument("--words", type=int, default=10_000)
    options.add_argument("--quick", action="store_true")
    chosen = options.parse_args()
    if chosen.app:
        run_app(chosen.app, chosen.words)
        return
    sizes = (1_000, 10_000, 100_000)
    figures = {(kind, n): measure(kind, n, chosen.quick) for n in sizes for kind in ("pane", "textarea")}
    names = list(next(iter(figures.values())))
    out = sys.stdout.write
    out(f"{'2 × words':>10} {'':9}" + "".join(f"{name:>10}" for name in names) + "\n")
    for (kind, words), found in figures.items():
        row = "".join(f"{'–' if found[n] != found[n] else f'{found[n]:.1f}':>10}" for n in names)
        out(f"{words:>10,} {kind:9}{row}\n")
    share = figures["pane", 100_000]["open"] / figures["textarea", 100_000]["open"]
    longer = figures["pane", 100_000]["mark p50"] / figures["pane", 1_000]["mark p50"]
    out(f"open, pane to TextArea at 100,000 words: {share:.3f}\n")
    out(f"mark, 100,000 to 1,000 words: {longer:.2f}\n")


if __name__ == "__main__":
    main()
