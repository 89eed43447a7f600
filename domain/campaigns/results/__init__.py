"""What came of a campaign: read from deliveries, orders and refusals whenever somebody asks."""
