"""Which records of a batch a function reports as failed.

https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
"""

import json
from collections.abc import Collection


class MalformedResponse(Exception):
    """The response breaks the rules, so that the whole batch counts as failed."""


def reported_failures(payload: bytes, identifiers: Collection[str]) -> list[str]:
    """The identifiers reported, in the order of the batch. Raises MalformedResponse.

    An empty or null response, and an empty or null list, mean that all went well. Anything
    else that does not name records of this very batch is malformed.
    """
    try:
        response = json.loads(payload) if payload.strip() else None
    except ValueError:
        raise MalformedResponse("the response is not JSON") from None
    if not response:
        return []
    if not isinstance(response, dict):
        # A list or a string carries no report: Lambda reads it as success.
        return []
    failures = response.get("batchItemFailures")
    if failures is None:
        return []
    if not isinstance(failures, list):
        raise MalformedResponse("batchItemFailures is not a list")
    reported = set()
    for failure in failures:
        identifier = failure.get("itemIdentifier") if isinstance(failure, dict) else None
        if not isinstance(identifier, str) or not identifier:
            raise MalformedResponse("an entry has no itemIdentifier")
        if identifier not in identifiers:
            raise MalformedResponse(f"{identifier} is not in the batch")
        reported.add(identifier)
    return [identifier for identifier in identifiers if identifier in reported]
