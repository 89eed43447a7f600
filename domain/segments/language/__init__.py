"""Segments as text: typed in Russian or English, written back, sent to another shop."""
