"""Experiments: lots, exposures, what is counted, plans, screens."""
