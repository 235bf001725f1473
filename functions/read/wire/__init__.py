"""The wire room: pages on which people watch the news come in. Only `routes` asks the desk anything.

pages      the templates, and what they say things with
addresses  links that keep what is filtered by
marking    a text with what was found in it
differing  two texts, word by word
chain      the source chain, drawn
routes     what each address answers
"""
