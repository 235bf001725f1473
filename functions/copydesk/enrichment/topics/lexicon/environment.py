"""Words of the environment and of nature."""

from typing import Final

WORDS: Final = """
06000000 3: environment, environmental, environmentalist, conservation, wildlife, pollution, climate change
06000000 2: emissions, ecological, ecology, green group, biodiversity, habitat, forest, species, rainforest
06000000 2: carbon
06000000 1: nature, ocean, river, water, trees, animals, planet, fish, land
20000418 4: climate change, global warming, greenhouse gas, greenhouse gases, Kyoto Protocol, Kyoto
20000418 4: carbon emissions, sea level, carbon dioxide, greenhouse effect, melting glaciers, ice caps
20000418 4: glaciers, CO2, warming, rising temperatures, net zero
20000420 4: conservation, conservationist, wildlife trust, reintroduced, protected species, WWF, whaling
20000422 4: nature reserve, national park, wildlife refuge, sanctuary, marine reserve
20000424 4: pollution, polluted, pollutants, contaminated, contamination, toxic, toxins, polluters
20000424 4: pesticides, mercury levels
20000425 4: air pollution, smog, air quality, emissions, exhaust fumes, particulates
20000429 4: water pollution, oil spill, oil slick, sewage, polluted river, tainted water
20000427 4: nuclear waste, hazardous, radioactive, hazardous waste, toxic waste, dioxin
20000428 4: recycling, landfill, rubbish, garbage, litter, plastic waste, plastic bags, recycle
20000428 4: household waste
20000426 4: clean-up operation, environmental clean-up, cleanup of
20000430 3: natural resources, water resources, drinking water, groundwater
20000441 3: nature, natural world, wilderness
20000433 4: forest, rainforest, deforestation, Amazon rainforest, logging, woodland
20000434 3: mountain range, Himalayas, peaks
20000438 4: ocean, coral reef, marine life, Great Barrier Reef
20000439 3: river, dam, upstream
20000440 4: wetland, marshland, Everglades
20000442 4: ecosystem, biodiversity, food chain, habitat loss
20000443 4: endangered species, endangered, extinction, threatened species, near extinction, poaching
20000443 4: poachers, ivory trade, CITES
20000444 4: invasive species, non-native species, alien species
20000500 4: wildlife, elephant, panda, tiger cubs, lion, whale, gorilla, zoo, turtles, dolphins, wolves
20000500 4: wolf, penguin, polar bear, otter, butterfly
20000500 3: animal, sharks, puppies, monkeys, frogs, bees, insects, spiders
20000500 2: fish, seal, bear, bird, dog, cat, horse
20000494 4: foot-and-mouth, mad cow, BSE, mad cow disease, bovine, rabies, avian flu, bird flu, swine fever
20001318 4: locust, pest control, infestation, vermin
20000507 4: wild flowers, trees, plant species, orchids, bluebells, wildflowers
20001374 4: sustainability, sustainable, sustainable development, eco-friendly, carbon footprint
"""
