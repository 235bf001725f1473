"""Who may do what: the roles of template.yaml, and the policies of its buckets, queues, topic and key."""

from typing import Any

from tests.architecture.template_rules import (
    as_list,
    events,
    functions,
    of_type,
    protected,
    resource_policies,
    resources,
    statements,
    target,
    unfolded,
)

OVER_TLS = {"Bool": {"aws:SecureTransport": "false"}}
TRACES = [("xray:PutTraceSegments", "*"), ("xray:PutTelemetryRecords", "*")]
STREAM = ("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator")
POLL = ("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage")


def test_a_function_has_a_role_of_its_own(template: dict[str, Any]) -> None:
    roles = {name: target(function["Role"]) for name, function in functions(template).items()}
    assert roles == {name: f"{name.title()}Role" for name in roles}
    for name, role in of_type(template, "AWS::IAM::Role").items():
        assert not role.get("ManagedPolicyArns"), name
        assert "Policies" not in functions(template).get(name.removesuffix("Role").lower(), {}), name


def test_a_role_may_do_what_is_named_and_nothing_else(template: dict[str, Any]) -> None:
    found = list(statements(template))
    assert len(found) > len(functions(template))
    for owner, statement in found:
        assert statement["Effect"] == "Allow", owner
        assert not [action for action in as_list(statement["Action"]) if "*" in action], owner
        for resource in resources(statement):
            assert resource != "*", owner
            assert not str(resource).endswith("::*"), owner


def test_a_role_names_resources_of_this_stack_only(template: dict[str, Any]) -> None:
    ours = set(template["Resources"])
    for owner, statement in statements(template):
        for resource in resources(statement):
            if isinstance(resource, dict) and "Fn::If" in resource:
                assert resource["Fn::If"][0] == "MakesKey", owner
                continue
            named = resource.get("Fn::Sub", "") if isinstance(resource, dict) else resource
            own = isinstance(resource, dict) and ("Fn::GetAtt" in resource or "Ref" in resource)
            assert (
                (own and target(resource) in ours)
                or any(f"${{{name}." in named for name in ours)
                or "${AWS::StackName}" in named
            ), f"{owner}: {resource}"


def test_only_a_kill_deletes_and_nobody_scans(template: dict[str, Any]) -> None:
    deletes = {
        (owner, action)
        for owner, statement in statements(template)
        for action in as_list(statement["Action"])
        if "Delete" in action and not action.startswith("sqs:")
    }
    assert deletes == {("PublishRole", "dynamodb:DeleteItem"), ("PublishRole", "s3:DeleteObjectVersion")}
    assert not [
        owner for owner, statement in statements(template) if "dynamodb:Scan" in as_list(statement["Action"])
    ]


def test_a_call_to_the_table_names_the_partitions_that_are_its_own(template: dict[str, Any]) -> None:
    for owner, statement in statements(template):
        for resource in as_list(statement["Resource"]):
            if resource == {"Fn::GetAtt": ["ArticlesTable", "Arn"]}:
                (keys,) = [
                    test["dynamodb:LeadingKeys"]
                    for name, test in statement["Condition"].items()
                    if name.startswith("ForAllValues:String")
                ]
                assert keys, owner
                assert not [key for key in keys if key.startswith("*")], owner


def test_a_role_uses_the_key_by_a_service_and_for_one_thing_only(template: dict[str, Any]) -> None:
    seen = 0
    for owner, statement in statements(template):
        if not [action for action in as_list(statement["Action"]) if action.startswith("kms:")]:
            continue
        seen += 1
        assert set(as_list(statement["Action"])) <= {"kms:Decrypt", "kms:GenerateDataKey"}, owner
        keys = [key for test in statement["Condition"].values() for key in test]
        assert "kms:ViaService" in keys, owner
        assert [key for key in keys if key.startswith("kms:EncryptionContext:")], owner
    assert seen > len(functions(template))


def test_lambda_does_for_a_function_what_its_events_need(template: dict[str, Any]) -> None:
    sources = {name: target(event["Queue"]) for name, event in events(template, "SQS")}
    for name in functions(template):
        (_, policy) = template["Resources"][f"{name.title()}Role"]["Properties"]["Policies"]
        assert policy["PolicyName"] == "what-lambda-does-for-it"
        done = {
            (action, target(statement["Resource"]) if statement["Resource"] != "*" else "*")
            for statement in unfolded(policy["PolicyDocument"])
            for action in as_list(statement["Action"])
            if not action.startswith("kms:")
        }
        log = f"{name.title()}LogGroup"
        wanted = {("logs:CreateLogStream", log), ("logs:PutLogEvents", log), *TRACES}
        if name in sources:
            wanted |= {(action, sources[name]) for action in POLL}
        if name == "announce":
            wanted |= {(action, "ArticlesTable") for action in STREAM}
            wanted |= {("dynamodb:ListStreams", "*"), ("sqs:SendMessage", "AnnounceDeadLetterQueue")}
        assert done == wanted, name


def test_a_service_acts_for_this_stack_only(template: dict[str, Any]) -> None:
    trusts = [
        (name, role["AssumeRolePolicyDocument"]) for name, role in of_type(template, "AWS::IAM::Role").items()
    ]
    for owner, document in [*resource_policies(template), *trusts]:
        for statement in document["Statement"]:
            service = (
                str((statement["Principal"] or {}).get("Service")) if statement["Principal"] != "*" else ""
            )
            if statement["Effect"] != "Allow" or not service or service == "None":
                continue
            keys = {key for test in statement.get("Condition", {}).values() for key in test}
            if service == "lambda.amazonaws.com":
                continue  # who makes a function needs iam:PassRole for the role: that is Lambda's own check
            if "logs." in service:
                assert keys == {"kms:EncryptionContext:aws:logs:arn"}, owner
            else:
                assert keys == {"aws:SourceArn", "aws:SourceAccount"}, f"{owner}: {service}"


def test_nothing_is_reached_without_tls(template: dict[str, Any]) -> None:
    for kind, policy, member, action in [
        ("AWS::S3::Bucket", "AWS::S3::BucketPolicy", "Bucket", "s3:*"),
        ("AWS::SQS::Queue", "AWS::SQS::QueuePolicy", "Queues", "sqs:*"),
        ("AWS::SNS::Topic", "AWS::SNS::TopicPolicy", "Topics", "sns:Publish"),
    ]:
        found = protected(template, policy, member)
        assert set(found) == set(of_type(template, kind))
        for name, entries in found.items():
            (denied,) = [one for one in entries if one.get("Condition") == OVER_TLS]
            assert (denied["Effect"], denied["Principal"], denied["Action"]) == ("Deny", "*", action), name


def test_nobody_empties_a_queue(template: dict[str, Any]) -> None:
    purge = {"Effect": "Deny", "Principal": "*", "Action": "sqs:PurgeQueue", "Resource": "*"}
    for name, entries in protected(template, "AWS::SQS::QueuePolicy", "Queues").items():
        assert purge in entries, name
