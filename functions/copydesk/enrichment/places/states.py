"""How news abbreviate the states of the United States and Australia and the provinces of Canada."""

from typing import Final

# name | country | abbreviations; those of two capital letters are read after a comma alone
_TABLE: Final = """
Alabama | US | AL, Ala.
Alaska | US | AK
Arizona | US | AZ, Ariz.
Arkansas | US | AR, Ark.
California | US | CA, Calif., Cal.
Colorado | US | CO, Colo., Col.
Connecticut | US | CT, Conn.
Delaware | US | DE, Del.
District of Columbia | US | DC, D.C.
Florida | US | FL, Fla.
Georgia | US | GA, Ga.
Hawaii | US | HI
Idaho | US | ID
Illinois | US | IL, Ill.
Indiana | US | IN, Ind.
Iowa | US | IA
Kansas | US | KS, Kan., Kans.
Kentucky | US | KY, Ky.
Louisiana | US | LA, La.
Maine | US | ME
Maryland | US | MD, Md.
Massachusetts | US | MA, Mass.
Michigan | US | MI, Mich.
Minnesota | US | MN, Minn.
Mississippi | US | MS, Miss.
Missouri | US | MO, Mo.
Montana | US | MT, Mont.
Nebraska | US | NE, Neb., Nebr.
Nevada | US | NV, Nev.
New Hampshire | US | NH, N.H.
New Jersey | US | NJ, N.J.
New Mexico | US | NM, N.M., N. Mex.
New York State | US | NY, N.Y.
North Carolina | US | NC, N.C.
North Dakota | US | ND, N.D.
Ohio | US | OH
Oklahoma | US | OK, Okla.
Oregon | US | OR, Ore.
Pennsylvania | US | PA, Pa., Penn.
Rhode Island | US | RI, R.I.
South Carolina | US | SC, S.C.
South Dakota | US | SD, S.D.
Tennessee | US | TN, Tenn.
Texas | US | TX, Tex.
Utah | US | UT
Vermont | US | VT, Vt.
Virginia | US | VA, Va.
Washington | US | WA, Wash.
West Virginia | US | WV, W.Va., W. Va.
Wisconsin | US | WI, Wis., Wisc.
Wyoming | US | WY, Wyo.
Alberta | CA | AB, Alta.
British Columbia | CA | BC, B.C.
Manitoba | CA | MB, Man.
New Brunswick | CA | NB, N.B.
Newfoundland and Labrador | CA | NL, Nfld., N.L.
Nova Scotia | CA | NS, N.S.
Ontario | CA | ON, Ont.
Prince Edward Island | CA | PE, P.E.I., PEI
Quebec | CA | QC, Que., P.Q.
Saskatchewan | CA | SK, Sask.
New South Wales | AU | NSW, N.S.W.
Queensland | AU | QLD, Qld
Victoria | AU | VIC, Vic.
Tasmania | AU | TAS, Tas.
"""
POSTAL: Final[dict[str, tuple[str, str]]] = {}
"""Name and country of a state by its two letters."""
ABBREVIATED: Final[dict[str, tuple[str, str]]] = {}
"""Name and country of a state by its other abbreviations."""
for _line in _TABLE.strip().splitlines():
    _name, _country, _short = _line.split(" | ")
    for _one in _short.split(", "):
        (POSTAL if len(_one) == 2 else ABBREVIATED)[_one] = (_name, _country)  # noqa: PLR2004 - two letters
