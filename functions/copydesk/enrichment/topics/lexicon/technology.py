"""Words of information technology: computers, networks, phones, games."""

from typing import Final

WORDS: Final = """
13000000 2: tech, high-tech, hi-tech, gadget, device, electronics, Intel, AMD, Microsoft, Google
13000000 2: Apple Computer, Apple, IBM, Hewlett-Packard, HP, Dell, Sun Microsystems, Cisco, Yahoo, Oracle
13000000 2: PeopleSoft, Nokia, Motorola, Sony, Samsung, Linux, Novell, Symantec, RIM, Siebel, Nvidia, eBay
13000000 1.5: Internet, net, computer, computing, wireless, data, users
20000763 4: software, operating system, Windows XP, Linux, open source, desktop computer, personal computer
20000763 4: PC, Microsoft, Longhorn, Service Pack 2, SP2, SP 2, laptop, notebook computer, supercomputer
20000763 4: mainframe, server, PCs, programmer, software developer, hacker, computer virus, worm, spyware
20000763 4: adware, spam, spammer, phishing, antivirus, anti-virus, firewall, malware, Trojan, security hole
20000763 4: security flaw, vulnerability, web browser, browser, Internet Explorer, Firefox, Mozilla
20000763 4: search engine, Google, search tool, desktop search, Web site, website, web page, blog, blogger
20000763 4: blogging, weblog, RSS, Wikipedia, podcasting, chatroom, e-mail, email, instant messaging
20000763 4: instant messenger, AOL, MSN, Yahoo, Hotmail, Gmail, Skype, VoIP, internet telephony, wi-fi
20000763 4: peer-to-peer, file-sharing, BitTorrent, Kazaa, Napster, Grokster, iTunes, downloads, broadband
20000763 4: net users, web users, internet users, dial-up, DSL, ADSL, fibre-optic, bandwidth
20000763 4: internet access, internet service provider, ISP, domain name, Icann, ICANN, encryption
20000763 4: cyberspace, cybersecurity, iPod, MP3 player, digital music player, music downloads, iPhone, iPad
20000763 4: Macintosh, Mac, iMac, PowerBook, PDA, mobile phone, cell phone, cellphone, handset, camera phone
20000763 4: smartphone, smart phone, text message, SMS, MMS, 3G, Bluetooth, WiMax, GPRS, ringtone
20000763 4: Blackberry, BlackBerry, Treo, palmOne, handheld, Symbian, RFID, digital camera, camcorder
20000763 4: high-definition TV, HDTV, high definition, DVD format, Blu-ray, HD-DVD, TiVo, set-top box
20000763 4: microprocessor, processor, chip, dual-core, 64-bit, Pentium, Opteron, Itanium, Xeon, AMD, Intel
20000763 4: Transmeta, data storage, hard drive, database, Oracle, SQL, Java, Solaris, .Net, web services
20000763 4: application server, middleware, video game, videogame, computer game, console, Xbox, PlayStation
20000763 4: PlayStation 2, PSP, GameCube, Nintendo DS, Nintendo, Game Boy, Halo 2, Doom 3, gamer, gaming
20000763 4: Electronic Arts, Half-Life, The Sims, online game, game developer, GTA, EverQuest
20000763 4: World of Warcraft, Sony's PSP, Sega, Atari
20000763 3: computer scientist, computer, interface, algorithm, source code, code, patch, bug, upgrade
20000763 3: beta version, SAP, Novell, SuSE, Unix, SCO, PHP, XML, portal, hosting, IT, IT department
20000763 3: data centre, data center, Symantec, McAfee, Sophos, Kaspersky, F-Secure, denial-of-service
20000763 3: botnet, zombie PCs, MyDoom, Sasser, key logger, piracy, anti-piracy, digital rights management
20000763 3: DRM, copy protection, RIAA, MPAA, P2P, pirated software, downloading, identity theft
20000763 3: online security, internet security, biometric, surfers, surfing, web surfers, virtual reality
20000763 3: robot, robotics, flat-panel, plasma TV, LCD, display technology, touchscreen, gizmo, Nokia
20000763 3: Motorola, Sony Ericsson, Samsung, LG, Palm, Dell, Hewlett-Packard, HP, Gateway, Lenovo, Fujitsu
20000763 3: Toshiba, Amazon.com, Amazon, eBay, online retailer, e-commerce, auction site, PayPal
20000763 3: online shopping, web-based, net, e-voting, electronic voting, online banking, streaming, webcam
20000763 3: multimedia, iTunes Music Store, digital, network, networking, wireless network, hotspot, router
20000763 3: Cisco, Juniper, Ethernet, optical network, TCP
20000763 2: mobile, handheld devices, PDAs, screen, users, keyboard, click, digitally, innovation, memory
20000763 2: megabytes, gigabytes, gigahertz, GHz, megapixel, storage, content, subscribers, phone, web
20000763 2: cyber, digital content, online service, search, toolbar, features, version, players
20001298 4: artificial intelligence, AI, machine learning, neural network, chatbot, ChatGPT, OpenAI
20001298 4: large language model, deep learning, generative AI, image recognition
20001298 4: facial recognition software, Nvidia, DeepMind, Anthropic
20000548 4: video game, computer game, gamers, Xbox, PlayStation, GameCube, Game Boy, Halo 2, Nintendo
20000548 2: gaming, console, Electronic Arts, Grand Theft Auto, Half-Life, Sims
20000231 2: software company, business software, software maker, enterprise software, PeopleSoft, Siebel
20000226 2: PC maker, computer maker, server sales, PC shipments, printer, storage systems
20000230 2: chip sales, chip equipment, foundry
20000233 2: phone network, mobile network, carriers, wireless carrier, operators, broadband provider, FCC
20000233 2: Ofcom, landline
20000234 2: wireless, spectrum, wi-fi, 3G, Wi-Fi, WiMAX, 5G
20000086 2: hacker, phishing, cybercrime, hacking, ransomware, data breach, cyber attack
20000762 3: RFID, radio tags, biometric passport, smart card, fingerprint scanner, iris scan
20000761 3: circuit board, transistor, electronic engineering, microelectronics
"""
