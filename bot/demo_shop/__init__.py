"""The sample shop of `barker demo`: tea and coffee, its customers and a year of their orders."""

from bot.demo_shop.crowd import gather
from bot.demo_shop.seeding import NAME, seed

__all__ = ["NAME", "gather", "seed"]
