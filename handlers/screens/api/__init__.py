"""Keys by which the shop's programs come in."""
