"""The issuer's addresses, asked over the network of this machine."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest

from copydesk.errors import Unavailable
from read.wire.sign_in import fetching
from read.wire.sign_in.fetching import fetch
from read.wire.sign_in.issuer import Answer, is_safe

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


@contextmanager
def answering(answer: Callable[[socket.socket], None]) -> Iterator[tuple[str, list[bytes]]]:
    """An address at which one request is answered so, and the request."""
    heard: list[bytes] = []
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def serve() -> None:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                heard.append(connection.recv(65_536))
                try:
                    answer(connection)
                except OSError:
                    return

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", heard
    thread.join(5)


def test_an_address_is_asked() -> None:
    with answering(lambda connection: connection.sendall(OK)) as (url, heard):
        assert fetch(f"{url}/keys?a=b") == Answer(200, b"{}")
    assert heard[0].startswith(b"GET /keys?a=b HTTP/1.1\r\n")


def test_a_form_is_posted() -> None:
    with answering(lambda connection: connection.sendall(OK)) as (url, heard):
        assert fetch(f"{url}/token", form={"code": "a b"}, authorization="Basic eA==").status == 200
    head, _, body = heard[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /token HTTP/1.1\r\n")
    assert b"authorization: Basic eA==" in head
    assert b"content-type: application/x-www-form-urlencoded" in head
    assert body in (b"", b"code=a+b")


def test_a_redirect_is_an_answer_and_not_followed() -> None:
    moved = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
    with answering(lambda connection: connection.sendall(moved)) as (url, _):
        assert fetch(url) == Answer(302, b"")


def test_a_proxy_of_the_environment_is_not_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    with answering(lambda connection: connection.sendall(OK)) as (url, _):
        assert fetch(url).status == 200


def _endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"x" * 65_536)


def _dripping(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"x")
        time.sleep(0.02)


def _cut_off(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")


@pytest.mark.parametrize(
    "answer",
    [
        _endless,
        _dripping,
        _cut_off,
        lambda connection: connection.close(),
        lambda connection: connection.sendall(b"\x16\x03\x01rubbish\r\n\r\n"),
        lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 5000),
        lambda _connection: time.sleep(1),
    ],
)
def test_an_answer_that_is_none_is_unavailable_and_soon(
    answer: Callable[[socket.socket], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "TIMEOUT", 0.3)
    monkeypatch.setattr(fetching, "TOGETHER", 0.3)
    began = time.monotonic()
    with answering(answer) as (url, _):
        with pytest.raises(Unavailable):
            fetch(url)
        assert time.monotonic() - began < 5


def test_an_answer_is_so_long_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    for length, fits in [(1000, True), (1001, False)]:
        monkeypatch.setattr(fetching, "LIMIT", 1000)
        body = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (length, b"x" * length)
        with answering(lambda connection, body=body: connection.sendall(body)) as (url, _):  # type: ignore[misc]
            if fits:
                assert len(fetch(url).body) == length
            else:
                with pytest.raises(Unavailable):
                    fetch(url)


def test_nobody_is_there() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
    with pytest.raises(Unavailable):
        fetch(f"http://127.0.0.1:{port}/")


def test_tls_is_spoken_and_certificates_are_looked_at() -> None:
    with (
        answering(lambda connection: connection.sendall(OK)) as (url, heard),
        pytest.raises(Unavailable, match="SSL"),
    ):
        fetch(url.replace("http:", "https:"))
    assert heard[0][:1] == b"\x16"


@pytest.mark.parametrize(
    "url",
    [
        "http://issuer.example/",
        "http://127.0.0.1.issuer.example/",
        "http://issuer.example#@127.0.0.1/",
        "https://name:word@issuer.example/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "https://",
        "https:///keys",
        "https://[::1/",
        "https://issuer.example/\r\nhost: other",
        "https://issuer.example/a b",
        "",
        None,
        7,
    ],
)
def test_what_is_not_safe_is_not_asked(url: object) -> None:
    assert not is_safe(url)
    if isinstance(url, str):
        with pytest.raises(Unavailable):
            fetch(url)


@pytest.mark.parametrize("url", ["https://issuer.example/a?b=c", "http://127.0.0.1:80/", "http://[::1]:80/"])
def test_what_is_safe(url: str) -> None:
    assert is_safe(url)
