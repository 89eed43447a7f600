"""The dictionary of events, and who may report them."""
