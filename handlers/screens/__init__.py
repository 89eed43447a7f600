"""Screens by section, one file each; the file name is the route."""
