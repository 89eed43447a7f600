"""One provider a file."""
