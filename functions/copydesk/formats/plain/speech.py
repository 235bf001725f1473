# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Sentences in which a page speaks to its readers: to subscribe, to register, to write to it.

In the midst of an article such a sentence may be news; above and below one it is the page's.
"""

import re
from typing import Final

_SUBJECT: Final = re.compile(
    r"\b(?:newsletters?|subscri(?:be|bers?|ption)s?|log\s?in|sign\s?(?:in|up)|register(?:ed)?|unlock|inbox|accounts?|apps?|paywall"
    r"|notifications|comments|commenting|editors?['\u2019]s?\s+digest|abonnieren|abonnent\w*|abo|vorlesefunktion|anmelden|registrieren"
    r"|suscri(?:ptor|b)\w+|suscríb\w+|bolet[ií]n\w*|inicia\s+sesión|abonn(?:é|ez|er)\w*|inscrivez|connectez|abbona\w+|iscriviti"
    r"|assin(?:e|ante|antes)|cadastr\w+|абонир\w+|абонамент\w*|бюлетин\w*|подпи[шс]\w+|рассылк\w+|prenumer\w+|abonn\w*|aboneliğ\w*)\b",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"\b(?:you|your|here|now|free|our|this\s+(?:weekly|daily|article|story)|jetzt|hier|gratis|kostenlos|unsere?[nmr]?|s[óo]lo"
    r"|aquí|ahora|nuestr\w+|ici|vous|votre|nos|ora|nostr\w+|aqui|agora|noss\w+|тук|сега|нашия|нашите|здесь|сейчас|наш\w*"
    r"|tutaj|teraz|zde|hier|nå|här|only|nur|seulement|solo|apenas|tylko|pouze|только|само)\b",
    re.IGNORECASE,
)
_OFFER: Final = re.compile(
    r"\W?(?:encontraste|encontrou|hittat|fant|fandt|löysitkö|pronašli|našli|need|want|looking|got|have|fehler|problem\w*|haben|tienes|quieres|vous|hai|avez|voulez|cherchez|widziałeś|masz|chcesz|máte|viděli|har\s+du|vil\s+du|нашли|намерихте|искате|имате|хотите)\b"
    r"[^.?!]{2,60}\?\s+\S.{2,80}",
    re.IGNORECASE,
)
"""A question to the reader and what is offered: "Need a break? Play the crossword."."""
_NOW: Final = re.compile(
    r"jetzt\s.{2,60}\b(?:testen|lesen|abonnieren|anmelden|herunterladen|sichern|spielen|bestellen|kaufen|melden)\W{0,2}",
    re.IGNORECASE,
)
_STEMS: Final = (
    "newsletter", "subscri", "log", "sign", "regist", "unlock", "inbox", "account", "app", "paywall",
    "notific", "comment", "editor", "abo", "vorlesef", "anmeld", "suscr", "bolet", "sesión", "abonn",
    "inscri", "connect",
    "iscri", "abbon", "assin", "cadastr", "абон", "бюлет", "подпи", "рассыл", "prenum",
)  # fmt: skip
"""What is in every word for a page's own letters and accounts."""
_LONGEST: Final = 260
_QUOTES: Final = ('"', "\u201c", "\u201e", "\u00ab", "\u00bb", "\u2013", "\u2014", "-")
_MANY: Final = 3
_OFFER_WORDS: Final = 14


def speaks_to_readers(line: str) -> bool:
    """Whether a line is about the page's own letters and accounts, and speaks to who reads it."""
    if len(line) > _LONGEST or line.startswith(_QUOTES):
        return False
    if is_offer(line) or _NOW.fullmatch(line):
        return True
    folded = line.casefold()
    if not any(stem in folded for stem in _STEMS):
        return False
    subjects = {match[0].casefold() for match in _SUBJECT.finditer(line)}
    return len(subjects) >= _MANY or (bool(subjects) and bool(_ADDRESS.search(line)))


def is_offer(line: str) -> bool:
    """Whether a line asks its readers a question, and offers an answer in a few words."""
    return "?" in line and len(line.split()) <= _OFFER_WORDS and bool(_OFFER.fullmatch(line))
