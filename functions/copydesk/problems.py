"""Problem documents (RFC 9457) with a stable reason code."""

from typing import Any, Final

from copydesk.errors import Refused
from copydesk.reasons import REASONS

MEDIA_TYPE: Final = "application/problem+json"


def problem(refused: Refused, instance: str) -> tuple[int, dict[str, Any]]:
    """The HTTP status and the document that tell a caller why a request was refused."""
    reason = REASONS[refused.reason]
    return reason.status, {
        "type": f"urn:copydesk:reason:{refused.reason}",
        "title": reason.title,
        "status": reason.status,
        "detail": refused.detail,
        "instance": instance,
        "reasonCode": refused.reason,
    }
