"""The painter and what it draws."""
