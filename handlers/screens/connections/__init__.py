"""How the shop's site, programs and services are joined to the bot."""
