"""Connections to the emulator that take nothing from the user's own AWS settings."""

import os
import threading
from dataclasses import dataclass
from typing import Any

import boto3
import botocore.session
from botocore.config import Config

LONG_POLL_SECONDS = 20


@dataclass(frozen=True)
class Credentials:
    """What a process signs its AWS calls with."""

    access_key_id: str
    secret_access_key: str
    session_token: str | None = None


ROOT = Credentials("test", "test")


class Connections:
    """boto3 clients for one endpoint, made once each."""

    def __init__(self, endpoint: str, region: str, credentials: Credentials = ROOT) -> None:
        self.endpoint = endpoint
        self.region = region
        # A profile, a proxy or a CA bundle of the user's must not reach a desk.
        unset = (None, None, None, None)
        core = botocore.session.Session(
            session_vars={
                "profile": unset,
                "config_file": (None, None, os.devnull, None),
                "credentials_file": (None, None, os.devnull, None),
            }
        )
        session = boto3.Session(
            aws_access_key_id=credentials.access_key_id,
            aws_secret_access_key=credentials.secret_access_key,
            aws_session_token=credentials.session_token,
            region_name=region,
            botocore_session=core,
        )
        # The stubs know a literal name for each service; here it is any.
        self._make: Any = session.client
        self._clients: dict[str, Any] = {}
        self._lock = threading.Lock()

    def client(self, service: str) -> Any:
        """The client of a service; clients may be shared between threads."""
        with self._lock:
            if service not in self._clients:
                self._clients[service] = self._make(
                    service,
                    endpoint_url=self.endpoint,
                    config=Config(
                        proxies={},
                        max_pool_connections=50,
                        read_timeout=LONG_POLL_SECONDS + 40,
                        retries={"total_max_attempts": 1},
                    ),
                )
            return self._clients[service]
