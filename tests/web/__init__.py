"""The web listener as those outside see it."""
