"""The random shops of one test."""

from tests.segments.world import Maker, World


class Worlds:
    """The worlds of one test, each made when it is first drawn."""

    def __init__(self) -> None:
        self.made: dict[int, World] = {}

    async def get(self, seed: int) -> World:
        if seed not in self.made:
            self.made[seed] = await Maker(seed).world()
        return self.made[seed]
