"""What customers do: the names an event may have, how it is stored, how long it is kept.

Where events come from (the collector, the shop's API, feeds) is outside and calls this.
"""
