"""The table of places: what it is made from, and how."""
