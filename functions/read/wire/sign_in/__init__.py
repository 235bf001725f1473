"""Signing in to the wire room by an OpenID Connect issuer, before any page is asked for.

gate       what every request passes
flow       to the issuer and back, and out again
issuer     its metadata, its keys, and the code that it redeems
tokens     the ID token; the one module that needs cryptography
admission  who is let in
sessions   who is in, by
cookies    sealed ones
fetching   HTTP, within limits
wiring     all of it over Secrets Manager
"""
