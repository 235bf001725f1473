"""Words of disasters, accidents and weather."""

from typing import Final

WORDS: Final = """
03000000 2: disaster, accident, emergency, victims, survivors, rescue, death toll, devastated, devastation
03000000 2: tragedy, killed
03000000 1: injured, collapsed, dead, damage, destroyed, missing, evacuated, swept away, toll, hospitalised
20000139 3: accident, collision, crashed, fatal crash, crash, injured, killed when, plunged
20000140 4: explosion, blast, exploded, gas explosion
20000141 4: mine blast, mine accident, industrial accident, mine explosion, miners trapped, trapped miners
20000141 4: oil spill, gas leak
20000143 3: derailment, collision, wreckage, crash, pile-up
20000144 4: plane crash, air crash, helicopter crash, airliner crashed, crash landing, black box
20000144 4: emergency landing, jet crashed
20000145 4: ferry sank, capsized, shipwreck, sank, boat sank, ferry disaster, ran aground, sinking
20000146 4: train crash, derailed, derailment, rail crash, train collision
20000147 4: road accident, car crash, bus crash, motorway crash, pile-up, traffic accident, lorry overturned
20000147 4: hit and run, road crash
20000161 4: building collapsed, bridge collapse, roof collapse, dam burst, structural failure
20001321 4: drowned, drowning
20000148 3: catastrophe, disaster, disaster area, natural disaster, relief effort
20000149 4: famine, starvation, food crisis, starving
20000150 4: fire, blaze, wildfire, forest fire, bushfire, firefighters, flames, inferno, house fire
20000150 4: brush fire
20000151 3: natural disaster, disaster zone
20000153 4: earthquake, quake, aftershock, magnitude, Richter scale, tremor, epicentre, epicenter
20001353 4: tsunami, tsunamis, tidal wave, giant waves
20000154 4: flood, flooding, floodwaters, burst its banks, flooded, flash floods, monsoon floods
20000154 3: river rises, river rose, rising river, rose above, rising waters, high water, swollen river
20000154 3: days of rain
20000155 4: landslide, mudslide, avalanche
20000157 4: hurricane, typhoon, cyclone, tornado, tropical storm, Hurricane Ivan, Hurricane Charley
20000157 4: Hurricane Frances, twister, Hurricane Jeanne, Katrina, storm surge, blizzard, heatwave deaths
20000157 4: storm damage
20000159 4: volcano, eruption, volcanic, erupted, erupts, lava, Mount St. Helens, volcanic ash, Etna
20000152 4: drought, water shortage, parched
20000168 4: rescue workers, rescuers, emergency services, relief workers, aid workers, evacuation, evacuated
20000168 4: search and rescue, aid agencies, paramedics, disaster relief, humanitarian aid, tsunami appeal
20000168 4: relief operation, rescue operation
20000168 3: rescued, emergency workers, ambulance, rescue effort, shelters, coastguard, lifeboat
17000000 3: weather, snowfall, temperatures, forecasters, Met Office, meteorologists, weather forecast
17000000 3: cold snap, heatwave
17000000 4: weather warning, orange warning, red warning, yellow warning, gale-force, storm warning
17000000 2: gusts, rain, rainfall, snow, wind, sunshine, storms, thunderstorm, showers, sunny, fog, gales
20001128 4: weather forecast, forecasters, weather forecaster, outlook for the weekend, Met Office
20001128 4: National Weather Service
20001129 4: snowstorm, thunderstorm, hailstorm, heatwave, heat wave, cold snap, snowfall, gales, blizzard
20001129 4: fog, drizzle, frost
20001129 3: rain, snow, sleet, hail, wind, lightning, showers, snow showers, ice storm, monsoon, El Nino
20001129 3: heavy rain, storm
20001130 4: record temperature, highest temperature, hottest day, coldest night, wettest, driest
20001130 4: hottest summer, degrees Celsius
20001130 3: rainfall, inches of rain, degrees, average temperature, celsius, fahrenheit
20001131 4: weather warning, severe weather warning, storm warning, flood warning, hurricane warning
20001131 4: red alert for, yellow warning
20001131 3: gale warning, tornado warning, winter storm watch, amber warning
"""
