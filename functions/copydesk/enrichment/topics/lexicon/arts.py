"""Words of the arts, of entertainment and of the media."""

from typing import Final

WORDS: Final = """
01000000 2: entertainment, artist, star, starring, comedy, drama, celebrity, Hollywood, fans, audience
01000000 2: performance, performer, nominated, nomination, nominee, award-winning, premiere, debut
01000000 1: award, best, winner, show, character, tour, role, story, critics, hit, chart, studio, prize
20000002 3: arts, entertainer, showbusiness, show business, creative arts, arts council, impresario
20000005 4: movies, box office, film-maker, filmmaker, film director, actor, actress, Oscar, Oscars
20000005 4: Academy Award, Academy Awards, Golden Globe, Golden Globes, Bafta, Baftas, BAFTA, Cannes
20000005 4: film festival, cinema, sequel, screenplay, screenwriter, Hollywood, Bollywood, Sundance
20000005 4: best picture, best actor, best actress, Palme d'Or, Berlin film festival, remake, Warner Bros
20000005 4: Miramax, Pixar, DreamWorks, 20th Century Fox, blockbuster, Steven Spielberg, Martin Scorsese
20000005 4: Clint Eastwood, Quentin Tarantino, Tom Cruise, Brad Pitt, Nicole Kidman, Leonardo DiCaprio
20000005 4: Jude Law, Tom Hanks, Johnny Depp, Million Dollar Baby, Aviator, Harry Potter film, Star Wars
20000005 4: Sideways, Vera Drake, Ray Charles biopic, Lord of the Rings, James Bond, Mel Gibson
20000005 4: Meet the Fockers, Jamie Foxx, Mike Leigh, Imelda Staunton, Cate Blanchett, Hilary Swank
20000005 4: Julia Roberts, Kate Winslet, Ben Affleck, Jim Carrey
20000005 3: film, movie, starred, supporting actor, supporting actress, thriller, documentary, short film
20000005 3: moviegoers, cinema-goers, filming, casting, trailer, co-star, shooting script, biopic
20000005 3: horror film
20000005 2: director, cast, role, screen
20000003 4: animation, animated film, animator, Shrek, Disney animation, Pixar, Incredibles, anime
20000003 4: Wallace and Gromit
20000004 3: cartoon, cartoonist, comic book, comic strip, graphic novel
20000018 4: singer, songwriter, singer-songwriter, pop star, album, rock band, guitarist, drummer, concert
20000018 4: rapper, hip-hop, jazz, blues singer, orchestra, conductor, symphony, composer, violinist
20000018 4: pianist, soprano, Grammy, Grammys, Grammy awards, Brit Awards, Brits, Mercury Prize, MTV, Mobo
20000018 4: number one single, UK singles chart, top 40, boy band, girl group, frontman, lead singer
20000018 4: bassist, vocals, lyrics, rock star, rock'n'roll, debut album, Beatles, U2, Rolling Stones
20000018 4: Elvis Presley, Elvis, Madonna, Michael Jackson, Britney Spears, Robbie Williams, Eminem
20000018 4: Coldplay, REM, Duran Duran, Beyonce, Beyoncé, Alicia Keys, Kanye West, Norah Jones, Snow Patrol
20000018 4: Franz Ferdinand, Scissor Sisters, Joss Stone, Natasha Bedingfield, Elton John, Paul McCartney
20000018 4: David Bowie, Band Aid, Destiny's Child, Gwen Stefani, Jay-Z, R Kelly, 50 Cent, Bob Dylan
20000018 4: Taylor Swift, Adele, Busted, McFly, Pete Doherty
20000018 2: gig, rap, Keane, band, pop, rock, recording, soul, music
20000018 1.5: single, track
20000018 1: Oasis, Usher
20000018 3: song, choir, record label, tour dates, remix, Glastonbury, music festival, live music, sing
20000018 3: sang, concert tour, musical, melody, chart-topping, soundtrack, vinyl, punk, reggae, dance music
20000018 3: disco, DJ, heavy metal, country music, Urban Music
20000308 2: record label, music industry, EMI, Sony BMG, Universal Music, Warner Music, record company
20000308 2: music sales, album sales
20000307 2: film industry, movie studio, film studio, film-making
20000029 4: theatre, theater, Broadway, West End, playwright, Royal Shakespeare Company, Shakespeare
20000029 4: stage play, Old Vic, stage show, National Theatre, Tony award, Olivier awards, Kevin Spacey
20000029 4: theatregoers, Hamlet, dramatist
20000029 3: stage, rehearsal, matinee, musical version
20001133 4: musical, Mary Poppins, The Producers, Phantom of the Opera, Les Miserables, Andrew Lloyd Webber
20001133 4: Billy Elliot
20001190 4: comedian, stand-up comedian, stand-up comedy, comic, comedienne, Perrier award, sketch show
20000028 4: opera, opera singer, La Scala, tenor, Covent Garden, Metropolitan Opera, Pavarotti
20000007 4: ballet, ballerina, choreographer, dance company, dancer, choreography, Bolshoi
20000011 4: fashion designer, fashion show, catwalk, supermodel, haute couture, fashion week, couture, Vogue
20000013 4: novel, novelist, bestseller, best-seller, Booker Prize, Man Booker, Whitbread, poet, poetry
20000013 4: poem, literary, JK Rowling, Harry Potter, Da Vinci Code, Dan Brown, book award
20000013 4: Nobel Prize for literature, short story, Pulitzer, Narnia, Tolkien, Agatha Christie, Jane Austen
20000013 4: children's book, fiction, memoir, biography
20000013 2: author, writer, books, publisher
20000013 3: literature, essayist, manuscript, autobiography, Roald Dahl, Philip Pullman
20000031 4: painting, painter, sculpture, sculptor, art gallery, artwork, Tate, Tate Modern, exhibition
20000031 4: Turner Prize, Picasso, Van Gogh, Monet, Rembrandt, portrait, contemporary art, art dealer
20000031 4: masterpiece, Da Vinci, Michelangelo, Damien Hirst, Saatchi Gallery, Munch, The Scream, Vermeer
20000031 4: Matisse, curator, Andy Warhol, installation
20000036 4: photographer, photography, photographs, photo exhibition
20000032 4: architect, architecture, Frank Gehry, Norman Foster
"""
