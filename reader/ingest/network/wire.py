"""One exchange with one server at one address: connect, ask, read, and never longer than allowed."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from http.client import HTTPException

from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError, IncompleteRead
from urllib3.response import HTTPResponse

from reader.ingest.network.limits import Limits
from reader.ingest.network.targets import Target

Dial = Callable[[str, int, float], socket.socket]
"""Address, port, seconds → a connected socket."""

CODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_CHUNK = 65_536


class Trouble(Exception):
    """The exchange failed; the message is a clause for the user."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whatever its status."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case; of several values the first."""
    body: bytes
    """Empty unless the status is 200 to 299."""


class Deadline:
    """Cuts the connection of one fetch when its time is up.

    Time limits of sockets count silence only: a server that sends a byte now
    and then would hold us for ever. Cutting is done from another thread, on a
    duplicate that stays valid while TLS takes the socket over.
    """

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._held: socket.socket | None = None
        self.over = False
        self._timer = threading.Timer(seconds, self.cut)
        self._timer.daemon = True
        self._timer.start()

    def left(self) -> float:
        """Return the seconds that remain, never less than zero."""
        return 0.0 if self.over else max(0.0, self._ends - time.monotonic())

    def hold(self, connected: socket.socket) -> None:
        """Cut `connected` when the time is up, or now if it is."""
        with self._lock:
            self._release()
            self._held = connected.dup()
            if self.over:
                _shut(self._held)

    def cut(self) -> None:
        with self._lock:
            self.over = True
            if self._held is not None:
                _shut(self._held)

    def stop(self) -> None:
        """Let go; the fetch has ended, and whoever still sends learns it."""
        self._timer.cancel()
        with self._lock:
            self._release()

    def _release(self) -> None:
        if self._held is not None:
            _shut(self._held)
            self._held.close()
            self._held = None


def dial(address: str, port: int, seconds: float) -> socket.socket:
    """Connect to an address, never to a name."""
    return socket.create_connection((address, port), timeout=seconds)


def exchange(
    target: Target,
    addresses: list[str],
    headers: Mapping[str, str],
    limits: Limits,
    deadline: Deadline,
    dial: Dial,
) -> Answer:
    """Ask for `target` at the first of `addresses` that can be reached.

    Raises Trouble.
    """
    connection = HTTPConnection(target.host, target.port, timeout=limits.read)
    try:
        connection.sock = _connected(target, addresses, limits, deadline, dial)
        connection.request("GET", target.path, headers=headers, preload_content=False)
        # Closed by name: an unread response keeps the socket open behind the connection's back.
        with closing(connection.getresponse()) as response:
            return _read(response, limits.body)
    except TimeoutError:
        raise Trouble("the server stopped answering") from None
    except IncompleteRead:
        raise Trouble("the connection ended in the middle") from None
    except (HTTPException, HTTPError, ssl.SSLError, ValueError) as error:
        raise Trouble(_sentence(error)) from None
    except OSError as error:
        raise Trouble(f"the connection broke ({_reason(error)})") from None
    finally:
        connection.close()


def _connected(
    target: Target, addresses: list[str], limits: Limits, deadline: Deadline, dial: Dial
) -> socket.socket:
    problem = "no address"
    for address in addresses:
        seconds = min(limits.connect, deadline.left())
        if seconds <= 0:
            break
        try:
            connected = dial(address, target.port, seconds)
        except TimeoutError:
            problem = "the server does not answer"
            continue
        except OSError as error:
            problem = f"no connection ({_reason(error)})"
            continue
        deadline.hold(connected)
        connected.settimeout(limits.connect)
        if target.scheme == "https":
            connected = _secured(connected, target.host)
        connected.settimeout(limits.read)
        return connected
    raise Trouble(problem)


def _secured(connected: socket.socket, host: str) -> ssl.SSLSocket:
    try:
        return ssl.create_default_context().wrap_socket(connected, server_hostname=host)
    except BaseException as error:
        connected.close()
        if isinstance(error, ssl.SSLCertVerificationError):
            raise Trouble(f"the server's certificate is not valid ({error.verify_message})") from None
        raise


def _read(response: HTTPResponse, most: int) -> Answer:
    headers = {name.lower(): value for name, value in reversed(list(response.headers.iteritems()))}
    if not 200 <= response.status < 300:
        # What is said along with a refusal or a redirect is of no use, and may be endless.
        return Answer(response.status, headers, b"")
    coding = headers.get("content-encoding", "").strip().lower()
    if not {part.strip() for part in coding.split(",")} <= CODINGS:
        raise Trouble("the server used a coding that was not asked for")
    parts: list[bytes] = []
    size = 0
    while part := response.read(_CHUNK, decode_content=True):
        size += len(part)
        if size > most:
            raise Trouble(f"more than {_megabytes(most)}")
        parts.append(part)
    return Answer(response.status, headers, b"".join(parts))


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB" if size >= 1_000_000 else f"{size} bytes"


def _sentence(error: Exception) -> str:
    """Return a clause for what a library raised; its own words may quote the server and are left out."""
    if isinstance(error, ssl.SSLError):
        return f"no secure connection ({(error.reason or 'TLS failed').replace('_', ' ').lower()})"
    if type(error).__name__ == "DecodeError":
        return "the compressed text is damaged"
    if "IncompleteRead" in repr(error) or "Disconnected" in type(error).__name__:
        return "the connection ended in the middle"
    return "the server does not speak HTTP properly"


def _reason(error: OSError) -> str:
    with suppress(AttributeError):
        return (error.strerror or type(error).__name__).lower()
    return "unknown"


def _shut(connected: socket.socket) -> None:
    with suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)
