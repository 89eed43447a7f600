"""The process and its contact with the world: Telegram, web, channels, output, assembly."""
