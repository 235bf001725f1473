"""infra.cli.reaching: how a desk is talked to."""

import base64

from copydesk.aws.http import respond
from infra.cli.reaching import document


def test_an_answer_of_any_size_is_a_document() -> None:
    large = {"text": "é" * 2_000_000}
    sent = respond(200, large)
    assert sent["isBase64Encoded"]
    assert document(base64.b64decode(sent["body"])) == large
    assert document(respond(200, {"text": "é"})["body"].encode()) == {"text": "é"}
