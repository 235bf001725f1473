# ruff: noqa: RUF001 - words in Cyrillic are meant
"""News agencies by the names that bylines and datelines give them."""

import re
from typing import Final

_NAMES: Final = """
    Reuters, Thomson Reuters, AP, Associated Press, The Associated Press, AFP, Agence France-Presse,
    dpa, dpa-AFX, dpa-infocom, EFE, Agencia EFE, ANSA, Adnkronos, AGI, APA, SDA, Keystone-SDA, KNA, epd,
    SID, AWP, Europa Press, Lusa, Agência Lusa, Agência Brasil, Belga, ANP, TT, NTB, Ritzau, STT, PAP,
    ČTK, CTK, TASR, MTI, Agerpres, Tanjug, Beta, Hina, FoNet, MIA, SRNA, BTA, BGNES, Anadolu, Anadolu
    Agency, IRNA, Xinhua, Kyodo, Kyodo News, Jiji, Yonhap, KCNA, PTI, ANI, IANS, Bernama, Antara, AAP,
    Bloomberg, UPI, PA, PA Media, Press Association, DPA, TASS, RIA, RIA Novosti, Interfax, Sputnik,
    EPA, EPA-EFE, Scanpix, NTB Scanpix, Lehtikuva, Keystone, Folhapress, LaPresse, NurPhoto, Zuma Press,
    Sipa, Abaca, Hollandse Hoogte, Profimedia, Magnum, Magnum Photos, Agencja Wyborcza.pl, East News,
    Ukrinform, UNIAN, Interfax-Ukraine, Telam, Télam, Notimex, Prensa Latina, Canadian Press, The
    Canadian Press, AFX, DAPD, ddp, ots, БТА, БГНЕС, Фокус, ТАСС, РИА, РИА Новости, Интерфакс, ПАП, АП,
    АФП, ДПА, АНСА, ЕФЕ, Ройтерс, Рейтер, Рейтерс, Блумбърг, Асошиейтед прес, Франс прес, Синхуа,
    Спутник, Анадол, Укринформ, УНИАН, Укрінформ, УНІАН, Танюг
"""
_AGENCIES: Final = {
    name.casefold(): name for name in (" ".join(name.split()) for name in reversed(_NAMES.split(",")))
}


_IN_DATELINE: Final = re.compile(
    r"[^()/]{0,60}?[(/](?P<in_brackets>[^()/]{2,30})[)/]\.?\s*[.,:\u2013\u2014-]|"
    r"[^\W\d_][^()/.]{2,40}\s[\u2013\u2014-]\s(?P<after_dash>[^().,\u2013\u2014-]{2,30})\.\s"
)
_LONGEST_DATELINE: Final = 120


def agency(text: str) -> str | None:
    """The agency that a text names and nothing else, as the text writes it; None where it is none."""
    name = " ".join(text.strip(" \t.,:()[]/-\u2013\u2014").split())
    return name if name.casefold() in _AGENCIES and (name.isupper() or name in _AGENCIES.values()) else None


def in_dateline(paragraph: str) -> str | None:
    """The agency that a story's first paragraph begins with: "BERLIN (dpa) - "."""
    match = _IN_DATELINE.match(paragraph[:_LONGEST_DATELINE])
    return agency(match["in_brackets"] or match["after_dash"]) if match else None
