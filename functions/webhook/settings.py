"""The environment of the webhook function."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Exactly the variables that template.yaml gives this function."""

    inbox_bucket: str
    table_name: str
    secret_prefix: str
    log_level: str
