"""Orders that come by themselves from the shop's site."""
