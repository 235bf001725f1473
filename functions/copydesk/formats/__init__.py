"""Every wire format in: bytes to drafts. The one entrance is `reading.read`.

A format has one module here, with `parse` (its text to drafts) or, where its parts have charsets of their
own, `open_`. What a format, or a family of them, is made of stands in a package beside it, for them alone:

    text                          plain
    html                          page
    ninjs                         ninjs_object
    feed, json_feed               feeds
    newsml_g2, newsml_1, nitf     newsml
    wire                          wires
    mail                          letters
    body, lifecycle_event         -

The other modules are for all formats:

    the way in      document reading sniffing inflating decoding limits
    syntax          xml strict_json markup paragraphs controls
    people          bylines agencies captions credit_lines
    times           moments zones embargoes
    what is stated  newscodes countries signal_words provenance

docs/formats.md says what is read, and how a format is added.
"""
