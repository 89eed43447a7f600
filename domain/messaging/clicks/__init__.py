"""Links in messages: made short, followed, and told apart by whether a person opened them."""
