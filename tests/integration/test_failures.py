"""copydesk.aws.clients: which failures of AWS a later try may not meet."""

from collections.abc import Iterator
from typing import Any

import botocore.session
import pytest
from botocore.exceptions import (
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    IncompleteReadError,
    NoCredentialsError,
    ParamValidationError,
    ReadTimeoutError,
)
from botocore.stub import Stubber

from copydesk.aws.articles import DynamoArticles
from copydesk.aws.clients import ConditionFailed, create_clients, passing_failures
from copydesk.aws.eventlog import DynamoEventLog
from copydesk.aws.objects import S3Archive, S3Inbox
from copydesk.aws.queues import SqsQueue
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.relations import DynamoRelations
from copydesk.aws.tables import Table
from copydesk.errors import TransientError, Unavailable
from copydesk.ports import Ties
from tests.integration.conftest import HandClock
from tests.integration.samples import NOON, head, revision
from tests.integration.stack import Clients

# What the seven functions call.
OPERATIONS = {
    "s3": ["GetObject", "PutObject", "HeadObject", "ListObjectVersions", "DeleteObjects"],
    "dynamodb": ["GetItem", "BatchGetItem", "PutItem", "UpdateItem", "DeleteItem", "Query"],
    "sqs": ["SendMessage"],
    "sns": ["PublishBatch"],
    "secretsmanager": ["GetSecretValue"],
}


def modelled() -> Iterator[tuple[str, str, bool]]:
    """Every error that AWS's own models name for those calls, and whether they call it passing."""
    session = botocore.session.get_session()
    for service, operations in OPERATIONS.items():
        model = session.get_service_model(service)
        for operation in operations:
            for shape in model.operation_model(operation).error_shapes:
                error = shape.metadata.get("error", {})
                status = error.get("httpStatusCode", 400)
                passing = (
                    "Throttl" in shape.name
                    or shape.metadata.get("fault", False)
                    or shape.metadata.get("retryable") is not None
                    or status >= 500
                )
                yield service, error.get("code", shape.name), passing


def failure(code: str, status: int) -> ClientError:
    response: Any = {"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return ClientError(response, "Call")


@pytest.mark.parametrize(
    ("service", "code"), sorted({(service, code) for service, code, passing in modelled() if passing})
)
def test_what_aws_itself_calls_passing_is_tried_again(service: str, code: str) -> None:
    with pytest.raises(Unavailable), passing_failures():
        raise failure(code, 400)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_status_that_says_later_is_tried_again(status: int) -> None:
    with pytest.raises(Unavailable), passing_failures():
        raise failure("Unheard", status)


@pytest.mark.parametrize(
    "error",
    [
        ConnectTimeoutError(endpoint_url="https://aws"),
        ReadTimeoutError(endpoint_url="https://aws"),
        EndpointConnectionError(endpoint_url="https://aws"),
        IncompleteReadError(actual_bytes=1, expected_bytes=2),
        NoCredentialsError(),
    ],
)
def test_what_breaks_on_the_way_is_tried_again(error: Exception) -> None:
    with pytest.raises(Unavailable) as raised, passing_failures():
        raise error
    assert isinstance(raised.value, TransientError)
    assert raised.value.__cause__ is error


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("AccessDeniedException", 400),
        ("AccessDenied", 403),
        ("ValidationException", 400),
        ("ResourceNotFoundException", 400),
        ("InvalidMessageContents", 400),
    ],
)
def test_what_will_never_work_passes_as_it_is(code: str, status: int) -> None:
    error = failure(code, status)
    with pytest.raises(ClientError) as raised, passing_failures():
        raise error
    assert raised.value is error


def test_a_condition_that_fails_is_an_answer() -> None:
    with pytest.raises(ConditionFailed), passing_failures():
        raise failure("ConditionalCheckFailedException", 400)


def test_our_own_mistake_is_no_passing_failure() -> None:
    error = ParamValidationError(report="a number where a text belongs")
    with pytest.raises(ParamValidationError) as raised, passing_failures():
        raise error
    assert raised.value is error


@pytest.mark.parametrize("error", [ValueError("a bug"), Unavailable("said before")])
def test_what_is_not_awss_passes_as_it_is(error: Exception) -> None:
    with pytest.raises(type(error)) as raised, passing_failures():
        raise error
    assert raised.value is error


@pytest.fixture
def failing(clients: Clients) -> Iterator[dict[str, Any]]:
    """Clients of services that answer every call with 503."""
    services = ("dynamodb", "s3", "sqs")
    stubs = {
        service: Stubber(client) for service, client in zip(services, create_clients(*services), strict=True)
    }
    for stub in stubs.values():
        stub.activate()
    yield stubs
    for stub in stubs.values():
        stub.deactivate()


@pytest.mark.parametrize(
    ("service", "operation", "call"),
    [
        ("dynamodb", "get_item", "articles.head('a')"),
        ("dynamodb", "update_item", "articles.commit(None, head(), NOON)"),
        ("dynamodb", "update_item", "articles.settle('a', 1)"),
        ("dynamodb", "put_item", "articles.put_revision(revision())"),
        ("dynamodb", "put_item", "articles.put_facts('a', 1, 'd', ())"),
        ("dynamodb", "put_item", "articles.keep_aside('conflict', revision())"),
        ("dynamodb", "batch_get_item", "articles.heads_of(['a'])"),
        ("dynamodb", "batch_get_item", "articles.standings(['a'])"),
        ("dynamodb", "batch_get_item", "articles.current([head()])"),
        ("dynamodb", "query", "articles.of_story('s', '', 1)"),
        ("dynamodb", "batch_get_item", "relations.holders(['k'], NOON, consistent=False)"),
        ("dynamodb", "put_item", "relations.claim('k', 'a', NOON)"),
        ("dynamodb", "query", "relations.members(['f'])"),
        ("dynamodb", "query", "relations.listed(['t'], NOON)"),
        ("dynamodb", "put_item", "relations.enter('a', 's', Ties(family='f'), NOON)"),
        ("dynamodb", "delete_item", "relations.forget('a', Ties(keys=('k',)))"),
        ("dynamodb", "get_item", "receipts.known('r')"),
        ("dynamodb", "query", "receipts.find('r')"),
        ("s3", "put_object", "archive.put('k', 'text')"),
        ("s3", "get_object", "archive.get('k')"),
        ("s3", "put_object", "inbox.put_if_absent('k', b'', 'text/plain')"),
        ("s3", "list_object_versions", "list(inbox.arrivals('fakti', NOON.date()))"),
        ("s3", "list_object_versions", "articles.purge('a', 1)"),
        ("sqs", "send_message", "queue.send('{}')"),
    ],
)
def test_every_port_says_unavailable_when_its_service_is(
    failing: dict[str, Any], clock: HandClock, service: str, operation: str, call: str
) -> None:
    failing[service].add_client_error(operation, "ServiceUnavailable", http_status_code=503)
    clients = {name: stub.client for name, stub in failing.items()}
    table = Table(clients["dynamodb"], "table")
    archive = S3Archive(clients["s3"], "archive")
    ports = {
        "articles": DynamoArticles(table, archive, 100_000),
        "relations": DynamoRelations(table),
        "receipts": DynamoReceipts(table, clock),
        "archive": archive,
        "inbox": S3Inbox(clients["s3"], "inbox", clock),
        "log": DynamoEventLog(table),
        "queue": SqsQueue(clients["sqs"], "url"),
    }
    with pytest.raises(Unavailable):
        eval(call, {**ports, "Ties": Ties, "head": head, "revision": revision, "NOON": NOON})
    failing[service].assert_no_pending_responses()
