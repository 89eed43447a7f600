"""Product feeds: read apart into a scratch database, compared, then written batch by batch."""
