"""A shop of a million customers for the benchmark of segments, on three engines."""
