"""Measurements against rivals in the same run: `make bench`, `make bench ONLY=telegram`."""
