"""The query language: text to tree. Pure; ranges are code points of the query.

    words  "a phrase"  -not  OR  ( )  word*  wrod~  a near/8 b  "a b"~8
    outlet: author: title: tag: note: claim: kind:  date: after: before: age:
    num:  is: has: story:

What is only half typed is read as far as it goes and never a problem. What is
complete and wrong is a problem that says where and why, and the rest is used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches

from reader.errors import QueryError
from reader.index.inverter import TEXT
from reader.index.lexer import FIELDS, Lexeme, Mark, lexemes
from reader.index.nodes import (
    And,
    Figure,
    Flag,
    Kinds,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Term,
    Word,
    flags,
)
from reader.index.values import dates, figure
from reader.index.wording import FARTHEST, phrased, worded
from reader.model.dates import now
from reader.model.ranges import TextRange
from reader.model.search import HitKind

TEXT_FIELDS = ("outlet", "author", "title", "tag")
KIND_FIELDS = {"note": HitKind.NOTE, "claim": HitKind.CLAIM}
DATE_FIELDS = ("date", "after", "before", "age")
FLAG_FIELDS = ("is", "has", "story")
KIND_NAMES = {
    **{kind.value: kind for kind in HitKind},
    **{kind.value + "s": kind for kind in HitKind},
    "highlight": HitKind.NOTE,
    "highlights": HitKind.NOTE,
}

DEEPEST = 50
"""Parentheses within parentheses; nobody types more, and a parser has a stack."""
LONGEST = 2_000
"""Code points of a query that are read."""

NOTHING = And(())
_UNKNOWN_FIELD = re.compile(r"([^\W\d_]{2,}):(?!//)\S")
_ENDS = (Mark.OR, Mark.AND, Mark.CLOSE)


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What a query asks for."""

    text: str
    tree: Node
    """`NOTHING` when nothing is asked for yet."""
    problem: str = ""
    """What was not understood, with its place; empty when all was."""
    flags: tuple[Flag, ...] = ()
    """The parts that only the library can answer."""


def parse(text: str, *, typing: bool = False, moment: datetime | None = None) -> SearchQuery:
    """Read a query; with `typing`, its last word may go on.

    `moment` is what `age:` counts back from, now if not given.
    """
    parser = _Parser(text[:LONGEST], moment or now())
    tree = parser.parse()
    if typing and text and not text[-1].isspace():
        tree = _open_ended(tree, len(text))
    return SearchQuery(text, tree, "; ".join(parser.problems), tuple(flags(tree)))


def _open_ended(node: Node, end: int) -> Node:
    """Let the word that ends at `end` be the beginning of one."""
    match node:
        case Word(word, at, field) if at.end == end and not node.literal:
            return Or((node, Prefix(word, at, field)))
        case Figure(_, at, word) if at.end == end and word:
            return Or((node, Prefix(word, at)))
        case Phrase(parts, at) if at.end == end and isinstance(parts[-1], Word):
            last = parts[-1]
            return Or((node, replace(node, parts=(*parts[:-1], Prefix(last.text, last.at, last.field)))))
        case And(inner) if inner:
            return And((*inner[:-1], _open_ended(inner[-1], end)))
        case Or(inner) if inner:
            return Or((*inner[:-1], _open_ended(inner[-1], end)))
    return node


class _Parser:
    """Recursive descent; every method takes what it can and goes on."""

    def __init__(self, text: str, moment: datetime) -> None:
        self._moment = moment
        self._lexemes = list(lexemes(text))
        self._next = 0
        self._depth = 0
        self._field = TEXT
        self.problems: list[str] = []

    def parse(self) -> Node:
        tree = self._alternatives()
        while (lexeme := self._peek()) is not None:
            self._complain(QueryError(lexeme.text, "there is no parenthesis to close", lexeme.at.start))
            self._next += 1
            tree = _conjunction([tree, self._alternatives()])
        return tree

    def _peek(self) -> Lexeme | None:
        return self._lexemes[self._next] if self._next < len(self._lexemes) else None

    def _alternatives(self) -> Node:
        found = [self._conjunction()]
        while (lexeme := self._peek()) is not None and lexeme.mark is Mark.OR:
            self._next += 1
            found.append(self._conjunction())
        found = [node for node in found if node != NOTHING]
        return found[0] if len(found) == 1 else Or(tuple(found)) if found else NOTHING

    def _conjunction(self) -> Node:
        found: list[Node] = []
        while (lexeme := self._peek()) is not None and lexeme.mark not in (Mark.OR, Mark.CLOSE):
            self._next += 1
            if lexeme.mark is Mark.NEAR:
                self._join(found, lexeme)
            elif lexeme.mark is not Mark.AND:
                found.append(self._operand(lexeme))
        return _conjunction(found)

    def _operand(self, lexeme: Lexeme) -> Node:
        match lexeme.mark:
            case Mark.NOT:
                return self._negation()
            case Mark.OPEN:
                return self._group()
            case Mark.FIELD:
                return self._fielded(lexeme)
            case Mark.PHRASE:
                return phrased(lexeme.text, lexeme.at, self._field, lexeme.number)
        return self._bare(lexeme)

    def _bare(self, lexeme: Lexeme) -> Node:
        if unknown := _UNKNOWN_FIELD.match(lexeme.text):
            close = get_close_matches(unknown[1].casefold(), FIELDS, n=1)
            hint = f"did you mean {close[0]}:" if close else "looked for as words"
            self._complain(QueryError(unknown[1], f"there is no such field; {hint}", lexeme.at.start))
        return worded(lexeme.text, lexeme.at, self._field)

    def _negation(self) -> Node:
        lexeme = self._peek()
        if lexeme is None or lexeme.mark in (*_ENDS, Mark.NEAR):
            return NOTHING
        self._next += 1
        inner = self._operand(lexeme)
        return NOTHING if inner == NOTHING else Not(inner)

    def _group(self) -> Node:
        if self._depth >= DEEPEST:
            self._next = len(self._lexemes)
            self._complain(QueryError("(", "too many parentheses within each other", 0))
            return NOTHING
        self._depth += 1
        inner = self._alternatives()
        if self._peek() is not None:
            self._next += 1
        self._depth -= 1
        return inner

    def _join(self, found: list[Node], near: Lexeme) -> None:
        """Join what stands before and after `near/8`."""
        lexeme = self._peek()
        if not found or lexeme is None or lexeme.mark in _ENDS:
            return
        self._next += 1
        left, right = found.pop(), self._operand(lexeme)
        operands = (*_operands(left), *_operands(right))
        if len(operands) < 2:
            self._complain(
                QueryError(f"near/{near.number}", "stands between two words or phrases", near.at.start)
            )
            found += [left, right]
        else:
            at = TextRange(operands[0].at.start, lexeme.at.end)
            found.append(Near(operands, min(near.number, FARTHEST), at))

    def _fielded(self, name: Lexeme) -> Node:
        """Read what follows `name:`; without a value it is still being typed."""
        value = self._peek()
        if value is None or not value.attached or value.mark not in (Mark.WORD, Mark.PHRASE, Mark.OPEN):
            return NOTHING
        self._next += 1
        if name.text in TEXT_FIELDS:
            return self._in_field(name.text, value)
        if name.text in KIND_FIELDS:
            return _conjunction([Kinds(frozenset({KIND_FIELDS[name.text]}), name.at), self._operand(value)])
        try:
            return self._value(name.text, value)
        except QueryError as error:
            self._complain(error)
            return NOTHING

    def _in_field(self, field: str, value: Lexeme) -> Node:
        outer, self._field = self._field, field
        try:
            return self._operand(value)
        finally:
            self._field = outer

    def _value(self, name: str, value: Lexeme) -> Node:
        if value.mark is Mark.OPEN:
            self._group()
            raise QueryError(name, "takes one value, not a group", value.at.start)
        if name in FLAG_FIELDS:
            return Flag(name, value.text, value.at)
        if name == "kind":
            return _kinds(value)
        if name == "num":
            return figure(value.text, value.at)
        return dates(name, value.text, value.at, self._moment)

    def _complain(self, error: QueryError) -> None:
        self.problems.append(f"{error} (at {error.position + 1})")


def _conjunction(found: list[Node]) -> Node:
    found = [node for node in found if node != NOTHING]
    return found[0] if len(found) == 1 else And(tuple(found))


def _operands(node: Node) -> tuple[Term | Phrase, ...]:
    if isinstance(node, Or):
        # A hyphenated word: as several words comes first.
        return _operands(node.inner[0])
    if isinstance(node, Near):
        return node.inner
    return (node,) if isinstance(node, Term | Phrase) else ()


def _kinds(value: Lexeme) -> Node:
    """Read kinds of things; other names are those of highlights, which only the library knows."""
    names = [value.text] if value.mark is Mark.PHRASE else [n for n in value.text.split(",") if n]
    wanted = [name.casefold() for name in names]
    if not wanted or (wanted[-1] not in KIND_NAMES and any(k.startswith(wanted[-1]) for k in KIND_NAMES)):
        return NOTHING  # still being typed
    things = frozenset(KIND_NAMES[name] for name in wanted if name in KIND_NAMES)
    found: list[Node] = [Kinds(things, value.at)] if things else []
    found += [Flag("kind", name, value.at) for name in names if name.casefold() not in KIND_NAMES]
    return found[0] if len(found) == 1 else Or(tuple(found))
