"""Secrets Manager, as far as a value that is kept and replaced."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.cloud.failures import Fault
from tests.cloud.places import ACCOUNT, REGION

type Request = Mapping[str, Any]
type Answer = dict[str, Any]


@dataclass
class Secret:
    """A secret's latest version."""

    name: str
    arn: str
    value: Mapping[str, Any]
    at: datetime
    version: int = 1
    is_deleted: bool = False

    @property
    def version_id(self) -> str:
        return f"00000000-0000-4000-a000-{self.version:012x}"


class Secrets:
    """The secrets of an account."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.secrets: dict[str, Secret] = {}

    def create_secret(self, request: Request) -> Answer:
        name = request["Name"]
        if name in self.secrets:
            raise Fault("ResourceExistsException", f"The secret {name} already exists.")
        arn = f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:{name}-AbCdEf"
        made = self.secrets[name] = Secret(name, arn, _value(request), self._now())
        return _named(made)

    def put_secret_value(self, request: Request) -> Answer:
        secret = self._there(request["SecretId"])
        secret.value, secret.at, secret.version = _value(request), self._now(), secret.version + 1
        return _named(secret) | {"VersionStages": ["AWSCURRENT"]}

    def get_secret_value(self, request: Request) -> Answer:
        secret = self._there(request["SecretId"])
        if not secret.value:
            raise Fault("ResourceNotFoundException", "Secrets Manager can't find the specified secret value.")
        return _named(secret) | {
            **secret.value,
            "VersionStages": ["AWSCURRENT"],
            "CreatedDate": secret.at,
        }

    def delete_secret(self, request: Request) -> Answer:
        if request.get("ForceDeleteWithoutRecovery"):
            # No error where it is not there, or was deleted before.
            gone = self.secrets.pop(request["SecretId"], None)
            return {"Name": gone.name if gone else request["SecretId"], "DeletionDate": self._now()}
        secret = self._there(request["SecretId"])
        secret.is_deleted = True
        return {"ARN": secret.arn, "Name": secret.name, "DeletionDate": self._now()}

    def _there(self, name: str) -> Secret:
        secret = self.secrets.get(name) or next((s for s in self.secrets.values() if s.arn == name), None)
        if secret is None:
            raise Fault("ResourceNotFoundException", "Secrets Manager can't find the specified secret.")
        if secret.is_deleted:
            raise Fault(
                "InvalidRequestException",
                "You can't perform this operation on the secret because it was marked for deletion.",
            )
        return secret


def _value(request: Request) -> Mapping[str, Any]:
    return {name: request[name] for name in ("SecretString", "SecretBinary") if name in request}


def _named(secret: Secret) -> Answer:
    return {"ARN": secret.arn, "Name": secret.name, "VersionId": secret.version_id}
