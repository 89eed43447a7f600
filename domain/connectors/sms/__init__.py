"""SMS providers, described as data."""
