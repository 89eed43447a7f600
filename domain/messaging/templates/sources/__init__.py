"""Where values come from, one file a statement."""
