# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Sentences that belong to the page and not to the story: where to subscribe, what to read, who holds the rights."""

import re
from typing import Final

_ENDS: Final = re.compile(
    r"""
    newsletter | \bsign(?:ing)?[ ]up\b | \bsubscrib | \bfollow[ ](?:us|me|him|her|them|@|\w+[ ]on)\b | \bcopyright\b | ©
    | \ball[ ]rights[ ]reserved | \breporting[ ]by\b | \bedit(?:ed|ing)[ ]by\b | \bcontributed[ ]to[ ]this\b
    | \boriginally[ ](?:published|appeared)\b | \bfirst[ ](?:published|appeared)[ ](?:on|in|at)\b
    | \b(?:article|story|post|report|column|piece)[ ](?:was|is|has[ ]been)[ ](?:\w+[ ])?(?:published|updated|corrected|produced|supported|amended|reprinted|translated)\b
    | \bfor[ ]more[ ](?:information|details|news|stories)\b | \bclick[ ]here\b | \bprivacy[ ]policy\b | \bterms[ ]of[ ](?:use|service)\b
    | \baffiliate\b | \bearn[ ](?:a|an)?[ ]?\w*[ ]?commission | \bcan[ ]be[ ]reached[ ]at\b | \be-?mail[ ](?:us|him|her|them|the[ ]author)\b
    | \bcomments[ ](?:on[ ]this|are[ ])| \breprinted\b | \bour[ ]website\b | \bbookmark[ ]our\b | \bdownload[ ](?:our|the)\b.{0,30}\bapp\b
    | \bjoin[ ](?:us[ ]on|our|the[ ]conversation)\b | \bstay[ ](?:informed|tuned|up[ ]to[ ]date)\b | \bis[ ]an?[ ](?:\w+[ ]){0,4}(?:writer|reporter|journalist|columnist|editor|correspondent|analyst|contributor)\b
    | \babonnier | \babonnement | \babbestell | \babmelden\b | \balle[ ]rechte[ ]vorbehalten | \blesen[ ]sie[ ](?:auch|hier|mehr) | \bmehr[ ]zum[ ]thema
    | \babonnez-vous | \binscrivez-vous | \bdroits[ ]réservés | \babonnés?\b | \b(?:à[ ])?lire[ ]aussi\b
    | \bsuscr[ií]b | \bs[ií]guenos\b | \bderechos[ ]reservados | \blee[ ]tambi[eé]n | \bboletín
    | \biscriviti\b | \babbonat | \bleggi[ ]anche | \briproduzione[ ]riservata
    | \bassine\b | \bleia[ ](?:também|mais) | \bdireitos[ ]reservados
    | \bschrijf[ ]je[ ]in\b | \blees[ ]ook\b | \babonneer | \bles[ ]også\b | \bläs[ ](?:också|även|mer)\b | \blæs[ ]også\b | \bnyhe(?:t|d)sbrev
    | \bczytaj[ ](?:też|także|więcej) | \bprawa[ ]zastrzeżone | \bzapisz[ ]się\b | \bčtěte[ ](?:také|více)
    | подпи(?:сы|ши|са) | читайте[ ]также | все[ ]права[ ]защищены | абонирай | прочетете[ ]още | підписуй | читайте[ ]також
    | 会員限定 | 無断転載 | 関連記事 | 責任編集 | 责任编辑 | 版权所有 | 무단[ ]?전재 | 기자\s\S{1,40}@
    """,
    re.IGNORECASE | re.VERBOSE,
)
_POINTERS: Final = re.compile(
    r"""\W{0,3}
    (?: read[ ](?:more|also|next|now|the) | also[ ]read | related | see[ ]also | more[ ](?:on|from|stories|news|coverage) | more: | watch | listen | recommended | don['’]t[ ]miss
    | lesen[ ]sie | lies[ ]auch | mehr[ ](?:zum|dazu) | siehe[ ]auch | à[ ]lire | lire[ ](?:aussi|la[ ]suite) | voir[ ]aussi | lee[ ]también | lea[ ]también | te[ ]puede[ ]interesar | ver[ ]más
    | leggi[ ]anche | leia | veja[ ](?:também|mais) | lees[ ](?:ook|meer) | les[ ](?:også|mer) | läs[ ] | læs[ ] | czytaj | zobacz | čtěte | taip[ ]pat[ ]skaitykite | lue[ ]myös
    | читайте | читай | вижте[ ]още | още[ ]по[ ]темата | devamı | ilgili )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST: Final = 500


def ends_page(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_ENDS.search(text))


def points_elsewhere(text: str) -> bool:
    return bool(_POINTERS.match(text))
