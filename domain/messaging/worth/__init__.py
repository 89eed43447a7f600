"""Which channel is worth most for whom: the chance of a click, its value, what a message costs."""
