"""Makes the table of how rare words are from the package wordfreq."""
