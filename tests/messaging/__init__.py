"""Messages: requests, limits, the outbox, campaigns."""
