"""infra.cli.reaching: how a desk is talked to."""

import base64
import json
import shlex
from pathlib import Path

import pytest
from botocore.exceptions import ClientError

from copydesk.aws.http import respond
from copydesk.errors import ConfigurationError
from infra.cli.main import main
from infra.cli.reaching import answering, document

NOBODY = "http://127.0.0.1:1"


@pytest.fixture
def gone(tmp_path: Path) -> str:
    """The ready file of a desk that has ended without a word."""
    ready = {
        "awsEndpoint": NOBODY,
        "region": "eu-west-1",
        "credentials": {"accessKeyId": "test", "secretAccessKey": "test"},
        "outputs": {
            "ApiUrl": NOBODY,
            "InboxBucketName": "inbox",
            "ArticlesTopicArn": "arn:aws:sns:eu-west-1:000000000000:articles",
        },
    }
    path = tmp_path / "desk.json"
    path.write_text(json.dumps(ready))
    return str(path)


@pytest.mark.parametrize("command", ["show abc", "kill abc --reason wrong"])
def test_a_desk_that_does_not_answer_is_one_line(
    gone: str, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main([*shlex.split(command), "--desk", gone]) == 1
    assert capsys.readouterr().err == (
        "copydesk: the desk does not answer: [Errno 111] Connection refused; try again\n"
    )


def test_what_a_desk_refuses_is_one_line() -> None:
    refusal = {"Error": {"Code": "AccessDenied", "Message": "not you"}}
    with pytest.raises(ConfigurationError, match=r"refused.*AccessDenied.*not you"), answering():
        raise ClientError(refusal, "PutObject")  # type: ignore[arg-type]  # as much of it as is read


def test_a_file_that_is_not_there_keeps_all_back(
    gone: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there, missing = tmp_path / "there.txt", tmp_path / "missing.txt"
    there.write_text("Title")
    assert main(["send", str(there), str(missing), "--desk", gone]) == 2
    assert capsys.readouterr().err == f"copydesk: there is no file {missing}; nothing was sent\n"


def test_an_answer_of_any_size_is_a_document() -> None:
    large = {"text": "é" * 2_000_000}
    sent = respond(200, large)
    assert sent["isBase64Encoded"]
    assert document(base64.b64decode(sent["body"])) == large
    assert document(respond(200, {"text": "é"})["body"].encode()) == {"text": "é"}
