"""The integration tests' paths, on the cloud in memory: what the handlers do there, they do here."""

from tests.integration.test_path import *  # noqa: F403 - the same tests, with this folder's fixtures
