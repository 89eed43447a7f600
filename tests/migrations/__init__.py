"""Migrations with rows in every table, on both engines."""
