"""The wire room: pages on which people watch the news come in. Only `routes` asks the desk anything.

entrance   the way from the function's handler to a page; nothing is imported before it is asked for
sign_in    who gets to a page
routes     what each address answers, by `ports` that `wiring` makes
pages      the templates, and what they say things with
addresses  links that keep what is filtered by
facets     what can be filtered by
marking    a text with what was found in it
differing  two texts, word by word
chain, timeline, world, charts   what is drawn
advice     what to do where something went wrong
snippets   a filter policy for a template
costs      what an article costs, as `make docs` reckoned it
"""
