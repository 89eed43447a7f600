"""Keys of the shop's programs."""
