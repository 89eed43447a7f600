"""Chance that falls the same way at every start."""

import random


class Dice(random.Random):
    """`random.Random` that reads as a sentence."""

    def happens(self, percent: float) -> bool:
        """Whether something that happens so often happens now."""
        return self.random() * 100 < percent
