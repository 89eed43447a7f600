# Connections: what is joined to the bot, keys of the shop's programs.

screen-connections = Connections
connections =
    <b>Connections</b>
    What exchanges data with the shop: the site, the till, the warehouse, the Mini App.
connections-guide = Connect in ten minutes
connect-guide =
    <b>Connect in ten minutes</b>
    { $is_near ->
        [yes] ⚠️ So far the server can be seen from this computer only. Set BARKER_PUBLIC_URL for your site to see it.
       *[no] The server's address: <code>{ $address }</code>
    }

    1. Make a key with the button below and put it into the settings of your site or program. In the commands it goes in place of the word KEY.

    2. Check that the key works. The answer names the shop:
    <pre>{ $check }</pre>
    3. Send the first order. The customer is found by phone or made:
    <pre>{ $order }</pre>
    All calls with examples: <code>{ $address }/docs</code>
connect-key = KEY
connect-guide-key = Make a key
connect-guide-check = Copy the check
connect-guide-order = Copy the order

screen-api_keys = API keys
api-keys =
    <b>API keys</b>
    { $count ->
        [0] None yet. The site, the till or the warehouse needs a key to send orders and fetch data.
       *[other] By a key a program of the shop comes in. Revoke what is not needed.
    }
api-keys-line =
    <b>{ $name }</b> · <code>{ $prefix }…</code>
    { $may }. { $used }
api-keys-new = New key
api-key-new =
    <b>New key</b>
    What may be done with this key? The less, the safer: a till needs no reviews, a warehouse no customers.
api-key-own = Choose myself
api-key-scopes =
    <b>New key</b> · what it may do
    Tap an area: no access → read → read and write.
api-key-onward = Next
api-key-name =
    <b>New key</b> · name
    Rights: { $may }.

    Write whose key it is, for example "Till on Main Street", or choose.
api-key-name-site = Site
api-key-name-accounting = Accounting
api-key-name-stock = Warehouse
api-key-term = { $days ->
    [0] Term: none
    [365] Term: a year
    [one] Term: { $days } day
    [few] Term: { $days } days
    [many] Term: { $days } days
   *[other] Term: { $days } days
}
api-key-made = The key is ready. It is in a message of its own, copy it now.
api-key-shown =
    <b>Key “{ $name }”</b>
    <code>{ $key }</code>

    ⚠️ Nobody will show it again. Copy it into the settings of the program and don't forward it: whoever knows the key gets into the shop.
    { $minutes ->
        [one] This message disappears by itself in { $minutes } minute.
        [few] This message disappears by itself in { $minutes } minutes.
        [many] This message disappears by itself in { $minutes } minutes.
       *[other] This message disappears by itself in { $minutes } minutes.
    }
api-key-copy = Copy the key
api-key-hide = Copied, take it out of the chat
api-key-put-away = The key is out of the chat.
api-key-hidden =
    <b>Key “{ $name }”</b>
    The key itself can't be seen any more. If it is lost, revoke it and make a new one.
api-key-card =
    <b>Key “{ $name }”</b>
    <code>{ $prefix }…</code>

    Rights: { $may }
    { $used }
    Made: { $made }
    { $term }
api-key-unused = Not used yet
api-key-used = Last used: { $moment }
api-key-for-ever = Term: none
api-key-until = { $is_over ->
    [yes] Expired on { $day }: lets nobody in
   *[no] Good until { $day }
}
api-key-revoke = Revoke
api-key-revoke-question =
    <b>Revoke the key “{ $name }”?</b>
    The program with this key stops working with the shop at once. It can't be brought back; you can make a new one.
    { $used }
api-key-revoke-yes = Revoke the key
api-key-revoked = The key “{ $name }” is revoked.

scopes-all = Everything for the shop
scopes-catalogue = Catalogue only
scopes-read = Read only
scope-customers = Customers
    .hint = contacts, consents, tags, fields
scope-products = Products
    .hint = catalogue, prices, stock
scope-orders = Orders
    .hint = orders, carts, payments, refunds, bookings
scope-loyalty = Loyalty
    .hint = points, tiers, promo codes
scope-feedback = Reviews and scores
    .hint = reviews, surveys, wish lists, scores of models
scope-events = Events
    .hint = what people do on the site and in the app
scope-level-none = no access
scope-level-read = read
scope-level-write = read and write
scope-line = { $area }: { $level }
scope-hint = <b>{ $area }</b> — { $what }

thing-api_key = This key is gone: it was revoked.
error-secret-lost = The secret can't be read: the server's encryption key (BARKER_SECRET) has changed. Set the secret anew.
error-key-refused = { $reason ->
    [missing] There is no key in the `Authorization` header.
    [malformed] The `Authorization` header should look like `Bearer bk_live_…`.
    [mistyped] The key is mistyped: its checksum is wrong.
    [revoked] This key was revoked.
    [expired] This key has expired.
   *[unknown] There is no such key.
}
error-scope-missing = This key is not for that: { $area }:{ $level } is needed.
error-too-many-keys = There can be at most { $limit } keys. Revoke one that is not needed.
error-no-scopes = The key may do nothing. Choose what it may do.
audit-key_made = key “{ $name }” made ({ $prefix }…)
audit-key_revoked = key “{ $name }” revoked ({ $prefix }…)
job-hide_keys = Keys are taken out of the chats
