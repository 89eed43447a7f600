"""People: who is one, what is merged, what is kept, what is forgotten."""
