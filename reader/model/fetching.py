"""What is asked of the network, and what came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.model.ids import ArticleId


@dataclass(frozen=True, slots=True)
class Request:
    """One address to get."""

    url: str
    typed: bool = False
    """True when the user named the address: only then may it be on this machine or a private network."""
    etag: str = ""
    """Validators of the copy at hand; with one, the server may say that nothing has changed."""
    last_modified: str = ""
    accept: str = "*/*"
    most: int = 0
    """Bytes of the body that are taken; 0 for as many as usual."""


@dataclass(frozen=True, slots=True)
class Response:
    """What a server sent, decoded from its transfer coding."""

    url: str
    """Where it came from in the end, after redirects."""
    body: bytes
    """Empty when `unchanged`."""
    media_type: str = ""
    """As the server says, lower case, without parameters."""
    charset: str = ""
    """As the server says."""
    etag: str = ""
    last_modified: str = ""
    unchanged: bool = False
    """True for 304: the copy at hand is still right."""
    moved_for_good: bool = False
    """True when every redirect on the way was permanent: `url` is the address to keep."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What the library remembers of an address that the user named."""

    url: str
    article: ArticleId
    etag: str
    last_modified: str
    at: datetime


def is_address(text: str) -> bool:
    """Tell whether what somebody named is an address rather than a file: it has a scheme."""
    scheme, colon, _ = text.strip().partition("://")
    return bool(colon) and scheme.isascii() and scheme.replace("+", "").isalnum()
