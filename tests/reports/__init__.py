"""Reports: their numbers, their words, their tables."""
