"""The library of messages: saved by the shop, and ready ones."""
