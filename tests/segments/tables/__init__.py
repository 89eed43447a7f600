"""The tables of a random shop: one file each.

A file has `MODEL`, and `rows(maker)`: a list of dicts with the columns of the model, without
`shop_id`. `maker["orders"]` are the rows of a table made before; the tables it needs are in
`AFTER`. `POOLS` says what `pick` finds for the words kept in it, `{"branch": ("Центр",)}`.
"""
