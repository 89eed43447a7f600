"""Import of files: what a file is made of, what its columns mean, how its lines become rows.

Everything up to `staging` is plain Python for a process of its own; `loading` writes.
"""
