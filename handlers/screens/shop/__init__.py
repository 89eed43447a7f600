"""The shop itself: set-up, settings, several shops."""
