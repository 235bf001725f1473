# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Names of months and days as date lines write them, in the languages that the desk is sent."""

from typing import Final

# One line per month: full names, forms in dates, and abbreviations of en, de, fr, es, it, pt, nl, bg, ru, uk.
_MONTHS: Final = (
    (
        "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari януари ян яну "
        "января янв січня"
    ),
    (
        "february feb februar feber février févr fév febrero febbraio fevereiro fev februari февруари фев "
        "февр февраля лютого"
    ),
    "march mar märz mär maerz mars marzo março maart mrt март мар марта березня",
    "april apr avril avr abril abr aprile април апр апреля апрел квітня",
    "may mai mayo maggio mag maio mei май мая травня",
    "june jun juni juin junio giugno giu junho юни июня июн червня",
    "july jul juli juillet juil julio luglio lug julho юли июля июл липня",
    "august aug août aout agosto ago augustus август авг августа серпня",
    (
        "september sep sept septembre septiembre setiembre set settembre setembro септември септ сеп "
        "сентября сен сент вересня"
    ),
    "october oct oktober okt octobre octubre ottobre ott outubro out октомври окт октября жовтня",
    "november nov novembre noviembre novembro ноември ное ноем ноября ноя нояб листопада",
    (
        "december dec dezember dez décembre déc diciembre dic dicembre dezembro декември дек декем "
        "декабря грудня"
    ),
)
MONTHS: Final = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}

_WEEKDAYS: Final = """
    monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
    montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so lundi
    mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira
    quinta-feira sexta-feira понеделник вторник сряда четвъртък петък събота неделя пон вт ср чет пет
    съб нед понедельник среда четверг пятница суббота воскресенье пн чт пт сб вс
"""
WEEKDAYS: Final = frozenset(_WEEKDAYS.split())
