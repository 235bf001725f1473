"""The environment of the reconcile function."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Exactly the variables that template.yaml gives this function."""

    inbox_bucket: str
    table_name: str
    ingest_queue_url: str
    publish_queue_url: str
    log_level: str
