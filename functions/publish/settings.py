"""The environment of the publish function."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Exactly the variables that template.yaml gives this function."""

    archive_bucket: str
    table_name: str
    enrich_queue_url: str
    inline_bytes: int
    relations: str
    log_level: str
