"""Words of leisure and of religion."""

from typing import Final

WORDS: Final = """
10000000 3: leisure, lifestyle, hobby, tourist, holidaymakers, holiday-makers, recipe, gardening, travellers
10000000 2: holiday, vacation, travel, tourism, cooking, chef, fashion, shopping trip, collectors, wine
10000000 2: garden, hotel
10000000 1: resort, dining, restaurant, beach, cruise, party, weekend
20000538 3: leisure, pastime, leisure time, spare time
20000540 2: puzzle, crossword, board game, poker, Scrabble, Monopoly
20000541 4: board game, Scrabble, Monopoly, dungeons and dragons
20000542 4: poker, bridge tournament, card game, blackjack
20000546 4: crossword, jigsaw, sudoku, Rubik's
20000549 4: lottery, jackpot, National Lottery, lotto, bingo, scratch card, Powerball, betting shop
20000550 4: hobby, collector, stamp collecting, knitting, amateur radio, model trains, birdwatchers
20000551 4: holiday season, bank holiday, Thanksgiving, New Year's Eve, Halloween, Valentine's Day
20000551 4: Mother's Day
20000553 3: amusement park, theme park, nightclub, swimming pool, Disneyland, roller coaster
20000553 1: bar, pub
20000560 4: hiking, hiker, camping, angling, angler, fishing trip, climber, hunting, hunters, trekking
20000560 4: ramblers
20000563 4: tourism, tourist, holidaymakers, vacation, travel guide, backpackers, beach resort, sightseeing
20000563 4: cruise ship, travel agent, package holiday, tourist board, traveller, travelers, guidebook
20000563 4: weekend break, holiday destination
20000563 1.5: visitors
20000565 2: lifestyle
20000569 4: organic food, organic produce
20000570 4: gardening, gardeners, home improvement, DIY, interior design, recipe, cookbook, home cooking
20000570 2: decor
20000572 3: trend, craze, trendy, fad
20001143 3: partygoers, birthday party, house party
20001391 4: vegan, vegetarian, veganism, plant-based
20001339 4: wellness, wellbeing, well-being, spa
20001239 4: fitness, gym, yoga, pilates, jogging, exercise classes, personal trainer
20001340 4: meditation, mindfulness
20000539 3: club members, scouts, rotary club, golf club members
12000000 3: religion, religious, faith, church, God, believers, clergy, worship, pilgrims, pilgrimage
12000000 3: prayer, sect
12000000 2: Christian, Muslim, Jewish, Islam, Catholic, holy, sacred, theology, spiritual, blessing
12000000 2: theologian, parish
20000657 2: religion, faith, religious beliefs
20000658 4: Buddhism, Buddhist, Dalai Lama, monks, Buddhists
20000659 4: Christianity, Christian, Christians, Catholic, Catholics, Anglican, Protestant, evangelical
20000659 4: Baptist, Methodist, Vatican, Church of England, Orthodox Church, Roman Catholic, Lutheran
20000659 4: Presbyterian, Jesus, Mormon, Anglicans, Episcopal
20000676 4: Hinduism, Hindu, Hindus, Diwali
20000677 4: Islam, Islamic, Muslim, Muslims, Shia, Sunni, Hajj, hajj, Mecca, sharia, Shiite, headscarf
20000677 4: headscarves
20000679 4: Judaism, Jewish, Jews, rabbi, Torah, Passover, kosher
20000684 4: Sikh, Sikhs, Sikhism
20000674 4: cult, cult leader, sect
20000682 4: Scientology, Scientologists
20001349 4: atheist, atheism, agnostic, humanists
20000688 3: sectarian, religious violence, sectarian violence
20000690 3: religious festival, holy day, Lent, Holy Week, Good Friday
20000691 4: Christmas mass, nativity, Christmas Eve mass, Christmas carols, Bethlehem
20000692 4: Easter, Easter Sunday, Easter mass
20000694 4: Ramadan, Eid, iftar
20001350 4: Eid al-Adha
20001352 4: Hanukkah, Chanukah
20000695 4: Yom Kippur
20000696 3: baptism, communion, confession, ritual, pilgrimage, pilgrims, hajj
20000696 1.5: mass
20001346 4: beatified, beatification, canonised, canonisation, sainthood
20000698 4: church, cathedral, parish, chapel, congregation, diocese, churchgoers
20000699 4: mosque, minaret
20000700 4: synagogue
20000703 4: bishop, archbishop, priest, cardinal, imam, cleric, clergy, vicar, rabbi, Dalai Lama, ayatollah
20000704 4: Pope, pope, pontiff, John Paul II, papal, papacy, Vatican, Pope Francis, conclave, Benedict XVI
20000705 4: scripture, gospel, sacred text
20000706 4: Bible, Old Testament, New Testament
20000707 4: Koran, Quran, Qur'an
20000702 4: church and state, secularism, state religion, Ten Commandments
"""
