"""Facts: what an article says, found in its text. The one entrance is `pipeline.enrich`.

A kind of fact (copydesk.facts) has one module or package here that is named after it, with `find`, METHOD and
VERSION (the language has that of py3langid). They stand in the order of the pipeline, each with what it goes
by beside the manuscript. The sentiment has none: only a managed service finds it.

    language      -
    entities      recognition naming countries sources
    places        recognition gazetteer countries sources datelines
    quotes        entities
    sources       -
    times         -
    topics        -
    summary       words
    keywords      words wordclasses
    reading       words
    signature     words
    vector        words rarity

The other modules are for several kinds, or for what is done with facts:

    the text          manuscript datelines sentences words
    names             recognition naming
    tables            countries gazetteer gazetteer_table rarity wordclasses word_table
    other articles    duplicates stories
    at work           pipeline backend

Sources have the names of media, which entities, places and recognition ask for. The builders of infra/ write
what is read from `tables`. docs/facts.md says what is found, how, and what is missed.
"""
