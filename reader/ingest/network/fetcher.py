"""Fetching one address: redirects followed, every hop checked, within the limits."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader import __version__
from reader.errors import FetchFailed
from reader.ingest.network import answers
from reader.ingest.network.addresses import objection
from reader.ingest.network.limits import Limits, Turns
from reader.ingest.network.targets import Target, next_target, shown, target_of
from reader.model.fetching import Request, Response

if TYPE_CHECKING:
    from reader.ingest.network.wire import Answer, Deadline, Dial

USER_AGENT = f"Variorum/{__version__} (news reader in the terminal)"
Resolve = Callable[[str, int], list[str]]
"""Name, port → addresses, best first."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})


def resolve(host: str, port: int) -> list[str]:
    """Ask the system for the addresses of a name. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Fetcher:
    """Gets addresses. Safe to use from several threads; who asks too much at once waits for a turn."""

    def __init__(
        self,
        offline: bool = False,
        limits: Limits | None = None,
        resolve: Resolve = resolve,
        dial: Dial | None = None,
    ) -> None:
        self.offline = offline
        self._limits = limits or Limits()
        self._resolve = resolve
        self._dial = dial
        self._turns = Turns(self._limits.per_host, self._limits.overall)
        self._lock = threading.Lock()
        self._running: set[Deadline] = set()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End what is under way: it fails, in its own thread, and so does whatever is asked from now on."""
        with self._lock:
            self._closed = True
            running = list(self._running)
        for deadline in running:
            deadline.cut()

    def fetch(self, request: Request) -> Response:
        """Return what the address gives.

        Raises FetchFailed, naming the address as it was asked for, without a password in it.
        """
        if self.offline:
            raise FetchFailed(shown(request.url), "the network is switched off (offline)")
        try:
            return _Fetch(self, request).run()
        except ValueError as error:
            raise FetchFailed(shown(request.url), str(error)) from None


class _Fetch:
    """One request on its way through redirects."""

    def __init__(self, fetcher: Fetcher, request: Request) -> None:
        self._fetcher = fetcher
        self._request = request
        self._known: dict[str, list[str]] = {}
        """Host → its addresses: a name is resolved once for the whole way."""

    def run(self) -> Response:
        target = first = target_of(self._request.url)
        permanent = True
        limits = self._fetcher._limits
        spent = 0.0
        for hop in range(limits.redirects + 1):
            answer, seconds = self._ask(target, first, limits.total - spent)
            spent += seconds
            location = answer.headers.get("location", "")
            if answer.status not in _REDIRECTS or not location:
                return self._response(target, answer, moved_for_good=bool(hop) and permanent)
            permanent = permanent and answer.status in _PERMANENT
            try:
                target = next_target(target, location)
            except ValueError as error:
                raise self._failed(f"redirected to something else: {error}") from None
        raise self._failed(f"more than {limits.redirects} redirects")

    def _ask(self, target: Target, first: Target, seconds: float) -> tuple[Answer, float]:
        """Return the answer of one server and the seconds that it took."""
        from reader.ingest.network.wire import Deadline, Trouble, dial, exchange

        fetcher = self._fetcher
        with fetcher._turns.turn(target.host):
            deadline = Deadline(seconds)
            try:
                with fetcher._lock:
                    fetcher._running.add(deadline)
                    closed = fetcher._closed
                if closed:
                    raise Trouble("stopped")
                addresses = self._addresses(target, first, deadline)
                limits = replace(fetcher._limits, body=self._request.most or fetcher._limits.body)
                answer = exchange(
                    target, addresses, self._headers(target), limits, deadline, fetcher._dial or dial
                )
                if deadline.over:
                    raise Trouble("cut off")
                return answer, seconds - deadline.left()
            except Trouble as trouble:
                why = str(trouble)
                if deadline.over:
                    why = (
                        "stopped" if fetcher._closed else f"not done after {fetcher._limits.total:g} seconds"
                    )
                raise self._failed(why) from None
            finally:
                deadline.stop()
                with fetcher._lock:
                    fetcher._running.discard(deadline)

    def _addresses(self, target: Target, first: Target, deadline: Deadline) -> list[str]:
        found = self._known.get(target.host)
        if found is None:
            found = self._known[target.host] = self._resolved(target, deadline)
        if self._request.typed and target.host == first.host:
            return found
        objections = [objection(address) for address in found]
        allowed = [address for address, why in zip(found, objections, strict=True) if not why]
        if not allowed:
            raise self._failed(f"leads to {objections[0]} ({target.host})")
        return allowed

    def _resolved(self, target: Target, deadline: Deadline) -> list[str]:
        """Resolve in a thread of its own: the system's resolver knows no deadline."""
        done: queue.SimpleQueue[list[str] | OSError | UnicodeError] = queue.SimpleQueue()

        def ask() -> None:
            try:
                done.put(self._fetcher._resolve(target.host, target.port))
            except (OSError, UnicodeError) as error:
                done.put(error)

        threading.Thread(target=ask, name="resolve", daemon=True).start()
        try:
            found = done.get(timeout=min(deadline.left(), self._fetcher._limits.read))
        except queue.Empty:
            raise self._failed(f"no address for {target.host} in time") from None
        if isinstance(found, Exception) or not found:
            raise self._failed(f"no such host ({target.host})")
        return found

    def _headers(self, target: Target) -> dict[str, str]:
        request = self._request
        headers = {
            "Host": target.authority,
            "User-Agent": USER_AGENT,
            "Accept": request.accept,
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        if request.etag:
            headers["If-None-Match"] = request.etag
        if request.last_modified:
            headers["If-Modified-Since"] = request.last_modified
        return headers

    def _response(self, target: Target, answer: Answer, moved_for_good: bool) -> Response:
        headers = answer.headers
        asked = bool(self._request.etag or self._request.last_modified)
        unchanged = answer.status == 304 and asked
        if not unchanged and not 200 <= answer.status < 300:
            failed = self._failed(answers.refusal(answer.status))
            failed.status = answer.status
            failed.retry_after = answers.retry_after(headers.get("retry-after"), datetime.now(UTC))
            raise failed
        content_type = headers.get("content-type", "")
        return Response(
            url=target.url,
            body=answer.body,
            media_type=answers.media_type(content_type),
            charset=answers.charset(content_type),
            etag=answers.validator(headers, "etag") or (self._request.etag if unchanged else ""),
            last_modified=answers.validator(headers, "last-modified")
            or (self._request.last_modified if unchanged else ""),
            unchanged=unchanged,
            moved_for_good=moved_for_good,
        )

    def _failed(self, why: str) -> FetchFailed:
        return FetchFailed(shown(self._request.url), why)
