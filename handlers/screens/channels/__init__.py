"""Channels of the shop: connected, tried, and where they write to a customer."""
