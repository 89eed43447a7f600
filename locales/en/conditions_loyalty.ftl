# Conditions about loyalty.

condition-loyalty_tier = Loyalty tier
    .hint = In which tier the person is now, came lately, left, or has been for long.
    .words = tier level status gold silver bronze
    .sentence = { $operator ->
        [not_in] are not in the tier: { $tiers }
        [entered_in_last] came into the tier: { $tiers } { segment-last-days }
        [left_in_last] left the tier: { $tiers } { segment-last-days }
       *[in] are in the tier: { $tiers } { $is }
    }
condition-loyalty_tier-tiers = Tiers
