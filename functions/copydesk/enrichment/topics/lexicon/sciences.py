"""More words of the sciences: living things, the earth, the past."""

from typing import Final

WORDS: Final = """
13000000 3: scientists say, researchers say, researchers found, scientists found, study finds, study says
13000000 3: new research, scientists have, according to scientists, according to a study
13000000 3: according to researchers, SETI, extraterrestrial
13000000 2: experts, technologies, inventions, innovative, breakthrough, university researchers, engineers
13000000 2: robot, robotic, research, microscope, specimen, simulation, ancient, mysterious, origins, theory
13000000 2: mystery, species, climate, global warming, climate change, greenhouse gas, greenhouse gases
13000000 2: Arctic, Antarctic, Antarctica, glacier, ice sheet, hurricane season, El Nino, whale, dinosaur
13000000 2: birds, habitat, endangered, wildlife, conservation, animals, coral, stem cell, embryo, cloned
13000000 2: cloning, vaccine, virus, gene, brain, laboratory, study, chemists, hydrogen, solar
20000735 3: scientific study, survey of, data suggest, results suggest, hypothesis, study shows
20000735 3: study published, sample of
20000735 2: experts, analysis, test tube, measured, measurements, microscope, sample, volunteers were
20000719 3: organisms, reproduce, predator, species, evolved, genetic, hormone, neurons, nervous system
20000719 3: neuroscience, neuroscientist, brain cells, immune system, biological, photosynthesis, Darwin
20000719 3: creationism, natural selection, new species, biodiversity, marine life, microbiologist
20000719 3: fruit flies, lab mice
20000719 2: cells, mating, prey, yeast, worms, mice, rats
20000721 3: gene sequence, sequenced, heredity, inherited, clone, cloned, mutant, RNA, transgenic
20000722 4: Neanderthals, fossilised, fossil record, ichthyosaur, mastodon, woolly mammoth, ice age
20000722 4: Cretaceous, Triassic, trilobite
20000724 4: zoology, primatologist, entomologist, ornithologist, chimp, orangutans, bonobo, squid, giant squid
20000724 2: ape, lizard, frog, snake, spider, beetle, bat, moth, butterflies, mosquito
20000724 3: mosquitoes, reptile, amphibian
20000727 4: earthquake scientists, plate tectonics, crater, sediment, rock samples, US Geological Survey
20000727 4: USGS, mantle
20000729 4: oceanography, ocean floor, sonar, research vessel, marine scientists, sea creatures
20000729 4: hydrothermal vents, jellyfish
20000730 4: meteorology, climatology, NOAA, National Oceanic and Atmospheric Administration
20000730 4: weather satellite, jet stream
20000731 4: laser beam, quantum mechanics, string theory, subatomic, superconducting, thermodynamics
20000731 4: magnetic field, fusion reactor
20000731 3: nuclear fusion, ITER, neutrons, gravity, speed of light, magnet, electromagnetic, X-rays
20000732 3: electromagnetic, electromagnetism
20000725 4: chemical reaction, chemists, synthesised, isotope, periodic table, organic chemistry
20000725 4: hydrogen atoms, catalysts
20000718 4: Hubble telescope, Hubble Space Telescope, gamma-ray, pulsar, quasar, astrophysicist
20000718 4: astrophysics, Orion, sky, Chandra, Spitzer Space Telescope, Webb telescope, moons
20000718 4: rings of Saturn, brown dwarf, red giant, Leonid, Perseid
20000718 3: Neptune, Uranus, Mercury, Earth-like, cosmic, celestial, universe, lunar, solar flare, aurora
20000744 4: archaeological, archeologists, archeological, Iron Age, hieroglyphs, Pompeii, Tutankhamun
20000744 4: pyramid, Stonehenge, Inca, Mayan, Aztec ruins, Viking, Roman, shipwreck found, terracotta army
20000744 4: catacombs, relics, sarcophagus, mummies, dig
20000743 4: hominids, human evolution, Homo sapiens, Homo erectus, Flores, Cro-Magnon, ancestors
20000747 3: history of science, medieval, archive documents, historian
20000753 3: brain scans, memory test, behaviour, behavioral
20000737 3: researchers tested, medical researchers, stem-cell, drug trial, gene linked, study of patients
20000737 3: placebo
20000756 3: fuel-cell, hybrid engine, hydrogen-powered, prototype vehicle, wind tunnel, engineered
20000756 3: exoskeleton, robotics, solar cell
20000757 3: rocket plane, experimental aircraft, X-43A, Mach, hypersonic flight, spaceplane, airship
20000757 3: unmanned aerial
20000766 3: nano, nanometres, nanoscience, buckyballs, carbon nanotube
20000711 3: GM food, GM foods, transgenic crops, biotech crops, modified crops, Monsanto
20000738 3: explorers, polar explorers, deep sea exploration, North Pole, South Pole
20000741 3: space institute, research institute, Scripps Institution, Smithsonian, Salk Institute
20000741 3: Pasteur Institute, Royal Institution
20000715 3: statistician, equation, Fields Medal
"""
