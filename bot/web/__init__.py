"""The web listener: Telegram's webhook and the state of the process."""
