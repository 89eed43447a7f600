"""Pictures of the sample shop's goods, drawn as SVG: nothing is fetched, nobody's photos."""

from bot.demo_app.art.choice import picture

__all__ = ["picture"]
