"""Segments: the list, a card, people and why, the builder."""
