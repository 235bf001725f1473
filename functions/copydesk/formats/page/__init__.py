"""What a web page is made of: what it states of itself, what its markup names, and its story."""
