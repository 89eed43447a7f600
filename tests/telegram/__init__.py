"""The contact with Telegram: order, failures, restarts, polling and webhook."""
