"""The generic form: all of its fields, and one field at a time."""
