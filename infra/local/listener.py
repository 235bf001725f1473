"""An HTTP listener on the loopback interface, a thread for each connection."""

import http.server
import socket
import sys
import threading
from http import HTTPStatus

HOST = "127.0.0.1"


class Listener(http.server.ThreadingHTTPServer):
    """Listens from its creation, serves from `start`; `close` takes effect at once."""

    daemon_threads = True

    def __init__(self, handler: type["Handler"], port: int = 0) -> None:
        super().__init__((HOST, port), handler)
        self.port: int = self.server_address[1]
        self._closed = False
        self._thread = threading.Thread(target=self._serve, name=f"listener-{self.port}", daemon=True)

    def start(self) -> None:
        """Answer requests from now on."""
        self._thread.start()

    def _serve(self) -> None:
        while not self._closed:
            self.handle_request()

    def close(self) -> None:
        """Stop listening; safe to repeat."""
        if self._closed:
            return
        self._closed = True
        if self._thread.is_alive():
            # The library's own shutdown waits for its polling interval; a connection wakes it.
            with socket.create_connection((HOST, self.port)):
                self._thread.join()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """A peer that went away is no error: processes are killed here."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # passed on as it came


class Handler(http.server.BaseHTTPRequestHandler):
    """HTTP/1.1 without delays and without a log of its own."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
        """Requests are not news."""

    def answer(self, status: int, body: bytes, headers: list[tuple[str, str]] | None = None) -> None:
        """Send a whole response."""
        names = {name.lower() for name, _ in headers or []}
        self.send_response_only(status)
        for name, value in headers or []:
            self.send_header(name, value)
        if "content-length" not in names and status not in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        self.wfile.flush()
