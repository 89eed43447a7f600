"""The Shop API: what the routes under /api/v1 are made of."""
