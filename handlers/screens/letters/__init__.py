"""Letters between customers and the shop."""
