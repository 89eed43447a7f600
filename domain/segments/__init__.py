"""Segments: trees of conditions that compile to one SQL statement about a shop's customers."""
