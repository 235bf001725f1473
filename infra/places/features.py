"""Continents, regions of the world, seas, islands, mountains, rivers: what GeoNames' list of cities lacks.

Facts of general knowledge, written by hand; of each a point in its middle, in degrees north and east.
"""

from typing import Final

# kind | name | country, empty where there are several or none | north | east | other names
FEATURES: Final = """
continent | Africa | | 7.2 | 21.1 | Sub-Saharan Africa, sub-Saharan Africa
continent | Asia | | 29.8 | 89.3 |
continent | Europe | | 48.7 | 9.1 | Continental Europe, mainland Europe
continent | North America | | 46.1 | -100.5 |
continent | South America | | -14.6 | -57.7 |
continent | Oceania | | -18.3 | 138.5 |
continent | Antarctica | AQ | -78.2 | 16.4 | Antarctic
continent | Americas | | 10 | -80 |
region | Middle East | | 33.1 | 35.9 | Mideast, Near East
region | Arab World | | 28 | 30 |
region | Gulf States | | 25 | 51 |
region | Balkans | | 43 | 21 | Western Balkans, Balkan Peninsula
region | Caucasus | | 42.5 | 45 | South Caucasus, Transcaucasia
region | North Caucasus | RU | 43.5 | 44.5 |
region | Siberia | RU | 60 | 105 |
region | Russian Far East | RU | 60 | 140 |
region | Crimea | UA | 45.3 | 34.4 | Crimean Peninsula
region | Donbas | UA | 48.3 | 38 | Donbass
region | Transnistria | MD | 47.2 | 29.1 | Transdniestria
region | Abkhazia | GE | 43 | 41 |
region | South Ossetia | GE | 42.3 | 44 |
region | Nagorno-Karabakh | AZ | 39.8 | 46.7 | Karabakh, Nagorno Karabakh
region | Nakhchivan | AZ | 39.3 | 45.4 |
region | Caribbean | | 15.7 | -75 | West Indies, Antilles
region | Latin America | | -10 | -70 |
region | Central America | | 14 | -87 |
region | Central Asia | | 43 | 66 |
region | Southeast Asia | | 8 | 110 | South East Asia, South-East Asia
region | South Asia | | 22 | 79 |
region | East Asia | | 35 | 115 | Far East, Northeast Asia
region | Asia Pacific | | 0 | 120 | Asia-Pacific, Indo-Pacific
region | Indian Subcontinent | | 22 | 79 |
region | Eastern Europe | | 51 | 30 |
region | Western Europe | | 48 | 4 |
region | Central Europe | | 49 | 17 |
region | Northern Europe | | 60 | 17 |
region | Southern Europe | | 42 | 14 |
region | Scandinavia | | 63 | 16 | Nordic countries
region | Lapland | FI | 67.5 | 26.5 |
region | Baltic States | | 57 | 25 | Baltics
region | Benelux | | 51.5 | 5 | Low Countries
region | Iberian Peninsula | | 40 | -4.5 | Iberia
region | Eurozone | | 48 | 9 | euro zone
region | European Union | | 50.84 | 4.38 | EU, E.U.
region | Soviet Union | | 60 | 100 | USSR, U.S.S.R.
region | Yugoslavia | | 44 | 20 |
region | Czechoslovakia | | 49.5 | 17 |
region | East Germany | DE | 52.5 | 13 | German Democratic Republic, GDR
region | West Germany | DE | 50.5 | 8 |
region | Sahel | | 15 | 5 |
region | Horn of Africa | | 8 | 46 |
region | West Africa | | 11 | -3 | Western Africa
region | East Africa | | 0 | 37 | Eastern Africa
region | Southern Africa | | -24 | 24 |
region | North Africa | | 28 | 10 | Northern Africa
region | Central Africa | | 3 | 20 |
region | Maghreb | | 33 | 2 |
region | Levant | | 34 | 37 |
region | Great Lakes Region | | -2 | 30 |
region | Arabian Peninsula | | 23 | 46 | Arabia
region | Gulf | | 27 | 51 |
region | Gaza Strip | PS | 31.42 | 34.37 | Gaza
region | West Bank | PS | 32 | 35.25 | occupied West Bank
region | Palestinian Territories | PS | 31.9 | 35.2 | Occupied Territories
region | East Jerusalem | PS | 31.79 | 35.24 |
region | Golan Heights | SY | 33 | 35.75 | Golan
region | Galilee | IL | 32.8 | 35.4 |
region | Negev | IL | 30.8 | 34.8 |
region | Sinai | EG | 29.5 | 33.8 | Sinai Peninsula
region | Bekaa Valley | LB | 33.8 | 35.9 | Bekaa, Beqaa Valley
region | Darfur | SD | 13.5 | 24 |
region | Kordofan | SD | 13 | 30 |
region | Nuba Mountains | SD | 11.5 | 30.5 |
region | Abyei | SD | 9.6 | 28.4 |
region | Tigray | ET | 14 | 38.5 |
region | Ogaden | ET | 7 | 44 |
region | Puntland | SO | 8.5 | 49 |
region | Somaliland | SO | 9.6 | 45.5 |
region | Biafra | NG | 5.8 | 7.5 |
region | Niger Delta | NG | 5 | 6.2 |
region | Casamance | SN | 12.8 | -15.5 |
region | Cabinda | AO | -5 | 12.4 |
region | Katanga | CD | -9 | 26 |
region | Zanzibar | TZ | -6.1 | 39.3 |
region | Upper Nile | SS | 10 | 32.7 |
region | Bahr el Ghazal | SS | 8.5 | 27 |
region | Cyrenaica | LY | 28 | 22 |
region | Fezzan | LY | 26 | 14 |
region | Tripolitania | LY | 31 | 13 |
region | Kurdistan | | 37 | 43 |
region | Iraqi Kurdistan | IQ | 36.2 | 44 | Kurdistan Region
region | Anatolia | TR | 39 | 35 | Asia Minor
region | Kashmir | | 34.5 | 76 |
region | Punjab | | 31 | 74 |
region | Bengal | | 23.5 | 88.5 |
region | Waziristan | PK | 32.5 | 69.8 | North Waziristan, South Waziristan
region | Swat Valley | PK | 35.2 | 72.4 | Swat
region | Khyber Pass | PK | 34.1 | 71.1 |
region | Baluchistan | PK | 28 | 66 | Balochistan
region | Tibet | CN | 31 | 88 | Tibetan Plateau
region | Manchuria | CN | 45 | 127 |
region | Mainland China | CN | 35 | 105 | mainland China
region | Korea | | 38 | 127 | Korean Peninsula, Korea (peninsula)
region | Indochina | | 16 | 105 |
region | Rakhine | MM | 19.5 | 94 | Arakan
region | Mindanao | PH | 7.5 | 125 |
region | Luzon | PH | 16 | 121 |
region | Visayas | PH | 11 | 123 |
region | Aceh | ID | 4 | 97 |
region | West Papua | ID | -2 | 133 | Irian Jaya
region | Kalimantan | ID | -1 | 114 |
region | Outback | AU | -25 | 133 |
region | Amazon | BR | -4 | -62 | Amazon Basin, Amazonia, Amazon rainforest
region | Patagonia | AR | -45 | -69 |
region | Pampas | AR | -35 | -62 |
region | Yucatan | MX | 20.5 | -89 | Yucatan Peninsula, Yucatán Peninsula
region | Baja California Peninsula | MX | 28 | -113.5 |
region | Great Britain | GB | 54 | -2 |
region | British Isles | | 54.5 | -4 |
region | Midlands | GB | 52.6 | -1.5 |
region | West Midlands | GB | 52.5 | -2 |
region | East Midlands | GB | 52.9 | -0.9 |
region | East Anglia | GB | 52.4 | 1 |
region | North East England | GB | 55 | -1.9 |
region | North West England | GB | 54 | -2.6 |
region | South East England | GB | 51.3 | -0.8 |
region | South West England | GB | 50.9 | -3.5 |
region | West Country | GB | 50.9 | -3.5 |
region | Yorkshire | GB | 54 | -1.5 |
region | West Yorkshire | GB | 53.7 | -1.7 |
region | South Yorkshire | GB | 53.5 | -1.3 |
region | Greater Manchester | GB | 53.5 | -2.3 |
region | Merseyside | GB | 53.4 | -3 |
region | Tyne and Wear | GB | 54.9 | -1.5 |
region | Teesside | GB | 54.6 | -1.2 |
region | Northamptonshire | GB | 52.3 | -0.9 |
region | Bedfordshire | GB | 52.1 | -0.4 |
region | Berkshire | GB | 51.4 | -1 |
region | Cheshire | GB | 53.2 | -2.5 |
region | Sussex | GB | 51 | -0.1 |
region | Middlesex | GB | 51.5 | -0.4 |
region | Humberside | GB | 53.8 | -0.4 |
region | Avon | GB | 51.4 | -2.6 |
region | Cotswolds | GB | 51.8 | -2 |
region | Lake District | GB | 54.5 | -3.2 |
region | Peak District | GB | 53.3 | -1.8 |
region | Dartmoor | GB | 50.6 | -4 |
region | Scottish Highlands | GB | 57.5 | -5 | Highlands
region | Strathclyde | GB | 55.8 | -4.5 |
region | Lothian | GB | 55.9 | -3.2 |
region | Tayside | GB | 56.5 | -3.3 |
region | South Wales | GB | 51.6 | -3.5 |
region | North Wales | GB | 53 | -3.7 |
region | Ulster | | 54.6 | -7 |
region | County Antrim | GB | 54.8 | -6.2 |
region | County Armagh | GB | 54.3 | -6.6 |
region | County Down | GB | 54.4 | -5.9 |
region | County Fermanagh | GB | 54.4 | -7.7 |
region | County Tyrone | GB | 54.6 | -7.2 |
region | County Londonderry | GB | 54.9 | -6.8 |
region | Tuscany | IT | 43.4 | 11 |
region | Tyrol | | 47.2 | 11.4 |
region | Riviera | FR | 43.6 | 7 | French Riviera, Cote d'Azur, Côte d'Azur
region | Provence | FR | 43.8 | 5.5 |
region | Burgundy | FR | 47 | 4.5 |
region | Champagne | FR | 49 | 4 |
region | Alsace | FR | 48.3 | 7.5 |
region | Lorraine | FR | 48.8 | 6.3 |
region | Picardy | FR | 49.7 | 2.8 |
region | Aquitaine | FR | 44.5 | -0.3 |
region | Rhineland | DE | 50.5 | 7 |
region | Ruhr | DE | 51.5 | 7.2 |
region | Black Forest | DE | 48.2 | 8.2 |
region | Prussia | DE | 52.5 | 13.4 |
region | Silesia | PL | 51 | 17 |
region | Pomerania | PL | 54 | 16.5 |
region | Bohemia | CZ | 50 | 14.5 |
region | Moravia | CZ | 49.3 | 17 |
region | Transylvania | RO | 46.5 | 24 |
region | Dalmatia | HR | 43.5 | 16.5 |
region | Istria | HR | 45.2 | 13.9 |
region | Republika Srpska | BA | 44.8 | 17.2 |
region | Vojvodina | RS | 45.4 | 20 |
region | Thrace | | 41.5 | 26 |
region | Peloponnese | GR | 37.5 | 22.3 |
region | Jutland | DK | 56 | 9.2 |
region | Costa del Sol | ES | 36.6 | -4.6 |
region | Castile | ES | 41 | -4 |
region | Algarve | PT | 37.2 | -8.2 |
region | Midwest | US | 42 | -91 | Mid-West, Upper Midwest, Middle West
region | New England | US | 43.5 | -71.5 |
region | Deep South | US | 32.5 | -87 | American South, South
region | Southwest | US | 34 | -108 |
region | Northeast | US | 42 | -74 |
region | Southeast | US | 33 | -84 |
region | Pacific Northwest | US | 46 | -121 |
region | Mid-Atlantic | US | 39.5 | -76 |
region | East Coast | US | 38 | -76 | Eastern Seaboard
region | West Coast | US | 40 | -122 |
region | Gulf Coast | US | 30 | -90 |
region | Great Plains | US | 41 | -100 |
region | Appalachia | US | 38 | -81 |
region | Rust Belt | US | 41 | -83 |
region | Bay Area | US | 37.8 | -122.3 | San Francisco Bay Area
region | Silicon Valley | US | 37.4 | -122 |
region | Napa Valley | US | 38.5 | -122.4 |
region | Central Valley | US | 36.8 | -119.8 |
region | San Fernando Valley | US | 34.2 | -118.5 |
region | Southern California | US | 34 | -117 |
region | Northern California | US | 39.5 | -121.5 |
region | Northern Virginia | US | 38.8 | -77.3 |
region | South Florida | US | 26 | -80.3 |
region | Central Florida | US | 28.3 | -81.4 |
region | Florida Keys | US | 24.7 | -81.1 |
region | Everglades | US | 25.9 | -80.9 |
region | Florida Panhandle | US | 30.5 | -85.5 |
region | Upstate New York | US | 43 | -75.5 |
region | Long Island | US | 40.8 | -73.1 |
region | Cape Cod | US | 41.7 | -70.2 |
region | Outer Banks | US | 35.5 | -75.5 |
region | Upper Peninsula | US | 46.3 | -87 |
region | Ozarks | US | 36.8 | -92.5 |
region | Mississippi Delta | US | 33.5 | -90.7 |
region | Texas Panhandle | US | 35.5 | -101.4 |
region | Wine Country | US | 38.5 | -122.5 |
region | Tidewater | US | 37 | -76.4 | Hampton Roads
region | Research Triangle | US | 35.9 | -78.8 |
region | Twin Cities | US | 44.95 | -93.2 |
region | Inland Empire | US | 34 | -117.3 |
region | Guantanamo Bay | CU | 19.9 | -75.15 | Guantánamo Bay, Guantanamo
region | Maritimes | CA | 45.5 | -64 | Atlantic Canada
region | Prairies | CA | 51 | -106 |
region | Labrador | CA | 54 | -61 |
region | Northwest Territories | CA | 65 | -118 |
region | Lower Mainland | CA | 49.2 | -122.5 |
region | Arctic | | 80 | 0 | Arctic Circle
region | Gold Coast | AU | -28 | 153.4 |
region | Kimberley | AU | -16.5 | 126 |
region | Pilbara | AU | -21.5 | 119 |
region | Cape York | AU | -13 | 142.6 | Cape York Peninsula
region | Hunter Valley | AU | -32.5 | 151 |
region | Panama Canal | PA | 9.1 | -79.7 |
region | Suez Canal | EG | 30.6 | 32.3 |
sea | Atlantic Ocean | | 10 | -25 | Atlantic
sea | North Atlantic | | 40 | -35 | North Atlantic Ocean
sea | South Atlantic | | -25 | -15 |
sea | Pacific Ocean | | 0 | -160 | Pacific
sea | South Pacific | | -20 | -150 |
sea | Indian Ocean | | -10 | 70 |
sea | Arctic Ocean | | 85 | 0 |
sea | Southern Ocean | | -65 | 0 | Antarctic Ocean
sea | Mediterranean Sea | | 35 | 20 | Mediterranean
sea | Adriatic Sea | | 43 | 15 | Adriatic
sea | Aegean Sea | | 38.5 | 25 | Aegean
sea | Ionian Sea | | 38 | 19 |
sea | Black Sea | | 43 | 34 |
sea | Sea of Azov | | 46 | 36.5 | Azov Sea
sea | Caspian Sea | | 42 | 50 | Caspian
sea | Aral Sea | | 45 | 60 |
sea | Dead Sea | | 31.5 | 35.5 |
sea | Red Sea | | 20 | 38.5 |
sea | Arabian Sea | | 15 | 65 |
sea | Persian Gulf | | 27 | 51 | Arabian Gulf
sea | Strait of Hormuz | | 26.6 | 56.3 |
sea | Gulf of Oman | | 24.5 | 58.5 |
sea | Gulf of Aden | | 12 | 48 |
sea | Bab el-Mandeb | | 12.6 | 43.3 | Bab al-Mandab
sea | Gulf of Guinea | | 2 | 3 |
sea | Gulf of Mexico | | 25 | -90 | Gulf of America
sea | Caribbean Sea | | 15 | -75 |
sea | Baltic Sea | | 58 | 20 | Baltic
sea | North Sea | | 56 | 3 |
sea | Norwegian Sea | | 68 | 2 |
sea | Barents Sea | | 74 | 38 |
sea | Kara Sea | | 76 | 72 |
sea | Bering Sea | | 58 | -178 |
sea | Bering Strait | | 65.75 | -169 |
sea | Irish Sea | | 53.7 | -5 |
sea | English Channel | | 50.2 | -1 |
sea | Bay of Biscay | | 45 | -4 |
sea | Strait of Gibraltar | | 35.95 | -5.6 | Straits of Gibraltar
sea | Bosphorus | TR | 41.1 | 29.1 | Bosporus
sea | Dardanelles | TR | 40.2 | 26.4 |
sea | Bay of Bengal | | 15 | 88 |
sea | Andaman Sea | | 10 | 96 |
sea | Strait of Malacca | | 3 | 100.5 | Malacca Strait
sea | Gulf of Thailand | | 9.5 | 102 |
sea | South China Sea | | 15 | 115 |
sea | East China Sea | | 29 | 125 |
sea | Yellow Sea | | 36 | 123 | West Sea
sea | Sea of Japan | | 40 | 135 | East Sea
sea | Sea of Okhotsk | | 55 | 150 |
sea | Taiwan Strait | | 24.5 | 119.5 | Taiwan Straits
sea | Coral Sea | | -18 | 155 |
sea | Tasman Sea | | -38 | 160 |
sea | Bass Strait | AU | -40 | 146 |
sea | Timor Sea | | -11 | 128 |
sea | Java Sea | ID | -5 | 110 |
sea | Hudson Bay | CA | 60 | -85 |
sea | Gulf of St. Lawrence | CA | 48 | -61.5 | Gulf of Saint Lawrence
sea | Chesapeake Bay | US | 38 | -76.3 | Chesapeake
sea | San Francisco Bay | US | 37.7 | -122.3 |
sea | Tampa Bay | US | 27.8 | -82.5 |
sea | Puget Sound | US | 47.6 | -122.4 |
sea | Gulf of California | MX | 27 | -111.5 | Sea of Cortez
sea | Gulf of Alaska | US | 57 | -144 |
sea | Long Island Sound | US | 41.1 | -72.9 |
lake | Great Lakes | | 45 | -84 |
lake | Lake Superior | | 47.7 | -88 |
lake | Lake Michigan | US | 44 | -87 |
lake | Lake Huron | | 45 | -82.5 |
lake | Lake Erie | | 42.2 | -81.2 |
lake | Lake Ontario | | 43.7 | -77.9 |
lake | Lake Tahoe | US | 39.1 | -120 |
lake | Great Salt Lake | US | 41.2 | -112.5 |
lake | Lake Okeechobee | US | 26.9 | -80.8 |
lake | Lake Pontchartrain | US | 30.2 | -90.1 |
lake | Lake Champlain | US | 44.5 | -73.3 |
lake | Lake Mead | US | 36.2 | -114.4 |
lake | Lake Powell | US | 37.1 | -111.3 |
lake | Lake Victoria | | -1 | 33 |
lake | Lake Tanganyika | | -6.5 | 29.5 |
lake | Lake Malawi | | -12 | 34.5 |
lake | Lake Chad | | 13 | 14 |
lake | Lake Turkana | KE | 3.5 | 36 |
lake | Lake Kivu | | -2 | 29 |
lake | Lake Albert | | 1.7 | 31 |
lake | Lake Titicaca | | -15.8 | -69.4 |
lake | Lake Maracaibo | VE | 9.8 | -71.5 |
lake | Lake Baikal | RU | 53.5 | 108 |
lake | Lake Ladoga | RU | 60.8 | 31.5 |
lake | Lake Geneva | | 46.4 | 6.5 |
lake | Lake Constance | | 47.6 | 9.4 |
lake | Lake Como | IT | 46 | 9.3 |
lake | Lake Garda | IT | 45.6 | 10.6 |
lake | Sea of Galilee | IL | 32.8 | 35.6 | Lake Tiberias, Lake Kinneret
lake | Loch Ness | GB | 57.3 | -4.5 |
river | Nile | | 26 | 32 | River Nile, Nile River, Nile Delta
river | Blue Nile | | 11 | 35 |
river | White Nile | | 10 | 32 |
river | Niger River | | 13 | 1 |
river | Congo River | | -2 | 18 |
river | Zambezi | | -16 | 30 | Zambezi River
river | Limpopo River | | -23 | 30 |
river | Amazon River | BR | -3 | -60 |
river | Orinoco | VE | 8 | -66 |
river | Mississippi River | US | 35 | -90.5 |
river | Missouri River | US | 42 | -97 |
river | Ohio River | US | 38 | -86 |
river | Colorado River | US | 36 | -113 |
river | Columbia River | US | 46 | -120 |
river | Hudson River | US | 41.7 | -73.9 |
river | Potomac River | US | 38.9 | -77.1 | Potomac
river | Delaware River | US | 40.5 | -75 |
river | Tennessee River | US | 35 | -87 |
river | Rio Grande | | 29 | -102 |
river | St. Lawrence River | CA | 46 | -72.5 | Saint Lawrence River
river | Mackenzie River | CA | 65 | -125 |
river | Yukon River | | 64 | -150 |
river | Thames | GB | 51.5 | -0.1 | River Thames
river | Severn | GB | 52 | -2.3 | River Severn
river | Mersey | GB | 53.4 | -3 | River Mersey
river | Seine | FR | 48.9 | 2.3 | River Seine
river | Loire | FR | 47.3 | -0.5 | River Loire
river | Rhone | FR | 45 | 4.8 | Rhône
river | Rhine | DE | 50.5 | 7.5 | River Rhine, Rhine River
river | Danube | | 47 | 19 | Danube River, River Danube
river | Elbe | DE | 53 | 11 |
river | Oder | | 52 | 14.6 |
river | Vistula | PL | 52.5 | 20 |
river | Tiber | IT | 41.9 | 12.5 |
river | Volga | RU | 53 | 48.5 | Volga River
river | Dnieper | UA | 48 | 34 | Dnipro River, Dnieper River, Dnepr
river | Dniester | | 47 | 29.5 | Dniester River
river | Don River | RU | 48 | 42 |
river | Yenisei | RU | 62 | 89 |
river | Lena River | RU | 66 | 125 |
river | Amur River | | 50 | 127.5 |
river | Yalu River | | 40.5 | 125 | Yalu
river | Tumen River | | 42.5 | 129.8 |
river | Jordan River | | 32 | 35.5 | River Jordan
river | Litani River | LB | 33.4 | 35.5 |
river | Euphrates | | 34.5 | 41.5 | Euphrates River
river | Tigris | IQ | 34 | 44 | Tigris River
river | Indus | PK | 28 | 69 | Indus River
river | Ganges | IN | 25.3 | 83 | Ganges River
river | Brahmaputra | IN | 26.5 | 92.5 | Brahmaputra River
river | Mekong | | 15 | 105.5 | Mekong River, Mekong Delta
river | Irrawaddy | MM | 20 | 95 | Irrawaddy Delta
river | Yangtze | CN | 30.5 | 112 | Yangtze River
river | Yellow River | CN | 36 | 110 |
river | Pearl River Delta | CN | 22.7 | 113.5 |
river | Murray River | AU | -35 | 142 |
island | Sumatra | ID | 0 | 102 |
island | Java | ID | -7.3 | 110 |
island | Bali | ID | -8.4 | 115.1 |
island | Borneo | | 0.5 | 114 |
island | Sulawesi | ID | -2 | 121 |
island | Lombok | ID | -8.6 | 116.3 |
island | Timor | | -9 | 125 |
island | New Guinea | | -5 | 140 |
island | Bougainville | PG | -6.2 | 155.3 |
island | Guadalcanal | SB | -9.6 | 160.2 |
island | Hokkaido | JP | 43.4 | 142.8 |
island | Honshu | JP | 36 | 138 |
island | Kyushu | JP | 32.7 | 131 |
island | Shikoku | JP | 33.7 | 133.5 |
island | Okinawa | JP | 26.5 | 127.9 |
island | Iwo Jima | JP | 24.8 | 141.3 |
island | Senkaku Islands | | 25.7 | 123.5 | Diaoyu Islands, Senkakus, Diaoyus
island | Kuril Islands | RU | 46.5 | 151 | Kurils, Kuriles, Northern Territories
island | Sakhalin | RU | 51 | 143 | Sakhalin Island
island | Novaya Zemlya | RU | 74 | 57 |
island | Spratly Islands | | 9 | 112 | Spratlys, Spratly
island | Paracel Islands | | 16.5 | 112 | Paracels
island | Scarborough Shoal | | 15.1 | 117.8 |
island | Hainan | CN | 19.2 | 109.7 | Hainan Island
island | Kinmen | TW | 24.4 | 118.3 | Quemoy
island | Dokdo | KR | 37.2 | 131.9 | Takeshima
island | Jeju | KR | 33.4 | 126.5 | Jeju Island, Cheju
island | Yeonpyeong | KR | 37.7 | 125.7 | Yeonpyeong Island
island | Phuket | TH | 8 | 98.3 | Phuket Island
island | Penang | MY | 5.4 | 100.3 |
island | Andaman Islands | IN | 12.5 | 92.8 |
island | Socotra | YE | 12.5 | 54 |
island | Hispaniola | | 19 | -71 |
island | Tobago | TT | 11.2 | -60.7 |
island | Galapagos Islands | EC | -0.5 | -90.5 | Galapagos, Galápagos, Galápagos Islands
island | Easter Island | CL | -27.1 | -109.4 |
island | Tierra del Fuego | | -54 | -69 |
island | Vancouver Island | CA | 49.6 | -125.7 |
island | Newfoundland | CA | 48.5 | -56 |
island | Cape Breton | CA | 46.2 | -60.8 | Cape Breton Island
island | Baffin Island | CA | 68 | -72 |
island | Manhattan | US | 40.78 | -73.97 |
island | Staten Island | US | 40.58 | -74.15 |
island | Martha's Vineyard | US | 41.4 | -70.6 |
island | Nantucket | US | 41.3 | -70.05 |
island | Hilton Head | US | 32.2 | -80.75 | Hilton Head Island
island | Oahu | US | 21.5 | -158 |
island | Maui | US | 20.8 | -156.3 |
island | Kauai | US | 22.05 | -159.5 |
island | Big Island | US | 19.6 | -155.5 |
island | Aleutian Islands | US | 52.5 | -174 | Aleutians
island | Corsica | FR | 42.2 | 9.2 |
island | Sicily | IT | 37.75 | 14.25 |
island | Sardinia | IT | 40 | 9 |
island | Lampedusa | IT | 35.5 | 12.6 |
island | Capri | IT | 40.55 | 14.2 |
island | Crete | GR | 35.2 | 24.9 |
island | Rhodes | GR | 36.2 | 28 |
island | Lesbos | GR | 39.2 | 26.3 | Lesvos
island | Corfu | GR | 39.6 | 19.8 |
island | Santorini | GR | 36.4 | 25.4 |
island | Mallorca | ES | 39.6 | 3 | Majorca
island | Ibiza | ES | 39 | 1.4 |
island | Tenerife | ES | 28.3 | -16.6 |
island | Gran Canaria | ES | 28 | -15.6 |
island | Lanzarote | ES | 29 | -13.6 |
island | La Palma | ES | 28.7 | -17.9 |
island | Madeira | PT | 32.75 | -17 |
island | Azores | PT | 38.5 | -28 |
island | Isle of Wight | GB | 50.7 | -1.3 |
island | Hebrides | GB | 57.5 | -7 | Outer Hebrides
island | Orkney | GB | 59 | -3 | Orkneys
island | Shetland | GB | 60.3 | -1.2 | Shetlands
island | Skye | GB | 57.3 | -6.2 | Isle of Skye
island | Gotland | SE | 57.5 | 18.5 |
island | Snake Island | UA | 45.3 | 30.2 |
island | North Island | NZ | -39 | 176 |
island | South Island | NZ | -43.5 | 170.5 |
island | Tasmania | AU | -42 | 147 |
island | Kangaroo Island | AU | -35.8 | 137.2 |
island | Tahiti | PF | -17.6 | -149.4 |
island | Channel Islands | | 49.4 | -2.4 |
island | Diego Garcia | IO | -7.3 | 72.4 |
island | Polynesia | | -15 | -150 |
mountain | Himalayas | | 28 | 85 | Himalaya
mountain | Mount Everest | | 28 | 86.9 | Everest
mountain | K2 | | 35.9 | 76.5 |
mountain | Hindu Kush | AF | 35.5 | 70 |
mountain | Karakoram | | 35.5 | 76.5 |
mountain | Tora Bora | AF | 34.1 | 70.2 |
mountain | Alps | | 46.5 | 9.5 | Swiss Alps, French Alps, Italian Alps
mountain | Mont Blanc | | 45.8 | 6.9 |
mountain | Matterhorn | CH | 45.98 | 7.66 |
mountain | Pyrenees | | 42.7 | 0.5 |
mountain | Apennines | IT | 43 | 13 |
mountain | Dolomites | IT | 46.4 | 11.8 |
mountain | Mount Etna | IT | 37.75 | 15 | Etna
mountain | Vesuvius | IT | 40.8 | 14.4 | Mount Vesuvius
mountain | Carpathians | | 48 | 24 | Carpathian Mountains
mountain | Urals | RU | 60 | 60 | Ural Mountains, Ural
mountain | Mount Elbrus | RU | 43.35 | 42.45 |
mountain | Mount Ararat | TR | 39.7 | 44.3 |
mountain | Mount Sinai | EG | 28.5 | 34 |
mountain | Mount Fuji | JP | 35.36 | 138.73 |
mountain | Mount Kilimanjaro | TZ | -3.07 | 37.35 | Kilimanjaro
mountain | Mount Kenya | KE | -0.15 | 37.3 |
mountain | Atlas Mountains | MA | 31.5 | -6 |
mountain | Table Mountain | ZA | -33.96 | 18.4 |
mountain | Andes | | -20 | -67 |
mountain | Aconcagua | AR | -32.65 | -70 |
mountain | Rocky Mountains | | 43 | -109 | Rockies
mountain | Appalachian Mountains | US | 38 | -80.5 | Appalachians
mountain | Great Smoky Mountains | US | 35.6 | -83.5 | Smoky Mountains, Smokies
mountain | Blue Ridge Mountains | US | 36.5 | -81 | Blue Ridge
mountain | Adirondacks | US | 44 | -74.2 | Adirondack Mountains
mountain | Catskills | US | 42.1 | -74.4 | Catskill Mountains
mountain | White Mountains | US | 44.1 | -71.4 |
mountain | Sierra Nevada | US | 37.7 | -119.3 |
mountain | Cascades | US | 46 | -121.6 | Cascade Range
mountain | Mount Rainier | US | 46.85 | -121.76 |
mountain | Mount St. Helens | US | 46.2 | -122.2 | Mount Saint Helens
mountain | Mount Hood | US | 45.37 | -121.7 |
mountain | Mount McKinley | US | 63.07 | -151 | Denali
mountain | Mount Rushmore | US | 43.88 | -103.46 |
mountain | Black Hills | US | 44 | -103.7 |
mountain | Mauna Loa | US | 19.5 | -155.6 |
mountain | Kilauea | US | 19.4 | -155.3 |
mountain | Blue Mountains | AU | -33.7 | 150.3 |
mountain | Uluru | AU | -25.3 | 131 | Ayers Rock
mountain | Snowdonia | GB | 53 | -4 | Eryri
mountain | Snowdon | GB | 53.07 | -4.08 |
mountain | Ben Nevis | GB | 56.8 | -5 |
mountain | Cairngorms | GB | 57.1 | -3.6 |
mountain | Pennines | GB | 54.5 | -2.3 |
desert | Sahara | | 24 | 10 | Sahara Desert
desert | Kalahari | BW | -23 | 22 | Kalahari Desert
desert | Gobi Desert | | 43 | 106 | Gobi
desert | Mojave Desert | US | 35 | -116 | Mojave
desert | Sonoran Desert | | 32 | -113 |
desert | Atacama Desert | CL | -23 | -69 | Atacama
desert | Judean Desert | | 31.6 | 35.3 |
desert | Death Valley | US | 36.5 | -117 |
park | Grand Canyon | US | 36.1 | -112.1 | Grand Canyon National Park
park | Yellowstone | US | 44.6 | -110.5 | Yellowstone National Park
park | Yosemite | US | 37.85 | -119.55 | Yosemite National Park
landmark | Niagara Falls | | 43.08 | -79.07 |
landmark | Victoria Falls | | -17.92 | 25.86 |
park | Kruger National Park | ZA | -24 | 31.5 | Kruger Park
park | Serengeti | TZ | -2.3 | 34.8 | Serengeti National Park
landmark | Great Barrier Reef | AU | -18.3 | 147.7 |
park | Central Park | US | 40.78 | -73.97 |
landmark | Golden Gate Bridge | US | 37.82 | -122.48 |
landmark | Cape Canaveral | US | 28.4 | -80.6 |
landmark | Cape of Good Hope | ZA | -34.36 | 18.47 |
landmark | Cape Horn | CL | -55.98 | -67.27 |
landmark | Bikini Atoll | MH | 11.6 | 165.4 | Bikini
city | Downtown Los Angeles | US | 34.05 | -118.25 |
landmark | Wall Street | US | 40.706 | -74.009 |
landmark | Times Square | US | 40.758 | -73.985 |
landmark | Ground Zero | US | 40.712 | -74.013 |
landmark | Capitol Hill | US | 38.89 | -77 |
landmark | Camp David | US | 39.65 | -77.46 |
landmark | Fort Hood | US | 31.13 | -97.78 |
landmark | Fort Bragg | US | 35.14 | -79 |
landmark | Pearl Harbor | US | 21.37 | -157.95 |
city | Hollywood | US | 34.1 | -118.33 |
city | Harlem | US | 40.81 | -73.95 |
city | South Bronx | US | 40.82 | -73.92 |
landmark | Downing Street | GB | 51.503 | -0.128 |
city | Westminster | GB | 51.5 | -0.127 |
landmark | Heathrow | GB | 51.47 | -0.45 | Heathrow Airport
landmark | Gatwick | GB | 51.15 | -0.18 | Gatwick Airport
city | Wimbledon | GB | 51.42 | -0.2 |
city | Wembley | GB | 51.55 | -0.3 |
landmark | Tiananmen Square | CN | 39.9 | 116.4 | Tiananmen
landmark | Tahrir Square | EG | 30.04 | 31.24 |
landmark | Red Square | RU | 55.754 | 37.62 |
city | Chernobyl | UA | 51.39 | 30.1 | Chornobyl
landmark | Auschwitz | PL | 50.03 | 19.2 |
landmark | Panmunjom | KR | 37.96 | 126.68 | Panmunjeom
city | Bakhmut | UA | 48.6 | 38 | Artemivsk
city | Avdiivka | UA | 48.14 | 37.75 |
city | Khan Younis | PS | 31.34 | 34.3 | Khan Yunis
landmark | Bagram | AF | 34.94 | 69.26 | Bagram Airfield
city | Ghouta | SY | 33.5 | 36.4 | Eastern Ghouta
city | Chibok | NG | 10.87 | 12.84 |
city | Sandy Hook | US | 41.42 | -73.28 |
landmark | White House | US | 38.898 | -77.037 |
landmark | Pentagon | US | 38.871 | -77.056 |
landmark | Capitol | US | 38.89 | -77.009 | US Capitol, U.S. Capitol
landmark | Statue of Liberty | US | 40.689 | -74.045 |
landmark | Rockefeller Center | US | 40.759 | -73.979 |
landmark | Madison Square Garden | US | 40.751 | -73.994 |
landmark | World Trade Center | US | 40.712 | -74.013 |
landmark | Golden Gate | US | 37.82 | -122.48 |
landmark | Alcatraz | US | 37.827 | -122.423 | Alcatraz Island
landmark | Hoover Dam | US | 36.016 | -114.737 |
landmark | Las Vegas Strip | US | 36.115 | -115.172 |
landmark | Bourbon Street | US | 29.959 | -90.065 | French Quarter
landmark | Rikers Island | US | 40.79 | -73.88 |
landmark | O'Hare International Airport | US | 41.98 | -87.9 | O'Hare
landmark | John F. Kennedy International Airport | US | 40.64 | -73.78 | JFK Airport, JFK, Kennedy Airport
landmark | LaGuardia Airport | US | 40.777 | -73.873 | LaGuardia
landmark | Dulles International Airport | US | 38.95 | -77.46 | Dulles
landmark | Los Alamos National Laboratory | US | 35.88 | -106.3 |
landmark | Buckingham Palace | GB | 51.501 | -0.142 |
landmark | Trafalgar Square | GB | 51.508 | -0.128 |
landmark | Whitehall | GB | 51.504 | -0.126 |
landmark | Tower Bridge | GB | 51.505 | -0.075 |
landmark | Hyde Park | GB | 51.507 | -0.166 |
landmark | Stonehenge | GB | 51.179 | -1.826 |
landmark | Eiffel Tower | FR | 48.858 | 2.294 |
landmark | Champs-Elysees | FR | 48.87 | 2.307 | Champs-Élysées
landmark | Place de la Republique | FR | 48.867 | 2.364 | Place de la République
landmark | Charles de Gaulle Airport | FR | 49.01 | 2.55 |
landmark | Brandenburg Gate | DE | 52.516 | 13.378 |
landmark | Ramstein Air Base | DE | 49.44 | 7.6 | Ramstein
landmark | St. Peter's Square | VA | 41.902 | 12.457 |
landmark | Colosseum | IT | 41.89 | 12.492 |
landmark | Kremlin | RU | 55.752 | 37.617 |
landmark | Maidan | UA | 50.45 | 30.524 | Independence Square, Maidan Nezalezhnosti
landmark | Zaporizhzhia Nuclear Power Plant | UA | 47.51 | 34.585 |
landmark | Taksim Square | TR | 41.037 | 28.985 | Taksim
landmark | Incirlik Air Base | TR | 37 | 35.43 | Incirlik
landmark | Temple Mount | IL | 31.778 | 35.236 | Haram al-Sharif
landmark | Western Wall | IL | 31.777 | 35.234 |
landmark | Ben Gurion Airport | IL | 32.01 | 34.88 | Ben Gurion International Airport
landmark | Abu Ghraib | IQ | 33.29 | 44.07 |
landmark | Green Zone | IQ | 33.31 | 44.39 |
landmark | Fordow | IR | 34.885 | 50.996 | Fordo
landmark | Bushehr Nuclear Power Plant | IR | 28.83 | 50.89 |
landmark | Taj Mahal | IN | 27.175 | 78.042 |
landmark | Line of Control | | 34 | 75 |
landmark | Great Wall of China | CN | 40.43 | 116.57 | Great Wall
landmark | Three Gorges Dam | CN | 30.82 | 111 | Three Gorges
landmark | Zhongnanhai | CN | 39.91 | 116.38 |
landmark | Demilitarized Zone | | 38 | 127.2 | DMZ
landmark | Yongbyon | KP | 39.8 | 125.75 | Nyongbyon
landmark | Yasukuni Shrine | JP | 35.694 | 139.744 | Yasukuni
landmark | Fukushima Daiichi | JP | 37.42 | 141.03 |
landmark | Robben Island | ZA | -33.8 | 18.37 |
landmark | Zaatari | JO | 32.29 | 36.33 | Zaatari refugee camp
landmark | Calais Jungle | FR | 50.97 | 1.9 |
landmark | Bondi Beach | AU | -33.89 | 151.277 | Bondi
landmark | Copacabana | BR | -22.97 | -43.18 | Copacabana Beach
landmark | Maracana | BR | -22.912 | -43.23 | Maracanã
landmark | Mar-a-Lago | US | 26.677 | -80.037 |
landmark | Trump Tower | US | 40.762 | -73.974 |
"""
