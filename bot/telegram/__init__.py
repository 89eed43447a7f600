"""The contact with Telegram: requests, limits, updates, what is drawn in the chat."""

import os

# python-telegram-bot gives durations as timedelta only when asked through the environment, and
# warns at every flood error otherwise.
os.environ["PTB_TIMEDELTA"] = "true"
