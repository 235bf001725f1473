# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Sentences that are the page's, not the story's: where to subscribe, what else to read, whose the rights are."""

import re
from typing import Final

_ENDINGS: Final = (
    # English
    r"newsletter|\bsign(?:ing)? up\b|\bsubscrib|\bfollow (?:us|me|him|her|them|@|\w+ on)\b|\bcopyright\b|©",
    r"\ball rights reserved|\breporting by\b|\bedit(?:ed|ing) by\b|\bcontributed to this\b|\breprinted\b",
    r"\b(?:originally|first) (?:published|appeared)\b|\bprivacy policy\b|\bterms of (?:use|service)\b",
    r"\b(?:article|story|report|column|piece) (?:was|is|has been) (?:\w+ )?(?:publish|updat|correct|produc)ed\b",
    r"\b(?:article|story|report|column|piece) (?:was|is|has been) (?:\w+ )?(?:amend|translat|support)ed\b",
    r"\bfor more (?:information|details|news|stories)\b|\bclick here\b|\baffiliate\b",
    r"\bearn an? \w* ?commission",
    r"\bcan be reached at\b|\be-?mail (?:us|him|her|them|the author)\b|\bcomments (?:on this|are) ",
    r"\bour website\b|\bbookmark our\b|\bdownload (?:our|the)\b.{0,30}\bapp\b",
    r"\bjoin (?:us on|our|the conversation)\b|\bstay (?:informed|tuned|up to date)\b",
    r"\bis an? (?:\w+ ){0,4}(?:writer|reporter|journalist|columnist|editor|correspondent|contributor)\b",
    # German, French, Spanish, Italian, Portuguese
    r"\babonnier|\babonnement|\babbestell|\babmelden\b|\balle rechte vorbehalten|\bmehr zum thema",
    r"\blesen sie (?:auch|hier|mehr)|\babonnez-vous|\binscrivez-vous|\bdroits réservés|\blire aussi\b",
    r"\babonnés?\b|\bsuscr[ií]b|\bs[ií]guenos\b|\bderechos reservados|\blee tambi[eé]n|\bboletín",
    r"\biscriviti\b|\babbonat|\bleggi anche|\briproduzione riservata|\bassine\b|\bdireitos reservados",
    r"\bleia (?:também|mais)",
    # Dutch, the Nordic languages, Polish, Czech
    r"\bschrijf je in\b|\blees ook\b|\babonneer|\bles også\b|\bläs (?:också|även|mer)\b|\blæs også\b",
    r"\bnyhe(?:t|d)sbrev|\bczytaj (?:też|także|więcej)|\bprawa zastrzeżone|\bzapisz się\b",
    r"\bčtěte (?:také|více)",
    # Russian, Bulgarian, Ukrainian
    r"подпи(?:сы|ши|са)|читайте также|все права защищены|абонирай|прочетете още",
    r"підписуй|читайте також",
    # Japanese, Chinese, Korean
    r"会員限定|無断転載|関連記事|责任编辑|版权所有|무단 ?전재|기자\s\S{1,40}@",
)
_POINTERS: Final = (
    r"most (?:read|popular|viewed)|read (?:more|also|next|now|the)|also read|related|see also|recommended",
    r"more (?:on|from|stories|news|coverage)|more:|watch|listen|don['’]t miss",
    r"lesen sie|lies auch|mehr (?:zum|dazu)|siehe auch|meistgelesen|à lire|lire (?:aussi|la suite)|voir aussi",
    r"lee también|lea también|te puede interesar|ver más|leggi anche|leia|veja (?:também|mais)",
    r"lees (?:ook|meer)|les (?:også|mer)|läs |læs |czytaj|zobacz|čtěte|taip pat skaitykite|lue myös",
    r"читайте|читай|вижте още|още по темата|devamı|ilgili",
)
_ENDS: Final = re.compile("|".join(_ENDINGS), re.IGNORECASE)
_POINTS: Final = re.compile(rf"\W{{0,3}}(?:{'|'.join(_POINTERS)})", re.IGNORECASE)
_LONGEST: Final = 500


def ends_page(text: str) -> bool:
    """Whether a last paragraph is one that pages close with. A long one is the story's, whatever it says."""
    return len(text) <= _LONGEST and bool(_ENDS.search(text))


def points_elsewhere(text: str) -> bool:
    """Whether a text begins as one does that leads to other stories."""
    return bool(_POINTS.match(text))
