"""docs/contract/openapi.json: the HTTP API as OpenAPI 3.1, made from the models and the reason codes.

python -m infra.documents.openapi docs/contract/openapi.json functions/read/openapi.json
"""

import json
import sys
from pathlib import Path
from typing import Any, Final

from infra.documents.openapi_examples import examples
from infra.documents.openapi_operations import PARAMETERS, paths
from infra.documents.openapi_schemas import schemas

VERSION: Final = "1.0.0"


def document() -> dict[str, Any]:
    """The whole document."""
    return {
        "openapi": "3.1.1",
        "info": {
            "title": "Copydesk",
            "version": VERSION,
            "summary": "Articles in by signed webhook; articles, events and receipts out.",
            "description": "What is added within version 1 is for callers to ignore: members, reason codes' "
            "details, kinds of facts.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/", "description": "The address that this document was read at."}],
        "paths": paths(),
        "components": {
            "schemas": schemas(),
            "examples": {name: {"value": value} for name, value in examples().items()},
            "parameters": PARAMETERS,
            "headers": {
                "ETag": {
                    "description": "Names this answer; send it back as If-None-Match.",
                    "required": True,
                    "schema": {"type": "string", "pattern": '^"[0-9a-f]{32}"$'},
                }
            },
            "securitySchemes": {
                "sigv4": {
                    "type": "apiKey",
                    "in": "header",
                    "name": "Authorization",
                    "description": "AWS Signature Version 4 for execute-api, by whoever may invoke the API; "
                    "at the stack's ApiUrl.",
                },
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": "JWT",
                    "description": "A token of the stack's OpenID Connect issuer; at its TokenApiUrl.",
                },
                "webhook": {
                    "type": "apiKey",
                    "in": "header",
                    "name": "webhook-signature",
                    "description": "Standard Webhooks: `v1,` and the base64 of HMAC-SHA256 over id, "
                    "timestamp and body, parted by full stops; of several, parted by spaces, one has to fit.",
                },
            },
        },
    }


def texts() -> tuple[str, str]:
    """The document for people to read in the repository, and as it is served."""
    described = document()
    return (
        json.dumps(described, ensure_ascii=False, indent=2) + "\n",
        json.dumps(described, ensure_ascii=False, separators=(",", ":")),
    )


if __name__ == "__main__":
    for path, text in zip(sys.argv[1:], texts(), strict=True):
        Path(path).write_text(text, "utf-8")
