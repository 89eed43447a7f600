"""What the shop's own programs tell of its customers, goods and orders, one resource a file."""
