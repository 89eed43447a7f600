"""How much people are written to: one pure decision, and what it is made from."""
