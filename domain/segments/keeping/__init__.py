"""Membership of segments: kept up to date by events, the clock and plans; its moves and sizes."""
