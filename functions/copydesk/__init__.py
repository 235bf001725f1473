"""Copydesk: articles in, typed and versioned events out. The domain; it knows no AWS."""
