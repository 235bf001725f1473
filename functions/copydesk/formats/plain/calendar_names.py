# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Names of months and days as date lines write them, in the languages that the desk is sent."""

from typing import Final

# One line per month: full names, forms in dates, and abbreviations of en, de, fr, es, ca, it, pt, ro, nl, da,
# no, sv, fi, pl, cs, sk, hu, tr, el, bg, ru, uk, hr, sl, sr,
# mk, af, sq, et, id.
_MONTHS: Final = (
    (
        "january jan januar jänner jän janvier janv enero ene gener gennaio gen janeiro ianuarie ian "
        "januára januari tammikuuta tammikuu stycznia styczeń sty ledna leden január ocak oca ιανουαρίου "
        "ιαν януари ян яну января янв січня"
        " siječnja januarja januara јануар јануара јануари januarie janar jaanuar"
    ),
    (
        "february feb februar feber février févr fév febrero febrer febbraio fevereiro fev februarie "
        "februára februari helmikuuta helmikuu lutego luty lut února únor február şubat şub φεβρουαρίου "
        "φεβ февруари фев февр февраля лютого"
        " veljače februarja februara фебруар фебруара фебруари shkurt veebruar"
    ),
    (
        "march mar märz mär maerz mars març marzo março martie maart mrt marts maaliskuuta maaliskuu "
        "marca marzec března březen március márc mart μαρτίου μαρ март мар марта березня"
        " ožujka marta märts maret"
    ),
    (
        "april apr avril avr abril abr aprile aprilie apríla huhtikuuta huhtikuu kwietnia kwiecień kwi "
        "dubna duben április ápr nisan nis απριλίου απρ април апр апреля апрел квітня"
        " travnja aprila априла prill aprill"
    ),
    (
        "may mai mayo maig maggio mag maio mei maj toukokuuta toukokuu maja mája května květen május máj "
        "mayıs μαΐου μαϊ май мая травня"
        " svibnja мај маја"
    ),
    (
        "june jun juni juin junio juny giugno giu junho iunie iun júna kesäkuuta kesäkuu czerwca czerwiec "
        "cze června červen június jún haziran haz ιουνίου ιουν юни июня июн червня"
        " lipnja junija juna јун јуна јуни junie qershor juuni"
    ),
    (
        "july jul juli juillet juil julio juliol luglio lug julho iulie iul júla heinäkuuta heinäkuu "
        "lipca lipiec lip července červenec július júl temmuz tem ιουλίου ιουλ юли июля июл липня"
        " jula julija јул јула јули julie korrik juuli"
    ),
    (
        "august aug août aout agosto agost ago augustus augusti augusta elokuuta elokuu sierpnia sierpień "
        "sie srpna srpen augusztus ağustos ağu αυγούστου αυγ август авг августа серпня"
        " kolovoza avgusta avgust gusht agustus"
    ),
    (
        "september sep sept septembre septiembre setiembre setembre set settembre setembro septembrie "
        "septembra syyskuuta syyskuu września wrzesień wrz září szeptember szept eylül eyl σεπτεμβρίου "
        "σεπ септември септ сеп сентября сен сент вересня"
        " rujna септембар септембра shtator"
    ),
    (
        "october oct oktober okt octobre octubre ottobre ott outubro out octombrie októbra lokakuuta "
        "lokakuu października październik paź října říjen október ekim eki οκτωβρίου οκτ октомври окт "
        "октября жовтня"
        " oktobra oktobar октобар октобра tetor oktoober"
    ),
    (
        "november nov novembre noviembre novembro noiembrie novembra marraskuuta marraskuu listopada "
        "listopad lis listopadu kasım kas νοεμβρίου νοε ноември ное ноем ноября ноя нояб листопада"
        " studenoga studenog novembar новембар новембра nëntor"
    ),
    (
        "december dec dezember dez décembre déc diciembre dic desembre dicembre dezembro decembrie "
        "decembra desember des joulukuuta joulukuu grudnia grudzień gru prosince prosinec aralık ara "
        "δεκεμβρίου δεκ декември дек декем декабря грудня"
        " prosinca decembar децембар децембра dhjetor detsember"
    ),
)
MONTHS: Final = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_FOLDED: Final = {name.casefold(): number for name, number in MONTHS.items()}
_DOTLESS: Final = str.maketrans({"ı": "i", "\u0307": None})


def month_number(name: str) -> int | None:
    """The number of a month that a name, in any letter case, stands for."""
    folded = name.casefold()
    return _FOLDED.get(folded) or _DOTLESS_MONTHS.get(folded.translate(_DOTLESS))


_DOTLESS_MONTHS: Final = {name.translate(_DOTLESS): number for name, number in MONTHS.items()}

_WEEKDAYS: Final = """
    monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
    montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so lundi
    mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira
    quinta-feira sexta-feira понеделник вторник сряда четвъртък петък събота неделя пон вт ср чет пет
    съб нед понедельник среда четверг пятница суббота воскресенье пн чт пт сб вс понеділок вівторок
    середа четвер пʼятниця п'ятниця субота неділя maandag dinsdag woensdag donderdag vrijdag zaterdag
    zondag ma wo vr za zo mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai ti ke pe poniedziałek wtorek środa
    czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle luni marți miercuri joi
    vineri sâmbătă duminică hétfő kedd szerda csütörtök péntek szombat vasárnap pazartesi salı çarşamba
    perşembe cuma cumartesi pazar δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή segunda terça
    ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja ponedeljek torek
    četrtek sobota nedelja понедељак уторак среда четвртак петак недеља pondelok utorok streda štvrtok
    piatok sobota nedeľa maandag dinsdag woensdag donderdag vrydag saterdag sondag
    quarta quinta sexta dilluns dimarts dimecres dijous divendres dissabte diumenge
"""
WEEKDAYS: Final = frozenset(_WEEKDAYS.split())
