"""Makes the table of what words may be, nouns or verbs, from the package lemminflect."""
