"""The metadata block at the head of a Markdown file, read with tolerance.

YAML between `---` fences and TOML between `+++` fences. All values are strings:
`no` is a country, `2026-06-04` is text until a date is asked for. Aliases and
deep nesting are refused; what YAML refuses is read line by line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["FrontMatter", "Value", "split_front_matter"]

Value = str | list[str]
"""A field's value: one text, or a list of texts."""

MAX_CHARACTERS = 64 * 1024
"""A larger head is not metadata."""

MAX_DEPTH = 20
"""Nesting beyond this is an attack, not an author."""

_FENCE = re.compile(r"\s{0,3}?\n*(?P<fence>---|\+\+\+)[ \t]*\n")
_END = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.M),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.M),
}
_KEY_LINE = re.compile(r"(?P<key>\"?[A-Za-z_][\w.-]*(?: [\w.-]+){0,2}\"?)[ \t]*:(?:[ \t]+(?P<value>.*)|\Z)")
_TOML_LINE = re.compile(r"(?P<key>[A-Za-z_][\w.-]*)[ \t]*=[ \t]*(?P<value>.*)")
_CONTINUES = re.compile(r"\s|- |-\Z|#|[\]}]|\Z")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a file and the rest of it."""

    body: str
    fields: dict[str, Value] = field(default_factory=dict)
    note: str = ""
    """What was wrong with it, for people."""


def split_front_matter(text: str) -> FrontMatter:
    """Return fields and body; a text that merely opens with a rule has no fields."""
    opening = _FENCE.match(text)
    if opening is None:
        return FrontMatter(text)
    fence = opening["fence"]
    closing = _END[fence].search(text, opening.end(), opening.end() + MAX_CHARACTERS)
    if closing is None:
        return FrontMatter(text)
    block = text[opening.end() : closing.start()]
    if not _looks_like_fields(block, _KEY_LINE if fence == "---" else _TOML_LINE):
        return FrontMatter(text)
    fields, note = _yaml(block) if fence == "---" else _toml(block)
    return FrontMatter(text[closing.end() :].lstrip("\n"), fields, note)


def _looks_like_fields(block: str, line_shape: re.Pattern[str]) -> bool:
    """Tell metadata from prose between two rules: most unindented lines are `key: value`."""
    lines = [line for line in block.split("\n") if not _CONTINUES.match(line)]
    keyed = sum(1 for line in lines if line_shape.match(line) or line.startswith("["))
    # A file of no fields at all is an empty block of metadata.
    return keyed * 2 > len(lines) if lines else not block.strip()


def _yaml(block: str) -> tuple[dict[str, Value], str]:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        refusal = _refusal(yaml.parse(block, Loader=loader))
        if not refusal:
            loaded = yaml.load(block, Loader=loader)
            if isinstance(loaded, dict):
                return {str(key): _value(value) for key, value in loaded.items()}, ""
            refusal = "is not a list of fields"
    except yaml.YAMLError as error:
        refusal = f"is not valid YAML{_line_of(error)}"
    except RecursionError:
        refusal = "is nested too deeply"
    return dict(_line_by_line(block, _KEY_LINE)), f"front matter {refusal}; read line by line"


def _refusal(events: Iterator[object]) -> str:
    """Return why the block must not be loaded, before anything is built from it."""
    depth = 0
    for event in events:
        kind = type(event).__name__
        if kind == "AliasEvent":
            return "uses aliases"
        depth += kind.endswith("StartEvent") - kind.endswith("EndEvent")
        # The stream and the document count as two.
        if depth > MAX_DEPTH + 2:
            return "is nested too deeply"
    return ""


def _line_of(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    # The fence is the file's first line, and marks count from 0.
    return f" (line {mark.line + 2})" if mark is not None else ""


def _toml(block: str) -> tuple[dict[str, Value], str]:
    import tomllib

    try:
        loaded = tomllib.loads(block)
    except (tomllib.TOMLDecodeError, RecursionError):
        fields = dict(_line_by_line(block, _TOML_LINE))
        return fields, "front matter is not valid TOML; read line by line"
    return {key: _value(value) for key, value in loaded.items()}, ""


def _value(value: object) -> Value:
    match value:
        case str():
            return value.strip()
        case list():
            return [_text(item) for item in value]
        case _:
            return _text(value)


def _text(value: object) -> str:
    match value:
        case str():
            return value.strip()
        case {"name": str(name)}:
            return name.strip()
        case dict() | list():
            return json.dumps(value, ensure_ascii=False, default=str)
        case None:
            return ""
        case bool():
            return str(value).lower()
        case _:
            return str(value)


def _line_by_line(block: str, shape: re.Pattern[str]) -> Iterator[tuple[str, Value]]:
    """Yield what can be read of a broken block: one-line values and simple lists."""
    key = ""
    items: list[str] = []
    for line in block.split("\n"):
        if found := shape.match(line):
            if key and items:
                yield key, items
            key, items = found["key"].strip('"'), []
            if value := _unquoted(found["value"] or ""):
                yield key, value
                key = ""
        elif key and line.lstrip().startswith("- "):
            items.append(_unquoted(line.lstrip()[2:]))
    if key and items:
        yield key, items


def _unquoted(value: str) -> str:
    value = value.strip()
    # `&name` and `*name` are YAML's machinery, not text.
    value = re.sub(r"[&*][\w-]+\s*", "", value) if value[:1] in ("&", "*") else value
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value.strip("\"'") if value[:1] in ("'", '"') else value
