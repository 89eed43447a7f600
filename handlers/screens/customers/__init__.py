"""Customers: search, the card and all that stands behind it."""
