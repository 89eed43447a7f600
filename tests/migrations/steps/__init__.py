"""A small history with the traps of a real one: a remade parent, orphans."""
