"""Which tool an export is from, told by what it holds; each tool's reader is loaded when it is needed."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from reader.ingest.readlater.saved import SavedFile

__all__ = ["read_json"]

_JSON = ("wallabag",)


def read_json(document: object) -> SavedFile | None:
    """Return what a JSON document holds, None when it is from no tool that is known."""
    for name in _JSON:
        tool = import_module(f"reader.ingest.readlater.{name}")
        if tool.recognises(document):
            return cast("SavedFile", tool.read(document))
    return None
