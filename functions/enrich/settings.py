"""The environment of the enrich function."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Exactly the variables that template.yaml gives this function."""

    archive_bucket: str
    publish_queue_url: str
    table_name: str
    entity_backend: str
    comprehend_daily_dollars: float
    log_level: str
