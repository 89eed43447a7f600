# Customers: search, card, merging.

error-cannot-merge = { $reason ->
    [same] This is the same customer.
    [two-telegrams] Both have a Telegram account, they are two people. What phone and e-mail they share is on their cards.
    [guest] Orders without a customer can't be merged with anybody.
   *[erased] The data of one of them was erased at their request.
}
audit-customers_merged = customers no. { $kept } and no. { $gone } merged: { $why }
audit-customers_parted = customers no. { $kept } and no. { $gone } parted
