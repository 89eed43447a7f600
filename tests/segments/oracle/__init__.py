"""What each condition means, on plain tables: one file each, named like the condition's own.

A file has `answer(oracle, person, asked)`: True, False, or None for unknown, about one person and
the JSON of the condition. It is written from the meaning of the words, never from the SQL.
"""
