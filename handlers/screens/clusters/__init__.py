"""Groups of similar buyers."""
