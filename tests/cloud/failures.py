"""Errors as botocore raises them."""

from typing import Any

from botocore.exceptions import ClientError


class Fault(Exception):
    """A service's refusal, before the client says which operation met it."""

    def __init__(self, code: str, message: str = "", status: int = 400, **more: Any) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message
        self.status = status
        self.more = more

    def as_client_error(self, operation: str) -> ClientError:
        """What the caller of the operation sees."""
        return client_error(operation, self.code, self.message, self.status, **self.more)


def client_error(operation: str, code: str, message: str = "", status: int = 400, **more: Any) -> ClientError:
    """An error that AWS answered, with its code and HTTP status."""
    response: Any = {
        "Error": {"Code": code, "Message": message},
        "ResponseMetadata": {"HTTPStatusCode": status, "RetryAttempts": 0, "HTTPHeaders": {}},
        **more,
    }
    return ClientError(response, operation)
