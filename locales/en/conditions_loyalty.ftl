# Conditions about loyalty.

condition-loyalty_tier = Loyalty tier
    .hint = In which tier the person is now, came lately, left, or has been for long.
    .words = tier level status gold silver bronze
    .typed = tier, loyalty tier
    .sentence = { $operator ->
        [not_in] are not in the tier: { $tiers }
        [entered_in_last] came into the tier: { $tiers } { segment-last-days }
        [left_in_last] left the tier: { $tiers } { segment-last-days }
        [stayed_at_least] are in the tier: { $tiers } { $is }
       *[in] are now in the tier: { $tiers }
    }
condition-loyalty_tier-tiers = Tiers
condition-points = Points
    .hint = How many points can be spent now, without those expired or pending. Unknown for who has no account.
    .words = points bonus cashback
    .typed = points
    .sentence = { $operator ->
        [empty] have no account of points
        [not_empty] have an account of points
       *[other] have { $is }
    }
    .noun = { $count ->
        [one] point
       *[other] points
    }
    .by = by number of points
condition-points_expiring = Points about to expire
    .hint = How many points are lost in the next days if they are not spent. Unknown for who has no account.
    .words = points bonus expire lost
    .typed = points expiring
    .sentence = { $operator ->
        [empty] have no account of points
        [not_empty] have an account of points
       *[other] lose { $is } { $within ->
            [one] in the next { $within } day
           *[other] in the next { $within } days
        }
    }
    .noun = { $count ->
        [one] point
       *[other] points
    }
    .by = by number of points about to expire
condition-points_expiring-within = Next days
condition-points_spent = Points spent
    .hint = How many points a person spent. What expired or was taken away does not count.
    .words = points bonus spent
    .typed = points spent
    .sentence = spent { $is }
    .noun = { $count ->
        [one] point
       *[other] points
    }
    .by = by number of points spent
    .none = spent no points
condition-tier_changed = Changed tier
    .hint = Went from one tier to a higher or a lower one. A person's first tier is no change.
    .words = tier level upgraded downgraded
    .typed = changed tier
    .sentence = { $operator ->
        [did_not] did not change { $direction ->
            [up] to a higher tier
            [down] to a lower tier
           *[either] their tier
        }
       *[did] changed { $direction ->
            [up] to a higher tier
            [down] to a lower tier
           *[either] their tier
        }
    } { $is }
condition-sum_to_next_tier = Money to the next tier
    .hint = How much is yet to be spent to reach the next tier, by counted orders. Unknown at the top tier.
    .words = tier left next threshold money
    .typed = money to next tier
    .sentence = { $operator ->
        [empty] have no next tier
        [not_empty] have a next tier
       *[other] have { $is } left to the next tier
    }
    .by = by money left to the next tier
condition-orders_to_next_tier = Orders to the next tier
    .hint = How many counted orders are left to the next tier. Unknown at the top tier.
    .words = tier left next threshold orders
    .typed = orders to next tier
    .sentence = { $operator ->
        [empty] have no next tier
        [not_empty] have a next tier
       *[other] have { $is } left to the next tier
    }
    .noun = { $count ->
        [one] order
       *[other] orders
    }
    .by = by orders left to the next tier
condition-promo_unused = Unused promo code
    .hint = A personal promo code that is still valid and not used. The period is about the day it was given.
    .words = promo code coupon unused
    .typed = unused promo code
    .sentence = { $operator ->
        [did_not] have no unused promo codes
       *[did] { $deed ->
            [once] have an unused promo code
           *[least] have unused promo codes: { $most ->
                    [0] { $times }+
                   *[other] from { $times } to { $most }
                }
        }
    }
condition-promo_unused-times = How many codes at least
condition-subscribed = Subscription
    .hint = Whether a person has a subscription in one of the states. One whose end is over has ended.
    .words = subscription plan renewal
    .typed = subscription, subscribed
    .sentence = { $operator ->
        [false] have no subscription that is
       *[true] have a subscription that is
    } { $states }
condition-subscription_end = End of the subscription
    .hint = The latest end of the subscriptions, past or to come. Not given where one goes on without an end.
    .words = subscription ends renewal
    .typed = end of subscription
    .sentence = { $operator ->
        [in_last] have a subscription that ended { $is }
        [in_last_exact] have a subscription that ended { $is }
        [more_than_ago] have a subscription that ended { $is }
        [empty] have no subscription with an end
        [not_empty] have a subscription with an end
       *[other] have a subscription that ends { $is }
    }

param-direction = Which way
param-ends_within = Ends in the next days
    .unset = whenever
param-states = In which state
param-plans = Which of them
segment-narrowed-ends_within = (ends in the next { $value } d)
segment-narrowed-plans = ({ $value })
option-up = up
option-down = down
option-either = either way
option-paused = paused
option-ended = ended
