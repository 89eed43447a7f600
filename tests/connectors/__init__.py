"""Connections: product feeds, their health, what the owner is told."""
