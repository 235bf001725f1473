# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Counters beside an article: views, comments, shares, minutes to read. They are no content."""

import re
from typing import Final

_NUMBER: Final = re.compile(r"\d{1,3}([.,\u00a0\u202f ]\d{3})*([.,]\d)?\s?[KkMmКк]?\b|\d+")
_COUNTED: Final = """
    view views comment comments share shares read reads like likes reaction reactions reply replies min
    mins minute minutes print save listen bookmark to this article преглед прегледа преглеждания
    коментар коментара коментари прочита прочитания прочетена споделяния харесвания просмотр просмотра
    просмотров комментарий комментария комментариев комментарии мин минути минут четене kommentar
    kommentare aufrufe mal gelesen teilen lesezeit minuten comentario comentarios visita visitas vistas
    lecturas compartir lectura minutos de commentaire commentaires vues partages lecture
"""
_WORDS: Final = frozenset(_COUNTED.split())
_SPLIT: Final = re.compile(r"[\s()\[\]:,.|•·/+\u2022-]+")


def is_counter(text: str) -> bool:
    """Whether a text is nothing but numbers and words of counters, as in "270" or "12 comments"."""
    words = [word for word in _SPLIT.split(_NUMBER.sub(" ", text)) if word]
    return bool(text.strip()) and all(word.casefold() in _WORDS for word in words)
