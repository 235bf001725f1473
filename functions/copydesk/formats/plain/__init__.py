"""What a text copied out of a page is made of: lines above a story, its blocks, and what stands around them."""
