"""Times: every temporal expression of a text, as TIMEX3 has them, resolved against the publication.

A text becomes a row of tokens (`tokens`, `words`). The grammar is rules over such rows (`grammar`; the
rules are in `dates`, `clock`, `relatives` and `lengths`), of which the longest match wins. What a rule
finds is read against the scene (`scene`: the publication, what was told of before, the verb's `tense`).
`expressions` puts it together.
"""

from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.times.expressions import expressions
from copydesk.enrichment.times.values import precision
from copydesk.facts import TimeItem, TimesFact

METHOD = "rules"
VERSION = "1"


def find(manuscript: Manuscript) -> TimesFact:
    """The temporal expressions, in order, none within another.

    Without a time of publication what counts from it has the undetermined values of TIMEX3, as XXXX-WXX-5.
    """
    text = manuscript.text
    return TimesFact(
        method=METHOD,
        version=VERSION,
        items=tuple(
            TimeItem(
                text=text[start:end],
                start=start,
                end=end,
                type=reading.type,
                value=reading.value,
                precision=precision(reading),
            )
            for start, end, reading in expressions(text, manuscript.sentences, manuscript.published)
        ),
    )
