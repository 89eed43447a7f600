"""Calls managers are asked to make: tasks, and what came of them."""
