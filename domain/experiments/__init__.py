"""Experiments: what is compared, who sees which variant, what is counted, what follows from it."""
