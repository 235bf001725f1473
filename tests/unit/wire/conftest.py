"""Hypothesis on a busy machine: how long an example takes says nothing about the desk."""

from hypothesis import settings

settings.register_profile("copydesk", deadline=None)
settings.load_profile("copydesk")
