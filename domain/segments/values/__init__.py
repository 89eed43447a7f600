"""Values a condition can hold against something: the operators of each type, declared once."""
