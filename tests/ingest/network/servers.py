"""A server on this machine that answers byte for byte as a test says, however wrong that is."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

Script = Callable[[socket.socket], None]
"""Answers one request, which has been read, and returns; the connection is then closed."""

PATIENCE = 20.0
"""Seconds after which a broken test ends instead of hanging."""

SILENCE = 60.0
"""Seconds: longer than anybody who asks waits for an answer."""


def answer(body: bytes = b"", status: str = "200 OK", *headers: str, length: int | None = None) -> Script:
    """Return a script for a whole answer; `length` is what it says of itself."""
    size = len(body) if length is None else length
    head = [f"HTTP/1.1 {status}", f"Content-Length: {size}", *headers, "", ""]
    return raw("\r\n".join(head).encode() + body)


def raw(data: bytes) -> Script:
    """Return a script that sends just this."""
    return lambda connection: connection.sendall(data)


def redirect(to: str, status: str = "302 Found") -> Script:
    return answer(b"", status, f"Location: {to}")


@dataclass
class Server:
    """Answers each path by its script; remembers what was asked."""

    pages: dict[str, Script] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    """Whole requests, heads only, in the order of arrival."""
    first: Script | None = None
    """What is done before anything is read."""
    stopping: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def header(self, name: str, number: int = -1) -> str:
        """Return a header of a request; empty when it was not sent."""
        lines = self.asked[number].split("\r\n")[1:]
        found = (
            line.partition(":")[2].strip() for line in lines if line.lower().startswith(f"{name.lower()}:")
        )
        return next(found, "")

    def silent(self) -> tuple[Script, threading.Event]:
        """Return a script that answers nothing as long as the server is there, and what is set once it was asked."""
        asked = threading.Event()

        def wait(connection: socket.socket) -> None:
            asked.set()
            self.stopping.wait(SILENCE)

        return wait, asked

    def close(self) -> None:
        self.stopping.set()
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._accepting.join(PATIENCE)
        for thread in self._threads:
            thread.join(PATIENCE)

    def _accept(self) -> None:
        while not self.stopping.is_set():
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        connection.settimeout(PATIENCE)
        with connection, suppress(OSError):
            if self.first is not None:
                self.first(connection)
            head = b""
            while b"\r\n\r\n" not in head:
                part = connection.recv(4096)
                if not part:
                    return
                head += part
            self.asked.append(head.decode("latin-1"))
            path = head.split(b" ", 2)[1].decode()
            self.pages.get(path, answer(b"", "404 Not Found"))(connection)
            # Closing with unread bytes would reset the connection and lose what was sent.
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65_536):
                pass
