"""`copydesk reprocess --reparse`: what this version's parser makes of an article's bytes."""

from collections.abc import Mapping

from copydesk.aws.timing import time_limit
from copydesk.dispositions import Disposition
from copydesk.errors import Refused
from copydesk.ingesting import UPLOAD_LIMIT
from copydesk.messages import Overruling, Reparse
from copydesk.overruling import in_place, overrule
from copydesk.rereading import read_again
from copydesk.suppliers import Supplier
from infra.cli.differing import between_articles
from infra.cli.finding import Finding
from infra.cli.holding import Held, Holdings
from infra.cli.ordering import drawn


def compare(finding: Finding, held: Held, holdings: Holdings, suppliers: Mapping[str, Supplier]) -> None:
    """Fill in what differs from the article as it stands, with the order that would have it so."""
    head, stands = held.head, held.revision.article
    supplier, delivery = suppliers.get(head.supplier), holdings.delivery(held)
    if supplier is None or delivery is None:
        finding.problem = (
            "nothing is known here of its supplier" if delivery else "its bytes are not to be found"
        )
        return
    order = Reparse(**drawn(head.article_id), delivery=delivery, against=head.content_hash or "")
    try:
        raw = holdings.inbox.fetch(delivery, UPLOAD_LIMIT)
        article = read_again(order, raw, head.raw_item, supplier, time_limit)
    except Refused as refused:
        finding.problem = f"{refused.detail or 'it cannot be read again'} ({refused.reason})"
        return
    overruling = Overruling(reason="reparsed", against=order.against)
    disposition = overrule(head, article, head.raw_item, overruling).disposition
    if disposition is Disposition.ACCEPTED:
        finding.order = order
        finding.differences = between_articles(in_place(head, stands), in_place(head, article))
    elif disposition is not Disposition.DUPLICATE:
        finding.problem = "the article does not come from these bytes any more"
