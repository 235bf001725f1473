"""What stands before and after people's names: titles, suffixes, particles of family names. All is folded."""

from typing import Final

_MEN = """
actor ayatollah baron brother businessman chairman congressman count czar duke earl emir emperor father
fireman fr herr imam king lord mister monsieur mr policeman pope prince rabbi senor señor sheik sheikh signor
sir spokesman sultan tsar
"""
_WOMEN = """
actress baroness businesswoman chairwoman congresswoman countess dame duchess empress frau lady madame miss
mme mrs ms policewoman princess queen senora señora signora sister spokeswoman
"""
_EITHER = """
acting adm admiral ambassador archbishop attorney bishop brigadier capt captain cardinal chair chancellor
chief cllr cmdr coach col colonel commander commissioner comrade constable corporal councillor crown defence
defense deputy detective director doctor dr envoy ex-president field finance first foreign former gen general
gov governor health hon honorable honourable inspector interior judge justice leader lieutenant lt maj major
manager marshal mayor minister mp officer patriarch premier president prime private prof professor pvt rep
representative rev reverend saint sec secretary sen senator sergeant sgt sheriff speaker st superintendent
taoiseach tanaiste then vice vice-president
"""
_STYLES = """
ayatollah baron baroness count countess dame duchess duke earl emperor empress imam king lady lord pope
prince princess queen saint sheik sheikh sir sultan
"""
_PARTICLES = """
abu af al ap av ben bin bint da das de degli dei del della dello den der des di do dos du e el het ibn la las
le los san st te ten ter ua ul van vom von y zu zum zur
"""
_FAMILY_FIRST = """
ahn an bae baek bai ban bo bui byun cai cao cha chan chang chau chen cheng cheung cho choe choi chong chow
chu chun chung cui dai dang dao deng ding dinh doan dong du duong fan fang feng fu gao geng gong gu guan guo
gwon ha han hao he heo hoang hong hou hsieh hu hua huang huynh hwang im jang jeon jeong ji jia jiang jin jo
joo joung ju jung kang kim ko kong koo kwak kwon lai lam lau lee leung li liang liao lim lin ling liu lo long
lou lu luo luong ly ma mai mao meng min mo moon na nam ng ngo nguyen noh oh pak pan park peng pham phan phung
pyo qi qian qiang qiao qin qiu qu ren rhee ri roh ryu seo shao shen shi shin sim sin so son song su suh sun
sung tan tang tao tian tran trinh truong tsai tsang tse tu um vo vu vuong wan wang wei wen weng wong woo wu
xi xia xiang xiao xie xin xu xue yan yang yao ye yi yin yip yoo yoon you yu yuan yue yun zeng zhan zhang zhao
zheng zhong zhou zhu zhuang zou
"""

MEN: Final = frozenset(_MEN.split())
WOMEN: Final = frozenset(_WOMEN.split())
TITLES: Final = MEN | WOMEN | frozenset(_EITHER.split())
"""Words that stand before a name and are no part of it."""

SUFFIXES: Final = {
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv", "v": "v",
    "vi": "vi", "vii": "vii", "viii": "viii", "ix": "ix", "x": "x", "xii": "xii", "xiii": "xiii",
    "xiv": "xiv", "xv": "xv", "xvi": "xvi", "xxiii": "xxiii",
}  # fmt: skip
POST_NOMINALS: Final = frozenset(
    ("cbe", "dbe", "esq", "kbe", "kc", "mbe", "mep", "mp", "msp", "obe", "phd", "qc")
)
STYLES: Final = frozenset(_STYLES.split())
"""Titles that go with a name of one word: Pope Francis, Lord Byron."""

PARTICLES: Final = frozenset(_PARTICLES.split())
"""Words with which a family name begins, or that hold it together."""

ALSO_GIVEN: Final = frozenset(("al", "ben", "da", "do", "du", "e", "le", "san", "st", "te", "van", "y"))
"""Those that are given names or the like too, where they are capitalised: Al, Ben."""

ARABIC_ARTICLES: Final = ("al-", "el-", "as-", "ad-", "ash-", "an-", "ar-", "at-", "az-", "ul-")
FAMILY_FIRST: Final = frozenset(_FAMILY_FIRST.split())
"""Korean, Chinese and Vietnamese family names, which stand before the given one."""
