"""Figures about one person that follow from what they did: one file each."""
