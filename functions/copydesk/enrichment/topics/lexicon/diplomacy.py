"""Words of policies and of relations between states."""

from typing import Final

WORDS: Final = """
20000638 4: bilateral, multilateral, international relations, foreign policy, bilateral relations
20000638 4: bilateral cooperation, relations between, ties with, bilateral ties, good-neighborly
20000638 4: good-neighbourly, strategic partnership, EU membership, EU accession, EU constitution, G7, G20
20000638 4: ASEAN, Commonwealth summit, foreign ministry, Nato, NATO
20000638 2: European Union, G8, Tehran, Kremlin, relations, state visit, mutual, both countries
20000638 3: cooperation between, foreign minister, foreign affairs, international community, North Korean
20000638 3: North Korea, Pyongyang, neighbouring countries, neighboring countries, EU leaders
20000638 1: allies, alliance, Beijing, ties, Moscow, Washington, Brussels, Taiwan, Iran, Syria, Cuba, China
20000638 1: Russia
20000639 4: diplomat, diplomatic, diplomacy, ambassador, envoy, embassy, consulate, consul, negotiator
20000639 4: foreign minister, bilateral, treaty, summit, state department, foreign ministry, special envoy
20000639 4: diplomatic relations, six-party talks, good-neighborly relations
20000639 4: comprehensive strategic partnership, state visit, summit talks, Foreign Office
20000639 4: expelled diplomats
20000639 3: dialogue, bilateral cooperation, congratulatory, Kofi Annan, Condoleezza Rice, Colin Powell
20000639 3: Antonio Guterres, Javier Solana, Ban Ki-moon, Lavrov
20000639 2: talks, negotiations, secretary of state, met with, ties, goodwill, cooperation, assurances
20000639 1: message, president, leader, delegation, meeting, welcomed, partnership
20000640 4: summit, summit meeting, G8 summit, G20 summit, EU summit, leaders' summit
20000641 4: treaty, ratify, ratified, ratification, mutual defense, mutual defence, sign a treaty
20000641 3: accord, pact
20000642 4: sanctions, embargo, economic sanctions, asset freeze, trade embargo, lift sanctions
20000642 4: sanctions against
20000643 4: foreign aid, development aid, aid package, donor countries, donors, debt relief, overseas aid
20000643 4: Make Poverty History
20000644 4: United Nations, UN, U.N., Security Council, UN secretary-general, General Assembly, Kofi Annan
20000644 4: IAEA, African Union, Unesco, Unicef, UNICEF, International Atomic Energy Agency, Arab League
20000644 2: European Union, European Commission, EU
20000645 4: refugees, displaced people, asylum seekers, displaced persons, refugee camp, UNHCR
20001316 4: border dispute, disputed border, territorial dispute, disputed islands, South China Sea
20001316 4: Line of Control, Kashmir
20000621 3: government policy, public policy, green paper, white paper
20000621 1.5: proposals, regulation, policy, reforms
20000345 3: economic policy, stimulus package, privatisation, privatization, nationalise, subsidies
20000345 3: competitiveness
20000423 3: environmental policy, emissions targets, Environment Agency, carbon tax, emissions trading
20000479 4: NHS reform, healthcare reform, health reform, Medicare, Medicaid, NHS, health secretary, Obamacare
20000620 4: tax cut, taxation, income tax, tax rise, tax increase, stamp duty, inheritance tax, tax plans
20000620 4: council tax
20000620 3: tax, taxpayer, tax credits, VAT, national insurance, fuel duty, taxman
20000627 4: data protection, freedom of information, GDPR, Information Commissioner
20000628 3: affordable housing, planning permission, housing policy, green belt, urban planning
20000630 4: welfare reform, pension reform, Social Security, incapacity benefit, state pension, pension credit
20000632 4: gun control, gun laws, firearms legislation, assault weapons ban, gun rights, NRA
20000634 4: immigration policy, asylum, immigration controls, border controls, deport, deported, deportation
20000634 4: work permits, ID cards, identity cards, visa policy, immigration law, quotas for immigrants
20000634 4: asylum system, immigration, migrants
20000635 4: nuclear programme, nuclear program, uranium enrichment, nuclear weapons, nonproliferation
20000635 4: nuclear talks, nuclear deal
20000636 3: regulator, deregulation, regulate, regulations, watchdog
20001338 4: education policy, school funding, tuition fees, top-up fees, city academies, education bill
20001264 3: infrastructure bill, road building, congestion charge, rail franchise
20001132 3: arts funding, culture secretary, licence fee
20001147 3: hunting ban, Olympic bid, London 2012
20000598 4: national security, homeland security, security services, anti-terror laws, house arrest
20000598 4: terror suspects, MI5
20000598 3: control orders, security threat, Homeland Security, detention without trial, Belmarsh
20000605 4: espionage, spy, MI5, MI6, CIA, KGB, Mossad, intelligence agency, spying, intelligence service, FSB
20000599 4: air force, armed forces, military, soldier, regiment, conscription, troops, Pentagon, marines
20000599 2: army, navy, general, commander, recruits
20000599 3: Ministry of Defence, MoD, military exercise, battalion
20000602 4: missile, warship, fighter jet, tanks, artillery, weapons, warheads, ammunition, submarine
20000602 3: shells
20000646 4: NGO, NGOs, Amnesty International, Human Rights Watch, Greenpeace, Red Cross, Oxfam
20000646 4: non-governmental
20000648 4: political prisoner, dissident, exiled leader
"""
