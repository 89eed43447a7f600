"""Facts on their way to the shop's backend."""
