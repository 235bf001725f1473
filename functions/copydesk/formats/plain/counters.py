# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Counters beside an article: views, comments, shares, minutes to read. They are no content."""

import re
from typing import Final
from unicodedata import category

from copydesk.formats.plain.noise_words import EDGES

_NUMBER: Final = re.compile(
    r"\d{1,3}([.,'\u2019\u00a0\u202f\u2009 ]\d{3})*([.,]\d{1,2})?"
    r"(\s?(?:[KkMmКкМм]|хил|млн|тыс|тис|Tsd|Mio|mil)\b\.?)?\b|\d+"
)
_WORDS_OF_COUNTERS: Final = """
    minuti minuto di lettura leitura
    view views comment comments share shares read reads like likes reaction reactions reply replies min
    mins minute minutes print save listen bookmark to this article преглед прегледа преглеждания
    коментар коментара коментари прочита прочитания прочетена споделяния харесвания просмотр просмотра
    просмотров комментарий комментария комментариев комментарии мин минути минут четене kommentar
    kommentare aufrufe mal gelesen teilen lesezeit minuten comentario comentarios visita visitas vistas
    lecturas compartir lectura minutos de commentaire commentaires vues partages lecture
    viewed times seen hit hits click clicks visit visits visitor visitors reader readers impressions retweet
    retweets tweet tweets vote votes upvotes followers save saves прегледи гледания гледане видяна видян
    четения прочитания посещения посещение споделяне харесване харесва реакции гласа гласове просмотры
    прочтений прочтения лайк лайков поделились перегляди переглядів перегляд коментарів поширень klicks
    leser likes besuche geteilt visto visualizaciones vistas lecturas compartidos veces visualizzazioni
    commenti condivisioni letture visualizações comentários partilhas lus lectures weergaven reacties
"""
_READING_TIME: Final = re.compile(
    r"(?:reading\s+time|time\s+to\s+read|lesezeit|lesedauer|tiempo\s+de\s+lectura|temps\s+de\s+lecture"
    r"|tempo\s+di\s+lettura|tempo\s+de\s+leitura|време\s+за\s+четене|время\s+(?:на\s+)?чтени[ея])"
    r"\s*:?\s*(?:ca\.?\s*)?\d{1,3}\s*[\w.]*(?:\s(?:read|de\s\w+))?"
    r"|\d{1,3}[\s-]*(?:min(?:ute|utes|uten|utos|uti|uto)?|мин(?:ути|уты|ут)?)\.?[\s-]+"
    r"(?:(?:to|de|di|za|за|на)\s+)?(?:read|listen|watch|lesezeit|lesen|lectura|lecture|lettura|leitura|четене|чтения|читать)",
    re.IGNORECASE,
)
_WORDS: Final = frozenset(_WORDS_OF_COUNTERS.split())
_SPLIT: Final = re.compile(r"[\s()\[\]:,.|•·/+\u2022^`-]+")
_SIGNS: Final = frozenset({"So", "Sk", "Mn", "Me", "Cf", "Co"})
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
"""A word that is no part of a number, as "mil" is."""
_LONGEST: Final = 100
_BESIDE_TIME: Final = 24
_WORDS_BESIDE_TIME: Final = 2
_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")


def is_counter(text: str) -> bool:
    """Whether a text is nothing but numbers and words of counters, as in "270" or "12 comments"."""
    if len(text) > _LONGEST:
        return False
    if (word := _LONG_WORD.search(text)) and word[0].casefold() not in _WORDS:
        return False
    words = [word for word in _SPLIT.split(_without_signs(_NUMBER.sub(" ", text))) if word]
    return bool(text.strip()) and all(word.casefold() in _WORDS for word in words)


def is_reading_time(text: str) -> bool:
    """Whether a text says how long an article is: "Reading time: 3 mins"."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    return bool(_READING_TIME.fullmatch(text.strip(EDGES)))


def is_beside_time(text: str) -> bool:
    """Whether a text right after a full date and time can only be a counter, whatever its words mean.

    It is short, and has a number with at most two words, or signs alone.
    """
    words = _WORD.findall(text)
    has_number = any(character.isdigit() for character in text)
    return len(text) <= _BESIDE_TIME and len(words) <= (_WORDS_BESIDE_TIME if has_number else 0)


def _without_signs(text: str) -> str:
    """A text without pictograms, as the eye before a number of readers."""
    if text.isascii():
        return text
    return "".join(" " if category(character) in _SIGNS else character for character in text)
