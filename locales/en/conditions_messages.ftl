# Conditions about messages.

condition-contactable = May be written to
    .hint = An address, the consent to this topic, and the bot is not blocked.
    .words = consent campaign subscribed
    .sentence = allowed to write: { $channels } ({ $topic ->
        [marketing] marketing
       *[service] service messages
    })
