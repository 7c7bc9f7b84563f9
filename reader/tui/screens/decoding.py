"""Choosing in which encoding an article's kept bytes are read again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.library.troubles import ENCODINGS
from reader.tui.screens.prompts import Choice, Choose

if TYPE_CHECKING:
    from reader.model.ids import ArticleId
    from reader.tui.app import VariorumApp

__all__ = ["ask_encoding"]


def ask_encoding(app: VariorumApp, article: ArticleId, act: Callable[[str], object]) -> None:
    """Let the user choose an encoding, or type one; `act` gets a name that is one."""
    now = app.library.articles.revision(article).encoding
    choices = [Choice(name, name, "now" if name == now else "") for name in ENCODINGS]

    def chosen(name: str | None) -> None:
        if name is None:
            return
        try:
            "".encode(name)
        except LookupError as error:
            raise UsageError(name, "no such encoding") from error
        act(name)

    app.push_screen(
        Choose("Decode as", choices, placeholder="windows-1251, shift_jis…", free=lambda typed: typed),
        chosen,
    )
