"""Pages in a real Chromium, against the real listener."""
