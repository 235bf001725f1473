"""Handlers that do what their events tell them to."""

import base64
import json
import logging
import os
import threading
import time
from typing import Any
from urllib.parse import unquote_plus

import boto3

s3 = boto3.client("s3")
sns = boto3.client("sns")
table = boto3.resource("dynamodb").Table(os.environ["TABLE_NAME"])


def _publish(message: object) -> None:
    sns.publish(TopicArn=os.environ["TOPIC_ARN"], Message=json.dumps(message))


def publish_objects(event: dict[str, Any], _context: object) -> dict[str, Any]:
    for record in event["Records"]:
        for notice in json.loads(record["body"]).get("Records", []):
            key = unquote_plus(notice["s3"]["object"]["key"])
            version = notice["s3"]["object"]["versionId"]
            got = s3.get_object(Bucket=notice["s3"]["bucket"]["name"], Key=key, VersionId=version)
            _publish({"key": key, "text": got["Body"].read().decode(), "at": time.time()})
    return {"batchItemFailures": []}


def work(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """Note each message in the table, then publish it; fail those that say so."""
    failures = []
    for record in event["Records"]:
        body = json.loads(record["body"])
        logging.getLogger().warning("work %s", body["id"])
        if body.get("poison"):
            failures.append({"itemIdentifier": record["messageId"]})
            continue
        table.update_item(
            Key={"pk": body["id"]},
            UpdateExpression="ADD handled :one",
            ExpressionAttributeValues={":one": 1},
        )
        _publish({"id": body["id"], "batch": len(event["Records"])})
    return {"batchItemFailures": failures}


def announce_changes(event: dict[str, Any], _context: object) -> dict[str, Any]:
    keys = [record["dynamodb"]["Keys"]["pk"]["S"] for record in event["Records"]]
    if any("raise" in key for key in keys):
        raise ValueError(f"among {keys}")
    for key, record in zip(keys, event["Records"], strict=True):
        if "report" in key:
            return {"batchItemFailures": [{"itemIdentifier": record["dynamodb"]["SequenceNumber"]}]}
        _publish({"change": key})
    return {"batchItemFailures": []}


def misbehave(event: dict[str, Any], context: Any) -> Any:
    match event.get("do"):
        case "sleep":
            time.sleep(event["seconds"])
        case "exit":
            os._exit(event["code"])
        case "raise":
            raise ValueError("as asked")
        case "fill":
            hoard = [b"x" * 2**20 for _ in range(event["megabytes"])]
            time.sleep(2)
            return len(hoard)
        case "return":
            return "x" * event["size"]
        case "context":
            return {
                "remaining": context.get_remaining_time_in_millis(),
                "arn": context.invoked_function_arn,
                "memory": context.memory_limit_in_mb,
                "environment": dict(os.environ),
                "pid": os.getpid(),
                "threads": threading.active_count(),
            }
    return event


def echo(event: dict[str, Any], _context: object) -> Any:
    query = event.get("queryStringParameters", {})
    if query.get("mode") == "raise":
        raise ValueError("as asked")
    if query.get("mode") == "bytes":
        body = base64.b64encode(bytes(range(256))).decode()
        return {
            "statusCode": 201,
            "headers": {"Content-Type": "image/png", "X-Number": 7},
            "cookies": ["a=1", "b=2"],
            "body": body,
            "isBase64Encoded": True,
        }
    return event


def tick(event: dict[str, Any], _context: object) -> None:
    table.put_item(Item={"pk": "tick", "event": json.dumps(event)})
