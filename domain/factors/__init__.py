"""Figures about people that follow from what they did: one file each, counted together in SQL."""
