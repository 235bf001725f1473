"""The words that tell what an English text is about, by area.

A line is the code of a concept, how much each word tells (1 a hint, 2 a telling word, 3 and 4 a sure one),
and the words. With a capital an entry is found only as it is written, else in any case, singular or plural.
Figures are #-# (a score), #% and $#.
"""

from typing import Final

from copydesk.enrichment.topics.lexicon import (
    american_sport,
    arts,
    companies,
    conflict,
    crime,
    diplomacy,
    disaster,
    economy,
    environment,
    health,
    industries,
    living,
    media,
    more_arts,
    more_economy,
    more_politics,
    more_science,
    more_sport,
    more_technology,
    more_words,
    politics,
    science,
    society,
    sport,
    sport_reports,
    technology,
    work,
)

TEXTS: Final = (
    arts.WORDS,
    media.WORDS,
    more_arts.WORDS,
    crime.WORDS,
    disaster.WORDS,
    economy.WORDS,
    companies.WORDS,
    industries.WORDS,
    more_economy.WORDS,
    work.WORDS,
    environment.WORDS,
    health.WORDS,
    living.WORDS,
    politics.WORDS,
    more_politics.WORDS,
    diplomacy.WORDS,
    science.WORDS,
    more_science.WORDS,
    technology.WORDS,
    more_technology.WORDS,
    society.WORDS,
    sport.WORDS,
    sport_reports.WORDS,
    american_sport.WORDS,
    more_sport.WORDS,
    conflict.WORDS,
    more_words.WORDS,
)
