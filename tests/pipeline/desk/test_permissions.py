"""IAM is enforced on the local desk: each function signs its calls with its own role's credentials."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from infra.cli.standing import STACK
from tests.pipeline.desk.articles import fresh_title, page
from tests.pipeline.desk.newsroom import Newsroom, eventually

pytestmark = pytest.mark.pipeline

type Session = Callable[[str, str], Any]


@pytest.fixture
def signing_as(newsroom: Newsroom) -> Session:
    """A client with the rights of a function's role, as `signing_as("Read", "s3")`."""

    def client(function: str, service: str) -> Any:
        role = newsroom.client("iam").get_role(RoleName=role_name(newsroom, function))["Role"]["Arn"]
        given = newsroom.client("sts").assume_role(RoleArn=role, RoleSessionName="test")["Credentials"]
        session = boto3.Session(
            given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"], "eu-west-1"
        )
        make: Any = session.client
        return make(service, endpoint_url=newsroom.standing.desk.endpoint)

    return client


def role_name(newsroom: Newsroom, function: str) -> str:
    told = newsroom.client("cloudformation").describe_stack_resource(
        StackName=STACK, LogicalResourceId=f"{function}Role"
    )
    return str(told["StackResourceDetail"]["PhysicalResourceId"])


def refused(call: Callable[[], Any]) -> bool:
    """Whether IAM, and nothing else, is against it."""
    try:
        call()
    except ClientError as error:
        code = error.response["Error"]["Code"]
        assert "AccessDenied" in code, code
        return True
    return False


def item(pk: str) -> dict[str, Any]:
    return {"pk": {"S": pk}, "sk": {"S": "HEAD"}}


def test_a_function_reaches_what_is_its_own(newsroom: Newsroom, signing_as: Session) -> None:
    table, inbox = newsroom.outputs["ArticlesTableName"], newsroom.outputs["InboxBucketName"]
    assert not refused(
        lambda: signing_as("Read", "dynamodb").get_item(TableName=table, Key=item("ARTICLE#none"))
    )
    assert not refused(
        lambda: signing_as("Webhook", "s3").put_object(Bucket=inbox, Key="fakti/2026-01-02/own", Body=b"x")
    )


def test_a_function_reaches_nothing_else(newsroom: Newsroom, signing_as: Session) -> None:
    outputs = newsroom.outputs
    table, inbox, archive = (
        outputs["ArticlesTableName"],
        outputs["InboxBucketName"],
        outputs["ArchiveBucketName"],
    )
    read, webhook = signing_as("Read", "dynamodb"), signing_as("Webhook", "s3")
    publish = signing_as("Publish", "dynamodb")
    assert refused(lambda: read.get_item(TableName=table, Key=item("PHRASE#none")))
    assert refused(lambda: read.put_item(TableName=table, Item=item("ARTICLE#none")))
    assert refused(lambda: read.scan(TableName=table))
    assert refused(lambda: publish.delete_item(TableName=table, Key=item("ARTICLE#none")))
    assert refused(lambda: publish.delete_item(TableName=table, Key=item("RECEIPT#none")))
    assert refused(lambda: webhook.delete_object(Bucket=inbox, Key="fakti/a"))
    assert refused(lambda: webhook.put_object(Bucket=archive, Key="articles/a", Body=b"x"))
    assert refused(
        lambda: signing_as("Reconcile", "sqs").send_message(
            QueueUrl=outputs["EnrichQueueUrl"], MessageBody="x"
        )
    )
    assert refused(lambda: signing_as("Ingest", "secretsmanager").list_secrets())


@pytest.fixture
def blinded(newsroom: Newsroom) -> Iterator[None]:
    """Read may not read the table, until the test is over."""
    iam, role = newsroom.client("iam"), role_name(newsroom, "Read")
    denied = {"Effect": "Deny", "Action": "dynamodb:Query", "Resource": "*"}
    document = json.dumps({"Version": "2012-10-17", "Statement": [denied]})
    iam.put_role_policy(RoleName=role, PolicyName="blinded", PolicyDocument=document)
    yield
    iam.delete_role_policy(RoleName=role, PolicyName="blinded")


def test_a_function_that_is_denied_a_call_fails(newsroom: Newsroom, blinded: None) -> None:
    receipt = newsroom.upload(page(fresh_title()))
    answer = eventually(lambda: newsroom.get(f"/v1/receipts/{receipt}"), "an answer")
    assert answer.status == 500
    assert answer.document["reasonCode"] == "internal-error"
