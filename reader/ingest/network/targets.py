"""Taking a URL apart into what is connected to and what is asked for."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import quote, urljoin, urlsplit

PORTS = {"http": 80, "https": 443}
_LONGEST = 8000
"""Characters; servers refuse longer ones anyway."""
_NAME = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_.])?")
_USERINFO = re.compile(r"^([^/?#]*//)[^/?#]*@")
_SHOWN = 2000
_KEPT = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True, slots=True)
class Target:
    """One URL, ready to be asked for. Names and passwords in it are gone."""

    scheme: str
    host: str
    """ASCII, lower case; an IPv6 address without brackets."""
    port: int
    path: str
    """Path and query, percent-encoded, without the fragment."""

    @property
    def authority(self) -> str:
        """Return host and port as the Host header wants them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"


def target_of(url: str) -> Target:
    """Return what `url` asks for.

    Raises ValueError with a clause for the user when it is not a web address.
    """
    if len(url) > _LONGEST:
        raise ValueError("the address is too long")
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ValueError("not a web address") from None
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise ValueError(
            f"only http and https addresses are fetched, not {scheme}" if scheme else "not a web address"
        )
    if not host:
        raise ValueError("the address names no host")
    if port == 0:
        raise ValueError("not a web address")
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    return Target(scheme, _ascii(host), port or PORTS[scheme], (quote(parts.path, safe=_KEPT) or "/") + query)


def shown(url: str) -> str:
    """Return a URL as it may be told and kept: printable, without a name and password, no longer than useful."""
    bare = _USERINFO.sub(r"\1", url.strip())
    return "".join(c for c in bare if c.isprintable())[:_SHOWN]


def next_target(here: Target, location: str) -> Target:
    """Return where a redirect from `here` leads; raises ValueError as `target_of` does."""
    # Servers send raw UTF-8, which http.client hands over as Latin-1.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        joined = urljoin(here.url, location)
    except ValueError:
        raise ValueError("not a web address") from None
    return target_of(joined)


def _ascii(host: str) -> str:
    if ":" in host:
        try:
            address = IPv6Address(host)
        except ValueError:
            raise ValueError("not a web address") from None
        if address.scope_id:
            raise ValueError("an address with a zone is not fetched")
        return str(address)
    try:
        name = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise ValueError("the host's name cannot be used") from None
    if not _NAME.fullmatch(name):
        raise ValueError("the host's name cannot be used")
    return name
