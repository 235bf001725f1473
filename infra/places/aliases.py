"""What English news call places beside their names: adjectives, people, short names, names in English."""

from typing import Final

# kind | name in the table | country | other names, the first after = instead of the name in the table
ALIASES: Final = """
region | Texas | US | Texan, Texans
region | California | US | Californian, Californians
region | Florida | US | Floridian, Floridians
region | Ohio | US | Ohioan, Ohioans
region | Hawaii | US | Hawaiian, Hawaiians
region | Alaska | US | Alaskan, Alaskans
region | Virginia | US | Virginian, Virginians
region | Georgia | US | Georgia state
region | Michigan | US | Michigander, Michiganders
region | Minnesota | US | Minnesotan, Minnesotans
region | Oregon | US | Oregonian, Oregonians
region | Iowa | US | Iowan, Iowans
region | Kansas | US | Kansan, Kansans
region | Nebraska | US | Nebraskan, Nebraskans
region | Kentucky | US | Kentuckian, Kentuckians
region | Tennessee | US | Tennessean, Tennesseans
region | Alabama | US | Alabaman, Alabamans, Alabamian, Alabamians
region | Illinois | US | Illinoisan, Illinoisans
region | Pennsylvania | US | Pennsylvanian, Pennsylvanians
region | Washington | US | Washington state, Washingtonian
region | New York State | US | New York state, state of New York
region | Louisiana | US | Louisianan, Louisianans
region | Montana | US | Montanan, Montanans
region | Colorado | US | Coloradan, Coloradans
region | Arizona | US | Arizonan, Arizonans
region | Nevada | US | Nevadan, Nevadans
region | Utah | US | Utahn, Utahns
region | Oklahoma | US | Oklahoman, Oklahomans
region | Arkansas | US | Arkansan, Arkansans
region | Wisconsin | US | Wisconsinite, Wisconsinites
region | West Virginia | US | West Virginian, West Virginians
region | North Carolina | US | North Carolinian, North Carolinians
region | South Carolina | US | South Carolinian, South Carolinians
region | Ontario | CA | Ontarian, Ontarians
region | Quebec | CA | Quebecer, Quebecers, Québec, Quebecois, Québécois
region | Alberta | CA | Albertan, Albertans
region | British Columbia | CA | British Columbian, British Columbians
region | Newfoundland and Labrador | CA | Newfoundlander, Newfoundlanders
region | Queensland | AU | Queenslander, Queenslanders
region | Tasmania | AU | Tasmanian, Tasmanians
region | New South Wales | AU | NSW
region | England | GB | Englishman, Englishmen, Englishwoman
region | Scotland | GB | Scottish, Scot, Scots, Scotsman, Scotsmen
region | Wales | GB | Welsh, Welshman, Welshmen
region | Northern Ireland | GB | Northern Irish
region | Bavaria | DE | Bavarian, Bavarians
region | Catalonia | ES | Catalan, Catalans
region | Basque Country | ES | Basque, Basques
region | Sicily | IT | Sicilian, Sicilians
region | Sardinia | IT | Sardinian, Sardinians
region | Corsica | FR | Corsican, Corsicans
region | Chechnya | RU | Chechen, Chechens, Chechen Republic
region | Dagestan | RU | Dagestani, Dagestanis
region | Ingushetia | RU | Ingush
region | North Ossetia | RU | North Ossetian, North Ossetians
region | Tatarstan | RU | Tatar, Tatars
region | Crimea | UA | Crimean, Crimeans, Crimean Peninsula
region | South Ossetia | GE | South Ossetian, South Ossetians
region | Abkhazia | GE | Abkhaz, Abkhazian, Abkhazians
region | Transnistria | MD | Transnistrian
region | Gaza Strip | PS | Gazan, Gazans
region | Tibet | CN | Tibetan, Tibetans
region | Xinjiang | CN | Xinjiang Uyghur
region | Kurdistan || Kurdish
region | Darfur | SD | Darfuri, Darfuris
region | Tigray | ET | Tigrayan, Tigrayans
region | Zanzibar | TZ | Zanzibari
region | Kashmir || Kashmiri, Kashmiris
region | Punjab || Punjabi, Punjabis
region | Soviet Union || Soviet, Soviets
region | Siberia | RU | Siberian
region | Korea || Korean, Koreans
region | Balkans || Balkan
region | Caribbean || West Indian
region | Latin America || Latin American, Latin Americans
region | Central America || Central American
region | Middle East || Middle Eastern
region | Southeast Asia || Southeast Asian
region | Scandinavia || Scandinavian, Scandinavians
region | Baltic States || Baltic states
continent | Europe || European, Europeans
continent | Africa || African, Africans
continent | Asia || Asian, Asians
continent | North America || North American, North Americans
continent | South America || South American, South Americans
city | New York City | US | New York, NYC, N.Y.C., New Yorker, New Yorkers, Big Apple
city | Los Angeles | US | LA, L.A., Angeleno, Angelenos
city | Washington, D.C. | US | D.C., DC, Washington DC, Nation's Capital
city | Las Vegas | US | Vegas
city | Philadelphia | US | Philly
city | New Orleans | US | NOLA
city | San Francisco | US | Frisco
city | Saint Petersburg | RU | St. Petersburg, Leningrad, Petrograd
city | Volgograd | RU | Stalingrad
city | Rio de Janeiro | BR | Rio
city | Mumbai | IN | Bombay
city | Kolkata | IN | Calcutta
city | Chennai | IN | Madras
city | Bengaluru | IN | Bangalore
city | Ho Chi Minh City | VN | Saigon
city | Beijing | CN | Peking
city | Guangzhou | CN | Canton
city | Yangon | MM | Rangoon
city | Kyiv | UA | Kiev
city | Odesa | UA | Odessa
city | Kharkiv | UA | Kharkov
city | Lviv | UA | Lvov
city | Luhansk | UA | Lugansk
city | Mykolayiv | UA | =Mykolaiv, Nikolaev
city | Zaporizhzhya | UA | =Zaporizhzhia, Zaporozhye
city | Dnipro | UA | Dnipropetrovsk, Dnepropetrovsk
city | Tbilisi | GE | Tiflis
city | Astana | KZ | Nur-Sultan
city | Almaty | KZ | Alma-Ata
city | Makkah | SA | =Mecca
city | Medina | SA | =Medina, Al Madinah
city | Jeddah | SA | Jidda
city | Al Hudaydah | YE | =Hodeidah, Hodeida
city | Sanaa | YE | Sana'a
city | Homs | SY | Hims
city | Aleppo | SY | Halab
city | Idlib | SY | Idleb
city | Al Basrah | IQ | =Basra
city | Al Fallujah | IQ | =Fallujah, Falluja
city | An Najaf | IQ | =Najaf
city | Karbala | IQ | Kerbala
city | Rafah | PS | Rafa
city | Sharm ash Shaykh | EG | =Sharm el-Sheikh, Sharm El Sheikh
city | Banghazi | LY | Benghazi
city | Misratah | LY | =Misrata
city | Quezon City | PH | Metro Manila
city | The Hague | NL | Hague
city | Gothenburg | SE | =Gothenburg, Göteborg
city | Cologne | DE | =Cologne, Köln
city | Munich | DE | Muenchen
city | London | GB | Londoner, Londoners, Greater London
city | Paris | FR | Parisian, Parisians
city | Londonderry County Borough | GB | =Derry, Londonderry
city | Istanbul | TR | Constantinople
city | Izmir | TR | =Izmir, Smyrna
city | Seville | ES | =Seville
city | Saragossa | ES | =Zaragoza
city | A Coruña | ES | La Coruña, Corunna
city | Krakow | PL | =Krakow, Cracow
city | Gdansk | PL | =Gdansk, Danzig
city | Lodz | PL | =Lodz
city | Wroclaw | PL | =Wroclaw, Breslau
city | Zurich | CH | =Zurich
city | Montreal | CA | =Montreal
city | Nuremberg | DE | =Nuremberg
city | Hanover | DE | =Hanover
city | Frankfurt am Main | DE | =Frankfurt
city | Dusseldorf | DE | =Düsseldorf
city | Thessaloniki | GR | =Thessaloniki, Salonika
city | Piraeus | GR | =Piraeus
city | Antwerp | BE | =Antwerp
city | Ghent | BE | =Ghent
city | Bruges | BE | =Bruges
city | Liege | BE | =Liège
city | Sint-Jans-Molenbeek | BE | =Molenbeek
city | Padua | IT | =Padua
city | Mantua | IT | =Mantua
city | Leghorn | IT | =Livorno
city | Naples | IT | =Naples
city | Pilsen | CZ | =Plzen, Pilsen
city | Raqqa | SY | =Raqqa
city | Hama | SY | =Hama
city | Tadmur | SY | =Palmyra
city | Kobani | SY | =Kobani, Kobane
city | Dayr az Zawr | SY | =Deir ez-Zor, Deir Ezzor
city | Duma | SY | =Douma
city | Dar'a | SY | =Deraa, Daraa
city | Latakia | SY | =Latakia
city | Tartus | SY | =Tartus, Tartous
city | Sinjar | IQ | =Sinjar
city | Tikrit | IQ | =Tikrit
city | Tel Aviv | IL | =Tel Aviv, Tel Aviv-Jaffa
city | Haifa | IL | =Haifa
city | Hebron | PS | =Hebron
city | Jenin | PS | =Jenin
city | Isfahan | IR | =Isfahan
city | Natanz | IR | =Natanz
city | Kandahar | AF | =Kandahar
city | Herat | AF | =Herat
city | Jalalabad | AF | =Jalalabad
city | Mazar-e Sharif | AF | =Mazar-i-Sharif
city | Urumqi | CN | =Urumqi
city | Slov'yans'k | UA | =Sloviansk
city | Newcastle upon Tyne | GB | Newcastle
city | Kingston upon Hull | GB | Hull
city | Stratford-upon-Avon | GB | Stratford
city | Bethlehem | PS | =Bethlehem
city | Acapulco de Juarez | MX | =Acapulco
city | Delhi | IN | =New Delhi, Delhi
region | Gujarat | IN | =Gujarat
region | Rajasthan | IN | =Rajasthan
region | Nangarhar | AF | =Nangarhar
region | Helmand | AF | =Helmand
region | Anbar | IQ | =Anbar, Anbar province
region | Nineveh | IQ | =Nineveh
region | Isfahan Province | IR | =Isfahan Province
region | Nord-Kivu | CD | =North Kivu
region | Sud-Kivu | CD | =South Kivu
"""
