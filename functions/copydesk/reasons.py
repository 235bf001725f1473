"""The closed table of reason codes: why something was refused.

A code never changes its meaning and is never used again for another; docs/reason-codes.md is made from it.
"""

from enum import StrEnum
from typing import Final, NamedTuple


class ReasonCode(StrEnum):
    """Why an input was refused. The value is what receipts, quarantine records and problem documents say."""

    EMPTY_INPUT = "empty-input"
    TOO_LARGE = "too-large"
    BINARY_INPUT = "binary-input"
    UNDECODABLE_TEXT = "undecodable-text"
    UNSUPPORTED_FORMAT = "unsupported-format"
    MALFORMED_JSON = "malformed-json"
    MALFORMED_XML = "malformed-xml"
    MALFORMED_COMPRESSION = "malformed-compression"
    INFLATES_TOO_FAR = "inflates-too-far"
    DTD_REFUSED = "dtd-refused"
    UNDEFINED_ENTITY = "undefined-entity"
    TOO_COMPLEX = "too-complex"
    TOO_SLOW = "too-slow"
    FOREIGN_ARTICLE = "foreign-article"
    NOT_NINJS = "not-ninjs"
    INVALID_NINJS = "invalid-ninjs"
    INVALID_FEED = "invalid-feed"
    INVALID_NEWSML = "invalid-newsml"
    INVALID_NITF = "invalid-nitf"
    INVALID_WIRE = "invalid-wire"
    INVALID_MAIL = "invalid-mail"
    INVALID_EVENT = "invalid-event"
    NEEDS_CONTENT = "needs-content"
    UNKNOWN_ARTICLE = "unknown-article"
    NO_CONTENT = "no-content"
    INVALID_TIME = "invalid-time"
    VERSION_MISSING = "version-missing"
    PARSER_FAILED = "parser-failed"
    UNKNOWN_SUPPLIER = "unknown-supplier"
    UNKNOWN_KEY = "unknown-key"
    RAW_MISSING = "raw-missing"
    READ_OTHERWISE = "read-otherwise"
    MALFORMED_MESSAGE = "malformed-message"
    MALFORMED_REQUEST = "malformed-request"
    SIGNATURE_MISSING = "signature-missing"
    SIGNATURE_INVALID = "signature-invalid"
    TIMESTAMP_OUT_OF_RANGE = "timestamp-out-of-range"
    WEBHOOK_ID_REUSED = "webhook-id-reused"
    NOT_FOUND = "not-found"
    KILLED = "killed"
    SIGN_IN_NEEDED = "sign-in-needed"
    SIGN_IN_FAILED = "sign-in-failed"
    NOT_LET_IN = "not-let-in"
    NOT_OUR_FORM = "not-our-form"
    UNAVAILABLE = "unavailable"
    INTERNAL_ERROR = "internal-error"


class Reason(NamedTuple):
    """What a code means: a title for people, and the HTTP status where it answers a request."""

    title: str
    status: int


REASONS: Final[dict[ReasonCode, Reason]] = {
    ReasonCode.EMPTY_INPUT: Reason("The input is empty, or holds nothing but white space", 400),
    ReasonCode.TOO_LARGE: Reason("The input is larger than this way in accepts", 413),
    ReasonCode.BINARY_INPUT: Reason("The input is binary data and no text", 415),
    ReasonCode.UNDECODABLE_TEXT: Reason("The bytes are no text in the character set that they claim", 400),
    ReasonCode.UNSUPPORTED_FORMAT: Reason("The format is known and not read by this version", 415),
    ReasonCode.MALFORMED_JSON: Reason("The input begins like JSON and is not strict JSON (RFC 8259)", 400),
    ReasonCode.MALFORMED_XML: Reason("The input begins like XML and is not well formed", 400),
    ReasonCode.MALFORMED_COMPRESSION: Reason("The input is compressed, and its compression is damaged", 400),
    ReasonCode.INFLATES_TOO_FAR: Reason("The input is small and becomes too large when it is inflated", 413),
    ReasonCode.DTD_REFUSED: Reason("The input brings declarations of its own in an internal DTD subset", 400),
    ReasonCode.UNDEFINED_ENTITY: Reason("The input refers to an entity that XML does not define", 400),
    ReasonCode.TOO_COMPLEX: Reason("The input is nested too deeply, or has too many parts", 400),
    ReasonCode.TOO_SLOW: Reason("Reading the input took more time than a document is given", 400),
    ReasonCode.FOREIGN_ARTICLE: Reason("The desk's own id names no article of this supplier", 404),
    ReasonCode.NOT_NINJS: Reason("The input is JSON and no ninjs object", 400),
    ReasonCode.INVALID_NINJS: Reason("The input is ninjs, and one of its members has the wrong type", 400),
    ReasonCode.INVALID_FEED: Reason("The input is a feed, and lacks what its format demands", 400),
    ReasonCode.INVALID_NEWSML: Reason("The input is NewsML, and lacks what its format demands", 400),
    ReasonCode.INVALID_NITF: Reason("The input is NITF, and lacks what its format demands", 400),
    ReasonCode.INVALID_WIRE: Reason("The input is a wire message, and lacks what its format demands", 400),
    ReasonCode.INVALID_MAIL: Reason("The input is an e-mail, and lacks what its format demands", 400),
    ReasonCode.INVALID_EVENT: Reason("The input is a lifecycle event, and lacks what its type demands", 400),
    ReasonCode.NEEDS_CONTENT: Reason("What the event says takes the article itself", 400),
    ReasonCode.UNKNOWN_ARTICLE: Reason("The event is about an article that the desk does not have", 404),
    ReasonCode.NO_CONTENT: Reason("The input has neither a title nor a body", 400),
    ReasonCode.INVALID_TIME: Reason("A time that decides about publication cannot be read", 400),
    ReasonCode.VERSION_MISSING: Reason("The supplier's articles state a version, and this one does not", 400),
    ReasonCode.PARSER_FAILED: Reason("The parser failed on this input; the input is kept", 500),
    ReasonCode.UNKNOWN_SUPPLIER: Reason("No supplier of this name is configured", 404),
    ReasonCode.UNKNOWN_KEY: Reason("The object's key does not begin with a supplier's name", 400),
    ReasonCode.RAW_MISSING: Reason("The object that a message names does not exist", 404),
    ReasonCode.READ_OTHERWISE: Reason("Read again, the bytes are not the article that stands", 409),
    ReasonCode.MALFORMED_MESSAGE: Reason("A queue message is not one that this desk wrote", 400),
    ReasonCode.MALFORMED_REQUEST: Reason("The request cannot be read", 400),
    ReasonCode.SIGNATURE_MISSING: Reason("A Standard Webhooks header is missing", 401),
    ReasonCode.SIGNATURE_INVALID: Reason("No signature fits these bytes and this supplier's secrets", 401),
    ReasonCode.TIMESTAMP_OUT_OF_RANGE: Reason("The webhook's timestamp is more than five minutes off", 401),
    ReasonCode.WEBHOOK_ID_REUSED: Reason("This webhook id was used before for other bytes", 409),
    ReasonCode.NOT_FOUND: Reason("There is nothing at this address", 404),
    ReasonCode.KILLED: Reason("The article was killed", 410),
    ReasonCode.SIGN_IN_NEEDED: Reason("Nobody is signed in", 401),
    ReasonCode.SIGN_IN_FAILED: Reason("Signing in did not come to an end", 400),
    ReasonCode.NOT_LET_IN: Reason("The issuer knows you, and this desk does not let you in", 403),
    ReasonCode.NOT_OUR_FORM: Reason("The form was not on a page of this desk, or is too old", 403),
    ReasonCode.UNAVAILABLE: Reason("The desk cannot take this now; send it again", 503),
    ReasonCode.INTERNAL_ERROR: Reason("The desk failed; its log says why", 500),
}
