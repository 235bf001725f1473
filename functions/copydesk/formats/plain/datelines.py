# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Date lines: the times of an article as pages write them, with counters and bylines beside them.

A numeric date is read with its day first, as most of the world writes it; with its month first where the
stated or the default zone is in the United States or the Philippines, or the language is theirs; and in the
only way that gives a date where there is but one. Relative times and dates without a year are not resolved.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from copydesk.article import Moment, Person, Precision
from copydesk.formats import bylines, moments, zones
from copydesk.formats.agencies import agency
from copydesk.formats.plain import labels
from copydesk.formats.plain.calendar_names import MONTHS, WEEKDAYS, month_number
from copydesk.formats.plain.counters import is_beside_time, is_counter, is_reading_time

MAX_LENGTH: Final = 160
"""No date line is longer."""

_LONGEST_LABEL: Final = 40
_LONGEST_IN_WORDS: Final = 60
"""No date line without a figure, as "Published an hour ago", is longer."""
_DIGIT: Final = re.compile(r"\d")
_CENTURY: Final = 100
_THIS_CENTURY: Final = 2000
_MONTHS_OF_YEAR: Final = 12
_NOON: Final = 12

_SPACE: Final = r"[\s\u00a0\u202f]"


def _any_of(names: frozenset[str] | dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_LONG_WEEKDAYS: Final = frozenset(name for name in WEEKDAYS if len(name) > len("thur"))
_WEEKDAY: Final = rf"(?:\b(?:{_any_of(WEEKDAYS)})\b[.,]?{_SPACE}*(?:(?:der|den|le|el|the),?{_SPACE}+)?)?"
_MONTH: Final = rf"\b(?P<month>{_any_of(MONTHS)})\b\.?"
_DAY: Final = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?"
# Copied pages run the year and the time of day together: 202410:30.
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?:[0-5]\d))"
_YEAR_MARK: Final = rf"(?:{_SPACE}*(?:г\.|года|г\b|р\.|року)|\.(?=,?{_SPACE}+(?:[uo]{_SPACE}+)?\d))?"
_NAMED_DATES: Final = (
    rf"{_WEEKDAY}{_MONTH}{_SPACE}+{_DAY},?{_SPACE}+{_YEAR}",
    rf"{_WEEKDAY}{_DAY}(?:{_SPACE}|-|of|de)*{_MONTH}(?:,|{_SPACE}|-|del?\b)*{_YEAR}{_YEAR_MARK}",
    rf"{_YEAR}\.?{_SPACE}+{_MONTH}{_SPACE}+{_DAY}(?!\d)",
)
_SHORT_YEAR: Final = rf"{_DAY}{_SPACE}+{_MONTH}{_SPACE}+(?P<year>\d\d)(?![\d:.])"
"""A year of two digits, which only a time of day before it tells from an hour."""
_NUMERIC_DATES: Final = (
    rf"{_WEEKDAY}(?<![\d.])(?P<year>\d{{4}})(?P<mark>[-/.])(?P<number>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)",
    (
        rf"{_WEEKDAY}(?<![\d.])(?P<first>\d{{1,2}})(?P<mark>[-/]|\.{_SPACE}?)(?P<second_number>\d{{1,2}})(?P=mark)"
        rf"(?P<year>(?:19|20)\d\d|\d\d)(?!\d)\.?{_YEAR_MARK}"
    ),
)
_SUFFIX: Final = rf"(?:{_SPACE}*(?:Uhr|uhr|hrs?\b|hours\b|h\b|ч\.|ч\b|часа\b))"
_HALF: Final = r"(?P<half>[aApP]\.?[mM]\b\.?)"
_CLOCK: Final = (
    r"(?<![:.])(?:(?P<hour>[0-2]?\d)[:.hH](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?(?![\d:])"
    rf"(?:{_SPACE}*{_HALF})?{_SUFFIX}?"
    rf"|(?P<hour_only>1?\d)(?:{_SPACE}*(?P<half_only>[aApP]\.?[mM]\b\.?)|{_SUFFIX})"
    rf"|(?P<military>[0-2]\d[0-5]\d)(?={_SPACE}*(?:{zones.PATTERN}|hrs?\b)))"
)
_ZONE: Final = rf"(?:{_SPACE}*\(?(?P<zone>{zones.PATTERN})\)?)"
_AT: Final = (
    rf"(?:{_SPACE}*[,(]?{_SPACE}*(?:{_any_of(_LONG_WEEKDAYS)})\b\)?)?(?:{_SPACE}*(?:[,;|@•·\u2013\u2014-]|/{{1,2}}){_SPACE}*|{_SPACE}+|T)"
    rf"(?:publi\w{{3,8}}{_SPACE}+)?"
    rf"(?:(?:at|um|a las?|a les|à|às|as|alle|ore|ora|h|om|klo?\.?"
    rf"|godz\.?|saat|v|в|във|о|у|o|u|ob|,){_SPACE}+)?"
)
_ON: Final = (
    rf"(?:{_SPACE}*(?:[,;|•·\u2013\u2014-]|/{{1,2}}){_SPACE}*|{_SPACE}+)(?:(?:on|am|el|le|на){_SPACE}+)?"
)


def _with_times(days: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Patterns for some forms of a date, each with a time of day behind it or before it, or without one."""
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for day in days
        for pattern in (
            # Zones count by letter case, everything else does not.
            rf"{day}(?:(?:{_AT}|(?<=\d{{4}})){_CLOCK}(?-i:{_ZONE})?)?",
            rf"(?<!\d){_CLOCK}(?-i:{_ZONE})?(?:{_SPACE}*\([^()]{{3,20}}\))?{_ON}{day}",
        )
    )


_NAMED: Final = (
    *_with_times(_NAMED_DATES),
    re.compile(rf"(?<!\d){_CLOCK}(?-i:{_ZONE})?{_ON}{_SHORT_YEAR}", re.IGNORECASE),
)
_NUMERIC: Final = _with_times(_NUMERIC_DATES)
_WORD: Final = re.compile(r"[^\W\d_]+")
_NUMBERS: Final = re.compile(r"\d(?:[-/]|\.\s?)\d{1,2}(?:[-/]|\.\s?)\d")
"""What is in every date that has no name of a month."""

_MODIFIED: Final = (
    r"(?:last\s+)?(?:updated?|modified|edited|revised|changed)|aktualisiert|zuletzt\s+(?:aktualisiert|geändert)"
    r"|actualizad[oa]|última\s+actualización|modificad[oa]|mis(?:e)?\s+à\s+jour|modifiée?|ultimo\s+aggiornamento|aggiornat[oa]|modificato"
    r"|atualizad[oa](?:\s+em)?|atualização|última\s+atualização|bijgewerkt|letzte\s+(?:aktualisierung|änderung)|geändert|update[ds]?|обновлена?|изменено"
    r"|(?:последно\s+)?обновен[ао]?|последна\s+(?:промяна|редакция)|обновлено|оновлено|modifica|actualitza(?:t|da|ció)"
    r"|ažurirano|posodobljeno|aktualizované|ажурирано|actualizat[ăa]?|(?:senast\s+)?uppdatera[dt]|(?:sist\s+)?oppdatert|(?:senest\s+)?opdateret|ændret|endret|päivitetty|muokattu"
    r"|aktualizacja|zaktualizowano|aktualizováno|aktualizace|upraveno|frissítve|(?:utolsó\s+)?frissítés|módosítva"
    r"|(?:son\s+)?güncelle(?:me(?:\s+tarihi)?|ndi)|(?:τελευταία\s+)?ενημέρωση|ενημερώθηκε|gewijzigd|aangepast|laatst\s+bijgewerkt"
)
_PUBLISHED: Final = (
    r"(?:(?:first|originally)\s+)?(?:published|posted|created|released|issued)|(?:date|time)(?:\s+published)?|publication\s+date"
    r"|(?:zuerst\s+)?veröffentlicht|geschrieben|erschienen|erstellt|stand|datum|publicad[oa]|creado|fecha(?:\s+de\s+publicación)?|publiée?|posté|pubblicat[oa]|gepubliceerd"
    r"|publicera[dt]|publisert|objavljen[oa]|objava|publiziert|zverejnené|publikované|објављено|објавено|udgivet|offentliggjort|oprettet|julkaistu|opublikowano|(?:data\s+)?publikacj[ia]|dodano|publikováno"
    r"|vydáno|zveřejněno|megjelent|közzétéve|publikálva|yayın(?:lanma|landı)?(?:\s+tarihi)?|oluşturulma(?:\s+tarihi)?|giriş(?:\s+tarihi)?"
    r"|δημοσίευση|δημοσιεύ[τθ]ηκε|ημερομηνία|geplaatst|(?:data\s+)?publicării|publicat[ăa]?|postat|tarih"
    r"|публикуван[аио]?|качен[ао]?|добавен[ао]?|опубликована?|дата\s+публикации|публикация|дата|създаден[ао]?|опубликовано|опубліковано"
)
_LABEL: Final = re.compile(
    rf"(?:(?P<modified>{_MODIFIED})|(?P<published>{_PUBLISHED}))"
    r"\s*(?:(?:on|at|am|em|el|le|il|den|a|на|в)\b)?\s*[:.|/\u2013-]?\s*$",
    re.IGNORECASE,
)
_READING: Final = (
    r"lese(?:zeit|dauer)|reading\s+time|temps\s+de\s+lecture|tiempo\s+de\s+lectura|tempo\s+di\s+lettura"
)
_GLUED: Final = re.compile(
    rf"(?<=[^\W_])(?=(?-i:[^\W\d_a-zß-öø-ÿа-я]))(?=(?:{_MODIFIED}|{_PUBLISHED}|{_READING})\b)", re.IGNORECASE
)
"""Where copied pages run a time and the label of the next one together: 1:22 PM UTCUpdated."""
_MAY_RUN_ON: Final = re.compile(r"[^\W\d_](?:[A-ZÀ-ÞА-Я]|\d)|:\d{3}")
_RUN_ON: Final = re.compile(
    rf"(?<=\d:\d\d)(?=\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}})|(?-i:(?<=[^\W\d_A-Z]))(?=\d{{1,2}}\s+(?:minutes?|mins?|hours?|days?)\b|(?-i:(?=[A-Z]))(?:{_any_of(MONTHS)})\b\.?\s+\d)",
    re.IGNORECASE,
)
"""Where a name, or a counter, and a time are run together: Jane Doe5 hours ago, 2 minute readApril 25."""
_WRITTEN_TWICE: Final = re.compile(
    r"(?:[^\W\d_]{2,4}\.?\s)?\d{1,2}\s[^\W\d_]{3,4}\.?(?=[A-ZÀ-Þ][^\W\d_]{4,}\s\d{1,2}\s)"
)
"""A day in short, run together with the day in full: Fri 18 JulFriday 18 July 2025."""
_SOURCED: Final = re.compile(
    r"(?:sources?|quelle|fuente|fonte|источник|източник)\s*:?\s+\S.{1,40}", re.IGNORECASE
)
_INITIALS: Final = re.compile(r"[^\W\d_]{2,5}")
_SOMETHING: Final = re.compile(r"\w")
_YEAR_OR_NUMBERS: Final = re.compile(
    r"(?:19|20)\d\d|\d[-/.]\d{1,2}[-/.]\d\d|\d[:.]\d\d\D{1,12}\d{1,2}\s+[^\W\d_]{3,12}\s+\d\d\b"
)
"""What every date has that can be resolved."""
_PARTS: Final = re.compile(r"\s*[|•·;,\x00\t()\[\]\u2013\u2014]\s*|\s+-\s+|\s{2,}|\s+/\s+")

_UNITS: Final = (
    r"seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|sekunden?|minuten?|stunden?|tag(?:en|e)?"
    r"|wochen?|segundos?|minutos?|horas?|d[ií]as?|semanas?|секунди|минут[аиы]?|мин\.?|час(?:а|ов|ове)?|дни|ден|дней|дня"
    r"|седмиц[аи]|недел[юяьи]|heures?|jours?|semaines?|mois|secondes?|or[ae]|giorn[oi]|settiman[ae]|minuti|minuto|ore|semana|dias?"
    r"|timer?|timmar|time|minutter|minuter|dager?|dage|dagar|tuntia|tunti|minuuttia|päivää|godzin[yę]?|minut[yę]?|dni|hodinami|hodiny"
    r"|minutami|saat|dakika|gün|perce|órája|napja|ώρες|λεπτά|ημέρες|zile|uur|dagen|minuten"
    r"|години|хвилин[иу]?|годин[иу]?|месец[аи]?|месяц(?:а|ев)?|monat(?:en|e)?|mes(?:es)?"
)
_PLAIN_MONTH: Final = rf"(?:{_any_of(MONTHS)})\.?"
_PLAIN_CLOCK: Final = (
    rf"\d{{1,2}}[:.hH][0-5]\d(?:{_SPACE}*[ap]\.?m\.?)?{_SUFFIX}?(?:{_SPACE}*\(?{zones.PATTERN}\)?)?"
)
_UNRESOLVED: Final = re.compile(
    rf"(?:(?:about|over|almost)\s+)?(?:\d+|an?|one|a\s+few)\s*(?:{_UNITS}|[smhdw])\s+(?:ago|назад|тому|fa|atrás|siden|sedan|sitten|temu|önce|geleden)|just\s+now|gerade\s+eben|soeben"
    rf"|(?:vor|hace|преди|il\s+y\s+a|há|for|för|před|acum|πριν(?:\s+από)?|fa)\s+(?:\d+|einer|einem|una?|une?|um|uma|един|една)\s+(?:{_UNITS})"
    rf"|(?:yesterday|today|gestern|heute|ayer|hoy|вчера|днес|сегодня|hier|aujourd['\u2019]hui|ieri|oggi|ontem|hoje|вчора|сьогодні"
    rf"|i\s+dag|i\s+går|idag|igår|tänään|eilen|dziś|dzisiaj|wczoraj|dnes|včera|bugün|dün|vandaag|gisteren|σήμερα|χθες|azi|tegnap"
    rf"|{_WEEKDAY}(?:{_PLAIN_MONTH}{_SPACE}+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th|\.)?{_SPACE}*{_PLAIN_MONTH}))"
    rf"(?:{_AT}{_PLAIN_CLOCK})?",
    re.IGNORECASE,
)
_TIME_OF_DAY: Final = re.compile(rf"{_PLAIN_CLOCK}|[0-2]\d[0-5]\d\s*{zones.PATTERN}", re.IGNORECASE)
_ASIDE: Final = re.compile(
    rf"(?:(?:{_MODIFIED}|{_PUBLISHED}|on|at|the|am|el|le|um|à|alle|às|a\s+las)\s*:?\s*){{0,2}}(?:{_UNRESOLVED.pattern}|{_TIME_OF_DAY.pattern}|ago)?(?:\s*(?:and|und|y|et|e|и))?",
    re.IGNORECASE,
)
"""What stands beside a time and says nothing more: a label, another zone's time, when it was updated."""
_PIECE: Final = re.compile(r"(?:^|[|•·;,/\u2013\u2014]|\s-\s)\s*")
_RELATIVE: Final = re.compile(
    rf"(?P<label>(?:{_MODIFIED}|{_PUBLISHED})\s*(?:on|am|el|le|на)?\s*:?\s*)?"
    rf"(?P<time>{_UNRESOLVED.pattern}|(?(label)(?:{_TIME_OF_DAY.pattern})|(?!)))(?!\w)",
    re.IGNORECASE,
)
"""A time that is not resolved, where a piece of a line begins; a bare time of day only after a label."""
_TRAILING: Final = re.compile(r"\s+(?:on|at|am|el|le|на)$")
_PLACE: Final = re.compile(r"[A-ZА-ЯÄÖÜ][^\W\d_]+(?:[\s-][A-ZА-ЯÄÖÜ][^\W\d_]+){0,2}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a date line says.

    `unresolved` is a time that cannot be told without knowing when it was read, or that does not exist.
    """

    published: Moment | None = None
    modified: Moment | None = None
    byline: tuple[Person, ...] = ()
    unresolved: str | None = None


def read(line: str, default_zone: str | None, language: str | None = None) -> Dateline | None:
    """What a line says if it is a date line as a whole; None where it says anything else besides."""
    if len(line) > MAX_LENGTH or (len(line) > _LONGEST_IN_WORDS and not _DIGIT.search(line)):
        return None
    times: dict[str, Moment] = {}
    impossible: str | None = None
    if _MAY_RUN_ON.search(line):
        twice = _WRITTEN_TWICE.match(line)
        line = _RUN_ON.sub(" | ", _GLUED.sub(" ", line[twice.end() if twice else 0 :]))
    rest = line
    is_first = False
    while match := _first_time(rest):
        moment = _moment(match, default_zone, language)
        label = _LABEL.search(rest[: match.start()])
        field = "modified" if label and label["modified"] else "published"
        is_second = label is not None or _is_later(times.get(field), moment)
        if field == "published" and field in times and is_second and "modified" not in times:
            field = (
                "modified"  # of two times the second, as in "3 May | Stand: 4 May", is of the text as it is
            )
        if field in times and moment and not label and _is_same_day(times[field], moment, match):
            times[field] = moment
        elif field in times or impossible:
            return None
        elif moment is None:
            impossible = match[0].strip()
        else:
            times[field] = moment
        start = label.start() if label else match.start()
        is_first = is_first or (rest is line and _SOMETHING.search(line[:start]) is None)
        rest = f"{rest[:start]}\0{rest[match.end() :]}"
    if not times and not impossible:
        return _unresolved(line)
    timed = any(moment.precision is not Precision.DAY for moment in times.values()) or (
        impossible is not None and bool(_TIME_OF_DAY.search(impossible))
    )
    placed = timed or "|" in rest or any(map(agency, _PARTS.split(rest)))
    byline = _residue(rest, allow_place=placed, allow_any_counter=timed and is_first)
    if byline is None:
        return None
    return Dateline(times.get("published"), times.get("modified"), byline, impossible)


def _is_later(known: Moment | None, moment: Moment | None) -> bool:
    """Whether of two times of day without a label the second is later, and so that of an update."""
    times = [time for time in (known, moment) if time and time.precision is not Precision.DAY]
    return len(times) == len(("first", "second")) and times[0].value < times[1].value


def is_label(line: str) -> bool:
    """Whether a line is only the label of a time, as "Published"."""
    return len(line) <= _LONGEST_LABEL and _LABEL.fullmatch(line) is not None


def begins_with_time(line: str) -> bool:
    """Whether a line begins with a date or a time of day."""
    match = _first_time(line) if len(line) <= MAX_LENGTH else None
    return match is not None and match.start() == 0


def _is_same_day(known: Moment, other: Moment, match: re.Match[str]) -> bool:
    """Whether a day is written twice, once in numbers whose order its month's name tells."""
    year, month, day = known.value[:10].split("-") if known.precision is Precision.DAY else ("", "", "")
    return "month" in match.groupdict() and other.value[:10] in {
        f"{year}-{month}-{day}",
        f"{year}-{day}-{month}",
    }


def _first_time(text: str) -> re.Match[str] | None:
    if not _YEAR_OR_NUMBERS.search(text):
        return None
    is_named = any(map(month_number, _WORD.findall(text)))
    patterns = (*(_NAMED if is_named else ()), *(_NUMERIC if _NUMBERS.search(text) else ()))
    found = [match for pattern in patterns if (match := pattern.search(text))]
    return min(found, key=lambda match: (match.start(), -match.end()), default=None)


def _moment(match: re.Match[str], default_zone: str | None, language: str | None) -> Moment | None:
    parts = match.groupdict()
    try:
        day = _day(parts, default_zone, language)
        clock = _clock(parts)
    except ValueError:
        return None
    raw = match[0].strip()
    if clock is None:
        return moments.on_day(raw, day, default_zone)
    precision = Precision.SECOND if parts["second"] else Precision.MINUTE
    return moments.at(raw, datetime.combine(day, clock), precision, parts["zone"], default_zone)


def _day(parts: dict[str, str | None], default_zone: str | None, language: str | None) -> date:
    year = int(parts["year"] or 0)
    if year < _CENTURY:
        year += _THIS_CENTURY
    if month := parts.get("month"):
        return date(year, month_number(month) or 0, int(parts["day"] or 0))
    if number := parts.get("number"):
        return date(year, int(number), int(parts["day"] or 0))
    first, second = int(parts.get("first") or 0), int(parts.get("second_number") or 0)
    written_for = zones.stated_region(parts.get("zone")) or default_zone
    month_first = parts.get("mark") != "." and zones.is_month_first(written_for, language)
    if second > _MONTHS_OF_YEAR or (month_first and first <= _MONTHS_OF_YEAR):
        first, second = second, first
    return date(year, second, first)


def _clock(parts: dict[str, str | None]) -> time | None:
    if military := parts.get("military"):
        return time(int(military[:2]), int(military[2:]))
    hour = parts.get("hour") or parts.get("hour_only")
    if hour is None:
        return None
    number = int(hour)
    half = (parts.get("half") or parts.get("half_only") or "").lower()
    if half and number <= _NOON:
        number = number % _NOON + (_NOON if half.startswith("p") else 0)
    return time(number, int(parts.get("minute") or 0), int(parts.get("second") or 0))


def _residue(rest: str, *, allow_place: bool, allow_any_counter: bool = False) -> tuple[Person, ...] | None:
    """The people named beside the times; None where there is text that is no part of a date line."""
    found: list[Person] = []
    is_sourced = False
    for part in _PARTS.split(rest):
        text = _TRAILING.sub("", part.strip(" :.-/"))
        if (
            not text
            or is_counter(text)
            or is_reading_time(text)
            or text.casefold() in WEEKDAYS
            or _ASIDE.fullmatch(text)
        ):
            continue
        if allow_any_counter and is_beside_time(text):
            continue
        if labels.is_label(text.removeprefix("in ")):
            continue
        if (is_sourced and _INITIALS.fullmatch(text)) or _SOURCED.fullmatch(text):
            is_sourced = True
            continue
        named = bylines.byline(text)
        if named is None:
            named = bylines.people(text) or None
        if named is None and not bylines.is_collective(text) and not (allow_place and _PLACE.fullmatch(text)):
            return None
        found.extend(named or ())
    return tuple(found)


def _unresolved(line: str) -> Dateline | None:
    starts = (piece.end() for piece in _PIECE.finditer(line))
    match = next((found for start in starts if (found := _RELATIVE.match(line, start))), None)
    if match is None:
        return None
    byline = _residue(f"{line[: match.start()]}\0{line[match.end() :]}", allow_place=False)
    return None if byline is None else Dateline(byline=byline, unresolved=match["time"].strip())
