# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Sentences that are the page's, not the story's: where to subscribe, what else to read, whose rights."""

import re
from typing import Final

_ENDINGS: Final = (
    # English
    r"newsletter|\bsign(?:ing)? up\b|\bsubscrib|\bcopyright\b|©",
    r"\bfollow (?:us|me|him|her|them|@|\w+ on)\b",
    r"\ball rights reserved|\breporting by\b|\bedit(?:ed|ing) by\b|\bcontributed to this\b|\breprinted\b",
    r"\b(?:originally|first) (?:published|appeared)\b|\bprivacy policy\b|\bterms of (?:use|service)\b",
    r"\b(?:article|story|report|column|piece) (?:was|is|has been) (?:\w+ )?(?:publish|updat|correct)ed\b",
    r"\b(?:article|story|report|column|piece) (?:was|is|has been) (?:\w+ )?(?:amend|translat|produc)ed\b",
    r"\bfor more (?:information|details|news|stories)\b|\bclick here\b|\baffiliate\b",
    r"\bearn an? \w* ?commission",
    r"\bcan be reached at\b|\be-?mail (?:us|him|her|them|the author)\b|\bcomments (?:on this|are) ",
    r"\bour website\b|\bbookmark our\b|\bdownload (?:our|the)\b.{0,30}\bapp\b",
    r"\bjoin (?:us on|our|the conversation)\b|\bstay (?:informed|tuned|up to date)\b",
    r"\bis an? (?:\w+ ){0,4}(?:writer|reporter|journalist|columnist|correspondent|contributor)\b",
    r"\bis (?:an?|the|\S{1,30}['’]s) (?:\w+ ){0,3}editor\b",
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
_SURE_POINTERS: Final = (
    r"most (?:read|popular|viewed)|(?:read|see) (?:more|also|next)\b|also read\b|(?:keep|continue) reading",
    r"related(?::| (?:articles|stories|coverage))|lesen sie (?:auch|mehr)|lies auch|siehe auch",
    r"mehr zum thema",
    r"(?:à )?lire aussi|voir aussi|lee también|te puede interesar|leggi anche|leia (?:também|mais)",
    r"veja também|lees ook|les også|läs också|læs også|czytaj (?:też|także|więcej)|zobacz też|čtěte také",
    r"taip pat skaitykite|lue myös|читайте также|вижте още|още по темата|читайте також",
)
_POINTERS: Final = (
    *_SURE_POINTERS,
    r"read (?:now|the)|related|recommended|more (?:on|from|stories|news|coverage)|more:|watch|listen",
    r"don['’]t miss|lesen sie|mehr dazu|meistgelesen|à lire|lire la suite|lea también|ver más|leia|lees meer",
    r"les mer|läs |læs |czytaj|zobacz|čtěte|читайте|читай|devamı|ilgili",
)
_ADVERTISEMENTS: Final = (
    r"advertis(?:ement|ing)|sponsored|promoted|anzeige|werbung|publicit[éeà]|publicidad|pubblicità",
    r"publicidade|advertentie|annonse?|reklam[aey]?|реклама|広告|广告|loading|image|photo|foto|video",
)
_ENDS: Final = re.compile("|".join(_ENDINGS), re.IGNORECASE)
_POINTS: Final = re.compile(rf"\W{{0,3}}(?:{'|'.join(_POINTERS)})", re.IGNORECASE)
_SURELY_POINTS: Final = re.compile(rf"\W{{0,3}}(?:{'|'.join(_SURE_POINTERS)})", re.IGNORECASE)
_STANDS_FOR: Final = re.compile(rf"\W*(?:{'|'.join(_ADVERTISEMENTS)})\W*", re.IGNORECASE)
_CREDITED: Final = re.compile(
    r"[(\[](?:images?|photos?|pictures?|pics?|fotos?|bild(?:er)?|credit|фото|снимка)(?: credit)?"
    r"(?::| by | via )[^()\[\]]{2,80}[)\]]\.?$"
    r"|(?:^|[.!?…\"”’)|]\s?)(?:(?:image|photo|picture) credits?|credits?|image|photo|picture|foto|bild): "
    r"[^.!?:]{2,60}$",
    re.IGNORECASE,
)
_LONGEST: Final = 500
_LONGEST_CAPTION: Final = 300
_SHORT: Final = 120


def ends_page(text: str) -> bool:
    """Whether a last paragraph is one that pages close with. A long one is the story's, whatever it says."""
    if len(text) <= _SHORT and _POINTS.match(text):
        return True
    return len(text) <= _LONGEST and bool(_ENDS.search(text))


def points_elsewhere(text: str, *, has_links: bool) -> bool:
    """Whether a text begins as one does that leads to other stories; some words need a link to say so."""
    pattern = _POINTS if has_links else _SURELY_POINTS
    return (has_links or len(text) <= _SHORT) and bool(pattern.match(text))


def stands_for_something(text: str) -> bool:
    """Whether a text is nothing but the word for what is to be there: an advertisement, a picture."""
    return len(text) <= _SHORT and bool(_STANDS_FOR.fullmatch(text))


def is_caption(text: str) -> bool:
    """Whether a text ends as a caption does that names its credit, in brackets or after a colon."""
    return len(text) <= _LONGEST_CAPTION and bool(_CREDITED.search(text))
