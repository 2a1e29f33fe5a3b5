"""Shows a site to browsers on this machine, and tells them when it has changed.

Bound to the loopback address only. It answers for its own name only, so that no page of another site can reach it by a
name of its own that leads here; it serves what was made in memory and two files of ours, and reads no path that it is
asked for.
"""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

from quizgen.preview.index import DOCUMENTS
from quizgen.preview.site import EMPTY, Site
from quizgen.render.environment import shipped_templates

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

LOOPBACK = "127.0.0.1"
_NAMES = (LOOPBACK, "localhost")
_HEARTBEAT = 10.0  # seconds between signs of life, by which a page that was closed is noticed
_OWN = {"/preview.css": "text/css", "/preview.js": "text/javascript"}
_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# a document's own policy stands in it; as what it is shown for it runs nothing, whatever it holds
_DOCUMENT_POLICY = "sandbox allow-same-origin allow-modals; script-src 'none'; frame-ancestors 'self'"


class Preview:
    """A site that is replaced as files change, as a WSGI application."""

    def __init__(self) -> None:
        self._site = EMPTY
        self._number = 0
        self._changed = threading.Condition()
        self._is_open = True
        self._own = {path: (shipped_templates() / "preview" / path[1:]).read_bytes() for path in _OWN}

    def show(self, site: Site) -> bool:
        """Show another site, and tell the browsers if it differs; tell whether it did."""
        with self._changed:
            differs = (site.index, dict(site.documents)) != (self._site.index, dict(self._site.documents))
            self._site = site
            if differs:
                self._number += 1
                self._changed.notify_all()
        return differs

    def close(self) -> None:
        """Let the browsers go."""
        with self._changed:
            self._is_open = False
            self._changed.notify_all()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        return self._answer(Request(environ))(environ, start_response)

    def _answer(self, request: Request) -> Response:
        host, _, port = request.environ.get("HTTP_HOST", "").rpartition(":")
        if host not in _NAMES or port != request.environ["SERVER_PORT"]:
            return _secured(Response("this preview answers on this machine only\n", 403), _PAGE_POLICY)
        if request.method not in ("GET", "HEAD"):
            return _secured(Response("", 405, {"Allow": "GET, HEAD"}), _PAGE_POLICY)
        return self._page(request.path) or _secured(Response("there is no such page\n", 404), _PAGE_POLICY)

    def _page(self, path: str) -> Response | None:
        site = self._site
        if path == "/":
            return _secured(Response(site.index, content_type="text/html; charset=utf-8"), _PAGE_POLICY)
        if path == "/events":
            return _secured(Response(self._events(), content_type="text/event-stream"), _PAGE_POLICY)
        if path in self._own:
            return _secured(Response(self._own[path], content_type=f"{_OWN[path]}; charset=utf-8"), _PAGE_POLICY)
        found = site.documents.get(path.removeprefix(DOCUMENTS)) if path.startswith(DOCUMENTS) else None
        if found is None:
            return None
        return _secured(Response(found.content, content_type="text/html; charset=utf-8"), _DOCUMENT_POLICY)

    def _events(self) -> Iterator[bytes]:
        """Tell the number of the site that is shown, at once and whenever it changes."""
        told = -1
        while self._is_open:
            now = self._wait_for_other_than(told)
            yield f"data: {now}\n\n".encode() if now != told else b": still here\n\n"
            told = now

    def _wait_for_other_than(self, told: int) -> int:
        with self._changed:
            self._changed.wait_for(lambda: self._number != told or not self._is_open, _HEARTBEAT)
            return self._number


class _Quiet(WSGIRequestHandler):
    """Prints no line for each request: the terminal is for the author's problems."""

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002  the base's name
        """Say nothing."""


def listen(port: int) -> socket.socket:
    """Take a port of the loopback address, 0 for any that is free. Raises OSError where it is taken."""
    return socket.create_server((LOOPBACK, port))


@contextmanager
def serve_preview(preview: Preview, listening: socket.socket) -> Iterator[str]:
    """Serve at a socket that listens while the block runs, and give the address."""
    logging.getLogger("werkzeug").addHandler(logging.NullHandler())
    with listening:
        server = make_server(LOOPBACK, 0, preview, threaded=True, request_handler=_Quiet, fd=listening.fileno())
    server.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), name="quizgen-preview", daemon=True)
    thread.start()
    try:
        yield f"http://{LOOPBACK}:{server.port}/"
    finally:
        preview.close()
        server.shutdown()
        thread.join()


def _secured(response: Response, policy: str) -> Response:
    response.headers["Content-Security-Policy"] = policy
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.headers["Cache-Control"] = "no-store"
    return response
