"""The front door: start, menus, language."""
