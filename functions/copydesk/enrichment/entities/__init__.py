"""Entities: the people, organisations, places and events of a text, each with all its mentions.

`antecedents` answers whom a pronoun or a description stands for, once the entities are known.
"""
