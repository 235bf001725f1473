"""Words of war, unrest and peace."""

from typing import Final

WORDS: Final = """
16000000 3: war, warfare, ceasefire, cease-fire, truce, militant, insurgent, insurgency, rebels
16000000 2: attack, violence, clashes, killed, fighting, gunmen, hostage, siege, conflict, battle, peace
16000000 2: bloodshed
16000000 1: weapons, forces, troops, soldiers, military, occupied, security forces, enemy, bloody
20000056 4: armed conflict, fighting, air strike, airstrike, shelling, gunship, clashes, Fallujah, Najaf
20000056 4: Mahdi army, Gaza Strip, West Bank, Israeli troops, Hamas, Hezbollah, Hizbollah, rocket attack
20000056 4: insurgents
20000056 2: offensive, fighters, battle, combat, rebels, Iraq, raid, Iraqi, Palestinian, Palestinians
20000056 2: Israeli, Baghdad, Afghan, Taliban, Sudan, Ukraine, shells, stronghold
20000056 3: militia, casualties, ground troops, frontline, front line, bombardment, gunfire, insurgency
20000056 3: militants, guerrillas, helicopters, gun battle, incursion, Darfur, Chechnya, Donbas
20000057 4: guerrilla, rebel group, Maoist rebels, Farc, FARC, Tamil Tigers
20000058 4: invasion, invaded, US-led coalition, coalition forces, peacekeeping mission, troop deployment
20000058 4: Iraq war, Operation
20000060 4: occupation, occupied territories, annexation, annexed
20000062 4: wartime, war-torn, declared war, war in Iraq, war against, World War, war effort, battlefield
20000062 4: prisoners of war
20000062 3: war, liberation, Red Army, invaders, shells, missiles, armies, veteran of
20000063 4: civil war, warlord, ethnic fighting
20000053 4: terrorist attack, terror attack, bombing, suicide bomber, suicide bombing, car bomb, Al Qaeda
20000053 4: al-Qaeda, terrorists, car bombing, hostage-taking, hostage takers, beheaded, beheading, Beslan
20000053 4: Osama bin Laden, bin Laden, bomb attack, Zarqawi, al-Zarqawi, Islamic State, ISIS, Abu Sayyaf
20000053 4: Jemaah Islamiyah, jihadist, extremists, kidnappers
20000053 3: hostage, bomber, terrorism, explosives
20000053 2: bomb, blast, militants
20000065 4: unrest, civil unrest, street protests, tear gas, crackdown on protesters, water cannon
20000066 4: demonstration, demonstrators, protesters, rally against, marchers, protest, march through
20000067 4: rebellion, uprising, mutiny, revolt, rebels
20000068 4: revolution, revolutionary, Orange Revolution, Arab Spring
20000069 4: riot, rioters, looting, looters, rioting
20000070 4: coup, coup d'etat, coup attempt, military junta, coup plot, putsch, mercenaries
20000071 4: massacre, massacred, mass grave, mass killing
20000073 4: peace process, peace talks, peace deal, peace agreement, peace accord, ceasefire, cease-fire
20000073 4: truce, roadmap, road map, disengagement plan, peace negotiations, peace plan
20000073 4: Good Friday Agreement, power-sharing, reunification, unification
20000073 3: negotiators, mediators, mediation, reconciliation, hostilities, peace
20000059 4: peacekeepers, peacekeeping, blue helmets, UN troops
20000078 4: disarmament, decommissioning, disarm, IRA, paramilitaries
20000077 3: reconstruction effort, rebuilding Iraq, post-war
20000079 4: landmine, unexploded, bomb disposal, mine clearance
20001361 4: cyber warfare, cyberwar, cyber warfare unit
20000080 4: prisoners of war, prisoner swap, Abu Ghraib, Guantanamo, Guantanamo Bay
20001377 3: civilian casualties, civilians killed, wounded civilians, civilians
"""
