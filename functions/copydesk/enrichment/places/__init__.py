"""Places in a text: which names are of places, which they mean, and which of them stand for governments."""
