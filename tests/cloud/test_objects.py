"""The integration tests of the same name, on the cloud in memory."""

from tests.integration.test_objects import *  # noqa: F403 - the same tests, with this folder's fixtures
