"""Campaigns: one message to the people of a segment, from the draft to the result."""
