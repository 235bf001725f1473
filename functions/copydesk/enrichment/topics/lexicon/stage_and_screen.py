"""More words of stage, screen, music and the press."""

from typing import Final

WORDS: Final = """
01000000 3: box office, film, movie, album, singer, actor, actress, TV show, sitcom, pop star, rock star
01000000 3: band, novel, theatre, museum, showbiz, entertainer, award ceremony, Oscar nominations
01000000 3: red carpet, chart-topper, fan club, tribute concert
01000000 2: performing, performed, dance, comic, comedian, gig, song, music, exhibition, gallery, artwork
01000000 2: painting, sculpture, festival, viewers, episode, broadcaster, presenter, filmed, screening
01000000 2: premiered, contestants, magazine, playwright
01000000 1: screen, scenes, judges, tabloid, editor, publication
20000005 4: film critic, movie star, film star, film version, big screen, best supporting, director's cut
20000005 4: screen adaptation, box office chart, opening weekend, North American box office, adaptation of
20000005 4: horror movie, romantic comedy, science fiction film, Bridget Jones, Spider-Man, Batman, Superman
20000005 4: Shrek, National Treasure, Finding Neverland, The Polar Express, Ocean's Twelve, Fahrenheit 9/11
20000005 4: Michael Moore, Passion of the Christ, Kill Bill, Hotel Rwanda, Team America, Barbie, Oppenheimer
20000005 4: Avatar, Marvel, Christopher Nolan, Greta Gerwig, Peter Jackson, Ridley Scott, Woody Allen
20000005 4: Sean Connery, Ewan McGregor, Keira Knightley, Halle Berry, Catherine Zeta-Jones, George Clooney
20000005 4: Scarlett Johansson, Natalie Portman, Clive Owen, Renee Zellweger, Angelina Jolie, Robert De Niro
20000005 4: Al Pacino, Dustin Hoffman, Meryl Streep, Harvey Weinstein, Roman Polanski, Pedro Almodovar
20000005 4: Oliver Stone, Kenneth Branagh, Hugh Grant, Colin Firth, Morgan Freeman, Directors Guild
20000005 4: Screen Actors Guild, Razzies, Razzie, Palm d'Or, Golden Bear, Venice film festival
20000005 4: Toronto film festival
20000005 3: studio, starring role, lead role, stars in, plays the, film rights, credits, stuntman, film fans
20000005 3: 3D film
20000018 4: music awards, MTV awards, Brit award, Brit winner, chart battle, UK charts, US charts, Billboard
20000018 4: number one album, pop group, reunion tour, world tour, sell-out, support act, encore
20000018 4: lead guitarist, best album, music video, musicians, rock group, Live Aid, Live 8, Bob Geldof
20000018 4: Bono, George Michael, Stevie Wonder, Ray Charles, Johnny Cash, Bruce Springsteen, Westlife
20000018 4: Girls Aloud, Spice Girls, Take That, Radiohead, The Darkness, Libertines, Morrissey
20000018 4: Kylie Minogue, Dizzee Rascal, The Streets, Jamelia, Green Day, Nirvana, Kurt Cobain
20000018 4: Jennifer Lopez, Mariah Carey, Christina Aguilera, Snoop Dogg, P Diddy, Dr Dre, Tupac, Sean Combs
20000018 4: Courtney Love, Phil Spector, Ozzy Osbourne, Rod Stewart, Cher, Celine Dion, Ed Sheeran
20000018 4: Harry Styles, Billie Eilish, Dua Lipa, Ariana Grande, Lady Gaga, Rihanna, Bad Bunny, Eurovision
20000018 4: K-pop, Philharmonic, concerto, chamber music, conservatoire, Mozart, Beethoven, Bach
20000018 4: Last Night of the Proms, Proms, cellist
20000018 1: Prince, Blur, Muse, Sting
20000018 3: acoustic, chorus, drum, keyboards, cover version, debut single, download chart, festivalgoers
20000018 1.5: hits
20000018 2: artist
20000051 4: TV awards, soap star, TV soap, Emmerdale, Hollyoaks, Casualty, Neighbours, CSI, The West Wing
20000051 4: The Sopranos, The Apprentice, Strictly Come Dancing, I'm A Celebrity, Bake Off, Blackadder
20000051 4: Fawlty Towers, Only Fools and Horses, Star Trek, Channel Five, Channel 5, Sky One, BBC Three
20000051 4: BBC Four, BBC director general, Michael Grade, Mark Thompson, Jonathan Ross, Graham Norton
20000051 4: Davina McCall, Simon Cowell, Sharon Osbourne, Ant & Dec, David Letterman, Jay Leno, Jimmy Kimmel
20000051 4: Jon Stewart, TV viewers, TV audience, small screen, breakfast show, quiz show, TV host, TV star
20000051 4: TV producer, TV drama series, TV comedy
20000029 4: stage production, play's, theatre director, theatre company, West End show, Broadway show
20000029 4: musicals, theatreland, pantomime, Globe Theatre, Donmar, Almeida, Sam Mendes, Trevor Nunn
20000029 4: Peter Hall, Alan Ayckbourn, Arthur Miller, Harold Pinter, Tennessee Williams
20000013 4: literary prize, children's author, crime writer, literary festival, poet laureate
20000013 4: publishing sensation, paperback, Stephen King, Salman Rushdie, Ian McEwan, Margaret Atwood
20000013 4: Sherlock Holmes, Hans Christian Andersen, Charles Dickens, Orange Prize
20000031 4: art show, National Gallery, Royal Academy, Guggenheim, Saatchi, Banksy, Leonardo da Vinci
20000031 4: Mona Lisa, fresco, watercolour, Jackson Pollock, Caravaggio, Goya, Rubens, Constable painting
20000031 4: David Hockney, Tracey Emin, Lucian Freud, ceramics
20000043 4: art museum, National Library, curators, museum collection, science museum
20000043 4: natural history museum, exhibits
20000011 3: fashion, designer, Versace, Armani, Chanel, Dior, Prada, Burberry show, models, Kate Moss
20000011 3: Naomi Campbell, runway show
20000003 3: animated, cartoon film, Simpsons, Wallace & Gromit, Studio Ghibli, Toy Story, Finding Nemo
20000003 3: SpongeBob
20001190 3: punchline, comedy club, comedy festival, Eddie Izzard, Peter Kay, Jack Dee, Billy Connolly
20001181 3: Fringe, festival organisers, festival line-up, literary festival, Notting Hill Carnival
"""
