"""More words of information technology and of its makers, with the sciences and industries beside it."""

from typing import Final

WORDS: Final = """
20000763 4: printer, inkjet, OLED, LCD panel, DVD recorder, DVD player, flash memory, USB, motherboard
20000763 4: graphics card, web hosting, web conferencing, domain registrar, VeriSign, Akamai, Salesforce.com
20000763 4: RealNetworks, Real Networks, Sun Microsystems, Silicon Valley, Silicon Graphics, Cray, Blue Gene
20000763 4: grid computing, Computer Associates, EMC, Nortel, Ericsson, Alcatel, Lucent, Qualcomm, Broadcom
20000763 4: Texas Instruments, Freescale, Infineon, TSMC, Micron, Macromedia, Adobe, Acrobat, Photoshop
20000763 4: Flash player, Intuit, Veritas, BEA, Sybase, Borland, Lotus Notes, JBoss, Steve Jobs, Bill Gates
20000763 4: Steve Ballmer, Larry Ellison, Linus Torvalds, Carly Fiorina, Michael Dell, Sergey Brin
20000763 4: Tim Berners-Lee, Mark Zuckerberg, Elon Musk's X, Sundar Pichai, Tim Cook, Satya Nadella
20000763 4: Jeff Bezos, Outlook, Office 2003, Windows, Windows 95, Windows Server, Windows Media
20000763 4: Media Center, MSN Search, Passport, .NET, Trojan horse, keystroke, buffer overflow, exploit code
20000763 4: security patch, security update, virus writer, hijackers of PCs, JPEG flaw, zero-day, rootkit
20000763 4: Netsky, Bagle, Sober worm, cookies, pop-up, popup, pop-up ads, cracked, CAPTCHA, Ask Jeeves
20000763 4: Amazon A9, Lycos, AltaVista, Looksmart, Overture, Craigslist, Friendster, LiveJournal
20000763 4: Technorati, Flickr, chat room, message board, bulletin board, instant message, Jabber, ICQ
20000763 4: Trillian, newsgroup, emoticon, emoji, push to talk, Push To Talk, W-CDMA, CDMA, GSM
20000763 4: EDGE network, UMTS, Ofdm, WLAN, 802.11, 802.11g, ultrawideband, wireless LAN, wi-fi hotspot
20000763 4: voice over internet, voice over IP, Vonage, internet phone, net phone, internet calls
20000763 4: cable modem, fibre to the home, IPTV, internet TV, video on demand, digital video recorder, DVR
20000763 4: personal video recorder, smart watch, smartwatch, tablet computer, Android, Chromebook, e-reader
20000763 4: Kindle, Alexa, Siri, cloud computing, SaaS, blockchain, quantum computer, metaverse
20000763 4: augmented reality, wearable, 3D printer, drone maker, autonomous vehicle, self-driving car
20000763 4: driverless car, big data, open-source software, GPL, OpenOffice, Debian, Ubuntu, Sun's Java, GPS
20000763 4: satellite navigation, sat-nav, geocoding, MapQuest, Google Maps, Google Earth, Keyhole
20000763 4: Street View, CD-ROM, floppy disk, memory card, MP3, AAC format, WMA, codec, video codec, e-book
20000763 4: podcast app, netcast, electronic voting machine, e-government, e-passport, speech recognition
20000763 4: handwriting recognition, touch screen, computer security, network security, security software
20000763 4: security firm, security researcher, cyber security, authentication
20000763 4: Electronic Frontier Foundation, EFF, file sharers, file swapping, eDonkey, Morpheus, StreamCast
20000763 4: Creative Commons, copyright infringement online, anti-spam, spam filter, spam e-mail
20000763 4: junk e-mail, mass mailing, IT spending, IT managers, IT services, IT industry
20000763 4: systems integrator, ERP, CRM, business intelligence software, utility computing
20000763 4: developers conference, developer, plug-in, toolkit, API, release candidate, beta, alpha version
20000763 4: firmware, Grand Theft Auto, Final Fantasy, Pokemon, Zelda, Super Mario, Metroid, Splinter Cell
20000763 4: Madden, Tomb Raider, Lara Croft, Counter-Strike, Myst, Prince of Persia, Fable, Jak, Ratchet
20000763 4: EA Games, Activision, Ubisoft, Rockstar, Take-Two, Valve, first-person shooter
20000763 4: role-playing game, multiplayer, massively multiplayer, gameplay, joystick, arcade, gamepad
20000763 4: N-Gage
20000763 3: pixel, gadgets, gigabit, megabit, terabyte, kilobytes, Mbps, MHz, bit, 32-bit, chipset, wafer
20000763 3: silicon, nanometre, interactive, user interface, screensaver, desktop, log on, login, password
20000763 3: username, homepage, hyperlink, Panasonic, Matsushita, Canon, Kodak, Epson, Lexmark, Xerox
20000763 3: Philips, Pioneer, Olympus, Sanyo, Creative, iRiver, Acer, Asus, Unisys, EDS, Accenture, Infosys
20000763 3: Wipro, TCS, Tata Consultancy, Seagate, Maxtor, Western Digital, Hitachi, VMware, Red Hat, MySQL
20000763 3: Apache, Perl, Python, JavaScript, HTML, HTTP, SSL, VPN, LAN, WAN, TCP/IP, IPv6, root servers
20000763 2: CEO Steve Jobs, slashdot, Slashdot, CNET, InfoWorld, TechWeb, The Register, ZDNet, PC World
20000763 2: MacCentral, NewsFactor, compatibility, backup, virtual, compression, format, prototype, wired
20000763 2: platform, real-time, connectivity, digital music, portable, music player, digital TV
20000763 2: digital television, home entertainment, consumer electronics, camera, on the internet
20000763 2: on the web, over the internet, via the internet, on the net, internet-based
20001258 3: consumer electronics, electronics maker, Consumer Electronics Show, plasma TVs, flat-screen
20001258 3: DVD players
20000228 4: communications satellite, satellite operator, satellite technology, Intelsat, Inmarsat, Iridium
20000228 4: Starlink
20000739 4: satellite, Beagle 2, Opportunity rover, Spirit rover, Mars Express, moon landing, Apollo
20000739 4: Delta rocket, Ariane, Proton rocket, Shenzhou, Columbia disaster, Discovery shuttle
20000739 4: Kennedy Space Center, Johnson Space Center, zero gravity, weightlessness, space agency
20000739 4: spacewalk, cosmonauts, Baikonur, lunar, SMART-1, Messenger, Gravity Probe
20000739 3: liftoff, lift-off, blast off, blasted off, payload, probe, Red Planet, Martian, capsule
20000739 3: re-entry, crew, space
"""
