"""Connections to the shop's other systems: lists, cards, what went wrong, questions."""
