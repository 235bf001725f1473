"""How English says who reported something."""

import re

from copydesk.enrichment.sources.cues import Act, Cue, Language, after, before
from copydesk.enrichment.sources.media import Surety

_MEDIUM = (
    r"(?:newspapers?|daily|dailies|weekly|tabloid|broadsheet|magazine|broadcasters?|news agency|"
    r"news agencies|press agency|newswire|wire service|wire agency|news service|news site|news website|"
    r"news portal|news outlet|websites?|portal|outlet|television|television channel|television station|"
    r"tv|tv channel|tv station|news channel|channel|telegram channel|"
    r"radio|radio station|station|paper|periodical|journal|"
    r"business daily|news network|network|state media|site|online)"
)
_OWNER = r"(?:(?-i:[A-Z])\w+ )?(?-i:[A-Z])[\w.-]+'s "
_PEOPLE = r"(?-i:[A-Z])\w+(?:n|sh|ese|ch|k|i|ss|reek|zech) "
_QUALITY = (
    r"(?:state|local|independent|public|private|official|semi-official|opposition|national|business|financial|"
    r"sports?|regional|provincial|investigative|online|leading|rival|partner|fellow|domestic|foreign|military|"
    r"popular|influential|weekly|daily|respected|conservative|liberal|left-wing|right-wing|centre-left|"
    r"centre-right|mass-circulation|flagship|evening|morning|student|trade|north|south|east|west|"
    r"[\w-]+-(?:run|based|owned|language|controlled|backed|linked|funded|affiliated)) "
)
_BETWEEN = (
    rf"(?:(?:the|a|an|its|his|her|their|both|of) )?(?:{_OWNER}|{_PEOPLE}|{_QUALITY})*"
    rf"(?:(?:{_MEDIUM}|agency),? )?(?:the )?"
)
_TAIL = (
    rf"(?:\s{_MEDIUM})?(?:\s?\([^()]{{1,60}}\))?(?:,\s(?:the|a|an|its|which is|one of)\s[^,;]{{3,80}},)?"
    r"(?:'s?\s(?:\w+\s){0,2}(?:correspondents?|reporters?|website|site|online edition|telegram channel|"
    r"account|team|edition|service|bureau|newsroom|newspaper|programme|channel)(?:\s(?:in|from|at)\s[A-Z][\w-]+)?)?"
)
_WHEN = (
    r"(?:(?:on|late on|early on)\s\w+(?:\s\d+)?|\w+day|yesterday|today|earlier|later|also|first|then|now|"
    r"previously|initially|exclusively|itself|separately|recently|already|meanwhile|however|both|all|each|has|have|had|"
    r"in turn|for its part|\w+ly|this\s\w+|last\s\w+|in\s(?:an?|its|the)\s(?:[\w-]+\s){0,3}(?:report|story|"
    r"editorial|article|piece|edition))"
)
_ADVERBS = rf"{_TAIL}(?:\s*,?\s(?:which|who|that|and|it|{_WHEN}),?)*\s*,?\s"
_MEDIA_VERB = (
    r"(?:report(?:s|ed|ing)?|writes?|wrote|written|publish(?:es|ed)|broadcasts?|aired|cit(?:es?|ed|ing)|"
    r"quot(?:es?|ed|ing)|headlined|editorialised|relay(?:s|ed)|learn(?:ed|t|s))\b"
)
_VERB = (
    rf"(?:{_MEDIA_VERB[:-2]}|says?|said|not(?:es?|ed)|adds?|added|reveal(?:s|ed)?|claim(?:s|ed)?|state[sd]?|"
    r"announc(?:es?|ed)|describ(?:es?|ed)|disclos(?:es?|ed)|confirm(?:s|ed)?|recall(?:s|ed)?|"
    r"observ(?:es?|ed)|predict(?:s|ed)?|point(?:s|ed) out|remind(?:s|ed)?|specif(?:y|ies|ied)|"
    r"clarif(?:y|ies|ied)|comment(?:s|ed)?|understands?|found|finds|estimat(?:es?|ed)|"
    r"suggest(?:s|ed)?|indicat(?:es?|ed)|allege[sd]?|argue[sd]?|put|puts|referr(?:ed|ing) to|refers to|"
    r"tell[s]?|told|explain(?:s|ed)?|show(?:s|ed)|detail(?:s|ed)|was told|were told|was informed|"
    r"was (?:the )?first to report|broke the (?:story|news)|"
    r"identified|documented|traced|uncovered|exposed|verified|filmed|photographed|"
    r"interviewed|spoke (?:to|with)|"
    r"had seen|has seen|carried (?:a|the)|ran (?:a|an)|obtained|picked up|"
    r"investigated|counted|calculates?|calculated|summari[sz](?:es?|ed)|warn(?:s|ed)|insist(?:s|ed)|assert(?:s|ed)|"
    r"according to)\b"
)
_OWN_AFFAIR = (
    r"(?!\s(?:that\s)?(?:it|they)\s(?:will|would|plans?|planned|is|was|has\s(?:hired|appointed|fired|sold|bought)|"
    r"had\s(?:hired|appointed|fired|sold|bought|suspended))\b)"
    r"(?!\sits\b)(?!\sin\s(?:a|an)\s(?:[\w-]+\s)?(?:statement|memo|filing)\b)"
)
_WORK = (
    r"(?:report|reporting|investigation|tally|analysis|review|poll|survey|story|article|dispatch|count|exclusive|"
    r"interview|scoop|account|documentary|calculation|exposé)s?"
)
_CLAUSE_END = (
    r"(?:\s*$|\s*[,.;:!?)-]|"
    r"\s(?:on|in|from|at|late|early|citing|quoting|this|last|yesterday|today|and|after)\b|\s\w+day\b)"
)
_PASSED_ON = (
    r"(?:re-?)?(?:quoted|cited|carried|relayed|republished|reprinted|picked up|translated|distributed|"
    r"circulated|rebroadcast|reposted|echoed|re-?reported)"
)
_STAFF = (
    r"(?!\s(?:journalist|reporter|correspondent|editor|photographer|camera\w*|video|anchor|host|presenter|executive|"
    r"spokes\w+|chief|CEO|staff|employee|crew|office|headquarters|owner|founder|column\w+|building|"
    r"studio|shares|stock)s?\b)(?!'s?\s(?!own\b)(?:\w+\s){0,2}(?:ratings|owner|editor|staff|president|headquarters|"
    r"founder|shares|board|chief|management|parent|director))"
)


_SPEECH = (
    r"(?:interviews?|statements?|comments?|remarks?|e-?mails?|column|op-ed|essay|letter|briefing|"
    r"conversation|speech|address)"
)
_NOT_SUBJECT = re.compile(
    r"^(?!.*\b(?:of|for|at|from|with|against|by|about|to|sued|fined|warned|blocked|accused)\s(?:the\s)?$)"
)


def _before(cue: str) -> re.Pattern[str]:
    return before(cue, rf"(?:\s|^){_BETWEEN}")


def _after(cue: str, between: str = _ADVERBS) -> re.Pattern[str]:
    return after(cue, between)


_SIGNED = (
    Cue(
        Act.CREDITED,
        Surety.BARE,
        re.compile(r"^[A-Z][A-Z'. -]{2,40}(?:[,/]\s?[\w'. -]{2,40})*,?\s?[(/]\s?$"),
        re.compile(r"\s?[)/](?:\s|-|$)"),
    ),
    Cue(Act.CREDITED, Surety.BARE, re.compile(r"^[\w'., -]{0,40}\([\w' ]{0,20}$"), re.compile(r"\)\s?-")),
    Cue(
        Act.CREDITED,
        Surety.BARE,
        _before(r"^[([]?\s?sources?\s?:"),
        re.compile(r"\s*[)\].]?\s*(?:$|[/,;&]|via\b|through\b)"),
    ),
    Cue(
        Act.CREDITED,
        Surety.SURE,
        before(r"^by\s[^,/|]{3,60}[,/|]", r"\s?(?:of |for )?(?:the )?"),
        re.compile(r"\W*$"),
    ),
    Cue(Act.CREDITED, Surety.SURE, before(r"\s[-|]", r"\s?"), re.compile(r"\W*$")),
)

_PASSING_ON = (
    Cue(
        Act.GIVEN,
        Surety.BARE,
        _before(rf"{_SPEECH} (?:carried|aired|broadcast|published|relayed) (?:by|on|in)"),
    ),
    Cue(
        Act.QUOTES,
        Surety.BARE,
        _before(r"(?:quoted|cited|echoed)(?:\s(?:as saying|widely|later|also))?\s(?:by|in)"),
        re.compile(_STAFF),
    ),
    Cue(
        Act.CARRIES,
        Surety.BARE,
        _before(rf"{_PASSED_ON}(?:\s(?:in full|widely|later|also))?\s(?:by|in)"),
        re.compile(_STAFF),
    ),
    Cue(Act.CARRIES, Surety.LIKELY, _before("via")),
    Cue(
        Act.CARRIES,
        Surety.LIKELY,
        before(r"\b(?:which|that)", rf"\s{_BETWEEN}"),
        after(_PASSED_ON, r"\s(?:\w+\s)?"),
    ),
    Cue(
        Act.CITED,
        Surety.LIKELY,
        _before(
            r"(?:citing|cited|cites?|quoting|quoted|quotes?|with (?:a )?(?:reference|link) to|"
            r"in reference to|referr(?:ing|ed) to|refers to|credit(?:ing|ed)|on the basis of|based on|"
            r"relay(?:ing|ed|s)|republish(?:ing|ed)|picked up|picking up|pointing to|"
            r"attributing (?:it|this|the \w+) to|"
            rf"translat(?:ing|ed))(?:\s(?:an?|the|its)?\s?(?:[\w-]+\s)?{_WORK}\s(?:by|in|from|on|of))?"
        ),
        re.compile(_STAFF),
    ),
)

_GIVEN = (
    Cue(
        Act.GIVEN,
        Surety.LIKELY,
        re.compile(
            r"^(?!.*\b(?:stud(?:y|ies)|research|trials?|findings|papers?|review)\b)"
            rf".*\bpublished (?:by|in|on) {_BETWEEN}$",
            re.IGNORECASE,
        ),
        re.compile(_STAFF),
    ),
    Cue(
        Act.GIVEN,
        Surety.BARE,
        _before(r"(?:first|originally) (?:reported|published) (?:by|in|on)|broken by"),
    ),
    Cue(
        Act.GIVEN,
        Surety.LIKELY,
        _before(
            r"according to|per|as per|(?:as )?reported (?:by|in|on)|"
            r"(?:obtained|seen|reviewed|broadcast|aired|revealed|leaked|released|shown) "
            r"(?:by|to|on|in)|(?:polled|surveyed|interviewed|confirmed|contacted|"
            r"approached|reached|asked) by|"
            r"(?:writing|wrote|writes) (?:in|for)|"
            rf"(?:a|an|the|in|to|its|their) (?:[\w-]+\s){{0,2}}{_WORK} (?:by|in|from|on|for|with|of)"
        ),
        re.compile(_STAFF),
    ),
    Cue(
        Act.GIVEN,
        Surety.LIKELY,
        _before(
            r"told|tells|telling|informed|(?:spoke|speaking|speaks|talking|said|saying|confirmed|admitted|"
            r"appeared|appearing) (?:to|with|on)|"
            rf"{_SPEECH} (?:with|to|for|in|on|by|published (?:by|in|on))"
        ),
        re.compile(r"(?!'s?\s(?:lawyers|owner|board|staff|management|president))"),
    ),
    Cue(
        Act.GIVEN,
        Surety.LIKELY,
        before(r"according to|said in|in", r"\s(?:a|an|the)\s"),
        after(rf"{_WORK}\b", r"\s(?:\w+\s)?"),
    ),
)

_REPORTING = (
    Cue(
        Act.REPORTS,
        Surety.SURE,
        before(r"(?:^|\W)(?:a|an|the|one)", r"\s"),
        after(
            rf"{_WORK}\s(?:[\w-]+\s)?(?:found|finds|showed|shows|said|says|reveal(?:ed|s)|claimed|"
            r"suggest(?:ed|s)|published|alleged)\b",
            r"\s(?:\w+\s)?",
        ),
    ),
    Cue(
        Act.REPORTS,
        Surety.SURE,
        after=after(
            r"(?:journalist|reporter|correspondent|photographer|witness|team|crew)(?:s|es)?\s(?:[\w-]+\s){0,4}"
            r"(?:said|saw|witnessed|reported|counted|heard|observed|reports|noted|seen)\b",
            r"\s",
        ),
    ),
    Cue(
        Act.REPORTS,
        Surety.BARE,
        _before(r"reported|reports?|writes|wrote"),
        after(r"(?:as )?(?:(?:quoted|cited|carried|relayed) by|citing|quoting)\b", r"\s*,?\s"),
    ),
    Cue(
        Act.REPORTS, Surety.BARE, re.compile(r",\s(?:reports|writes)\s$", re.IGNORECASE), re.compile(r"\W*$")
    ),
    Cue(Act.REPORTS, Surety.LIKELY, _before(r"report(?:s|ed)?|writes|wrote"), after(_CLAUSE_END, "")),
    Cue(
        Act.REPORTS,
        Surety.SURE,
        _before(r"says|said|not(?:es|ed)|adds|added|reveal(?:s|ed)|claim(?:s|ed)|announced|state[sd]"),
        after(_CLAUSE_END, ""),
    ),
    Cue(Act.REPORTS, Surety.SURE, re.compile(r"^\W?$"), re.compile(r":\s")),
    Cue(Act.REPORTS, Surety.LIKELY, after=_after(rf"(?:as )?{_PASSED_ON}(?:\s\w+)?\sby\b")),
    Cue(
        Act.REPORTS,
        Surety.BARE,
        re.compile(r"(?:^|[,.;]\s|as |the |that )$", re.IGNORECASE),
        _after(
            r"(?:report(?:s|ed)|writes|wrote)(?:\s\w+)?(?:\son\s\w+)?,\s"
            r"(?:citing|quoting|with reference to)\b"
        ),
    ),
    Cue(
        Act.REPORTS,
        Surety.LIKELY,
        _NOT_SUBJECT,
        _after(rf"{_MEDIA_VERB}(?!\s(?:losses|profits?|revenues?|earnings)\b)"),
    ),
    Cue(Act.REPORTS, Surety.SURE, _NOT_SUBJECT, _after(_VERB + _OWN_AFFAIR)),
    Cue(Act.REPORTS, Surety.SURE, re.compile(r"(?:^|\s)$"), after(r"(?:citing|quoting)\b", r"\s*,\s")),
)

ENGLISH = Language(
    cues=(*_SIGNED, *_PASSING_ON, *_GIVEN, *_REPORTING),
    called_a_medium_before=re.compile(rf"(?:^|\s|-){_MEDIUM},?\s[\"“']?(?:the )?$", re.IGNORECASE),
    called_a_medium_after=re.compile(
        rf"[\"”']?(?:\s|,\s(?:an?|the)\s(?:[\w'-]+\s){{0,4}}){_MEDIUM}\b", re.IGNORECASE
    ),
    closing_before=re.compile(
        r",\s(?:(?:report(?:s|ed)|writes|wrote|says|said|not(?:es|ed)|adds|added|according to|per)\s)?"
        rf"{_BETWEEN}$",
        re.IGNORECASE,
    ),
    closing_after=re.compile(r"(?:\s[\w-]+){0,4}\W*$"),
    anaphor=re.compile(
        r"(?:the|this|its)\s(?:[\w-]+\s)?(?:agency|newspaper|paper|daily|broadcaster|outlet|site|website|channel|"
        r"report|news|story|article|interview|information|publication|magazine)\b",
        re.IGNORECASE,
    ),
    contrast=re.compile(r"\b(?:while|but|whereas|although|separately|meanwhile)\b|;", re.IGNORECASE),
    joins=re.compile(rf"(?:\s?\(|\s?/\s?|,?\s(?:and|or|as well as|and also)\s){_BETWEEN}", re.IGNORECASE),
    lists=re.compile(rf",\s{_BETWEEN}", re.IGNORECASE),
    first_name=re.compile(
        r"(?!(?:The|A|An|According|Citing|Quoting|Per|As|In|But|On|At|By|From|And|While|When|After|Before|With|For|"
        r"Source|Via|That|Told|Asked|Also|Agency|Newspaper|Daily|Russian|Chinese|\w+(?:ian|ish|ese|ch|an|li|day))$)[A-Z][a-z]+"
    ),
    unsourced=re.compile(
        r"\W*(?:additional |further )?(?:reporting|writing|editing|compiled|translated|written|edited)"
        r"(?: and \w+)? by\b",
        re.IGNORECASE,
    ),
)
