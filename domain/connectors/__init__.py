"""Connections to the shop's other systems: kinds, health, runs. The web side stands in `bot/`."""
