"""Mail that came back, and complaints about it."""
