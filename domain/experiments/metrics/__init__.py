"""Kinds of metrics, one file each; the name of the file is the key."""
