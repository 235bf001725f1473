"""Words that tell what the name is that they belong to or stand beside. To add one, add it here."""

from typing import Final


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


COMPANY_ENDS: Final = _words("""
AG AS ASA A/S A.S. AB Bancorp Bhd B.V. BV Co Co. Companies Company Cooperative Corp Corp. Corporation Cos
Cos. e.V. GmbH Holding Holdings Inc Inc. Incorporated Industries K.K. KG KGaA LLC L.L.C. LLP L.P. LP Limited
LTD Ltd LTd Ltd. Ltda N.V. NV Oyj OYJ Partners PLC Plc plc Pte Pty S.A. SA S.p.A. SpA SE Sons
""")
"""With which a company's name ends."""

ORGANISATION_ENDS: Final = _words("""
Academy Administration Agency Airline Airlines Airways Alliance Army Assembly Associates Association
Associations Authority Bank Banks Battalion Board Brigade Brigades Broadcasting Bureau Cabinet Chamber
Church Club Coalition College Command Commission Committee Communications Conference Confederation Congress
Consortium Constabulary Convention Council Court Courts Crescent Daily Department Departments Division
Enterprises Exchange Faculty FC F.C. Federation Fleet Force Forces Foundation Front Fund Gazette Government
Group Guard Guards Guild Herald Hospital Hospitals Initiative Institute Institution Insurance Intelligence
International Journal Laboratories Laboratory Labs League Legion Legislature Magazine Media Militia Ministry
Motors Movement Museum Navy Network Networks News Newspaper Newspapers Office Orchestra Organisation
Organization Panel Parliament Parties Partnership Party Patrol Pharmaceuticals Pictures Police Post Press
Productions Radio Railroad Railway Railways Records Regiment Resources School Schools Secretariat Securities
Senate Service Services Society Squad Squadron Steel Studios Symphony Systems Taskforce Team Technologies
Telegraph Telecom Telecoms Television Times Trust Tribune Tribunal Union University Watch Wing Ballet
Biosciences Biotech Brewery Chemicals Choir Ensemble Ferries Foods Lines Logistics Mining Petroleum Pharma
Philharmonic Quartet Semiconductors Shipping Software Therapeutics Ventures
""")

ORGANISATION_STARTS: Final = _words("""
Academy Association Bank Board Bureau Centre Center Chamber Church College Commission Committee Community
Confederation Congress Conference Council Court Department Federation Foundation House Institute Institution
Ministry Office Organisation Organization Party Republic University School Secretariat Society Union
""")
"""Which "of" or "for" follows."""

PLACE_ENDS: Final = _words("""
Airport Airfield Airstrip Alley Alps Archipelago Arena Avenue Base Basin Bay Beach Boulevard Bridge Building
Camp Canal Canyon Cape Castle Cemetery Channel Coast County Creek Crossing Dam Desert District Drive Estate
Falls Forest Gorge Gulf Harbor Harbour Heights Highway Hill Hills Island Islands Isle Isles Junction Lake
Lakes Lane Loch Marsh Mountain Mountains Oblast Ocean Park Peak Peninsula Plains Plateau Plaza Pond Port
Prefecture Prison Province Ranch Reef Region Reservoir Ridge River Road Sea Shore Shrine Square Stadium
Strait Straits Street Strip Territories Territory Terrace Tower Towers Township Tunnel Valley Village
Volcano Zone
""")

PLACE_STARTS: Final = _words("""
Bay Cape Fort Gulf Isle Isles Lake Lough Loch Mount Mt Mt. Port Province River Sea Strait Straits Valley
""")

EVENT_ENDS: Final = _words("""
Awards Bowl Ceremony Championship Championships Classic Cup Derby Exhibition Expo Fair Festival Games
Holocaust Invitational Marathon Massacre Masters Olympiad Olympics Open Premiership Prix Regatta Revolution
Rising Series Summit Tournament Trophy Uprising War Wars
""")

EVENT_STARTS: Final = _words("Cyclone Hurricane Operation Storm Typhoon Battle")

WORK_ENDS: Final = _words("""
Accord Accords Act Agreement Amendment Award Bill Charter Constitution Convention Covenant Declaration
Directive Index Law Medal Order Pact Plan Prize Programme Program Protocol Reconciliation Resolution Statute
Treaty
""")

NO_NAMES: Final = _words("""
January February March April June July August September October November December Jan Feb Mar Apr Jun Jul
Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur
Thurs Fri Sat Sun Today Tomorrow Yesterday Christmas Easter Ramadan Thanksgiving God Internet Web Mr Mrs Ms
Dr Sir
""")

TITLES: Final = _words("""
activist actor actress admiral aide ambassador analyst archbishop artist attorney author ayatollah baron
bishop boxer brother businessman candidate captain cardinal chairman chairwoman champion chancellor coach
colonel commander commissioner congressman congresswoman cousin dame daughter defender detective director
doctor dr driver economist editor emperor father general goalkeeper golfer gov governor guitarist
heavyweight husband imam inspector jockey journalist judge justice king lady lawyer leader lieutenant lord
major manager mayor midfielder minister miss mother mr mrs ms painter partner pianist pitcher pope premier
president prince princess prof professor quarterback queen rabbi referee reporter rev rider sen senator
sergeant sheik sheikh singer sir sister skipper son spokesman spokesperson spokeswoman striker swimmer tsar
uncle widow wife winger writer
""")
"""After which a person's name follows."""

SMALL: Final = _words("""
a about after again against all amid among an and any are as at back be before behind but by can for from
get gets go goes had has have he her his how if in into is it its last may more most new no not now of off
on one or our out over per plan said say says seen set sets she so some than that the their them they this
to two under up us v via vs was we were what when where which who why will win wins with yet you your
""")
"""Which a headline in capitals has without being names."""

SPORT: Final = _words("""
baseball BASEBALL Baseball basketball BASKETBALL Basketball batsman batsmen bowler bowlers championship
Championship championships Championships coach Coach coached coaches cricket CRICKET Cricket cup Cup
defeated defender defenders FIFA fixture fixtures fly-half football FOOTBALL Football game games goal
goalkeeper goals half-time halftime hockey HOCKEY Hockey homer homered homers inning innings league League
match matches midfielder midfielders MLB NBA NFL NHL outfielder penalty pitcher pitchers player players
playoff playoffs quarter-final quarter-finals quarterback quarterfinals RBI rebounds rugby RUGBY Rugby runs
scored scrum-half season Season semi-final semi-finals semifinals soccer SOCCER Soccer striker strikers team
teams tournament Tournament touchdown touchdowns UEFA victory wicket wickets
""")
"""Of which reports on sport are full."""

PLAYERS: Final = _words("""
batsman bowler captain catcher centre coach cornerback defender fans forward goalkeeper guard keeper
linebacker manager midfielder outfielder pitcher player players quarterback receiver side skipper squad
starter starters striker supporters team team-mate team-mates teammate teammates winger
""")
"""Who, right behind a name, make it a team's."""

NATIONS: Final = _words("""
England Scotland Wales Ulster Yugoslavia Czechoslovakia Zaire Burma USSR
""")
"""Whose teams play for a country that is none of today's."""

PEOPLES: Final = _words("""
African Africans Arab Arabs Asian Asians Basque Basques Catalan Catalans Chechen Chechens English European
Europeans Hutu Hutus Jew Jewish Jews Kurd Kurdish Kurds Muslim Muslims Palestinian Palestinians Scot Scots
Scottish Sikh Sikhs Slav Slavs Soviet Soviets Tamil Tamils Tibetan Tibetans Tutsi Tutsis Uighur Uighurs
Uyghur Welsh Yugoslav Yugoslavs Zulu Zulus Catholic Catholics Protestant Protestants Christian Christians
Islamic Hindu Hindus Buddhist Buddhists Democratic Communist Communists Western
""")
"""Adjectives and peoples beside those of countries."""

CLUB_ENDS: Final = _words("""
Albion Athletic Atletico City County FC Hotspur Irish Orient Rangers Rovers Town United Villa Wanderers
Welsh
""")
"""Which make a place's name a club's."""

PARTIES: Final = _words("""
Conservatives Democrats Greens Liberals Republicans Socialists Tories
""")
"""Who are a party, where the adjective alone is none."""

OFFICES: Final = TITLES | _words("""
adviser advisor boss chair chief co-founder curator deputy editor-in-chief executive founder head lecturer
librarian neighbour nurse officer owner researcher secretary shepherd teacher witness
""")
"""Who is named between commas behind the word: "its chair, Nell Whitby, says"."""

WORKS: Final = _words("""
album ballad comedy documentary memoir movie musical novel opera painting podcast poem single sitcom song
thriller
""")
"""Which a work's name follows; "play" and "film" are verbs, too."""

VESSELS: Final = _words("""
carrier cruiser destroyer ferry freighter frigate lifeboat liner submarine tanker trawler tug vessel yacht
""")
"""Which a vessel's name follows."""

BANDS: Final = _words("band duo quartet quintet orchestra choir")
"""Which the name of those who play follows."""

HEAVENLY: Final = _words("Earth Jupiter Mars Mercury Moon Neptune Pluto Saturn Sun Uranus Venus")
"""Which are places where "the", "on" or "to" stands before them."""

GAMES: Final = _words("Olympic Olympics Paralympic Paralympics")
"""Which are an event, and no town of that name."""
