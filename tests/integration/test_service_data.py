"""What the desk's loader tells botocore leads each request to where botocore's own would have led it."""

import json
from pathlib import Path
from typing import Any

import botocore.session
import pytest
from botocore.awsrequest import AWSPreparedRequest
from botocore.loaders import Loader

from copydesk.aws import clients, service_data
from copydesk.aws.service_data import ENDPOINTS, SERVICES, ServiceData, abridged
from infra.artifacts.endpoints import main

REGIONS = (
    "cn-north-1",
    "eu-west-1",
    "eusc-de-east-1",
    "us-east-1",
    "us-gov-west-1",
    "us-iso-east-1",
    "xx-new-1",
)
CALLS: dict[str, tuple[str, dict[str, Any]]] = {
    "comprehend": ("list_entities_detection_jobs", {}),
    "dynamodb": ("get_item", {"TableName": "articles", "Key": {"pk": {"S": "a b/c"}}}),
    "s3": ("get_object", {"Bucket": "archive", "Key": "a b/../c%20", "VersionId": "1"}),
    "secretsmanager": ("get_secret_value", {"SecretId": "copydesk/a"}),
    "sns": ("publish", {"TopicArn": "arn:aws:sns:eu-west-1:123456789012:a", "Message": "a"}),
    "sqs": ("send_message", {"QueueUrl": "https://sqs.example/1/a", "MessageBody": "a"}),
}


class Sent(Exception):
    """A request that would have been sent: where to, and in whose name it is signed."""


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The endpoints as an artifact has them."""
    path = tmp_path / "endpoints.json"
    assert main([str(path)]) == 0
    monkeypatch.setattr(service_data, "PACKAGED", path)
    return path


def sent(loader: Loader, service: str, region: str) -> tuple[str, str, dict[str, Any]]:
    """Address, credential scope and signed headers of a request."""
    session = botocore.session.Session()
    session.register_component("data_loader", loader)
    session.set_credentials("AKIDEXAMPLE", "secret")
    client: Any = session.create_client(service, region_name=region)

    def stop(request: AWSPreparedRequest, **_: object) -> None:
        raise Sent(request)

    client.meta.events.register_first("before-send", stop)  # before moto, where another test has it on
    operation, arguments = CALLS[service]
    with pytest.raises(Sent) as caught:
        getattr(client, operation)(**arguments)
    (request,) = caught.value.args
    signed = str(request.headers["Authorization"])
    scope, names, _signature = signed.partition("/")[2].split(", ")
    return request.url, scope.partition("/")[2], {"names": names, "body": request.body}


@pytest.mark.parametrize("service", SERVICES)
def test_requests_go_where_they_would_have_gone(packaged: Path, service: str) -> None:
    own, ours = Loader(), ServiceData()
    for region in REGIONS:
        assert sent(ours, service, region) == sent(own, service, region), region
    assert packaged.stat().st_size < 40_000


def test_the_endpoints_are_botocores_without_those_of_other_services() -> None:
    own: dict[str, Any] = json.loads(Path(Loader.BUILTIN_DATA_PATH, f"{ENDPOINTS}.json").read_bytes())
    few = abridged(own)
    for full, part in zip(own["partitions"], few["partitions"], strict=True):
        assert part["services"].items() <= full["services"].items()
        assert {**full, "services": {}} == {**part, "services": {}}
    assert set(few["partitions"][0]["services"]) == set(SERVICES)


def test_a_checkout_has_botocores_own_endpoints(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(service_data, "PACKAGED", tmp_path / "none")
    assert ServiceData().load_data(ENDPOINTS) == Loader().load_data(ENDPOINTS)


def test_clients_are_made_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def known(_loader: ServiceData, kind: str) -> list[str]:
        asked.append(kind)
        return list(SERVICES)

    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    monkeypatch.setattr(ServiceData, "list_available_services", known)
    clients.create_clients("sqs")
    assert asked
