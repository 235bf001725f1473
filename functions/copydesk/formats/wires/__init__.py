"""What the wire formats of the teleprinter age are made of: ANPA 1312 and IPTC 7901."""
