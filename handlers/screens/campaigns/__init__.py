"""Campaigns: written, shown to oneself, sent, watched."""
