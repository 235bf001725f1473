# ruff: noqa: RUF001 - words in Cyrillic are meant
"""Lines above an article that are not of it: a site's label, a section, a breadcrumb."""

import re
from typing import Final

_NEWS: Final = (
    r"(?:the\s+)?(?:(?:last|latest|breaking|top|more|all|recent|today'?s|live)\s+)*(?:news|headlines|stories|articles)"
    r"|(?:последни(?:те)?\s+|топ\s+|още\s+)?новини(?:те)?|последние\s+новости|новости|останні\s+новини"
    r"|(?:aktuelle|neueste|letzte)\s+(?:nachrichten|meldungen)|nachrichten|(?:últimas|ultimas)\s+noticias|noticias"
    r"|(?:dernières|toutes\s+les)\s+(?:nouvelles|actualités)|actualités|ultime\s+notizie|notizie"
)
_IN: Final = r"(?:in|from|at|on|by|of|във?|от|на|auf|von|bei|aus|en|de|del|sur|dans|su|da)"
# A point inside is of a domain.
_NAME: Final = r"[^\s.!?](?:[^.!?]|\.(?=\w)){0,40}"
_SITE: Final = re.compile(rf"(?:{_NEWS})\s+{_IN}\s+(?P<name>{_NAME})", re.IGNORECASE)
_LATEST: Final = re.compile(
    rf"(?:the\s+)?(?:latest|last|more|recent|live|новото|още)\s+{_IN}\s+(?P<name>{_NAME})", re.IGNORECASE
)
_SIDES: Final = re.compile(r"(?P<left>\S.{0,40}?)\s*[|\u2013\u2014:-]\s*(?P<right>\S.{0,40})")
_ONLY_NEWS: Final = re.compile(rf"(?:{_NEWS})", re.IGNORECASE)
_DOMAIN: Final = re.compile(
    r"(?:https?://)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}/?", re.IGNORECASE
)
_CRUMB: Final = re.compile(r"\s*(?:[>»›→/|]|&gt;)\s*")
_HOME: Final = frozenset(
    {"home", "начало", "startseite", "inicio", "accueil", "homepage", "главная", "головна"}
)

_NAMES: Final = """
    news, world, world news, international, politics, business, economy, economics, markets, finance,
    money, technology, tech, science, health, sport, sports, football, culture, arts, entertainment,
    lifestyle, life, opinion, comment, analysis, editorial, local, local news, national, europe, asia,
    africa, americas, middle east, us, us news, u.s., uk, uk news, environment, climate, education,
    crime, travel, food, weather, media, society, religion, energy, breaking news, top stories, balkans,
    bulgaria, ukraine, war in ukraine, новини, свят, по света, политика, икономика, бизнес, спорт,
    култура, общество, технологии, наука, здраве, мнения, анализи, българия, европа, крими, регион,
    развлечение, мир, экономика, культура, в мире, происшествия, світ, nachrichten, politik, wirtschaft,
    welt, ausland, inland, wissen, wissenschaft, kultur, panorama, meinung, gesundheit, gesellschaft,
    lokales, regionales, regional, deutschland, stadt, leben, netzwelt, karriere, auto, mobilität,
    reise, reisen, feuilleton, medien, sport, fußball, umwelt, klima, bildung, justiz, kriminalität,
    verkehr, aus aller welt, news & politik, actualité, actu, faits divers, planète, environnement,
    justice, éducation, culture, médias, région, régions, france, afrique, proche-orient, europe,
    international, débats, idées, sport, cronaca, politica, esteri, mondo, italia, economia, cultura,
    scienze, salute, ambiente, scuola, spettacoli, sport, opinioni, regioni, sociedade, sociedad,
    desporto, esporte, esportes, brasil, portugal, política, saúde, educação, ciência, tecnologia,
    cotidiano, internacional, opinião, sucesos, tribunales, madrid, cataluña, américa, latinoamérica,
    argentina, méxico, colombia, salud, educación, medio ambiente, gente, cultura y ocio, policiales,
    espectáculos, deporte, в россии, россия, происшествия, силовые структуры, наука и техника, интернет
    и сми, ценности, путешествия, город, москва, регионы, армия, недвижимость, авто, медицина,
    образование, криминал, инциденти, балкани, икономика и бизнес, любопитно, лайфстайл, тв, медии,
    околна среда, образование, съдебна власт, софия, варна, пловдив, бургас, features, investigations,
    explainers, explainer, health & science, business & economy, real estate, housing, transport,
    regions, nation, metro, city, community, obituaries, obituary, letters, editorials, columns,
    podcasts, video, photos, in pictures, tennis, cricket, rugby, golf, motorsport, boxing, music, film,
    books, tv & radio, technik, digital, mundo, política, economía, internacional, deportes, cultura,
    sociedad, tecnología, ciencia, opinión, españa, nacional, monde, politique, économie, sciences,
    société, santé, rural, chronik, schweiz, österreich, indland, udland, innenriks, utenriks, nyheter,
    inrikes, utrikes, kotimaa, ulkomaat, kraj, świat, polityka, gospodarka, zprávy, domácí, zahraničí,
    belföld, külföld, gündem, dünya, ekonomi, spor, siyaset, κοινωνία, πολιτική, οικονομία, κόσμος, ελλάδα,
    actualitate, actualidad, actualitat, attualità, atualidade, binnenland, buitenland, economie, sociale,
    press release, news release, media release, pressemitteilung, medienmitteilung, presseaussendung,
    communiqué de presse, comunicado de prensa, nota de prensa, comunicado de imprensa, comunicato stampa,
    tiedote, pressmeddelande, pressemeddelelse, pressemelding, tisková zpráva, tlačová správa, persbericht,
    komunikat prasowy, прессъобщение, пресс-релиз, sajtóközlemény, comunicat de presă, δελτίο τύπου,
    obituaries, voices, ambiente, internacionales, nacionales, locales, barcelona, суспільство, політика
"""
_SECTIONS: Final = frozenset(" ".join(name.casefold().split()) for name in _NAMES.split(","))
_MAX_WORDS: Final = 8
_NAME_WORDS: Final = 2
_CRUMB_WORDS: Final = 3
_MENU: Final = 3
_APART: Final = re.compile(r"\s{2,}|\s*[|•·]\s*")
_GLUED_BAR: Final = re.compile(r"\S[|]\S")
_PARTICLE: Final = 3


def publisher(line: str, supplier: str) -> str | None:
    """The publisher that a site's label names, as in "Last news in Fakti"; None where a line is none."""
    if len(line.split()) > _MAX_WORDS:
        return None
    line = line.rstrip(": ")
    if line.casefold() == supplier.casefold():
        return line
    if site := _SITE.fullmatch(line):
        return site["name"].strip()
    if _DOMAIN.fullmatch(line):
        return line
    if (sides := _SIDES.fullmatch(line)) and not _GLUED_BAR.search(line):
        for name, other in (("left", "right"), ("right", "left")):
            if (_ONLY_NEWS.fullmatch(sides[other]) and not _is_phrase(sides[name])) or (
                sides[name].casefold() == supplier.casefold() and is_section(sides[other])
            ):
                return sides[name]
    return None


def above_title(line: str) -> str | None:
    """The publisher that a line names of which only its place above the title says that it is a label."""
    line = line.rstrip(": ")
    if latest := _LATEST.fullmatch(line):
        return latest["name"].strip()
    sides = _SIDES.fullmatch(line)
    return next((side for side in sides.groups() if _DOMAIN.fullmatch(side)), None) if sides else None


def section(line: str) -> str | None:
    """The section that a line is: a known one, or the last part of a breadcrumb; else None."""
    crumbs = [crumb for crumb in _CRUMB.split(line) if crumb]
    if len(crumbs) > 1 and (
        crumbs[0].casefold() in _HOME
        or all(is_section(crumb) for crumb in crumbs)
        or (is_section(crumbs[0]) and all(map(_is_crumb, crumbs)))
    ):
        known = [crumb for crumb in crumbs if is_section(crumb)]
        return known[-1] if " | " in line and known else crumbs[-1]
    return line if is_section(line) else None


def is_menu(line: str) -> bool:
    """Whether a line is the ways around a site: "Home News Sport Opinion"."""
    ways = _APART.split(line.strip())
    if len(ways) >= _MENU and all(0 < len(way.split()) <= _CRUMB_WORDS for way in ways):
        return any(map(_is_way, ways))
    words = line.split()
    return len(words) >= _MENU and all(map(_is_way, words))


def _is_way(text: str) -> bool:
    return is_section(text) or text.casefold() in _HOME


def _is_crumb(text: str) -> bool:
    words = text.split()
    return len(words) <= _CRUMB_WORDS and words[0][:1].isupper() and not text.endswith((".", "?", "!", ":"))


def is_generic(line: str) -> bool:
    """Whether a section is only news of any kind."""
    return _ONLY_NEWS.fullmatch(line) is not None


def is_address(line: str) -> bool:
    """Whether a line is a site's address and nothing else."""
    return _DOMAIN.fullmatch(line) is not None


def is_label(line: str) -> bool:
    """Whether a line is a section, a site's address, or a label that names neither, as "Latest news"."""
    return is_section(line) or is_news_label(line) or bool(_DOMAIN.fullmatch(line))


def is_news_label(line: str) -> bool:
    """Whether a line says that news follow, and not whose: "Latest news"."""
    return len(line.split()) > 1 and bool(_ONLY_NEWS.fullmatch(line))


def is_section(line: str) -> bool:
    """Whether a line is the name of a section of a newspaper."""
    return line.strip().casefold() in _SECTIONS


def ends_in_section(line: str) -> bool:
    """Whether a line in capital letters ends in a section's name: "High School Sports"."""
    words = line.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words) and is_section(words[-1])


def _is_phrase(text: str) -> bool:
    """Whether a text goes on in lower case as headlines do and names do not."""
    words = text.split()
    return len(words) > _NAME_WORDS and any(word.islower() and len(word) > _PARTICLE for word in words)
