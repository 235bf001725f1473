"""Clients for AWS services, and what their failures mean."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import botocore.session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError, ParamValidationError

from copydesk.aws.service_data import ServiceData
from copydesk.errors import Unavailable

ATTEMPTS: Final = 3
_CONFIG: Final = Config(
    # Three tries of these fit into the shortest function timeout, so that a hung call is still answered.
    connect_timeout=1,
    read_timeout=4,
    tcp_keepalive=True,
)
_PASSING: Final = frozenset(
    {
        "InternalError",
        "InternalErrorException",
        "InternalFailure",
        "InternalServerError",
        "InternalServiceError",
        "KMSThrottled",
        "KMSThrottling",
        "KMSThrottlingException",
        "KmsThrottled",
        "LimitExceededException",
        "OverLimit",
        "ProvisionedThroughputExceededException",
        "ReplicatedWriteConflictException",
        "RequestLimitExceeded",
        "RequestThrottled",
        "RequestTimeout",
        "ServiceUnavailable",
        "SlowDown",
        "Throttled",
        "ThrottledException",
        "Throttling",
        "ThrottlingException",
        "TransactionInProgressException",
    }
)


def create_clients(*services: str, attempts: int = ATTEMPTS) -> tuple[Any, ...]:
    """Clients for the named services, from one session, each of whose calls is tried so many times.

    botocore's own, since boto3 would load s3transfer too: 200 ms of every cold start.
    """
    session = botocore.session.get_session()
    session.register_component("data_loader", ServiceData())
    config = _CONFIG.merge(Config(retries={"mode": "standard", "total_max_attempts": attempts}))
    return tuple(session.create_client(service, config=config) for service in services)


def error_code(error: ClientError) -> str:
    """The service's own code of a failure."""
    return error.response.get("Error", {}).get("Code", "")


class ConditionFailed(Exception):
    """A conditional write did not happen: an answer, which its caller always takes."""


@contextmanager
def passing_failures() -> Iterator[None]:
    """Turn failures that a later try may not meet into Unavailable, and a condition's into ConditionFailed.

    All others pass through as they are.
    """
    try:
        yield
    except HTTPClientError as error:
        raise Unavailable(f"{type(error).__name__} while calling AWS") from error
    except ClientError as error:
        if error_code(error) == "ConditionalCheckFailedException":
            raise ConditionFailed from error
        metadata: Mapping[str, Any] = error.response.get("ResponseMetadata", {})
        status = metadata.get("HTTPStatusCode", 0)
        if error_code(error) in _PASSING or status >= 500 or status == 429:  # noqa: PLR2004 - HTTP's own numbers
            raise Unavailable(f"{error.operation_name}: {error_code(error)}") from error
        raise
    except ParamValidationError:
        raise
    except BotoCoreError as error:
        raise Unavailable(f"{type(error).__name__} while calling AWS") from error
