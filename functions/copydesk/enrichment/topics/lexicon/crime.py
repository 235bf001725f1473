"""Words of crime, police, courts and law."""

from typing import Final

WORDS: Final = """
02000000 2: crime, criminal, suspect, arrest, arrested, court, judge, trial, convicted, jailed, prison
02000000 2: guilty, sentence, sentenced, charged, charges, allegedly, lawsuit, lawyer, attorney, prosecutors
02000000 2: defendant, prisoner, inmate, jail, probation, parole, bail, custody, fined
02000000 1: police, legal, alleged, victim, offence, law, justice, accused, investigation, sued, evidence
02000000 1: case
20000082 3: crime, criminal, offender, convicted, gang, victim, thug, antisocial behaviour, crime rate
20000099 4: murder, murdered, murderer, homicide, manslaughter, killer, serial killer, stabbed, stabbing
20000099 4: strangled, killing of, murder trial, murder charge, stabbed to death, shot dead, body was found
20000099 4: Scott Peterson, death of, poisoned by
20000084 4: assault, assaulted, rape, rapist, sexual assault, sexually assaulted, attacked a, beaten up
20000084 4: grievous bodily harm
20000104 4: robbery, robber, theft, thief, thieves, stolen, burglary, burglar, heist, shoplifting, stole
20000104 4: looted, robbed, mugging
20000097 4: fraud, fraudster, scam, swindle, embezzlement, embezzled, con man, Ponzi, forged, forgery
20000097 4: money laundering, conman
20000093 4: corruption, bribery, bribe, kickbacks, graft, bribed
20000095 4: drug trafficking, drug dealer, cocaine, heroin, drug smuggling, cannabis, narcotics
20000095 4: ecstasy tablets, drug cartel
20000100 4: kidnap, kidnapped, kidnapping, abducted, abduction, ransom
20000103 4: terror charges, terrorism charges, terror plot, terror cell, terror suspect, terrorism suspect
20000103 4: Moussaoui
20000101 4: mafia, organised crime, organized crime, mobster, gangster, racketeering, triad, Camorra
20000101 4: crime syndicate
20000083 4: arson, arsonist, set fire to
20000105 4: war crimes, war crimes tribunal, war criminal, crimes against humanity, Milosevic
20000072 4: genocide, ethnic cleansing, Holocaust, Srebrenica
20000098 4: hijack, hijacked, hijacker, hijacking
20001313 4: mass shooting, gunman opened fire, school shooting, opened fire, shooting spree
20001283 4: human trafficking, people smugglers, people trafficking, smuggling of migrants, people smuggling
20001285 4: vandalism, vandals, vandalised, graffiti
20001314 4: animal cruelty, dog fighting, animal abuse
20001196 4: drink-driving, drunk driving, dangerous driving, drink-driver
20001320 4: torture, tortured
20000086 2: hacking charges, identity theft, cyber crime
20000087 2: corporate fraud
20000106 2: justice, judiciary, judicial, legal system, magistrates
20000107 4: courtroom, crown court, high court, supreme court, federal court, appeals court, district court
20000107 3: tribunal, lawsuit, sue, sued, suing, ruling, hearing, verdict, jury, jurors, plaintiff
20000107 3: settlement, class-action, damages
20000107 2: court, ruled
20000110 3: judge, magistrate
20000111 4: trial, on trial, stood trial, pleaded guilty, pleads guilty, plead, acquitted, found guilty
20000111 4: testify, testified, jury
20000111 3: witness, defendant, prosecution, defence counsel, cross-examination, pleaded not guilty
20000111 3: acquittal, testimony
20000108 3: appeal against, court of appeal, appealed against, upheld, overturned, appeals court
20001287 4: Supreme Court, High Court, House of Lords ruling, law lords
20000118 4: prosecutor, attorney general, district attorney, indicted, indictment, Crown Prosecution Service
20000118 4: grand jury
20000121 2: law, legal, statute, legal action
20000122 4: civil suit, libel, defamation, libel case, damages claim
20000125 3: criminal law, death penalty, capital punishment, executed, execution, death row
20000126 3: international law, Hague, International Criminal Court, extradition, extradited
20000129 3: law enforcement, FBI, Interpol, Scotland Yard, customs officers
20000130 4: arrested, arrest, detained, in custody, arrest warrant, handcuffed, arresting
20000131 4: investigators, detective, forensic, crime scene, criminal investigation, murder inquiry, manhunt
20000131 3: investigation, inquiry, DNA evidence, raid, raided
20000131 2: suspect
20000133 4: police officer, policeman, sheriff, constable, chief constable, patrol car, Metropolitan Police
20000133 4: police chief
20000133 3: police
20000116 2: out-of-court settlement, plea bargain, mediation
20001299 3: wiretap, CCTV, eavesdropping, phone tapping
20001299 2: surveillance
"""
