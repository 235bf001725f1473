"""Where countries and large regions are: a point in the middle of each, in degrees north and east.

Facts of general knowledge, written by hand. For regions that are not here the builder takes the middle of
their cities, which is far off only where a region is large and empty.
"""

from typing import Final

COUNTRIES: Final = """
    AD 42.55 1.58, AE 23.75 54.5, AF 33 66, AG 17.05 -61.8, AI 18.22 -63.05, AL 41 20, AM 40.25 45,
    AO -12.5 18.5, AQ -78.2 16.4, AR -34 -64, AS -14.3 -170.7, AT 47.33 13.33, AU -25 135, AW 12.5 -69.97,
    AX 60.2 20, AZ 40.5 47.5, BA 44.25 17.83, BB 13.17 -59.53, BD 24 90, BE 50.75 4.5, BF 12.5 -1.67,
    BG 42.67 25.25, BH 26.03 50.55, BI -3.5 30, BJ 9.5 2.25, BL 17.9 -62.83, BM 32.33 -64.75, BN 4.5 114.67,
    BO -17 -65, BQ 12.2 -68.25, BR -10 -55, BS 24.3 -76, BT 27.5 90.5, BV -54.43 3.4, BW -22 24, BY 53 28,
    BZ 17.22 -88.69, CA 60.11 -113.64, CC -12.16 96.87, CD -2.5 23.5, CF 7 21, CG -1 15.5, CH 47 8.01,
    CI 8 -5.5, CK -21.24 -159.78, CL -33 -71, CM 6 12.5, CN 35 104, CO 4 -73.25, CR 10 -84, CU 22 -79.5,
    CV 16 -24, CW 12.17 -69, CX -10.5 105.67, CY 35 33, CZ 49.75 15, DE 51.5 10.5, DJ 11.83 42.5, DK 56 10,
    DM 15.5 -61.33, DO 19 -70.67, DZ 28 3, EC -1.25 -78.25, EE 59 26, EG 27 30, EH 25 -13.5, ER 15 39,
    ES 40 -4, ET 8 38, FI 64 26, FJ -18 178, FK -51.75 -59.17, FM 5 152, FO 62 -7, FR 46 2, GA -1 11.75,
    GB 54.76 -2.7, GD 12.12 -61.67, GE 42 43.5, GF 4 -53, GG 49.45 -2.58, GH 8.1 -1.2, GI 36.14 -5.35,
    GL 72 -40, GM 13.5 -15.5, GN 10.83 -10.67, GP 16.25 -61.5, GQ 1.7 10.5, GR 39 22, GS -54.5 -37,
    GT 15.5 -90.25, GU 13.48 144.78, GW 12 -15, GY 5 -59, HK 22.28 114.17, HM -53.1 73.5, HN 15 -86.5,
    HR 45.17 15.5, HT 19 -72.42, HU 47 20, ID -5 120, IE 53 -8, IL 31.5 34.75, IM 54.25 -4.5, IN 22 79,
    IO -6 72, IQ 33 44, IR 32 53, IS 65 -18, IT 42.83 12.83, JE 49.22 -2.13, JM 18.18 -77.4, JO 31 36,
    JP 35.8 138.9, KE 1 38, KG 41.5 75, KH 13 105, KI 1.42 173, KM -12.17 44.25, KN 17.33 -62.75, KP 40 127,
    KR 36.5 127.75, KW 29.5 47.75, KY 19.5 -80.67, KZ 48 68, LA 18 105, LB 33.83 35.83, LC 13.88 -60.97,
    LI 47.17 9.53, LK 7.75 80.75, LR 6.5 -9.5, LS -29.5 28.25, LT 55.42 24, LU 49.75 6.17, LV 57 25, LY 28 17,
    MA 32 -6, MC 43.73 7.42, MD 47.25 28.58, ME 42.75 19.25, MF 18.07 -63.06, MG -20 47, MH 9 168,
    MK 41.67 21.75, ML 18 -2, MM 21 96, MN 46 105, MO 22.17 113.55, MP 17 146, MQ 14.67 -61, MR 20 -12,
    MS 16.75 -62.2, MT 35.92 14.43, MU -20.3 57.58, MV 3.2 73, MW -13.5 34, MX 23 -102, MY 2.5 112.5,
    MZ -18.25 35, NA -22 17, NC -21.5 165.5, NE 18 9, NF -29.03 167.95, NG 10 8, NI 13 -85, NL 52.25 5.75,
    NO 62 10, NP 28 84, NR -0.52 166.93, NU -19.03 -169.87, NZ -42 174, OM 21 57, PA 9 -80, PE -10 -75.25,
    PF -15 -140, PG -6 147, PH 13 122, PK 30 70, PL 52 20, PM 46.83 -56.33, PN -25.07 -130.1, PR 18.25 -66.5,
    PS 31.92 35.2, PT 39.69 -8.13, PW 7.5 134.5, PY -22.99 -57.996, QA 25.5 51.25, RE -21.1 55.6, RO 46 25,
    RS 44.82 20.46, RU 60 100, RW -2 30, SA 25 45, SB -8 159, SC -4.58 55.67, SD 15.5 31, SE 62 15,
    SG 1.37 103.8, SH -15.95 -5.7, SI 46.08 15, SJ 78 16, SK 48.67 19.5, SL 8.5 -11.5, SM 43.93 12.42,
    SN 14.5 -14.25, SO 6 48, SR 4 -56, SS 7.5 30, ST 1 7, SV 13.83 -88.92, SX 18.04 -63.07, SY 35 38,
    SZ -26.5 31.5, TC 21.73 -71.58, TD 15 19, TF -49.25 69.17, TG 8.67 1.08, TH 15.5 101, TJ 39 71,
    TK -9 -171.75, TL -8.83 125.75, TM 40 60, TN 34 9, TO -20 -175, TR 39 35, TT 11 -61, TV -8 178, TW 24 121,
    TZ -6 35, UA 49 32, UG 2 33, UM 19.3 166.63, US 39.76 -98.5, UY -33 -56, UZ 41.71 63.85, VA 41.9 12.45,
    VC 13.08 -61.2, VE 8 -66, VG 18.5 -64.5, VI 18.34 -64.9, VN 16.17 107.83, VU -16 167, WF -13.3 -176.2,
    WS -13.8 -172.18, XK 42.58 20.83, YE 15.5 47.5, YT -12.83 45.17, ZA -29 24, ZM -14.33 28.5, ZW -19 29.75
"""

# ISO 3166-2 code | English name | north | east; the name is empty where the package's own is English
REGIONS: Final = """
US-AL || 32.75 | -86.75
US-AK || 64 | -150
US-AZ || 34.5 | -111.5
US-AR || 34.75 | -92.5
US-CA || 37.25 | -119.75
US-CO || 39 | -105.5
US-CT || 41.67 | -72.67
US-DE || 39 | -75.5
US-DC | District of Columbia | 38.92 | -77
US-FL || 28.75 | -82.5
US-GA || 32.75 | -83.5
US-HI || 20.75 | -156.5
US-ID || 44.5 | -114.25
US-IL || 40 | -89.25
US-IN || 40 | -86.25
US-IA || 42 | -93.5
US-KS || 38.5 | -98.5
US-KY || 38.2 | -84.88
US-LA || 31 | -92
US-ME || 45.5 | -69.25
US-MD || 39 | -76.75
US-MA || 42.37 | -71.11
US-MI || 44.25 | -85.5
US-MN || 46.25 | -94.25
US-MS || 32.75 | -89.75
US-MO || 38.25 | -92.5
US-MT || 47 | -109.75
US-NE || 41.5 | -99.75
US-NV || 39.25 | -116.75
US-NH || 43.67 | -71.5
US-NJ || 40.17 | -74.5
US-NM || 34.5 | -106
US-NY | New York State | 43 | -75.5
US-NC || 35.5 | -80
US-ND || 47.5 | -100
US-OH || 40.25 | -83
US-OK || 35.5 | -97.5
US-OR || 44 | -120.5
US-PA || 40.75 | -77.5
US-RI || 41.75 | -71.5
US-SC || 34 | -81
US-SD || 44.5 | -100.25
US-TN || 35.75 | -86.25
US-TX || 31.25 | -99.25
US-UT || 39.25 | -111.5
US-VT || 44 | -72.75
US-VA || 37.55 | -77.45
US-WA || 47.5 | -120.5
US-WV || 38.5 | -80.5
US-WI || 44.5 | -90
US-WY || 43 | -107.5
CA-AB || 52.28 | -117.47
CA-BC || 53.5 | -125.5
CA-MB || 54.75 | -97.5
CA-NB || 46.5 | -66
CA-NL || 52 | -56
CA-NS || 45 | -63
CA-ON || 49.25 | -84.5
CA-PE || 46.33 | -63.5
CA-QC | Quebec | 52 | -72
CA-SK || 54 | -106
CA-YT || 63 | -135.5
CA-NT || 65 | -118
CA-NU || 70 | -90
AU-ACT || -35.5 | 149
AU-NSW || -33 | 146
AU-NT || -20 | 134
AU-QLD || -21.2 | 144.8
AU-SA || -30 | 135
AU-TAS || -42 | 147
AU-VIC || -37 | 145
AU-WA || -25 | 122
GB-ENG || 52.16 | -0.7
GB-SCT || 56 | -4
GB-WLS || 52.5 | -3.5
GB-NIR || 54.5 | -6.5
RU-SA | Sakha | 66 | 128
RU-KYA | Krasnoyarsk Krai | 64 | 95
RU-KHA | Khabarovsk Krai | 55 | 136
RU-IRK | Irkutsk Oblast | 58 | 107
RU-YAN | Yamalo-Nenets | 67 | 74
RU-KHM | Khanty-Mansi | 61.5 | 69
RU-CHU | Chukotka | 67 | 172
RU-KAM | Kamchatka | 57 | 160
RU-MAG | Magadan Oblast | 62 | 153
RU-ARK | Arkhangelsk Oblast | 63.5 | 43
RU-KO | Komi | 64 | 54
RU-AMU | Amur Oblast | 53.5 | 127.5
RU-ZAB | Zabaykalsky Krai | 52 | 117
RU-BU | Buryatia | 53 | 109
RU-TY | Tuva | 51.5 | 95
RU-SAK | Sakhalin Oblast | 50 | 143
RU-PRI | Primorsky Krai | 45.3 | 134.7
RU-CE | Chechnya | 43.4 | 45.7
RU-DA | Dagestan | 43 | 47
RU-IN | Ingushetia | 43.2 | 45
RU-SE | North Ossetia | 43 | 44.2
RU-KB | Kabardino-Balkaria | 43.5 | 43.5
RU-KC | Karachay-Cherkessia | 43.8 | 41.7
RU-TA | Tatarstan | 55.5 | 51
RU-BA | Bashkortostan | 54.5 | 56.5
RU-KR | Karelia | 63 | 33
RU-KL | Kalmykia | 46.5 | 45.5
RU-KGD | Kaliningrad Oblast | 54.7 | 21.3
RU-KRS | Kursk Oblast | 51.7 | 36
RU-BEL | Belgorod Oblast | 50.8 | 37.5
RU-BRY | Bryansk Oblast | 53 | 33.5
RU-ROS | Rostov Oblast | 47.7 | 41
RU-MOS | Moscow Oblast | 55.5 | 37.5
RU-LEN | Leningrad Oblast | 60 | 31
RU-MUR | Murmansk Oblast | 68 | 35
RU-KDA | Krasnodar Krai | 45.3 | 39
RU-STA | Stavropol Krai | 45 | 43.2
RU-SVE | Sverdlovsk Oblast | 58.5 | 61.5
RU-CHE | Chelyabinsk Oblast | 54.5 | 60.5
RU-NVS | Novosibirsk Oblast | 55.3 | 79.5
RU-KEM | Kemerovo Oblast | 54.8 | 87
RU-VOR | Voronezh Oblast | 51 | 40
RU-VGG | Volgograd Oblast | 49.5 | 44.5
RU-SAM | Samara Oblast | 53.2 | 50.5
RU-SAR | Saratov Oblast | 51.5 | 46.5
RU-PER | Perm Krai | 59 | 56.5
CN-XJ | Xinjiang | 42 | 86
CN-XZ | Tibet | 31 | 88
CN-NM | Inner Mongolia | 44 | 113
CN-QH | Qinghai | 35 | 96
CN-HL | Heilongjiang | 48 | 128
CN-GS | Gansu | 38 | 102
CN-SC | Sichuan | 30.5 | 102.5
CN-YN | Yunnan | 25 | 101.5
CN-GX | Guangxi | 24 | 109
CN-NX | Ningxia | 37 | 106
BR-AM || -5 | -63
BR-PA || -4 | -53
BR-MT || -13 | -56
BR-AC || -9 | -70.5
BR-RO || -11 | -63
BR-RR || 2 | -61.5
BR-BA || -12 | -41.7
BR-MG || -18.5 | -44.5
BR-GO || -15.5 | -49.8
BR-SP | São Paulo State | -22 | -49
BR-RJ | Rio de Janeiro State | -22.2 | -42.7
IT-82 | Sicily | 37.75 | 14.25
IT-88 | Sardinia | 40 | 9
IT-52 | Tuscany | 43.4 | 11
IT-25 | Lombardy | 45.7 | 9.9
IT-21 | Piedmont | 45 | 8
IT-62 | Lazio | 42 | 12.7
IT-75 | Apulia | 41 | 16.5
FR-20R | Corsica | 42.17 | 9.17
FR-BRE | Brittany | 48 | -3
FR-NOR | Normandy | 49 | 0.3
DE-BY | Bavaria | 49 | 11.5
DE-SN | Saxony | 51 | 13.5
DE-NI | Lower Saxony | 52.8 | 9.3
DE-NW | North Rhine-Westphalia | 51.5 | 7.5
DE-RP | Rhineland-Palatinate | 49.7 | 7.7
DE-HE | Hesse | 50.5 | 9.3
DE-TH | Thuringia | 50.8 | 11
DE-ST | Saxony-Anhalt | 52 | 11.7
DE-MV | Mecklenburg-Western Pomerania | 53.8 | 12.5
ES-CT | Catalonia | 41.8 | 1.5
ES-PV | Basque Country | 43 | -2.6
ES-AN | Andalusia | 37.6 | -4.5
ES-GA | Galicia | 42.75 | -8
ES-IB | Balearic Islands | 39.5 | 3
ES-CN | Canary Islands | 28.3 | -15.8
ES-VC | Valencian Community | 39.4 | -0.8
ES-NC | Navarre | 42.8 | -1.6
AT-9 | Vienna | 48.2 | 16.37
AT-7 | Tyrol | 47.2 | 11.4
AT-2 | Carinthia | 46.75 | 13.9
CH-GE | Geneva | 46.2 | 6.1
BE-VLG | Flanders | 51 | 4.5
BE-WAL | Wallonia | 50.4 | 4.9
UA-43 | Crimea | 45.3 | 34.4
UA-14 | Donetsk Oblast | 48 | 37.8
UA-09 | Luhansk Oblast | 49 | 39
UA-63 | Kharkiv Oblast | 49.6 | 36.5
UA-65 | Kherson Oblast | 46.6 | 33.5
UA-23 | Zaporizhzhia Oblast | 47.2 | 35.8
UA-32 | Kyiv Oblast | 50.3 | 30.5
UA-51 | Odesa Oblast | 47 | 30.3
UA-46 | Lviv Oblast | 49.8 | 24
UA-12 | Dnipropetrovsk Oblast | 48.4 | 35
UA-59 | Sumy Oblast | 51 | 34
TR-34 | Istanbul | 41 | 29
EG-SIN | North Sinai | 30.5 | 33.5
"""
