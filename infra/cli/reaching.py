"""How the commands reach a desk: the one that runs on this machine, or a deployed stack."""

import contextlib
import gzip
import json
import os
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import botocore.session
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.exceptions import BotoCoreError, ClientError
from botocore.session import Session

from copydesk.aws.clients import passing_failures
from copydesk.errors import ConfigurationError, Unavailable

SECONDS: Final = 20
_GZIP: Final = b"\x1f\x8b"


def note() -> Path:
    """Where a local desk says how it is reached; one for each user of the machine."""
    return Path(tempfile.gettempdir()) / f"copydesk-{os.getuid()}" / "desk.json"


@dataclass(frozen=True, slots=True)
class Reached:
    """A desk that answers: its outputs, and a session with the right to talk to it."""

    outputs: Mapping[str, str]
    session: Session
    endpoint: str | None = None

    def client(self, service: str) -> Any:
        """A client of an AWS service of the desk."""
        return self.session.create_client(service, endpoint_url=self.endpoint)

    def get(self, path: str) -> tuple[int, Any]:
        """A signed GET of the read API: status, and the JSON document that came with it."""
        url = f"{self.outputs['ApiUrl'].rstrip('/')}{path}"
        request = AWSRequest("GET", url)
        credentials = self.session.get_credentials()
        if credentials is None:
            raise ConfigurationError("there are no AWS credentials to sign a request with")
        region = self.session.get_config_variable("region")
        SigV4Auth(credentials, "execute-api", region).add_auth(request)
        asked = urllib.request.Request(url, headers=dict(request.headers.items()))  # noqa: S310 - the desk's own
        try:
            with urllib.request.urlopen(asked, timeout=SECONDS) as answer:  # noqa: S310 - as above
                return answer.status, document(answer.read())
        except urllib.error.HTTPError as error:
            return error.code, document(error.read())


def document(body: bytes) -> Any:
    """The JSON document of an answer; the API compresses large ones whatever their reader says."""
    return json.loads(gzip.decompress(body) if body.startswith(_GZIP) else body)


@contextlib.contextmanager
def answering() -> Iterator[None]:
    """What comes of a desk that does not answer, or refuses. Raises Unavailable or ConfigurationError."""
    try:
        with passing_failures():
            yield
    except urllib.error.URLError as error:
        raise Unavailable(f"the desk does not answer: {error.reason}") from error
    except ClientError as error:
        raise ConfigurationError(f"the desk refused: {error}") from error


def reach(stack: str | None, ready_file: Path | None = None) -> Reached:
    """The deployed stack of this name, or else the desk that runs here. Raises ConfigurationError."""
    return _deployed(stack) if stack else _local(ready_file or note())


def _deployed(stack: str) -> Reached:
    session = botocore.session.get_session()
    try:
        cloudformation: Any = session.create_client("cloudformation")
        (found,) = cloudformation.describe_stacks(StackName=stack)["Stacks"]
    except (ClientError, BotoCoreError) as error:
        raise ConfigurationError(f"{stack}: {error}") from error
    outputs = {output["OutputKey"]: output["OutputValue"] for output in found.get("Outputs", ())}
    if "ArticlesTopicArn" not in outputs:
        raise ConfigurationError(f"{stack}: this stack is no Copydesk")
    return Reached(outputs, session)


def _local(path: Path) -> Reached:
    try:
        told = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ConfigurationError(
            "no desk runs here: start one with `copydesk local`, or name a deployed one with --stack"
        ) from None
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"{path}: {error}") from error
    session = botocore.session.get_session()
    session.set_credentials(told["credentials"]["accessKeyId"], told["credentials"]["secretAccessKey"])
    session.set_config_variable("region", told["region"])
    return Reached(told["outputs"], session, told["awsEndpoint"])
