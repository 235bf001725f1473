"""The issuer on this machine's loopback, for functions and browsers that ask over the network."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import time
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.issuer.issuer import Issuer

_PAGE = """<!doctype html><html lang="en"><title>Issuer</title><link rel="icon" href="data:,"><h1>Issuer</h1>
<form method="post"><button>Sign in as Maria</button></form></html>"""


class _Handler(BaseHTTPRequestHandler):
    server: "_Server"

    def do_GET(self) -> None:
        issuer, path = self.server.issuer, urlsplit(self.path).path
        if path == "/authorize" and not self.server.issuer.remembers:
            self._tell(200, "text/html; charset=utf-8", _PAGE.encode())
        elif path == "/authorize":
            self._send_back()
        elif path == "/leave":
            self.server.issuer.remembers = False
            self._go(dict(parse_qsl(urlsplit(self.path).query))["post_logout_redirect_uri"])
        else:
            self._json(*issuer.answer(path, None, ""))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        if urlsplit(self.path).path == "/authorize":
            self.server.issuer.remembers = True
            self._send_back()
            return
        form = dict(parse_qsl(body.decode()))
        self._json(
            *self.server.issuer.answer(self.path, form, self.headers.get("authorization", "")),
        )

    def _send_back(self) -> None:
        self._go(self.server.issuer.authorize(f"{self.server.issuer.address}{self.path}"))

    def _go(self, address: str) -> None:
        self.send_response(303)
        self.send_header("location", address)
        self.send_header("content-length", "0")
        self.end_headers()

    def _json(self, status: int, document: dict[str, Any]) -> None:
        self._tell(status, "application/json", json.dumps(document).encode())

    def _tell(self, status: int, media_type: str, body: bytes) -> None:
        if self.server.issuer.is_down:
            self.close_connection = True
            return
        self.send_response(status)
        self.send_header("content-type", media_type)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Tests are quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    issuer: Issuer


@contextmanager
def listening() -> Iterator[Issuer]:
    """A running issuer, at an address of its own."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.issuer = Issuer(f"http://127.0.0.1:{server.server_port}", time)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server.issuer
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
