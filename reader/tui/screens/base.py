"""What all screens of the app have in common: keys, status line, news of changes.

How a screen plugs in:

    class ClaimsScreen(BaseScreen):
        SCOPE = Scope.CLAIMS                      # its keys: SCREENS[SCOPE] in actions.py

        def content(self) -> ComposeResult:       # its widgets; the status line comes by itself
            yield RowList(...)

        def load(self) -> None:                   # (re)read from the library: called once mounted,
            ...                                   # and again whenever something changed

        def action_open(self) -> None:            # handler of the action "claims.open"
            ...

- Handlers are found from the focused widget upwards (`performing.py`): movement
  in lists ("list.*") is done by RowList itself. A handler may be async; it may
  raise VariorumError, which becomes one line on the screen. An action with
  `counted` gets `count: int | None` as its last argument. `check_action(name,
  args)` returning False makes it "not possible here" and hides its hint.
- `self.variorum` is the app: `app.library`, `app.settings`, `app.go(Scope.X)`,
  `app.read(articles, at=…, find=…)`, `app.copy(text, what)`, `app.edit(text)`,
  and after every write `app.wrote("Starred 3 articles")`, which tells the
  indexer and all screens, and says the sentence in the status line.
- `self.say("…")` puts a line into the status line, `self.status` is the line.
- A widget that takes keys as text puts `take_key` in (see `keyboard.py`).
- Screens are listed in `routes.py` and imported when first needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from reader.tui.actions import SCREENS, Action, Scope
from reader.tui.keymap import scoped
from reader.tui.keys import Cancelled, Dispatcher, Fired, Missed, Pending
from reader.tui.performing import perform, possible
from reader.tui.widgets.input_bar import InputBar
from reader.tui.widgets.status_line import Hint, StatusLine

if TYPE_CHECKING:
    from reader.model.changes import Step
    from reader.tui.app import VariorumApp


class BaseScreen(Screen[None]):
    """A full screen of the app."""

    SCOPE: ClassVar[Scope]

    def __init__(self) -> None:
        super().__init__()
        self._keys: Dispatcher | None = None
        self._stale = False

    @property
    def variorum(self) -> VariorumApp:
        """Return the app, typed."""
        return cast("VariorumApp", self.app)

    @property
    def status(self) -> StatusLine:
        return self.query_one(StatusLine)

    def compose(self) -> ComposeResult:
        yield from self.content()
        yield StatusLine()

    def content(self) -> ComposeResult:
        """Yield the screen's own widgets, top to bottom."""
        raise NotImplementedError

    def load(self) -> None:
        """Read from the library what the screen shows; keeps the user's place."""

    def on_mount(self) -> None:
        self.variorum.changed.subscribe(self, lambda _: self._on_changed())
        self.load()
        self.call_after_refresh(self.show_hints)

    def on_screen_resume(self) -> None:
        if self._stale:
            self._stale = False
            self.load()
        self.call_later(self.show_hints)

    def _on_changed(self) -> None:
        if self.is_current:
            self.load()
        else:
            self._stale = True

    async def press(self, key: str) -> bool:
        """Act on one key token; False when it means nothing here."""
        outcome = self.keys.feed(key)
        self.status.pending = self.keys.pending
        if isinstance(outcome, Fired):
            self.status.hush()
            await perform(self, outcome)
            self._hint_on_top()
        elif isinstance(outcome, Missed) and not outcome.alone:
            self.say(f"{outcome.typed} is not bound")
        return isinstance(outcome, Fired | Pending | Cancelled) or not outcome.alone

    def _hint_on_top(self) -> None:
        """What was done may have opened or left a screen: the hints are those of the one on top."""
        top = self.app.screen
        if isinstance(top, BaseScreen):
            top.call_later(top.show_hints)

    @property
    def keys(self) -> Dispatcher:
        """Return what reads this screen's keys."""
        if self._keys is None:
            self._keys = Dispatcher(self.variorum.keymap.trie(SCREENS[self.SCOPE]))
        return self._keys

    def on_descendant_focus(self) -> None:
        self.show_hints()

    @on(StatusLine.Chosen)
    async def _hint_clicked(self, message: StatusLine.Chosen) -> None:
        if message.action:
            await perform(self, Fired(message.action))

    def say(self, sentence: str, *, warning: bool = False) -> None:
        """Put a line into the status line until the next action."""
        self.status.say(sentence, warning=warning)

    def hints(self) -> list[Action]:
        """Return the actions worth a place in the status line now, most useful first."""
        return [a for a in scoped(SCREENS[self.SCOPE]) if a.hint and possible(self, a)]

    def show_hints(self) -> None:
        """Bring the status line up to date with what is focused and possible."""
        if not self.query(StatusLine):
            return
        key = self.variorum.keymap.key
        bar = next((b for b in self.query(InputBar) if b.is_open), None)
        if bar is not None:
            enter, escape = bar.words
            self.status.hints = (Hint("Enter", enter, ""), Hint("Esc", escape, ""))
            return
        self.status.hints = tuple(Hint(key(a.id), a.hint, a.id) for a in self.hints() if key(a.id))

    def action_search(self) -> None:
        self.variorum.go(Scope.SEARCH)

    def action_library(self) -> None:
        self.variorum.go(Scope.LIBRARY)

    def action_highlights(self) -> None:
        self.variorum.go(Scope.HIGHLIGHTS)

    def action_claims(self) -> None:
        self.variorum.go(Scope.CLAIMS)

    def action_stories(self) -> None:
        self.variorum.go(Scope.STORIES)

    def action_problems(self) -> None:
        self.variorum.go(Scope.PROBLEMS)

    def action_repaint(self) -> None:
        self.app.refresh(layout=True)

    def action_suspend(self) -> None:
        self.app.action_suspend_process()

    def action_help(self) -> None:
        """Show all keys, and do what is chosen there."""
        from reader.tui.screens.help import Help

        self.app.push_screen(
            Help(self.variorum.keymap, self.SCOPE, self.variorum.settings.kind_names), self.run_command
        )

    def action_palette(self) -> None:
        """Choose a command by name."""
        from reader.tui.palette import best, commands
        from reader.tui.screens.prompts import Choose

        palette = Choose("Commands", commands(self), find=best, placeholder="Type what you want to do")
        self.app.push_screen(palette, self.run_command)

    async def run_command(self, command: str | None) -> None:
        """Do what was chosen in help or palette."""
        if command is None:
            return
        if command.startswith("theme "):
            self._use_theme(command.removeprefix("theme "))
        elif command == "samples":
            self.variorum.background.add_samples()
        else:
            await perform(self, Fired(command))
        self._hint_on_top()

    def action_theme(self) -> None:
        """Choose a theme; the list shows each as it would look."""
        from reader.tui.palette import theme_names
        from reader.tui.screens.prompts import Choice, Choose

        before = self.app.theme
        choices = [Choice(name, name) for name in theme_names(self)]

        def done(name: str | None) -> None:
            self._use_theme(before if name is None else name)

        self.app.push_screen(Choose("Theme", choices, chosen=before, moved=self._show_theme), done)

    def _show_theme(self, name: str) -> None:
        self.app.theme = name

    def _use_theme(self, name: str) -> None:
        """Use a theme, now and at the next start."""
        self._show_theme(name)
        if name != self.variorum.settings.theme:
            self.variorum.keep(theme=name)

    def action_unsaved(self) -> None:
        """List what was written and not saved."""
        from reader.tui.screens import unsaved_list

        unsaved_list.show(self.variorum)

    def action_undo(self) -> None:
        """Take back the last act, whichever screen it was done on."""
        self.variorum.bulk.move(lambda step: self._step(step, "Undone", "There is nothing to undo"))

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self.variorum.bulk.move(
            lambda step: self._step(step, "Done again", "There is nothing to redo"), redo=True
        )

    def _step(self, step: Step | None, said: str, nothing: str) -> None:
        if step is None:
            self.variorum.say(nothing)
        else:
            self.variorum.wrote(f"{said}: {step.sentence}")

    def action_back(self) -> None:
        """Leave this screen; at the top, leave the app."""
        self.variorum.back()
