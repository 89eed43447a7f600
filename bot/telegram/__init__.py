"""Telegram: requests, limits, the order of updates, the router and the drawing of views."""

import os

# python-telegram-bot gives durations as timedelta only when asked through the environment, and
# warns at every flood error otherwise.
os.environ["PTB_TIMEDELTA"] = "true"
