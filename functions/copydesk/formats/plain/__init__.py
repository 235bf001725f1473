"""What a text copied out of a page is made of: lines above its story, blocks, and what is around them."""
