"""The desk on the cloud in memory."""

from tests.cloud.conftest import cloud, desk, models, moved_clock, stack  # noqa: F401 - fixtures
