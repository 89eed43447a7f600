"""Who may come in from outside: the keys of the shop's programs and what each may do."""
