"""Where a page says that its article goes on below an advertisement, or where to click."""

import re
from typing import Final

_ADVERTISEMENT: Final = re.compile(
    r"\b(?:ads?|advert\w*|annon[cs]\w*|anzeigen?|werbung|oglas\w*|рекла\w+|reklam\w*|mainos\w*|publici\w*|pubblicit\w*"
    r"|publicit\w*|anunci\w*|anúnci\w*|advertenti\w*|hirdet\w*|inzer\w*|διαφήμι\w*|augl[ýy]s\w*|оглас\w*)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\b(?:continu\w+|forts[æaä]t\w*|nastavlj\w+|nadalj\w+|pokrač\w+|jatku\w+|продълж\w+|продолж\w+|продовж\w+|настав\w+"
    r"|weiter\w*|fortgesetzt|folyt\w+|συνεχ\w+|kontynu\w+|dalsz\w+|urmea\w+|vervolg\w*|verder|segue|sigue|suite|devam\w*|below)\b",
    re.IGNORECASE,
)
_CLICK: Final = re.compile(
    r"\W*click\s+here\s+(?:to|for)\s.{3,200}|[^\"\u201c]{20,400}\b(?:please\s+)?click\s+here\W{0,3}"
    r"|\W*(?:clique\s+aqui|haga\s+clic\s+aqu[ií]|hacé\s+clic|klicken\s+sie\s+hier|cliquez\s+ici|clicca\s+qui|klik\s+hier)\s.{3,160}",
    re.IGNORECASE,
)
_LONGEST: Final = 70
_WORDS: Final = range(3, 10)
_LONGEST_OFFER: Final = 420


def interrupts(line: str) -> bool:
    """Whether a line says only that the article goes on below an advertisement."""
    return (
        len(line) <= _LONGEST
        and line[-1:] not in '.?!"'
        and len(line.split()) in _WORDS
        and not any(map(str.isdigit, line))
        and _GOES_ON.search(line) is not None
        and _ADVERTISEMENT.search(line) is not None
    )


def asks_to_click(line: str) -> bool:
    """Whether a line says where to click, and nothing else."""
    return (
        len(line) <= _LONGEST_OFFER
        and ("lick" in line or "liqu" in line or "clic" in line or "lik " in line)
        and _CLICK.fullmatch(line) is not None
    )
