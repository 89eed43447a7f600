"""Ready segments: one file each."""
