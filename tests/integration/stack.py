"""The template's resources, made in process from the template's own definitions."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import botocore.session

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from mypy_boto3_dynamodbstreams.client import DynamoDBStreamsClient
    from mypy_boto3_s3.client import S3Client
    from mypy_boto3_secretsmanager.client import SecretsManagerClient
    from mypy_boto3_sns.client import SNSClient
    from mypy_boto3_sqs.client import SQSClient

REGION: Final = "eu-west-1"
ACCOUNT: Final = "123456789012"
OWN_CALLS: Final = "its-calls"
_NOTHING: Final = object()


@dataclass(frozen=True)
class Clients:
    """What the tests look through; made once."""

    s3: "S3Client"
    dynamodb: "DynamoDBClient"
    streams: "DynamoDBStreamsClient"
    sqs: "SQSClient"
    sns: "SNSClient"
    secrets: "SecretsManagerClient"


def make_clients() -> Clients:
    """One client for each service."""
    services = ("s3", "dynamodb", "dynamodbstreams", "sqs", "sns", "secretsmanager")
    session: Any = botocore.session.Session()  # botocore's own: the functions' know their own services alone
    return Clients(*(session.create_client(service) for service in services))


class Stack:
    """A deployed template: its resources exist, and its intrinsic functions can be evaluated."""

    def __init__(
        self,
        name: str,
        template: Mapping[str, Any],
        clients: Clients,
        parameters: Mapping[str, str] | None = None,
    ) -> None:
        self.name = name
        self.clients = clients
        self._template = template
        self._refs: dict[str, str] = {
            "AWS::StackName": name,
            "AWS::AccountId": ACCOUNT,
            "AWS::Region": REGION,
            "AWS::Partition": "aws",
            "AWS::URLSuffix": "amazonaws.com",
            "HttpApi": "a1b2c3d4e5",
            **{parameter: str(p.get("Default", "")) for parameter, p in template["Parameters"].items()},
            **(parameters or {}),
        }
        self._arns: dict[str, str] = {"DataKey": f"arn:aws:kms:{REGION}:{ACCOUNT}:key/0b0c1d2e-desk"}
        self._deploy()

    def ref(self, logical_id: str) -> str:
        """What !Ref gives."""
        return self._refs[logical_id]

    def arn(self, logical_id: str) -> str:
        """What !GetAtt …Arn gives."""
        return self._arns[logical_id]

    def properties(self, logical_id: str) -> dict[str, Any]:
        """A resource's properties, evaluated."""
        properties: dict[str, Any] = self.evaluate(
            self._template["Resources"][logical_id].get("Properties", {})
        )
        return properties

    def policies(self, function: str) -> list[dict[str, Any]]:
        """The policies for the calls that a function makes itself, evaluated."""
        role = self._template["Resources"][f"{function.title()}Role"]["Properties"]
        return [
            self.evaluate(policy["PolicyDocument"])
            for policy in role["Policies"]
            if policy["PolicyName"] == OWN_CALLS
        ]

    def environment(self, function: str) -> dict[str, str]:
        """The environment that the template gives a function."""
        shared = self._template["Globals"]["Function"]["Environment"]["Variables"]
        own = self._template["Resources"][f"{function.title()}Function"]["Properties"]["Environment"]
        found = {name: self.evaluate(value) for name, value in {**shared, **own["Variables"]}.items()}
        return {name: str(value) for name, value in found.items() if value is not _NOTHING}

    def open_to(self, suppliers: Iterable[str], secret: str) -> None:
        """Give suppliers a signing secret, and have the inbox tell the ingest queue of what comes."""
        prefix = self.environment("webhook")["SECRET_PREFIX"]
        for supplier in suppliers:
            self.clients.secrets.create_secret(
                Name=f"{prefix}{supplier}", SecretString=json.dumps({"current": secret})
            )
        told = self.properties("InboxBucket")["NotificationConfiguration"]["QueueConfigurations"]
        self.clients.s3.put_bucket_notification_configuration(
            Bucket=self.ref("InboxBucket"),
            NotificationConfiguration={
                "QueueConfigurations": [{"Events": [one["Event"]], "QueueArn": one["Queue"]} for one in told]
            },
        )

    def subscribe(self, name: str, policy: Mapping[str, Any] | None = None) -> str:
        """The address of a new queue that hears the topic, with raw delivery and a filter policy."""
        sqs = self.clients.sqs
        url = sqs.create_queue(QueueName=f"{self.name}-{name}")["QueueUrl"]
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        attributes = {"RawMessageDelivery": "true"}
        if policy is not None:
            attributes["FilterPolicy"] = json.dumps(policy)
        self.clients.sns.subscribe(
            TopicArn=self.ref("ArticlesTopic"), Protocol="sqs", Endpoint=arn, Attributes=attributes
        )
        self._refs[name], self._arns[name] = url, arn
        return url

    def evaluate(self, value: Any) -> Any:
        """A value of the template with !Ref, !GetAtt and !Sub worked out."""
        match value:
            case {"Ref": name}:
                return _NOTHING if name == "AWS::NoValue" else self._refs[name]
            case {"Fn::If": [condition, then, otherwise]}:
                return self.evaluate(then if self._holds(condition) else otherwise)
            case {"Fn::GetAtt": [name, "Arn"]}:
                return self.arn(name)
            case {"Fn::Sub": str(text)}:
                return re.sub(r"\$\{([^}]+)\}", lambda found: self._named(found[1]), text)
            case dict():
                return {name: self.evaluate(member) for name, member in value.items()}
            case list():
                members = (self.evaluate(member) for member in value)
                return [member for member in members if member is not _NOTHING]
            case _:
                return value

    def _holds(self, condition: str) -> bool:
        return self._is_true(self._template["Conditions"][condition])

    def _is_true(self, rule: Mapping[str, Any]) -> bool:
        if "Fn::Not" in rule:
            return not self._is_true(rule["Fn::Not"][0])
        if "Fn::And" in rule:
            return all(self._is_true(each) for each in rule["Fn::And"])
        if "Condition" in rule:
            return self._holds(rule["Condition"])
        one, other = rule["Fn::Equals"]
        return bool(self.evaluate(one) == self.evaluate(other))

    def _named(self, name: str) -> str:
        return self._arns[name.removesuffix(".Arn")] if name.endswith(".Arn") else self._refs[name]

    def _deploy(self) -> None:
        make = {
            "AWS::SQS::Queue": self._make_queue,
            "AWS::DynamoDB::Table": self._make_table,
            "AWS::S3::Bucket": self._make_bucket,
            "AWS::SNS::Topic": self._make_topic,
        }
        resources = self._template["Resources"]
        # Queues come first, and each after the dead-letter queue that it names.
        order = sorted(
            resources.items(),
            key=lambda item: (
                item[1]["Type"] != "AWS::SQS::Queue",
                "RedrivePolicy" in item[1].get("Properties", {}),
            ),
        )
        for name, resource in order:
            if resource["Type"] in make:
                make[resource["Type"]](name)

    def _make_queue(self, name: str) -> None:
        properties = self.properties(name)
        attributes = {key: str(value) for key, value in properties.items() if key != "RedrivePolicy"}
        if "RedrivePolicy" in properties:
            attributes["RedrivePolicy"] = json.dumps(properties["RedrivePolicy"])
        made = self.clients.sqs.create_queue(
            QueueName=f"{self.name}-{name}",
            Attributes=attributes,  # type: ignore[arg-type]  # the template's names are SQS's
        )
        self._refs[name] = made["QueueUrl"]
        self._arns[name] = f"arn:aws:sqs:{REGION}:{ACCOUNT}:{self.name}-{name}"

    def _make_table(self, name: str) -> None:
        properties = self.properties(name)
        table = f"{self.name}-{name}"
        made = self.clients.dynamodb.create_table(
            TableName=table,
            BillingMode=properties["BillingMode"],
            KeySchema=properties["KeySchema"],
            AttributeDefinitions=properties["AttributeDefinitions"],
            GlobalSecondaryIndexes=properties["GlobalSecondaryIndexes"],
            StreamSpecification={
                "StreamEnabled": True,
                "StreamViewType": properties["StreamSpecification"]["StreamViewType"],
            },
        )
        self.clients.dynamodb.update_time_to_live(
            TableName=table, TimeToLiveSpecification=properties["TimeToLiveSpecification"]
        )
        self._refs[name] = table
        self._arns[name] = made["TableDescription"]["TableArn"]
        self._arns[f"{name}.Stream"] = made["TableDescription"]["LatestStreamArn"]

    def _make_bucket(self, name: str) -> None:
        properties = self.properties(name)
        bucket = properties.get("BucketName") or f"{self.name}-{name}".lower()
        self.clients.s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})
        self.clients.s3.put_bucket_versioning(
            Bucket=bucket, VersioningConfiguration=properties["VersioningConfiguration"]
        )
        self._refs[name] = bucket
        self._arns[name] = f"arn:aws:s3:::{bucket}"

    def _make_topic(self, name: str) -> None:
        made = self.clients.sns.create_topic(Name=f"{self.name}-{name}", Attributes=self.properties(name))
        self._refs[name] = self._arns[name] = made["TopicArn"]
