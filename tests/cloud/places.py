"""Where the cloud is, and how its things are called."""

from typing import Final

REGION: Final = "eu-west-1"
ACCOUNT: Final = "123456789012"


def queue_arn(name: str) -> str:
    """A queue's ARN."""
    return f"arn:aws:sqs:{REGION}:{ACCOUNT}:{name}"


def queue_url(name: str) -> str:
    """A queue's address."""
    return f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/{name}"
