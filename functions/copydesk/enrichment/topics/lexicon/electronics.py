"""More words of information technology and of its makers, with the sciences and industries beside it."""

from typing import Final

WORDS: Final = """
20000763 4: printer, inkjet, LCD panel, DVD player, flash memory, USB, motherboard, graphics card
20000763 4: web hosting, Akamai, RealNetworks, Real Networks, Sun Microsystems, Silicon Valley
20000763 4: Silicon Graphics, Cray, Blue Gene, grid computing, Computer Associates, EMC, Nortel, Ericsson
20000763 4: Alcatel, Lucent, Qualcomm, Broadcom, Texas Instruments, Freescale, Infineon, TSMC, Micron
20000763 4: Macromedia, Adobe, Acrobat, Photoshop, Flash player, Intuit, Veritas, BEA, Sybase, Borland
20000763 4: Lotus Notes, JBoss, Steve Jobs, Bill Gates, Steve Ballmer, Larry Ellison, Linus Torvalds
20000763 4: Carly Fiorina, Michael Dell, Sergey Brin, Tim Berners-Lee, Mark Zuckerberg, Elon Musk's X
20000763 4: Sundar Pichai, Tim Cook, Satya Nadella, Jeff Bezos, Outlook, Office 2003, Windows, Windows 95
20000763 4: Windows Server, Windows Media, Media Center, MSN Search, Passport, .NET, Trojan horse, keystroke
20000763 4: buffer overflow, exploit code, security patch, security update, virus writer, hijackers of PCs
20000763 4: JPEG flaw, zero-day, rootkit, Netsky, Bagle, Sober worm, cookies, pop-up, popup, pop-up ads
20000763 4: cracked, CAPTCHA, Ask Jeeves, Amazon A9, Lycos, AltaVista, Looksmart, Overture, Craigslist
20000763 4: Friendster, LiveJournal, Technorati, Flickr, chat room, message board, bulletin board
20000763 4: instant message, Jabber, ICQ, Trillian, newsgroup, emoticon, emoji, push to talk, Push To Talk
20000763 4: W-CDMA, CDMA, GSM, EDGE network, UMTS, Ofdm, WLAN, 802.11, 802.11g, ultrawideband, wireless LAN
20000763 4: wi-fi hotspot, voice over internet, voice over IP, internet phone, net phone, internet calls
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
20000739 4: satellite, Opportunity rover, Spirit rover, Mars Express, moon landing, Apollo, Delta rocket
20000739 4: Ariane, Proton rocket, Shenzhou, Columbia disaster, Discovery shuttle, Kennedy Space Center
20000739 4: Johnson Space Center, zero gravity, weightlessness, space agency, spacewalk, cosmonauts
20000739 4: Baikonur, lunar, SMART-1, Messenger, Gravity Probe
20000739 3: liftoff, lift-off, blast off, blasted off, payload, probe, Red Planet, Martian, capsule
20000739 3: re-entry, crew, space
"""
