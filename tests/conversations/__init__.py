"""Screens as conversations: the whole stack, real texts, taps by label."""
