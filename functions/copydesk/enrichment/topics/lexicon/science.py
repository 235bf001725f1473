"""Words of the sciences, of research and of space."""

from typing import Final

WORDS: Final = """
13000000 3: scientist, scientific, researcher, science
13000000 2: discovery, discover, discovered, experiment, lab, inventor, Nobel Prize in, technique
13000000 2: journal Nature, Nature, the journal Science, professor, evidence, patent, genetic, prototype
20000735 3: research, researcher, new study, study found, study suggests, studies, experts say, experiment
20000735 3: laboratory, findings, peer-reviewed, research team, university team, published in the journal
20000736 3: breakthrough, innovation, invention, inventor, pioneering
20000737 3: medical research, clinical trial, cloning, gene therapy, embryonic, cloned embryo
20000710 3: biomedical, cloning, stem cells, tissue engineering
20000711 4: biotechnology, genetically modified, GM crops, genetic engineering, biotech, bioengineered
20000739 4: NASA, Nasa, space shuttle, spacecraft, astronaut, space station, International Space Station
20000739 4: ISS, spaceship, SpaceShipOne, X Prize, orbit, orbiter, space probe, Cassini, Huygens, Mars rover
20000739 4: rovers, European Space Agency, Esa, ESA, launch pad, Soyuz, Progress cargo, moonwalk
20000739 4: lunar mission, Hubble, Deep Impact, space tourism, space flight, spaceflight, space telescope
20000739 4: SpaceX, satellite launch, Burt Rutan, Genesis capsule
20000739 3: Mars, Moon, Titan, Saturn, outer space, space mission, lander, shuttle, rocket, Cape Canaveral
20000739 3: mission
20000718 4: astronomer, astronomy, telescope, galaxy, planet, solar system, comet, asteroid, supernova
20000718 4: black hole, stargazer, meteor, meteorite, lunar eclipse, Milky Way, Jupiter, Venus, exoplanet
20000718 4: solar eclipse, extrasolar, constellation, Pluto, Kuiper, observatory, light-years, sunspot
20000718 4: interstellar, nebula
20000718 2: stars
20000726 4: cosmology, big bang, dark matter, dark energy
20000719 4: biologist, biology, microbe, cell biology, evolution, bacteria, protein, molecular, evolutionary
20000719 4: enzymes
20000721 4: genome, DNA, geneticist, genetic code, chromosome, genetics, mutation, human genome, genetically
20000721 2: gene
20000722 4: fossil, dinosaur, palaeontologist, paleontologist, tyrannosaur, T. rex, prehistoric, mammoth
20000722 3: extinction, Homo floresiensis, hobbit, hominid, jurassic, jawbone, fossilized, ancestor, extinct
20000722 3: pterosaur
20000724 3: zoologist, primate, chimpanzees, mammal
20000724 2: whales, dolphins, sharks, insects, ants, bees, birds
20000720 3: botanist, botany
20000725 4: chemistry, molecule, polymer, carbon atoms
20000725 2: compound
20000731 4: physicist, physics, particle, quantum, atom, electrons, laser, photon, relativity, Einstein
20000731 4: CERN, Hadron, Higgs, antimatter, neutrino, accelerator, superconductor, gravitational waves
20000731 4: Stephen Hawking
20000715 4: mathematician, mathematics, prime number, theorem, mathematical
20000727 4: geologist, geology, seismologist, tectonic, volcanologist, earth's crust, geological, magma
20000729 3: oceanographer, marine biologist, deep-sea, submersible, coral, plankton, seabed, sea floor
20000730 3: meteorologist, climatologist, ozone layer, atmospheric, atmosphere
20000743 4: anthropologist, anthropology, Neanderthal, early humans, human ancestors
20000744 4: archaeologist, archaeology, excavation, ancient tomb, artefacts, artifacts, ruins, pharaoh
20000744 3: Stone Age, Bronze Age, Roman villa, burial site, pottery, Viking ship, ancient city, tomb
20000744 3: unearthed
20000753 4: psychologist, psychology, cognitive, behavioural study
20000754 3: sociologist, sociology
20000747 3: historical research
20000757 4: aerospace, hypersonic, scramjet, aerodynamic, test flight, unmanned aircraft, supersonic
20000757 4: drone technology
20000758 3: rocketry, rocket engine
20000756 2: engineer, engineering, technology, hydrogen fuel, battery technology
20000764 3: new material, graphene, carbon nanotubes, composite material
20000766 4: nanotechnology, nanotech, nanoparticles, nanotube, nanoscale
20000741 3: Royal Society, Max Planck, Massachusetts Institute of Technology, Caltech
20000741 3: Jet Propulsion Laboratory
20000741 2: MIT, National Science Foundation, National Academy of Sciences
20000740 2: journal Nature, journal Science, Lancet, Proceedings of the National Academy
20000740 2: New England Journal, PNAS
20000738 2: expedition, exploration, polar expedition
"""
