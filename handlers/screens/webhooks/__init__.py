"""Where the shop's backend hears of what happens here."""
