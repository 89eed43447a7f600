"""Orders that sites report: what their documentation shows, what goes wrong, what is never lost."""
