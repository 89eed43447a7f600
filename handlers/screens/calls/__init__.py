"""Calls managers are asked to make."""
