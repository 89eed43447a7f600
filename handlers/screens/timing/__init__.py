"""The best time to write: the shop's hours as a picture, its usual hour, what it brings."""
