"""The dictionary of events and what becomes of reports."""
