"""Screens of experiments: planned, watched, decided, remembered."""
