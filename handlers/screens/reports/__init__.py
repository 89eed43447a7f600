"""Reports: which, about what period, as a picture, a table or a file."""
