"""The rules that template.yaml keeps."""

import json
import re
from typing import Any

from read.wire import routes
from read.wire.sign_in import gate
from tests.architecture.template_rules import (
    dead_letter_queues,
    events,
    functions,
    of_type,
    target,
)

KEY = {"Fn::If": ["MakesKey", {"Fn::GetAtt": ["DataKey", "Arn"]}, {"Ref": "KmsKeyArn"}]}


def test_a_queue_hands_what_keeps_failing_to_its_dead_letter_queue(template: dict[str, Any]) -> None:
    queues = of_type(template, "AWS::SQS::Queue")
    dead = dead_letter_queues(template)
    assert dead < set(queues)
    for name in set(queues) - dead:
        policy = queues[name]["RedrivePolicy"]
        assert policy["maxReceiveCount"] >= 5, name
        assert target(policy["deadLetterTargetArn"]) == name.replace("Queue", "DeadLetterQueue")
    assert not [name for name in dead if "RedrivePolicy" in queues[name]]


def test_a_dead_letter_queue_keeps_for_as_long_as_a_queue_can(template: dict[str, Any]) -> None:
    queues = of_type(template, "AWS::SQS::Queue")
    assert {queues[name]["MessageRetentionPeriod"] for name in dead_letter_queues(template)} == {1_209_600}


def test_no_message_is_seen_again_while_it_may_still_be_in_work(template: dict[str, Any]) -> None:
    queues = of_type(template, "AWS::SQS::Queue")
    consumed = {
        target(mapping["Queue"]): functions(template)[name]["Timeout"]
        for name, mapping in events(template, "SQS")
    }
    assert set(consumed) == set(queues) - dead_letter_queues(template)
    window = template["Parameters"]["BatchingWindowSeconds"]["MaxValue"]
    for queue, timeout in consumed.items():
        assert queues[queue]["VisibilityTimeout"] >= 6 * timeout + window, queue
    for function, mapping in [*events(template, "SQS"), *events(template, "DynamoDB")]:
        assert mapping["MaximumBatchingWindowInSeconds"] == {"Ref": "BatchingWindowSeconds"}, function


def test_one_bad_record_never_takes_its_batch_with_it(template: dict[str, Any]) -> None:
    mappings = [*events(template, "SQS"), *events(template, "DynamoDB")]
    assert len(mappings) == 4
    for function, mapping in mappings:
        assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"], function


def test_the_stream_gives_up_on_no_record_without_saying_so(template: dict[str, Any]) -> None:
    ((function, mapping),) = events(template, "DynamoDB")
    assert function == "announce"
    assert mapping["StartingPosition"] == "TRIM_HORIZON"
    assert mapping["BisectBatchOnFunctionError"] is True
    assert target(mapping["DestinationConfig"]["OnFailure"]["Destination"]) in dead_letter_queues(template)


def test_the_stream_hears_of_heads_only_that_owe_an_event(template: dict[str, Any]) -> None:
    ((_, mapping),) = events(template, "DynamoDB")
    (pattern,) = [json.loads(entry["Pattern"]) for entry in mapping["FilterCriteria"]["Filters"]]
    assert pattern == {
        "eventName": ["INSERT", "MODIFY"],
        "dynamodb": {
            "Keys": {"sk": {"S": ["HEAD"]}},
            "NewImage": {"pendingSince": {"S": [{"exists": True}]}},
        },
    }


def test_buckets_are_private_versioned_and_encrypted(template: dict[str, Any]) -> None:
    buckets = of_type(template, "AWS::S3::Bucket")
    assert set(buckets) == {"InboxBucket", "ArchiveBucket"}
    for name, bucket in buckets.items():
        assert bucket["VersioningConfiguration"] == {"Status": "Enabled"}, name
        assert bucket["PublicAccessBlockConfiguration"] == dict.fromkeys(
            ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"), True
        ), name
        assert bucket["OwnershipControls"] == {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}, name


def test_what_cannot_be_made_again_outlives_the_stack(template: dict[str, Any]) -> None:
    lasting = {"AWS::S3::Bucket", "AWS::DynamoDB::Table"}
    for name, resource in template["Resources"].items():
        if resource["Type"] in lasting:
            assert resource["DeletionPolicy"] == "RetainExceptOnCreate", name
            assert resource["UpdateReplacePolicy"] == "Retain", name


def test_the_table_can_be_taken_back_in_time_and_forgets_receipts(template: dict[str, Any]) -> None:
    (table,) = of_type(template, "AWS::DynamoDB::Table").values()
    assert table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"] is True
    assert table["TimeToLiveSpecification"] == {"AttributeName": "ttl", "Enabled": True}
    assert table["StreamSpecification"]["StreamViewType"] == "NEW_AND_OLD_IMAGES"


def test_one_key_encrypts_everything(template: dict[str, Any]) -> None:
    for name, bucket in of_type(template, "AWS::S3::Bucket").items():
        (rule,) = bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
        assert rule == {
            "BucketKeyEnabled": True,
            "ServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": KEY},
        }, name
    for name, queue in of_type(template, "AWS::SQS::Queue").items():
        assert queue["KmsMasterKeyId"] == KEY, name
        assert queue["KmsDataKeyReusePeriodSeconds"] == 86_400, name
    (table,) = of_type(template, "AWS::DynamoDB::Table").values()
    assert table["SSESpecification"] == {"SSEEnabled": True, "SSEType": "KMS", "KMSMasterKeyId": KEY}
    for name, topic in of_type(template, "AWS::SNS::Topic").items():
        assert topic["KmsMasterKeyId"] == KEY, name
    for name, group in of_type(template, "AWS::Logs::LogGroup").items():
        assert group["KmsKeyId"] == KEY, name


def test_the_key_turns_and_outlives_the_stack(template: dict[str, Any]) -> None:
    key = template["Resources"]["DataKey"]
    assert key["Properties"]["EnableKeyRotation"] is True
    assert (key["DeletionPolicy"], key["UpdateReplacePolicy"]) == ("RetainExceptOnCreate", "Retain")


def test_the_contracts_outputs_are_there(template: dict[str, Any]) -> None:
    outputs = template["Outputs"]
    for name in ("InboxBucket", "ArchiveBucket", "ArticlesTable"):
        assert outputs[f"{name}Name"]["Value"] == {"Ref": name}
    assert outputs["ArticlesTopicArn"]["Value"] == {"Ref": "ArticlesTopic"}
    assert "${HttpApi}" in outputs["ApiUrl"]["Value"]["Fn::Sub"]


def test_whoever_has_to_do_with_the_desk_finds_what_they_need_among_its_outputs(
    template: dict[str, Any],
) -> None:
    outputs = template["Outputs"]
    for reader, names in {
        "a supplier by webhook": {"WebhookUrl", "SupplierSecretName"},
        "a supplier by upload": {"InboxBucketName", "InboxPrefix", "DataKeyArn"},
        "a supplier on AWS": {"SupplierRouteArn", "ApiUrl"},
        "a subscriber": {"ArticlesTopicArn", "ApiUrl"},
        "a reader with a token": {"TokenApiUrl"},
        "who looks after it": {"DashboardUrl", "AlarmsTopicArn", "ArticlesTableName", "ArchiveBucketName"},
    }.items():
        assert names <= set(outputs), reader
    assert all(output["Description"] for output in outputs.values())
    assert (
        outputs["SupplierSecretName"]["Value"]["Fn::Sub"].removesuffix("SUPPLIER")
        == (
            template["Resources"]["WebhookFunction"]["Properties"]["Environment"]["Variables"][
                "SECRET_PREFIX"
            ]["Fn::Sub"]
        )
    )


def test_every_queue_tells_its_address(template: dict[str, Any]) -> None:
    told = {name: out["Value"] for name, out in template["Outputs"].items() if name.endswith("QueueUrl")}
    assert told == {f"{name}Url": {"Ref": name} for name in of_type(template, "AWS::SQS::Queue")}


def test_only_who_signs_gets_in_but_for_webhooks_and_receipts(template: dict[str, Any]) -> None:
    assert template["Resources"]["HttpApi"]["Properties"]["Auth"]["DefaultAuthorizer"] == "AWS_IAM"
    opened = {
        f"{event['Method']} {event['Path']}"
        for _, event in events(template, "HttpApi")
        if event.get("Auth", {}).get("Authorizer") == "NONE"
    }
    assert opened == {"POST /v1/inbox/{supplier}", "GET /v1/receipts/{id}", "GET /v1/openapi.json"}


def test_who_has_a_token_may_read_what_others_sign_for(template: dict[str, Any]) -> None:
    signed = {
        event["Path"]
        for _, event in events(template, "HttpApi")
        if "Authorizer" not in event.get("Auth", {}) and event["Method"] == "GET"
    }
    signed -= {path for path in signed if path.startswith("/wire")}  # pages are no part of that API
    api = template["Resources"]["TokenApi"]
    authorizers = api["Properties"]["Auth"]["Authorizers"]
    assert set(api["Properties"]["DefinitionBody"]["paths"]) == signed
    assert "JwtConfiguration" in authorizers[api["Properties"]["Auth"]["DefaultAuthorizer"]]
    assert api["Condition"] == template["Resources"]["TokenApiMayRead"]["Condition"] == "TakesTokens"


def test_the_wire_room_is_shut_unless_asked_for_and_never_open_to_all(template: dict[str, Any]) -> None:
    assert template["Parameters"]["WireRoom"]["Default"] == "off"
    pages = [event for _, event in events(template, "HttpApi") if event["Path"].startswith("/wire")]
    assert pages
    assert all(event.get("Auth", {}).get("Authorizer") != "NONE" for event in pages)


def test_nobody_gets_in_without_an_issuer(template: dict[str, Any]) -> None:
    """The one API that asks nobody is not there without one, whatever the rules are."""
    apis = of_type(template, "AWS::Serverless::HttpApi")
    asking_nobody = [name for name, api in apis.items() if "Auth" not in api]
    assert asking_nobody == ["WireApi"]
    for name in ("WireApi", "WireApiMayRead", "WireRoomKey"):
        assert template["Resources"][name]["Condition"] == "WireRoomSignsIn"
    assert template["Conditions"]["WireRoomSignsIn"] == {
        "Fn::And": [
            {"Fn::Equals": [{"Ref": "WireRoom"}, "sign-in"]},
            {"Fn::Not": [{"Fn::Equals": [{"Ref": "OidcIssuer"}, ""]}]},
            {"Fn::Not": [{"Fn::Equals": [{"Ref": "OidcClientId"}, ""]}]},
        ]
    }
    told = template["Rules"]["TheWireRoomKnowsWhoComes"]
    assert told["RuleCondition"] == {"Fn::Equals": [{"Ref": "WireRoom"}, "sign-in"]}
    assert len(told["Assertions"]) == 3


def test_the_api_for_people_has_the_wire_rooms_routes_and_no_others(template: dict[str, Any]) -> None:
    paths = template["Resources"]["WireApi"]["Properties"]["DefinitionBody"]["paths"]
    told = {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}
    assert told == set(routes.ROUTES) | gate.OPEN | {"POST /wire/sign-out"}
    signed = {event["Path"] for _, event in events(template, "HttpApi") if event["Path"].startswith("/wire")}
    assert {path for path in signed if f"GET {path}" not in routes.ROUTES} == set()
    assert {path for path in paths if path not in signed} == {
        "/wire/signed-in",
        "/wire/signed-out",
        "/wire/sign-out",
    }


def test_no_access_log_tells_addresses_for_they_hold_codes_and_receipts(template: dict[str, Any]) -> None:
    for name, api in of_type(template, "AWS::Serverless::HttpApi").items():
        told = set(re.findall(r"\$context\.([\w.]+)", api["AccessLogSettings"]["Format"]))
        assert told == {
            *("requestId", "requestTime", "routeKey", "status"),
            *("responseLength", "responseLatency", "error.message"),
        }, name


def test_nothing_is_logged_for_ever(template: dict[str, Any]) -> None:
    groups = of_type(template, "AWS::Logs::LogGroup")
    for name, function in functions(template).items():
        assert "RetentionInDays" in groups[target(function["LoggingConfig"]["LogGroup"])], name


def test_a_trace_begins_where_nothing_brings_one(template: dict[str, Any]) -> None:
    begin = {name for name, each in functions(template).items() if each["Tracing"] == {"Ref": "Tracing"}}
    assert begin == {"webhook", "ingest", "announce"}
    rest = {each["Tracing"] for name, each in functions(template).items() if name not in begin}
    assert rest == {"PassThrough"}
    assert template["Parameters"]["Tracing"]["Default"] == "Active"
