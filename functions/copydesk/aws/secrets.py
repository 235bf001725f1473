"""What is kept in Secrets Manager: the suppliers' signing secrets, and a text under a name."""

import base64
import json
from typing import TYPE_CHECKING, Final

from botocore.exceptions import ClientError

from copydesk.aws.clients import error_code, passing_failures
from copydesk.errors import ConfigurationError

if TYPE_CHECKING:
    from mypy_boto3_secretsmanager.client import SecretsManagerClient

    from copydesk.ports import Clock

FRESH_SECONDS: Final = 60
"""How long a secret is remembered: a rotated one is known everywhere after this time."""


# One that is deleted and can still be brought back is answered with the second.
_NONE: Final = frozenset({"ResourceNotFoundException", "InvalidRequestException"})


class SupplierSecrets:
    """One secret for each supplier: {"current": "whsec_…", "previous": "whsec_…" or absent}."""

    def __init__(self, client: "SecretsManagerClient", prefix: str, clock: "Clock") -> None:
        self._client = client
        self._prefix = prefix
        self._clock = clock
        self._known: dict[str, tuple[float, tuple[str, ...]]] = {}

    def of(self, name: str) -> tuple[str, ...]:
        """The secrets that are good now. None where there is no such secret; then no signature fits."""
        now = self._clock.now().timestamp()
        read_at, secrets = self._known.get(name, (0.0, ()))
        if now - read_at >= FRESH_SECONDS:
            secrets = self._read(name)
            self._known[name] = (now, secrets)
        return secrets

    def _read(self, name: str) -> tuple[str, ...]:
        text = _text(self._client, f"{self._prefix}{name}")
        if text is None:
            return ()
        try:
            stored = json.loads(text)
            secrets = tuple(stored[name] for name in ("current", "previous") if stored.get(name))
            for secret in secrets:
                base64.b64decode(secret.removeprefix("whsec_"), validate=True)
        except (ValueError, TypeError, AttributeError, KeyError):
            # What was read is a secret, so the error that has it in its text goes no further.
            raise ConfigurationError(
                f'the secret {name} is not {{"current": "whsec_…", "previous": …}}'
            ) from None
        return secrets


class Secret:
    """A secret that is a text, as it stood a minute ago at most."""

    def __init__(self, client: "SecretsManagerClient", name: str, clock: "Clock") -> None:
        self._client = client
        self._name = name
        self._clock = clock
        self._known: tuple[float, str] | None = None

    def text(self) -> str:
        """What it is; empty where there is none. Raises Unavailable."""
        now = self._clock.now().timestamp()
        if self._known is None or now - self._known[0] >= FRESH_SECONDS:
            self._known = (now, _text(self._client, self._name) or "")
        return self._known[1]


def _text(client: "SecretsManagerClient", name: str) -> str | None:
    with passing_failures():
        try:
            return client.get_secret_value(SecretId=name).get("SecretString", "")
        except ClientError as error:
            if error_code(error) in _NONE:
                return None
            raise
