"""Signing in to the wire room over its issuer and Secrets Manager, made when the first page is asked for."""

import hashlib
import hmac
from datetime import timedelta
from functools import cache
from typing import Final

from copydesk.aws.clients import create_clients
from copydesk.aws.clock import SystemClock
from copydesk.aws.secrets import Secret
from copydesk.errors import ConfigurationError
from read.settings import Settings
from read.wire.sign_in import admission
from read.wire.sign_in.fetching import fetch
from read.wire.sign_in.flow import Ports
from read.wire.sign_in.issuer import Issuer, is_safe

SHORTEST_KEY: Final = 32


@cache
def ports(settings: Settings) -> Ports:
    """Made once for the same settings. Raises ConfigurationError where they do not say who may enter."""
    rules = admission.rules(settings.oidc_domains, settings.oidc_groups, settings.oidc_groups_claim)
    if not (is_safe(settings.oidc_issuer) and settings.oidc_client_id and (rules.domains or rules.groups)):
        raise ConfigurationError("the wire room has no issuer, no client or nobody to let in")
    (manager,) = create_clients("secretsmanager")
    clock = SystemClock()
    sealing = Secret(manager, f"{settings.secret_prefix}key", clock)
    client = Secret(manager, f"{settings.secret_prefix}client", clock)
    who = f"{settings.oidc_issuer} {settings.oidc_client_id} {rules}"

    def key() -> bytes:
        """Another one for other settings, so that sessions end which these would not have let begin."""
        secret = sealing.text()
        if len(secret) < SHORTEST_KEY:
            raise ConfigurationError("the wire room has no key to seal its cookies with")
        return hmac.digest(secret.encode(), who.encode(), hashlib.sha256)

    return Ports(
        issuer=Issuer(settings.oidc_issuer, fetch, clock),
        client_id=settings.oidc_client_id,
        client_secret=client.text,
        key=key,
        admission=rules,
        lasting=timedelta(minutes=settings.session_minutes),
        clock=clock,
    )
