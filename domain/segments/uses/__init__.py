"""Kinds of things that use segments, one file each: the name of the file is the kind."""
