# Webhooks: what happens in the shop is told to its backend.

screen-webhooks = Webhooks
webhooks =
    <b>Webhooks</b>
    When something happens, the bot tells your server by itself: a new customer, an order, a changed consent.

    { $is_full ->
        [yes] There is no room for more addresses: remove one that is not needed.
       *[no] { $count ->
            [0] To begin, write the address that will take the messages, for example <code>https://shop.example.com/hooks</code>
           *[other] To add another one, write its address.
        }
    }
webhooks-line = { $state ->
    [active] ✓ { $address }
    [failing] ⚠️ { $address }
    [checking] … { $address }
    [paused] ⏸ { $address }
   *[off] ✕ { $address }
}
webhook-card =
    <b>Webhook</b>
    <code>{ $url }</code>
    { $state ->
        [active] It works.
        [failing] It answers with errors. We try more and more seldom; what did not arrive waits.
        [checking] Checking the address. It begins to get messages when it has answered a test with 200.
        [paused] Paused. What is new is kept and goes when you switch it on.
       *[off] Switched off: no answer for five days, or it said that it is gone. What is new is not kept.
    }
webhook-last-good = Last answer { $moment }: accepted.
webhook-last-bad = Last attempt { $moment }: not accepted. { $why }
webhook-tally = Sent { $sent } · waiting { $waiting } · failed { $dead }
webhook-ping = Send a test
webhook-pinged = A test is on its way.
webhook-log = Journal
webhook-secret = Signing secret
webhook-topics-count = { $count ->
    [one] { $count } topic
    [few] { $count } topics
    [many] { $count } topics
   *[other] { $count } topics
}
webhook-pause = Pause
webhook-resume = Switch on
webhook-remove = Remove
webhook-is-paused = Paused.
webhook-is-resumed = Switched on.
webhook-topics =
    <b>Topics of the webhook</b>
    What should be told? Tap to tick or untick.
webhook-topic-line = <code>{ $topic }</code> — { $name }
webhook-samples = Samples as a file
topic-consent_changed = a consent has changed
topic-customer_created = a new customer
topic-customer_erased = data was deleted
topic-customer_merged = records were merged
topic-customer_parted = records were parted
topic-letter_received = a customer's letter
topic-order_created = an order in Telegram
topic-test_ping = a test
webhook-secret-shown =
    <b>Signing secret</b>
    <code>{ $secret }</code>

    Every message is signed with it: <code>HMAC-SHA256</code> over "id.time.body", by the rules of <code>Standard Webhooks</code>. Your server checks the signature, so that it trusts nobody else.
webhook-secret-both = The secret before it signs too until { $moment }.
webhook-secret-lost =
    <b>Signing secret</b>
    It can't be read: the server's encryption key has changed. Make a new one and put it into your server.
webhook-secret-copy = Copy
webhook-rotate = Change the secret
webhook-rotate-question =
    <b>Change the secret?</b>
    { $hours ->
        [one] For { $hours } more hour messages are signed with both, the old and the new: time to change it without a loss.
        [few] For { $hours } more hours messages are signed with both, the old and the new: time to change it without a loss.
        [many] For { $hours } more hours messages are signed with both, the old and the new: time to change it without a loss.
       *[other] For { $hours } more hours messages are signed with both, the old and the new: time to change it without a loss.
    }
webhook-rotate-yes = Change
webhook-rotated = The new secret is ready.
webhook-log-text =
    <b>Journal of the webhook</b>
    { $address }
    { $which ->
        [dead] Could not be sent: { $count }
       *[all] Messages: { $count }. Those sent are kept for 14 days, the others for 30.
    }
webhook-log-dead = Failed ones only
webhook-log-all = Show all
webhook-line = { $state ->
    [sent] ✓ { $topic } · { $moment }
    [dead] ✕ { $topic } · { $moment }
    [again] ⚠️ { $topic } · { $moment }
   *[waiting] … { $topic } · { $moment }
}
webhook-again-all = { $count ->
    [one] Send { $count } failed one again
    [few] Send { $count } failed ones again
    [many] Send { $count } failed ones again
   *[other] Send { $count } failed ones again
}
webhook-again-done = { $count ->
    [0] There is nothing to send.
    [one] { $count } message is on its way.
    [few] { $count } messages are on their way.
    [many] { $count } messages are on their way.
   *[other] { $count } messages are on their way.
}
webhook-delivery =
    <b>{ $topic }</b>
    { $happened }
    <code>{ $key }</code>

    { $state ->
        [sent] Accepted. Attempts: { $attempts }.
        [dead] Failed. Attempts: { $attempts }, not tried any more.
        [again] Not accepted yet. Attempts: { $attempts }, the next one { $next }.
        [sending] On its way.
       *[waiting] Waiting to be sent.
    }
webhook-delivery-why = Reason: { $why }
webhook-delivery-answer = The server's answer:
    <pre>{ $answer }</pre>
webhook-again = Send again
webhook-body = Body as a file
webhook-remove-question =
    <b>Remove the webhook?</b>
    { $address }
    { $count ->
        [0] No more messages will come, the journal is deleted.
        [one] No more messages will come, the journal and { $count } unsent one are deleted.
        [few] No more messages will come, the journal and { $count } unsent ones are deleted.
        [many] No more messages will come, the journal and { $count } unsent ones are deleted.
       *[other] No more messages will come, the journal and { $count } unsent ones are deleted.
    }
webhook-remove-yes = Remove
webhook-removed = The webhook is removed.
webhook-off =
    <b>A webhook was switched off</b> · { $shop }
    { $address }
    It has taken no messages for too long. { $why }

    Mend the receiver and switch the webhook on: what was kept goes at once.
webhook-off-open = Open
webhook-status = { $kind ->
    [redirect] The server answered with a redirect ({ $code }). We don't follow it: give the final address.
    [login] The server asks for a login (answer 401). A webhook receiver should be open: check the signature.
    [closed] The server lets nobody in (answer 403).
    [missing] There is nothing at this address (answer 404).
    [method] The address takes no messages (answer 405): check that the receiver is set up right there.
    [gone] The server says that the address is gone (answer 410).
    [large] The message is too large for the server (answer 413).
    [often] The server asks for fewer messages (answer 429).
    [broken] The server has an error (answer { $code }).
   *[other] The server answered { $code }, it should be 200.
}
thing-endpoint = This webhook is gone.
thing-webhook = This message is no longer in the journal.
error-bad-endpoint = { $reason ->
    [https] The address must begin with https://: the messages tell of customers.
    [password] No password in the address: check the signature of the messages.
    [taken] This address is in the list already.
   *[address] This does not look like an address. It should be like https://shop.example.com/hooks.
}
error-too-many-endpoints = There can be at most { $limit } addresses. Remove one that is not needed.
audit-webhook_added = webhook { $url } added
audit-webhook_paused = webhook { $url } paused
audit-webhook_resumed = webhook { $url } switched on
audit-webhook_removed = webhook { $url } removed
audit-webhook_rotated = secret of webhook { $url } changed
audit-webhooks_again = failed webhooks sent again: { $count }
job-send_webhooks = Sending webhooks
job-forget_webhooks = Removal of old webhooks
