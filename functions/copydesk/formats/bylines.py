# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Who wrote it: people out of bylines. Staff, desks and agencies are no people."""

import re
from typing import Final

from copydesk.article import Person
from copydesk.formats.agencies import agency

_ADDRESS: Final = re.compile(r"\s+[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$")
_GENRE: Final = (
    r"(?:(?:an?|eine?|una?|une)\s+)?(?:analysis|comment|commentary|opinion|review|report|kommentar|analyse|interview|gastbeitrag"
    r"|reportage|essay|análisis|opinión|crónica|reportaje|chronique|analisi|análise|crônica|коментар|анализ|интервю)"
    r"\s+(?:by|von|por|par|de|di|от)"
)
_PREFIX: Final = re.compile(
    rf"(?:{_GENRE}|"
    r"(?:written|reported|story|text|words|posted|published|interview)\s+by|by|authors?|von|por|par|di|door|af|av|írta|szerző|scris\s+de|oprac\.|opracował[ao]?|(?-i:de)|(?:article\s+)?rédigé\s+par|artikel\s+von|teksti?|piše|piše\s+i\s+snima|napisa(?:l|o)a?|пише|аутор|от|автори?|"
    r"автор\s*на\s*текста|текст|texte?o?|autor(?:es|en)?|auteurs?|autor[ei]?|entrevista\s+de|interview\s*:|(?:propos\s+)?recueillis\s+par"
    r"|(?:публикуван[аои]?|написан[аои]?|подготвен[ао]?)\s+от|(?:publicado|escrito|redactado|elaborado)\s+por|(?:pubblicato|scritto)\s+da"
    r"|(?:publié|écrit)\s+par|(?:veröffentlicht|geschrieben)\s+von|(?:опубликовал|написал)а?|разговаря(?:ха)?|беседовала?|подготви|подготвила?|журналист)(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)
_SPLIT: Final = re.compile(r"\s*[,;|/•·]\s*|\s+(?:and|und|y|e|et|и|en|with|mit|avec|con|com)\s+|\s*&\s*")
_PLACE: Final = re.compile(r"\s+(?:in|aus|en|à|в|във|for|at)\s+(?=[^\W\d_])(?![a-zа-я])\S+(?:\s\S+){0,3}$")
_DASH: Final = re.compile(r"\s+[\u2013\u2014|]\s+")
_BRACKETS: Final = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
_WITH_PLACE: Final = re.compile(
    r"(?P<people>.*\w)(?:\s*[,|/\u2013\u2014]\s*|\.\s)(?=[^\W\d_])[^\W_]+(?:[.-]\w+)*", re.DOTALL
)
_PHOTOGRAPHS: Final = re.compile(
    r"[(\[][^()\[\]]{0,20}\b(?:fot|phot|фот|снимк)\w*[^()\[\]]{0,20}[)\]]", re.IGNORECASE
)
_TOOK_PICTURES: Final = "\0"
_GLUED: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-ZÄÖÜА-Я][^\W\d_A-Z])")
_OF_ROLE: Final = re.compile(
    r"senior|junior|chief|staff|deputy|foreign|special|freelance|news|travel|\w+(?:al|ial|ische[rn]?|ment|ics|ence|alth|ture|ess|ogy|ate"
    r"|ion)",
    re.IGNORECASE,
)
"""What stands between a name and the word for a role, and is no surname."""
_SHORTEST: Final = 2
_NEWSPAPER: Final = re.compile(r"(?:Le|La|Les|El|Los|Il|Lo|Die|Der|Das|De|O|A)\s\S+")
"""What an agency's stories stand in, by its article; beside an agency no person is called so."""
_FROM: Final = re.compile(r"(?:with|mit|avec|con|com)\s+(?=\S)", re.IGNORECASE)
_SMALL_WORDS: Final = """
    de da do dos das del della der den van von vom zu zur la le du di bin ibn al el af av ter ten
"""
_PARTICLES: Final = frozenset(_SMALL_WORDS.split())
_TITLE_WORDS: Final = (
    "the a through to from with for of and on at into over under after before how why what not"
)
_ARTICLES: Final = frozenset({"der", "die", "das", "ein", "eine", "los", "las", "les", "gli"})
_LETTERS: Final = range(3, 5)
_VOWELS: Final = frozenset("AEIOUY.")
_NO_NAMES: Final = frozenset(_TITLE_WORDS.split())
"""Words that a headline writes with a capital, and no name has."""
_NAME_PART: Final = re.compile(r"[^\W\d_]{1,3}\.|[^\W\d_]+(?:['\u2019\u2010-][^\W\d_]+)*")
_PLACE_NAME: Final = re.compile(
    r"(new|los|las|san|santa|sao|são|saint|st\.|hong|tel|kuala|buenos|rio|cape|abu|addis|port|el|la|bad|"
    r"north|south|east|west|velik[oi]|велик[оа]|нов[аи]?|стара)\s.*|.*\s(city|загора|търново)",
    re.IGNORECASE,
)
_COLLECTIVE: Final = re.compile(
    r"\b(staff|agency|agencies|agence|agentur|agencia|press|news|newsroom|desk|editors?|reporters?|correspondents?"
    r"|team|bureau|service|media|network|wire|times|post|guardian|telegraph|herald|gazette|tribune|associated|reuters"
    r"|bloomberg|redaktion|redacci[oó]n|redazione|redação|redactie|r[eé]daction|редакция(?:та)?|агенция|екип|guest|contributors?|writers?"
    r"|database|courier|chronicle|journal|observer|shimbun|zeitung|nachrichten|tageblatt|anzeiger|diario|periódico|jornal|gazeta|giornale"
    r"|radio|television|studio|broadcasting|examiner|inquirer|dispatch|sentinel|today|weekly|magazine|online)\b",
    re.IGNORECASE,
)
_AND: Final = frozenset({"and", "und", "y", "и"})
_ROLE: Final = re.compile(
    r"\b(writers?|editors?|reporters?|correspondents?|analysts?|columnists?|photographers?|journalists?|producers?"
    r"|contributors?|fellow|professor|critic|director|chief|korrespondenten|redactor[a]?|corresponsal|enviad[oa]\s+especial|periodista"
    r"|journaliste|volont[äa]r(?:in)?|redactrice|verslaggever|toimittaja|korespondent(?:ka)?|redaktor(?:ka)?|redaktør|correspondante?|envoyée?\s+spéciale?|inviat[oa]|corrispondente|giornalista|repórter|jornalista|correspondente|обозреватель|журналистка|корр?еспондент|редактор|журналист|redakteur(?:in)?|korrespondent(?:in)?)\b",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r"^\S.{0,40}\s(?:with|mit|avec|con|com|с|и)\s+(?P<agency>\S.{1,20})$")
_MAX_WORDS: Final = 24
_DESK_LETTERS: Final = 4
"""What the letters of a desk behind an agency's name have, as in "dpa/lnw"."""
_LONGEST_COLLECTIVE: Final = 80
_DESK_WORDS: Final = 4
_COLLECTIVE_WORDS: Final = 3
_ROLE_WORDS: Final = 4
_NAME_WORDS: Final = range(2, 6)


def byline(line: str) -> tuple[Person, ...] | None:
    """The people of a line that is a byline by its first word; None where the line is none.

    A byline without a person, as "By Staff", gives an empty tuple.
    """
    prefix = _PREFIX.match(line)
    if prefix is None or len(line.split()) > _MAX_WORDS:
        return None
    rest = _ADDRESS.sub("", line[prefix.end() :])
    found = people(rest) or with_place(rest) or _before_dash(rest) or _before_comma(rest)
    if found or is_collective(rest):
        return found
    return None


def _before_dash(statement: str) -> tuple[Person, ...]:
    """The people before a dash or a bar, behind which stand an address, a newspaper or a place."""
    first, *behind = _DASH.split(statement, maxsplit=1)
    return (people(first) or with_place(first)) if behind else ()


def _before_comma(statement: str) -> tuple[Person, ...]:
    """The people before a comma, behind which a newspaper's desk and a place stand in a few words."""
    first, _, behind = statement.partition(",")
    return people(first) if 0 < len(behind.split()) <= _DESK_WORDS and not behind.endswith(".") else ()


def with_place(statement: str) -> tuple[Person, ...]:
    """The people of a byline that ends in where they are or whom they write for: "Ivan Petrov, Sofia"."""
    match = _WITH_PLACE.fullmatch(statement.strip(" ."))
    return people(match["people"]) if match else ()


def unbracketed(line: str) -> str:
    """A line without the brackets around all of it, in which agencies put names."""
    return line[1:-1] if line[:1] == "(" and line[-1:] == ")" else line


def for_an_agency(line: str) -> tuple[Person, ...]:
    """The people of a line that ends in the agency that they write for: "Ivan Petrov, BTA"."""
    names, comma, last = line.rpartition(",")
    return people(names) if comma and agency(last) else ()


def begins_like_one(line: str) -> bool:
    """Whether a line's first word is a byline's, whatever follows."""
    return bool(_PREFIX.match(line))


def people(statement: str) -> tuple[Person, ...]:
    """The people that a statement of creators names, each with the role that follows the name.

    Empty as soon as a part of it is no name, role, place or collective: then it is some other sentence.
    """
    found: list[Person] = []
    prefix = _PREFIX.match(statement)
    names = _PHOTOGRAPHS.sub(_TOOK_PICTURES, statement[prefix.end() if prefix else 0 :])
    parts = _SPLIT.split(_BRACKETS.sub(" ", names).strip(" ."))
    is_for_agency = len(parts) > 1 and any(map(agency, parts))
    for part in parts:
        name = _PLACE.sub("", part).strip()
        if is_for_agency and _NEWSPAPER.fullmatch(name):
            continue
        if name.endswith(_TOOK_PICTURES) and is_person(bare := name.rstrip(f" {_TOOK_PICTURES}")):
            found.append(Person(name=bare, role="Photographs"))
            continue
        if found and _ROLE.search(part) and not found[-1].role:
            found[-1] = Person(name=found[-1].name, role=part)
        elif person := _with_role(part):
            found.append(person)
        elif is_person(name):
            found.append(Person(name=name))
        elif part and not _is_nobody(part):
            return ()
    return tuple(found)


def _with_role(part: str) -> Person | None:
    """The person of a name and a role with nothing between: "Ann Lee Political editor", "Ann LeeReporter"."""
    text = _GLUED.sub(" ", part)
    role = _ROLE.search(text)
    if role is None:
        return None
    words = text.split()
    first = text[role.end() :].strip()
    if len(text[: role.end()].split()) <= _SHORTEST and is_person(first):
        return Person(name=first, role=text[: role.end()])
    counts = (2, 3) if len(words) > _SHORTEST and _OF_ROLE.fullmatch(words[_SHORTEST]) else (3, 2)
    for count in counts:
        name, rest = " ".join(words[:count]), " ".join(words[count:]).lstrip("\u2013\u2014- ")
        if (
            len(rest.split()) <= _ROLE_WORDS
            and _ROLE.search(rest)
            and not _ROLE.search(name)
            and is_person(name)
        ):
            return Person(name=name, role=rest)
    return None


def is_person(name: str) -> bool:
    """Whether a text has the shape of a person's full name: two to five capitalised words, and particles."""
    words = name.split()
    own = [word for word in words if word not in _PARTICLES]
    return (
        len(own) in _NAME_WORDS
        and words[0] not in _PARTICLES
        and words[0].casefold() not in _ARTICLES
        and all(_NAME_PART.fullmatch(word) and _has_capital(word) for word in own)
        and not any(map(_is_broadcaster, own))
        and not _NO_NAMES.intersection(name.casefold().split())
        and not _COLLECTIVE.search(name)
        and not _PLACE_NAME.fullmatch(name)
    )


def is_collective(text: str) -> bool:
    """Whether every part of a text names staff, a desk or an agency, and none a person."""
    return all(_is_nobody(part) for part in _SPLIT.split(text.strip(" .")))


def is_bare_collective(line: str) -> bool:
    """Whether a line without a byline's first word is one: "Staff", "Agencies", "Staff reporter"."""
    if len(line) > _LONGEST_COLLECTIVE:
        return False
    if agency(line) or ((source := _BEHIND.search(line)) and agency(source["agency"]) and line[:1].isupper()):
        return True
    if agency(_PLACE.sub("", line)):
        return True
    line = _FROM.sub("", line, count=1)
    words = [word for word in re.split(r"[\s/,&]+", line.strip(" .")) if word.casefold() not in _AND]
    if words and agency(words[0]) and "/" in line and all(len(word) <= _DESK_LETTERS for word in words[1:]):
        return True
    return 0 < len(words) <= _COLLECTIVE_WORDS and all(
        _COLLECTIVE.fullmatch(word) or agency(word) for word in words
    )


def agencies(line: str) -> tuple[str, ...]:
    """The agencies that a byline names, in its order."""
    prefix = _PREFIX.match(line)
    parts = _SPLIT.split(_BRACKETS.sub(" ", line[prefix.end() if prefix else 0 :]).strip(" ."))
    return tuple(name for part in parts if (name := agency(part)))


def role(line: str) -> str | None:
    """The role that a line is and nothing else, as "Political correspondent"; None where it is none."""
    return (
        line if _ROLE.search(line) and len(line.split()) <= _ROLE_WORDS and not line.endswith(".") else None
    )


def _is_nobody(part: str) -> bool:
    """Whether a part of a byline names staff, a desk, an agency, or letters that stand for one."""
    is_named = bool(_COLLECTIVE.search(part) or agency(part)) or any(map(_is_broadcaster, part.split()))
    return is_named or _is_acronym(part)


def _is_acronym(text: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d_]{2,6}", text)) and text.isupper()


def _is_broadcaster(word: str) -> bool:
    """Whether a word is capitals that nobody can speak, as "MDR" and "BBC"."""
    return len(word) in _LETTERS and word.isupper() and word.isascii() and not _VOWELS.intersection(word)


def _has_capital(word: str) -> bool:
    return word[0].isupper() or word[:2] in {"d'", "d\u2019"}
