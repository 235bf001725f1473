"""The one hierarchy of failures. What happens next is decided by the type, never by the text.

CopydeskError
├── TransientError          try again later; the queue does it
│   ├── Unavailable         an AWS service throttled, failed or timed out
│   ├── Contended           somebody else is writing the same article, or one like it
│   └── Early               it is about something that may not have come yet
├── Refused                 never going to work: quarantine, with a stable reason code
└── ConfigurationError      the deployment is wrong: a setting or a supplier file
"""

from copydesk.reasons import REASONS, ReasonCode


class CopydeskError(Exception):
    """The root of everything that this project raises on purpose."""


class TransientError(CopydeskError):
    """It may work when it is tried again."""


class Unavailable(TransientError):
    """A service throttled, failed or timed out; its effect may or may not have happened."""


class Contended(TransientError):
    """A conditional write lost its race more often than it is worth trying at once."""


class Early(TransientError):
    """It is about something that has not come yet."""


class Refused(CopydeskError):
    """An input that no retry can save.

    `reason` is stable and for machines; `detail` is for people and never holds the article's text.
    """

    def __init__(self, reason: ReasonCode, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail or REASONS[reason].title}")
        self.reason = reason
        self.detail = detail or REASONS[reason].title


class ConfigurationError(CopydeskError):
    """A setting or a supplier's file is missing or wrong."""
