"""What each address of the wire room answers: pages, parts of them that a page puts into itself, assets."""

import base64
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any, Final

from copydesk import comparing, exhibiting, explaining, filtering, inspecting, monitoring, watching
from copydesk.aws.http import headers_of, parameter, query, respond
from copydesk.aws.queues import attributes_as_sent
from copydesk.conditions import MalformedPolicy
from copydesk.digesting import digests
from copydesk.errors import Refused
from copydesk.facts import Fact, SourceItem, SourcesFact
from copydesk.filtering import MessageAttributes
from copydesk.lifecycle import Head
from copydesk.reasons import REASONS, ReasonCode
from copydesk.recalling import KEPT, recall
from read import routes as api
from read.wire import (
    advice,
    chain,
    charts,
    costs,
    differing,
    facets,
    marking,
    pages,
    snippets,
    timeline,
    world,
)
from read.wire.ports import Ports
from read.wire.sign_in import gate

type Request = Mapping[str, Any]
type Response = dict[str, Any]

HTML: Final = "text/html; charset=utf-8"
SAFE: Final = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
VIEWS: Final = ("/wire", "/wire/map", "/wire/pipeline", "/wire/explain")
_PART: Final = "part"
_JUDGED: Final = 40
_COLUMNS: Final = 8
_DIFFERING: Final = 8
_CHARACTERS: Final = 100_000
_FOREVER: Final = "private, max-age=31536000, immutable"
_FRESH: Final = "private, no-cache"
_RETRY: Final = 30
_DOCUMENTS: Final = {
    "GET /wire/articles/{id}/article.json": "GET /v1/articles/{id}",
    "GET /wire/articles": "GET /v1/articles",
    "GET /wire/feed.atom": "GET /v1/feed.atom",
    "GET /wire/feed.json": "GET /v1/feed.json",
}


def respond_to(request: Request, ports: Ports) -> Response:
    """The response to a GET; what is refused is a page too."""
    try:
        return ROUTES.get(str(request.get("routeKey")), _nothing)(request, ports)
    except Refused as refused:
        return failure(request, refused)


def _nothing(_request: Request, _ports: Ports) -> Response:
    raise Refused(ReasonCode.NOT_FOUND)


def _wire(request: Request, ports: Ports) -> Response:
    parameters = query(request)
    part = parameters.pop(_PART, "")
    asked = watching.query(parameters)
    now = ports.clock.now()
    tag = _tag(
        watching.latest(ports.watching, now),
        *(f"{name}={parameters[name]}" for name in sorted(parameters)),
        session.id if (session := gate.session_of(request)) else "",
    )
    if _is_known(request, tag):
        return {"statusCode": 304, "headers": {"etag": tag, "cache-control": _FRESH}}
    found = watching.wire(asked, ports.watching, now)
    shown = {name: parameters.get(name, "") for name in watching.PARAMETERS}
    row = partial(pages.row, drawn=ports.drawn)
    data: dict[str, Any] = {"wire": found, "asked": asked, "parameters": shown, "now": now, "row": row}
    data["known"] = tag
    if part == "rows":
        return _page(request, "rows.html", tag=tag, **data)
    return _page(
        request,
        "wire.html",
        tag=tag,
        facets=facets.of(found.seen, parameters),
        embargoed=watching.embargoed(ports.watching, now),
        **data,
    )


def _article(request: Request, ports: Ports) -> Response:
    dossier = inspecting.inspect(parameter(request, "id"), ports.inspecting)
    if dossier.revision is None:
        return _page(request, "killed.html", status=410, dossier=dossier)
    text = dossier.revision.article.text
    facts = {fact.kind: fact for fact in dossier.facts}
    marked = marking.spans(dossier.facts, len(text))
    related = ((head, head.event) for head in dossier.related if head.event)
    return _page(
        request,
        "article.html",
        dossier=dossier,
        article=dossier.revision.article,
        paragraphs=marking.paragraphs(text, marked),
        facts=facts,
        chain=chain.drawn(_sources(dossier.facts)),
        changes=_changes(dossier),
        related=digests(related, ports.watching.articles, ports.watching.memory.shelf),
    )


def _raw(request: Request, ports: Ports) -> Response:
    found = exhibiting.exhibit(parameter(request, "id"), ports.exhibiting)
    return _page(request, "raw.html", head=found.head, raw=found.raw, text=found.text, most=_CHARACTERS)


def _bytes(request: Request, ports: Ports) -> Response:
    """The bytes, to be kept as a file: no browser may take them for a page of this address."""
    found = exhibiting.exhibit(parameter(request, "id"), ports.exhibiting)
    headers = {
        **SAFE,
        "content-security-policy": "sandbox; default-src 'none'",
        "content-type": "application/octet-stream",
        "content-disposition": f'attachment; filename="{found.head.article_id}.raw"',
        "cache-control": "no-store",
    }
    body = base64.b64encode(found.data).decode()
    return {"statusCode": 200, "headers": headers, "body": body, "isBase64Encoded": True}


def _document(request: Request, ports: Ports) -> Response:
    """What the API answers, for browsers, which cannot sign for it."""
    response = api.respond_to({**request, "routeKey": _DOCUMENTS[str(request["routeKey"])]}, ports.api)
    return {**response, "headers": {**response["headers"], **SAFE}}


def _sources(facts: Sequence[Fact]) -> tuple[SourceItem, ...]:
    return next((fact.items for fact in facts if isinstance(fact, SourcesFact)), ())


def _changes(dossier: inspecting.Dossier) -> list[tuple[int, tuple[differing.Change, ...]]]:
    """What each revision changed in the text, the last one first."""
    history = dossier.revisions
    return [
        (after.revision, differing.changes(before.article.text, after.article.text))
        for before, after in reversed(list(pairwise(history)))
    ]


def _map(request: Request, ports: Ports) -> Response:
    told = watching.whereabouts(ports.watching, ports.clock.now())
    return _page(
        request,
        "map.html",
        told=told,
        outlines=world.outlines(told.countries),
        circles=world.circles(told.spots),
        width=world.WIDTH,
        height=world.HEIGHT,
    )


def _pipeline(request: Request, ports: Ports) -> Response:
    found = monitoring.pipeline(ports.monitoring)
    hour = found.at - monitoring.SPAN * 6
    recall(ports.watching.memory.recent, ports.watching.log, found.at)
    entries = ports.watching.memory.recent.entries
    told = sum(entry.at > hour for entry in entries)
    template = "pipeline_live.html" if query(request).get(_PART) == "live" else "pipeline.html"
    return _page(
        request,
        template,
        pipeline=found,
        charts=charts.charts(found.series),
        cost=costs.estimate(found.today),
        told=f"{told}+" if told == len(entries) == KEPT else told,
        stacked=charts.STACKED,
        reasons=REASONS,
        advice=advice,
    )


def _story(request: Request, ports: Ports) -> Response:
    found = comparing.compare(parameter(request, "id"), ports.watching.articles)
    by_id = comparing.by_id(found)
    carried = [each for each in found.copied if each.score < 1][:_DIFFERING]
    changes = [
        (
            by_id[each.article_id],
            by_id[each.of],
            differing.changes(
                by_id[each.of].revision.article.text, by_id[each.article_id].revision.article.text
            ),
        )
        for each in carried
    ]
    return _page(
        request,
        "story.html",
        story=found,
        first=found.members[0],
        by_id=by_id,
        columns=found.members[:_COLUMNS],
        line=timeline.drawn(found),
        width=timeline.WIDTH,
        changes=changes,
    )


def _explain(request: Request, ports: Ports) -> Response:
    text = query(request).get("policy", "").strip()
    data: dict[str, Any] = {"text": text, "examples": snippets.EXAMPLES, "shown": _JUDGED, "problem": ""}
    if not text:
        return _page(request, "explain.html", found=None, **data)
    try:
        policy = filtering.policy_of(text)
    except MalformedPolicy as malformed:
        data["problem"] = str(malformed)
        return _page(request, "explain.html", found=None, **data)
    found = explaining.judge(policy, ports.watching.log, _attributes, ports.clock.now())
    heads = [each.entry.head for part in (found.let_through, found.kept_back) for each in part[:_JUDGED]]
    titles = watching.titles(heads, ports.watching)
    snippet = snippets.subscription(json.loads(text))
    return _page(request, "explain.html", found=found, titles=titles, snippet=snippet, **data)


def _attributes(head: Head) -> MessageAttributes:
    kind = head.event.kind.event_type if head.event else ""
    return attributes_as_sent(kind, head.lifecycle, head.attributes)


def _signed_out(request: Request, _ports: Ports) -> Response:
    return _page(request, "signed_out.html", leaving=gate.leaving_of(request))


def _static(request: Request, _ports: Ports) -> Response:
    found = pages.assets().get(parameter(request, "file"))
    if found is None:
        raise Refused(ReasonCode.NOT_FOUND)
    media_type, text = found
    # While two versions work side by side, a page of one may ask the other for what belongs to it.
    lasting = _FOREVER if pages.edition() in query(request) else "no-store"
    headers = {**SAFE, "cache-control": lasting, "etag": f'"{pages.edition()}"'}
    return respond(200, text, media_type=media_type, headers=headers, compressed=_takes_gzip(request))


def _page(request: Request, template: str, *, status: int = 200, tag: str = "", **data: Any) -> Response:
    told = {"path": str(request.get("rawPath", "")), "views": VIEWS, "session": gate.session_of(request)}
    text = pages.render(template, **told, **data)
    headers = {**SAFE, "cache-control": _FRESH, "etag": tag or _tag(text)}
    if status == 200 and _is_known(request, headers["etag"]):  # noqa: PLR2004 - a status
        return {"statusCode": 304, "headers": {"etag": headers["etag"], "cache-control": _FRESH}}
    return respond(status, text, media_type=HTML, headers=headers, compressed=_takes_gzip(request))


def failure(request: Request, refused: Refused) -> Response:
    """The page that says why not."""
    reason = REASONS[refused.reason]
    response = _page(request, "failure.html", status=reason.status, reason=reason, refused=refused)
    if refused.reason is ReasonCode.UNAVAILABLE:
        response["headers"]["retry-after"] = str(_RETRY)
    return response


def _tag(*parts: str) -> str:
    told = "\0".join((pages.edition(), *parts)).encode("utf-8", "surrogatepass")
    return f'"{hashlib.sha256(told).hexdigest()[:32]}"'


def _is_known(request: Request, tag: str) -> bool:
    known = headers_of(request).get("if-none-match", "")
    return tag in {each.strip().removeprefix("W/") for each in known.split(",")}


def _takes_gzip(request: Request) -> bool:
    return "gzip" in headers_of(request).get("accept-encoding", "")


ROUTES: Mapping[str, Callable[[Request, Ports], Response]] = {
    "GET /wire": _wire,
    "GET /wire/articles/{id}": _article,
    "GET /wire/articles/{id}/raw": _raw,
    "GET /wire/articles/{id}/raw/bytes": _bytes,
    **dict.fromkeys(_DOCUMENTS, _document),
    "GET /wire/map": _map,
    "GET /wire/pipeline": _pipeline,
    "GET /wire/stories/{id}": _story,
    "GET /wire/explain": _explain,
    "GET /wire/signed-out": _signed_out,
    "GET /wire/static/{file}": _static,
    "GET /wire/{proxy+}": _nothing,
}
