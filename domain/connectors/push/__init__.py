"""Push messages: the keys by which a shop proves that it is itself."""
