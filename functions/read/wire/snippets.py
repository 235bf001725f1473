"""A filter policy as a piece of a template."""

import json
from collections.abc import Mapping
from typing import Any, Final

EXAMPLES: Final[tuple[tuple[str, str], ...]] = (
    ("one supplier", '{"source": ["fakti"]}'),
    ("a topic", '{"topics": ["medtop:11000000"]}'),
    ("two countries in English", '{"countries": ["BG", "GR"], "language": ["en"]}'),
    (
        "what is urgent, and every kill",
        '{"$or": [{"urgency": [{"numeric": ["<=", 3]}]}, {"event_type": ["news.article.killed.v1"]}]}',
    ),
)

_SUBSCRIPTION: Final = """\
  Subscription:
    Type: AWS::SNS::Subscription
    Properties:
      TopicArn: !Ref ArticlesTopicArn
      Protocol: sqs
      Endpoint: !GetAtt Queue.Arn
      RawMessageDelivery: true
      FilterPolicyScope: MessageAttributes
      FilterPolicy:
"""


def subscription(policy: Mapping[str, Any]) -> str:
    """A subscription with this policy: YAML takes JSON as it is."""
    lines = json.dumps(policy, indent=2, ensure_ascii=False).splitlines()
    return _SUBSCRIPTION + "".join(f"        {line}\n" for line in lines)
