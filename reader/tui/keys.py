"""Key sequences: how they are written, which action they mean, what has been typed so far.

Pure: knows neither Textual nor the actions' meaning. A key is a *token*: the
character itself (`g`, `]`, `$`), or a name (`space`, `enter`, `ctrl+d`).
Sequences are written with spaces (`g d`), alternatives with commas (`j, down`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

Sequence = tuple[str, ...]

NAMED = frozenset(
    (
        *("enter", "escape", "tab", "space", "backspace", "delete", "insert", "comma"),
        *("home", "end", "pageup", "pagedown", "up", "down", "left", "right"),
        *(f"f{n}" for n in range(1, 25)),
    )
)
"""Keys that are written by name; a comma is one because it separates alternatives."""

MODIFIERS = frozenset(("ctrl", "alt", "shift", "super"))

COUNT_LIMIT = 99_999
"""A count beyond this is a slip of the finger, not a wish."""


def token(key: str, character: str | None) -> str:
    """Return the token for what Textual calls `key` and the character it makes, if any."""
    if "+" in key or character is None or not character.isprintable():
        return key
    return {" ": "space", ",": "comma"}.get(character, character)


def parse(written: str) -> tuple[Sequence, ...]:
    """Read alternatives as written in the registry and in keys.toml.

    Takes also what `shown` makes of them (`gd`, `^d`, `PgUp`), which is what people see.
    Raises ValueError naming the part that is not a key.
    """
    sequences = (_sequence(part.split()) for part in written.split(","))
    return tuple(s for s in sequences if s)


def _sequence(words: list[str]) -> Sequence:
    keys = [_key(word) for word in words]
    if None in keys and len(words) == 1 and len(words[0]) == 2:
        words = [*words[0]]
        keys = [_key(word) for word in words]
    for word, key in zip(words, keys, strict=True):
        if key is None:
            hint = "; a sequence is written as in “g z”" if word.isalpha() else ""
            raise ValueError(f"“{word}” is not a key{hint}")
    return tuple(key for key in keys if key is not None)


def _key(word: str) -> str | None:
    """Return the token of a key by its character, name or look; None for what is no key."""
    if len(word) == 1:
        return _NAMES.get(word, word if word.isprintable() else None)
    word = f"ctrl+{word[1:]}" if word.startswith("^") else word
    hyphened = "+" not in word
    *modifiers, last = word.split("-" if hyphened else "+")
    modifiers = [modifier.lower() for modifier in modifiers]
    # Alt-X is how alt+x looks.
    one = last.lower() if hyphened else last
    key = _NAMES.get(last.casefold(), one if len(last) == 1 and last.isprintable() else "")
    return "+".join((*modifiers, key)) if key and set(modifiers) <= MODIFIERS else None


_SHOWN = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "space": "Space",
    "backspace": "Backspace",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "comma": ",",
    "delete": "Del",
    "insert": "Ins",
}

_NAMES = {name: name for name in NAMED} | {look.casefold(): name for name, look in _SHOWN.items()}


def shown(sequence: Iterable[str]) -> str:
    """Return a sequence as people read it: `gd`, `]h`, `^d`, `Enter`."""
    return "".join(_shown(key) for key in sequence)


def _shown(key: str) -> str:
    if len(key) == 1:
        return key
    if key.startswith("ctrl+") and key.count("+") == 1:
        return "^" + _SHOWN.get(key[5:], key[5:])
    *modifiers, last = key.split("+")
    return "".join(f"{m.capitalize()}-" for m in modifiers) + _SHOWN.get(last, last.upper())


COUNT = "#"
"""Begins a count where digits are keys of their own: `#12j`."""


@dataclass(frozen=True, slots=True)
class Fired:
    """A sequence is complete."""

    action: str
    count: int | None = None
    """The number typed before it; None when there was none."""


@dataclass(frozen=True, slots=True)
class Pending:
    """More keys are needed; waits for ever, because a pause means nothing."""


@dataclass(frozen=True, slots=True)
class Missed:
    """Nothing is bound to this."""

    typed: str
    """As people read it."""
    alone: bool
    """True for a single key, which may mean something to somebody else."""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Escape took back a pending sequence."""


Outcome = Fired | Pending | Missed | Cancelled


@dataclass(slots=True)
class Node:
    """Where a typed prefix can go: either an action ends here, or keys lead on."""

    action: str | None = None
    next: dict[str, Node] = field(default_factory=dict)


def build_trie(bound: Mapping[Sequence, str]) -> Node:
    """Return the trie of sequences that are free of clashes (see `clashes`)."""
    root = Node()
    for sequence, action in bound.items():
        node = root
        for key in sequence:
            node = node.next.setdefault(key, Node())
        node.action = action
    return root


def clashes(bound: Iterable[tuple[Sequence, str]]) -> Iterator[tuple[Sequence, str, str]]:
    """Yield (sequence, earlier action, later action) wherever two actions cannot both be reached.

    That is the same sequence, or one that begins another: the longer could
    never be typed without a time-out, and a time-out is a lag.
    """
    taken: dict[Sequence, str] = {}
    beginnings: dict[Sequence, str] = {}
    for sequence, action in bound:
        earlier = [taken[s] for s in _beginnings(sequence) if s in taken]
        if sequence in beginnings:
            earlier.append(beginnings[sequence])
        for other in earlier:
            if other != action:
                yield sequence, other, action
        taken.setdefault(sequence, action)
        for beginning in _beginnings(sequence):
            beginnings.setdefault(beginning, action)


def _beginnings(sequence: Sequence) -> Iterator[Sequence]:
    return (sequence[:n] for n in range(1, len(sequence) + 1))


class Dispatcher:
    """Reads tokens one by one and says what they mean together."""

    def __init__(self, trie: Node) -> None:
        self._root = trie
        self._node = trie
        self._typed: list[str] = []
        self._digits = ""
        # Where a digit is an action of its own, a number is a count only behind its sign.
        self._bare = not any(digit in trie.next for digit in "123456789")
        self._signed = False

    @property
    def pending(self) -> str:
        """Return what has been typed of an unfinished sequence, as people read it."""
        return (COUNT if self._signed else "") + self._digits + shown(self._typed)

    def cancel(self) -> None:
        """Forget what has been typed."""
        self._node, self._digits, self._signed = self._root, "", False
        self._typed.clear()

    def feed(self, key: str) -> Outcome:
        """Take one token."""
        if key == "escape" and self.pending:
            self.cancel()
            return Cancelled()
        if self._counts(key):
            self._digits += key
            return Pending()
        if key == COUNT and not self._bare and not self.pending and key not in self._root.next:
            self._signed = True
            return Pending()
        node = self._node.next.get(key)
        if node is None:
            return self._miss(key)
        self._typed.append(key)
        self._node = node
        return Pending() if node.action is None else self._fire(node.action)

    def _counts(self, key: str) -> bool:
        if not (self._bare or self._signed) or self._typed or key not in "0123456789":
            return False
        return bool(self._digits) or key != "0"

    def _fire(self, action: str) -> Fired:
        count = min(int(self._digits), COUNT_LIMIT) if self._digits else None
        self.cancel()
        return Fired(action, count)

    def _miss(self, key: str) -> Missed:
        missed = Missed(self.pending + shown((key,)), alone=not self.pending)
        self.cancel()
        return missed
