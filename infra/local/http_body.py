"""Read the body of an HTTP request, which http.server leaves to its user."""

from email.message import Message
from http import HTTPStatus
from io import BufferedIOBase


class BodyRefused(Exception):
    """The body cannot be read; `status` is the answer to give."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


def _chunks(stream: BufferedIOBase, limit: int | None) -> bytes:
    body = bytearray()
    while True:
        try:
            size = int(stream.readline().split(b";")[0], 16)
        except ValueError:
            raise BodyRefused(HTTPStatus.BAD_REQUEST) from None
        if size == 0:
            while stream.readline().strip():
                pass  # trailers
            return bytes(body)
        if limit is not None and len(body) + size > limit:
            raise BodyRefused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        body += stream.read(size)
        stream.readline()


def read_body(headers: Message, stream: BufferedIOBase, limit: int | None = None) -> bytes:
    """The whole body. Raises BodyRefused above `limit`, before it is read where its length is stated."""
    if "chunked" in headers.get("Transfer-Encoding", "").lower():
        return _chunks(stream, limit)
    try:
        length = int(headers.get("Content-Length") or 0)
    except ValueError:
        del headers["Content-Length"]
        raise BodyRefused(HTTPStatus.BAD_REQUEST) from None
    if limit is not None and length > limit:
        raise BodyRefused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return stream.read(length)
