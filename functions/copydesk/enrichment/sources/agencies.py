"""The world's news agencies, in the form that `outlets` describes."""

AGENCIES = """
Reuters | Thomson Reuters | Reuters News Agency | Ройтерс | Рейтер
AP | Associated Press | The Associated Press | Асошиейтед прес
AFP | Agence France-Presse | Agence France Presse | Франс прес | АФП
dpa | DPA | Deutsche Presse-Agentur | Deutsche Presse Agentur | ДПА
BGNES
BTA | Bulgarian News Agency | Bulgarian Telegraph Agency | БТА
TASS | ITAR-TASS | ТАСС
RIA Novosti | РИА Новости
Interfax | Интерфакс
Interfax-Ukraine
Sputnik | Спутник
Xinhua | Xinhua News Agency | Синхуа
China News Service | CNS
Kyodo | Kyodo News | Киодо
Jiji Press | Jiji
Yonhap | Yonhap News Agency | Йонхап | Ренхап
KCNA | Korean Central News Agency | ЦТАК | КЦНА
ANSA | Ansa | АНСА
Adnkronos | AdnKronos
? AGI | Agenzia Giornalistica Italia
EFE | Efe | Agencia EFE | ЕФЕ
Europa Press
? PA | PA Media | Press Association | PA news agency
PTI | Press Trust of India
ANI | Asian News International
? UNI | United News of India
IANS | Indo-Asian News Service
Anadolu | Anadolu Agency | Anadolu Ajansi | Анадолу
DHA | Demirören News Agency
UPI | United Press International
Bloomberg | Bloomberg News | Блумбърг | Bloomberg TV
Dow Jones | Dow Jones Newswires
Ukrinform | Укринформ
UNIAN | УНИАН
BelTA | Belta | БЕЛТА
? APA | Austria Press Agency
Keystone-SDA | SDA | Keystone-ATS
Belga | Belga News Agency
ANP
Ritzau
NTB
? TT | TT news agency
STT
BNS | Baltic News Service
ELTA
LETA
? PAP | Polish Press Agency
CTK | ČTK | Czech News Agency
TASR
? SITA
MTI
Agerpres
Mediafax
Tanjug | Танюг
? Beta | Beta News Agency
FENA
? Hina | HINA
? MIA | Macedonian Information Agency | МИА
? STA | Slovenian Press Agency
? ATA | Albanian Telegraphic Agency
ANA-MPA | AMNA | Athens News Agency | АНА-МПА
Lusa
IRNA | Islamic Republic News Agency | ИРНА
? Fars | Fars News Agency
Tasnim | Tasnim News Agency
? Mehr | Mehr News Agency
ISNA
SANA | Syrian Arab News Agency
WAFA | Wafa
? MENA | Middle East News Agency
? SPA | Saudi Press Agency
WAM | Emirates News Agency
QNA | Qatar News Agency
KUNA
? Petra | Petra News Agency
? NNA | National News Agency
? MAP | Maghreb Arab Press
? APS | Algeria Press Service
? TAP | Tunis Afrique Presse
? NAN | News Agency of Nigeria
GNA | Ghana News Agency
? APP | Associated Press of Pakistan
BSS | Bangladesh Sangbad Sangstha
Bernama
? Antara
VNA | Vietnam News Agency
? PNA | Philippine News Agency
? CNA | Central News Agency
AAP | Australian Associated Press
Canadian Press | The Canadian Press | La Presse Canadienne
Notimex
Telam | Télam
Prensa Latina
Agencia Brasil | Agência Brasil
? Andina
Armenpress
Azertac | AZERTAC
? Trend | Trend News Agency
Interpress | InterPressNews
Kazinform
? Kabar
UzA
Montsame
Inter Press Service | IPS
Fokus | Focus News Agency | Focus Agency | Агенция Фокус
"""  # noqa: RUF001 - names in Cyrillic are meant
