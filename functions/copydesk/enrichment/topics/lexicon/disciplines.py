"""Words of athletics, racket and water sports, racing, winter sports and others."""

from typing import Final

WORDS: Final = """
20001176 4: rugby, Six Nations, scrum, fly-half, scrum-half, lineout, rugby union, Heineken Cup, Tri-Nations
20001176 4: All Blacks, Wallabies, Springboks, British Lions, Twickenham, Millennium Stadium, Murrayfield
20001176 4: Lansdowne Road, IRB, RFU
20001176 3: flanker, lock forward, number eight, drop goal, Andy Robinson, Jonny Wilkinson, Wilkinson
20001176 3: Clive Woodward, Woodward, Martin Johnson, Brian O'Driscoll, O'Driscoll, try-scorer, full-back
20001176 3: loose forward, Leicester Tigers, London Irish, Harlequins, Saracens, Sale Sharks, Wasps
20001176 3: Gloucester, Newport-Gwent, Ulster
20001176 2: hooker, prop, Munster, Leinster, Llanelli, Neath-Swansea, Northampton, Sin-bin, sin-bin, tries
20001176 2: conversion, centre partnership
20001035 4: rugby league, Super League, Great Britain rugby league, State of Origin, NRL, Leeds Rhinos
20001035 4: Bradford Bulls
20001035 3: St Helens, Wigan Warriors, Kangaroos, Challenge Cup
20000846 4: Australian rules, AFL, Brisbane Lions, Port Adelaide, Collingwood, Essendon
20000939 4: Gaelic football, GAA
20000964 4: hurling
20000827 4: sprinter, 100m, 200m, 400m, 800m, 1500m, 5000m, 10,000m, 60m, hurdles, hurdler, long jump
20000827 4: high jump, pole vault, decathlon, heptathlon, javelin, shot put, shot putter, relay team, IAAF
20000827 4: cross country, indoor championships, heptathlete, triple jump, track and field, track star
20000827 4: 4x100m, 4x400m, steeplechase, middle-distance runner
20000827 3: Kelly Holmes, Paula Radcliffe, Radcliffe, Marion Jones, Maurice Greene, Justin Gatlin
20000827 3: Colin Jackson, Haile, Kostas Kenteris, Katerina Thanou, Kenteris, Thanou, Greek sprinters
20000827 3: Usain Bolt, Gebrselassie, Bekele, Tim Montgomery, Hicham El Guerrouj, UK Athletics
20000827 3: Dwain Chambers, world record, personal best, discus, hammer thrower
20000827 2: runner, metres, relay, athletics, sprint, race, AAA
20000988 4: marathon, half-marathon, marathon runner
20001085 4: tennis, Wimbledon, US Open, U.S. Open, French Open, Australian Open, Roland Garros, Davis Cup
20001085 4: Fed Cup, WTA, ATP, straight sets, tiebreak, tie-break, tiebreaker, break point, match point
20001085 4: Grand Slam, baseline, forehand, backhand, Roger Federer, Federer, Andy Roddick, Roddick, Agassi
20001085 4: Hewitt, Henman, Safin, Serena Williams, Venus Williams, Nadal, Lindsay Davenport, Davenport
20001085 4: Sharapova, Henin-Hardenne, Kim Clijsters, Clijsters, Amelie Mauresmo, Mauresmo
20001085 3: Masters Cup, Martina Hingis, Navratilova, first set, second set, third set, top-seeded, Rusedski
20001085 3: Djokovic, Kuznetsova, Dementieva, Moya, Nalbandian, Coria, Masters Series, hard court
20001085 3: clay court
20001085 2: wild card, ace
20000940 4: golf, golfer, PGA, Ryder Cup, birdie, bogey, eagle putt, putt, US Masters, Masters champion
20000940 4: Open champion, caddie, Tiger Woods, Vijay Singh, Phil Mickelson, Mickelson, Ernie Els, LPGA
20000940 4: Annika Sorenstam, Sorenstam, Padraig Harrington
20000940 3: fairway, under par, golf course, one-stroke lead, two-stroke lead, 72-hole, 18th hole
20000940 3: Retief Goosen, Colin Montgomerie, Montgomerie, Sergio Garcia, Davis Love, Bernhard Langer
20000940 3: Hal Sutton, Michelle Wie
20000940 2: par, tee, Els, Woods, stroke, major championship, links course, clubhouse, Singh
20000892 4: cycling, cyclist, Tour de France, Giro d'Italia, Vuelta, Lance Armstrong, yellow jersey
20000892 4: velodrome, peloton
20000892 3: Tyler Hamilton, Jan Ullrich, road race, time trial, UCI, Bradley Wiggins, keirin, pursuit team
20000892 3: stage win
20001071 4: swimmer, swimming, freestyle, backstroke, butterfly stroke, breaststroke, medley, Michael Phelps
20001071 4: Phelps, Ian Thorpe
20001071 3: Pieter van den Hoogenband, Grant Hackett, Thorpe, pool record, swam, FINA
20000913 4: diver, springboard, platform diving
20000942 4: gymnast, gymnastics, uneven bars, Paul Hamm, Hamm, Carly Patterson, balance beam, all-around gold
20001026 4: rower, rowing, coxless, sculls, Matthew Pinsent, Boat Race
20001038 4: sailing, yachtsman, yachtswoman, America's Cup, regatta, Vendee Globe, round-the-world
20001038 4: Ellen MacArthur
20000960 4: horse racing, jockey, Kentucky Derby, Grand National, racehorse, Breeders' Cup, thoroughbred
20000960 4: Cheltenham, Ascot, Belmont, Preakness, Smarty Jones, Best Mate, Melbourne Cup, Frankie Dettori
20000960 4: Epsom, furlong, stakes race
20000960 2: colt, filly, trainer, racecourse, gelding
20000923 4: equestrian, showjumping, dressage, eventing
20001056 4: skiing, skier, slalom, giant slalom, super-G, downhill race, Hermann Maier, Bode Miller
20001056 4: Janica Kostelic, alpine
20001056 3: World Cup downhill, cross-country skiing, ski jumping, ski jumper
20000852 4: biathlon
20001064 4: snowboarding, snowboarder, halfpipe
20000933 4: field hockey, figure of eight hockey
20000934 4: figure skating, figure skater, ice dance, Michelle Kwan
20001067 4: speed skating, speed skater
20000854 4: bobsleigh, bobsled
20000890 4: curling
20000958 4: handball
20001089 4: volleyball, beach volleyball, Misty May
20001091 4: water polo
20001070 4: surfer, surfing championship
20001083 4: table tennis
20000847 4: badminton, shuttlecock
20000912 4: darts champion, darts player
20001063 4: snooker, Ronnie O'Sullivan, Stephen Hendry
20001154 4: chess, grandmaster, Garry Kasparov, chess champion
20001157 4: judo, taekwondo, karate, martial arts, kickboxing, mixed martial arts, UFC
20001098 4: wrestling, wrestler, Greco-Roman
20001093 4: weightlifting, weightlifter
20000929 4: fencer, fencing final, epee, foil
20000824 4: archery, archer
20001049 4: trap shooting, clay pigeon, rifle shooting event
20001087 4: triathlon, triathlete, ironman
20001066 4: softball
20000986 4: lacrosse
20001010 4: netball
20001183 4: esports, e-sports
20000884 4: mountaineer, mountaineering, Everest climber
20000877 4: canoeist, canoeing, kayaker
20001325 4: refereeing, video assistant referee, VAR, umpiring, fourth official, linesman, linesmen
20001325 4: touch judge, match officials
20001324 4: club owner, team owner, ownership of the club, Malcolm Glazer, Roman Abramovich
20001324 4: Roman Abramovich's Chelsea, sporting director
20001124 4: broadcasting rights deal, shirt sponsor, sports marketing, kit deal, sponsorship deal
20001124 4: naming rights
20001125 3: FIFA, Uefa, UEFA, Football Association, ECB, BCCI, International Olympic Committee, IAAF
20001125 3: governing body, IRB, FIA, World Athletics
20001301 2: world record, record-breaking run, career-best, Olympic record
20000484 4: private hospital, private clinic, private health care, private healthcare, private patients
20000414 4: entrance exam, entrance examination, admission test, university admissions
"""
