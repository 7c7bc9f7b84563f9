"""A user's own template (Jinja2), in a sandbox: it sees the JSON shapes and nothing else.

Jinja2 comes with the extra `[templates]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reader.errors import SourceRefused, UsageError

LARGEST = 1 << 20
"""Bytes of a template; it is written by hand."""


def render(template: Path, values: Mapping[str, object]) -> str:
    """Return what a template makes of the values. Raises UsageError, SourceRefused."""
    try:
        from jinja2 import TemplateError
        from jinja2.sandbox import ImmutableSandboxedEnvironment
    except ImportError as error:
        raise UsageError("--template", "Jinja2 is missing: install variorum[templates]") from error
    pages = template.suffixes and template.suffixes[0].lower() in (".html", ".htm", ".xml")
    # No loader: a template cannot read other files.
    sandbox = ImmutableSandboxedEnvironment(autoescape=bool(pages), keep_trailing_newline=True)
    try:
        return sandbox.from_string(_text(template)).render(dict(values))
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        raise UsageError(
            f"{template}{f', line {line}' if line else ''}", error.message or "it fails"
        ) from error
    except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError, OverflowError) as error:
        raise UsageError(str(template), f"it fails ({error})") from error


def _text(template: Path) -> str:
    try:
        if template.stat().st_size > LARGEST:
            raise SourceRefused(str(template), "it is larger than 1 MB")
        return template.read_text("utf-8")
    except OSError as error:
        raise SourceRefused(str(template), error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise SourceRefused(str(template), "it is not UTF-8 text") from error
