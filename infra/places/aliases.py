"""What English news call places beside their names: adjectives, people, short names, names in English."""

from typing import Final

# kind | name in the table | country | other names
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
city | Mykolayiv | UA | Mykolaiv, Nikolaev
city | Zaporizhzhya | UA | Zaporizhzhia, Zaporozhye
city | Dnipro | UA | Dnipropetrovsk, Dnepropetrovsk
city | Tbilisi | GE | Tiflis
city | Astana | KZ | Nur-Sultan
city | Almaty | KZ | Alma-Ata
city | Makkah | SA | Mecca
city | Medina | SA | Al Madinah
city | Jeddah | SA | Jidda
city | Al Hudaydah | YE | Hodeidah, Hodeida
city | Sanaa | YE | Sana'a
city | Homs | SY | Hims
city | Aleppo | SY | Halab
city | Idlib | SY | Idleb
city | Al Basrah | IQ | Basra
city | Al Fallujah | IQ | Fallujah, Falluja
city | An Najaf | IQ | Najaf
city | Karbala | IQ | Kerbala
city | Rafah | PS | Rafa
city | Sharm ash Shaykh | EG | Sharm el-Sheikh, Sharm El Sheikh
city | Banghazi | LY | Benghazi
city | Misratah | LY | Misrata
city | Quezon City | PH | Metro Manila
city | The Hague | NL | Hague
city | Gothenburg | SE | Göteborg
city | Cologne | DE | Köln
city | Munich | DE | Muenchen
city | London | GB | Londoner, Londoners, Greater London
city | Paris | FR | Parisian, Parisians
city | Londonderry County Borough | GB | Derry, Londonderry
city | Istanbul | TR | Constantinople
city | Izmir | TR | Smyrna
"""
