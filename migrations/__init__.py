"""Schema steps, the same files on SQLite and PostgreSQL."""
