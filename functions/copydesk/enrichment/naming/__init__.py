"""What is told by the words of names alone: given names, titles, and one name in several spellings."""
