"""Words of television, press and culture."""

from typing import Final

WORDS: Final = """
20000051 4: TV show, TV series, sitcom, soap opera, EastEnders, Coronation Street, reality TV, reality show
20000051 4: TV drama, game show, chat show, talk show, Big Brother, Doctor Who, Dr Who, Emmy, Emmys
20000051 4: Emmy awards, Desperate Housewives, The Simpsons, Sex and the City, Frasier, Little Britain
20000051 4: X Factor, Pop Idol, American Idol, Celebrity Big Brother, Newsnight, Top Gear, Blue Peter
20000051 4: Channel 4, ITV, BBC One, BBC Two, BBC1, BBC2, ITV1, viewers, TV presenter, broadcaster
20000051 4: prime-time, primetime, TV ratings, viewing figures, Ant and Dec, Ricky Gervais, Popbitch
20000051 4: Letterman, Jerry Springer, Johnny Carson, Tonight Show, Oprah, Netflix
20000051 3: television, episode, screened, aired, presenter, watershed, cable channel, satellite channel
20000051 3: spin-off series, sketch, documentary series, news anchor
20000051 2: broadcast, TV, programme, BBC, The Office, HBO, NBC, CBS, ABC, Joey, series, host, Fox, Ofcom
20000051 2: complaints, watchdog, ratings, channel
20001179 3: drama series, comedy series, new series, TV series, final episode
20000050 4: radio station, radio presenter, Radio 1, Radio 4, Radio 2, Howard Stern, listeners, radio show
20000050 4: DJ, disc jockey, John Peel, radio, airwaves, shock jock, Rajar, satellite radio
20000046 4: journalist, newsroom, news organisation, reporters, news media, press freedom, news agency
20000046 4: press club
20000046 3: editor, editorial, Dan Rather, CNN, Fox News, Al-Jazeera, anchorman, correspondent
20000046 2: media
20000047 4: newspaper, tabloid, broadsheet, Daily Mirror, Daily Telegraph, New York Times, Washington Post
20000047 4: circulation
20000049 4: magazine, periodical, glossy
20000048 3: news site, online newspaper, BuzzFeed, news website, online news
20001182 4: social media, Facebook, Twitter, Instagram, TikTok, Snapchat, YouTube, MySpace, hashtag, tweet
20001182 4: tweeted
20001192 4: influencer, YouTuber, TikToker
20001319 4: disinformation, misinformation, fake news, conspiracy theory, fact-checker, deepfake
20000045 3: mass media, media outlets, press
20000045 1: media
20000038 3: culture, cultural, heritage, cultural festival, carnival, folklore
20000043 4: museum, British Library, British Museum, Louvre, Smithsonian, Guggenheim, archives, library
20000044 4: monument, world heritage, Unesco, UNESCO, historic building, castle, Stonehenge
20000044 4: cathedral restoration, statue
20001135 4: art exhibition, retrospective, gallery show
20000042 4: linguistic, dialect, dictionary, native speakers, endangered languages, grammar
20000042 2: language
20000040 3: tradition, customs, folk festival, festival of
20001181 3: festival, arts festival, Edinburgh Festival, Edinburgh Fringe, film festival
08000000 2: anniversary, bizarre, quirky, prank, twins, lottery winner, oldest, world's oldest, hoax
08000000 2: unusual, stunt
20000498 3: prize, award ceremony, honoured with, knighthood, lifetime achievement, honours list
20000498 3: Nobel Peace Prize, Nobel laureate
20000498 2: award, honour, knighted, OBE, MBE, CBE
20000499 3: Guinness World Records, Guinness Book, world's largest, world's longest, record-breaking attempt
20000499 3: record attempt
20000505 3: celebrity, paparazzi, Paris Hilton, Kim Kardashian, gossip
20000506 4: Queen Elizabeth, Prince Charles, Prince William, Prince Harry, Buckingham Palace, royal family
20000506 4: Duchess of Cornwall, Camilla, Camilla Parker Bowles, royal wedding, monarch, Duke of Edinburgh
20000506 4: Princess Diana, crown prince, Clarence House
20000506 3: queen, king, prince, princess, palace, throne, royals, coronation
20001235 4: funeral, memorial service, mourners, burial, obituary, eulogy, funeral procession, lying in state
20001236 4: wedding, bride, groom, bridegroom, newlyweds, honeymoon
20001238 3: birthday, turned 100, centenarian
20001237 3: anniversary, centenary, bicentenary, jubilee
20001234 3: graduation ceremony, commencement speech
20000503 3: lost dog, stuck in, locked himself, mishap, trapped cat
"""
