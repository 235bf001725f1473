"""The credentials of a function's own role."""

from botocore.exceptions import ClientError

from infra.local.aws import Connections, Credentials
from infra.local.errors import DeployFailed
from infra.local.stack import Function

# Longer than any local desk runs; a real role would be assumed again each hour.
DURATION_SECONDS = 43_200


def role_credentials(connections: Connections, function: Function) -> Credentials:
    """What Lambda would give the function's processes to sign their calls with."""
    try:
        assumed = connections.client("sts").assume_role(
            RoleArn=function.role, RoleSessionName=function.name[-64:], DurationSeconds=DURATION_SECONDS
        )["Credentials"]
    except ClientError as error:
        raise DeployFailed(
            f"{function.logical_id}: its role cannot be assumed: {error.response['Error']['Message']}"
        ) from None
    return Credentials(assumed["AccessKeyId"], assumed["SecretAccessKey"], assumed["SessionToken"])
