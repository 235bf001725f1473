"""The desk of this project on one machine: its template, its suppliers, and secrets made for this run."""

import base64
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from infra.local.desk import Desk, DeskOptions, start
from infra.local.faults import Faults
from infra.suppliers.package import package, read_all

ROOT: Final = Path(__file__).resolve().parents[2]
EXAMPLE: Final = "fakti"
STACK: Final = "copydesk"


@dataclass(frozen=True, slots=True)
class Standing:
    """A running desk, and each supplier's signing secret."""

    desk: Desk
    secrets: dict[str, str] = field(repr=False)

    def ready(self) -> dict[str, Any]:
        """What somebody needs to talk to the desk, for machines."""
        desk = self.desk
        credentials = {
            "accessKeyId": desk.credentials.access_key_id,
            "secretAccessKey": desk.credentials.secret_access_key,
        }
        return {
            "awsEndpoint": desk.endpoint,
            "region": desk.region,
            "credentials": credentials,
            "apiUrl": desk.api_url,
            "outputs": dict(desk.outputs),
            "supplier": EXAMPLE,
            "signingSecret": self.secrets[EXAMPLE],
            "signingSecrets": self.secrets,
        }

    def environment(self) -> dict[str, str]:
        """The variables with which any AWS tool talks to the desk."""
        return {
            "AWS_ENDPOINT_URL": self.desk.endpoint,
            "AWS_REGION": self.desk.region,
            "AWS_DEFAULT_REGION": self.desk.region,  # which is all that some tools know
            "AWS_ACCESS_KEY_ID": self.desk.credentials.access_key_id,
            "AWS_SECRET_ACCESS_KEY": self.desk.credentials.secret_access_key,
        }

    def variables(self) -> dict[str, str]:
        """The same and the names by which the snippets of docs/ call what is theirs."""
        outputs = self.desk.outputs
        return self.environment() | {
            "API_URL": self.desk.api_url,
            "INBOX_BUCKET": outputs["InboxBucketName"],
            "ARTICLES_TOPIC_ARN": outputs["ArticlesTopicArn"],
            "ARTICLES_TABLE": outputs["ArticlesTableName"],
            "SECRET": self.secrets[EXAMPLE],
        }


def stand(
    *,
    log: Callable[[str, str], None],
    progress: Callable[[str], None] = lambda _step: None,
    port: int = 0,
    region: str = "eu-west-1",
    parameters: Mapping[str, str] = MappingProxyType({}),
    faults: Faults | None = None,
    before_it_runs: Callable[[Desk], None] = lambda _desk: None,
) -> Standing:
    """Start the desk. Raises ConfigurationError for a supplier file, LocalError for anything else."""
    task_root = ROOT / "functions"
    package(task_root / "copydesk" / "suppliers.json")
    suppliers = read_all().values()
    made = {name: _signing_secret() for name in dict.fromkeys(known.secret_name for known in suppliers)}

    def prepare(desk: Desk) -> None:
        before_it_runs(desk)
        manager = desk.client("secretsmanager")
        for name, secret in made.items():
            manager.create_secret(
                Name=f"copydesk/{STACK}/suppliers/{name}", SecretString=json.dumps({"current": secret})
            )

    options = DeskOptions(
        template=ROOT / "template.yaml",
        task_root=task_root,
        stack_name=STACK,
        region=region,
        port=port,
        # Nothing is saved by waiting for a batch on one machine.
        parameters={"WireRoom": "signed", "BatchingWindowSeconds": "0", **parameters},
        enforce_iam=True,
        allow_unsigned=True,
        log=log,
        faults=faults,
    )
    secrets_of = {known.id: made[known.secret_name] for known in suppliers}
    return Standing(start(options, prepare=prepare, progress=progress), secrets_of)


def _signing_secret() -> str:
    return "whsec_" + base64.b64encode(secrets.token_bytes(24)).decode()
