"""How much people are written to, who never is, and what customers say of their hours."""
