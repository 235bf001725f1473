"""The integration tests of the same name, on the cloud in memory."""

from tests.integration.test_eventlog import *  # noqa: F403 - the same tests, with this folder's fixtures

# Asks botocore itself what was read.
del test_a_page_reads_no_more_than_it_can_show  # noqa: F821 - it comes with the others
