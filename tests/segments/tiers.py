"""What several oracles know of tiers."""

from tests.segments.judging import Oracle


def threshold_above(oracle: Oracle, person: int, name: str) -> int | None:
    """The threshold of the nearest tier above the person's own that has one."""
    tiers = oracle.by_id("tiers")
    inside = [
        row
        for row in oracle.rows("customer_tiers", person)
        if row["since"] <= oracle.now and (row["until"] is None or row["until"] > oracle.now)
    ]
    own = tiers[max(inside, key=lambda row: row["since"])["tier_id"]]["rank"] if inside else -1
    above = [row for row in tiers.values() if row["rank"] > own and row[name] is not None]
    found: int | None = min(above, key=lambda row: row["rank"])[name] if above else None
    return found
