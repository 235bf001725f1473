"""The environment of the read function."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Exactly the variables that template.yaml gives this function."""

    archive_bucket: str
    inbox_bucket: str
    table_name: str
    wire_room: str
    queue_urls: str
    log_level: str
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_domains: str = ""
    oidc_groups: str = ""
    oidc_groups_claim: str = "groups"
    session_minutes: int = 60
    secret_prefix: str = ""
