"""The decision whether to write to somebody: cases, properties, many simulated messages."""
