"""One condition a file; the file name is its key."""
