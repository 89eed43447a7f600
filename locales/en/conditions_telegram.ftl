# Conditions about Telegram and the Mini App.

condition-came_from = Came by a link
    .hint = The code of the first link to the bot. Unknown for those who came by none.
    .words = code advert source
    .sentence = { $operator ->
        [nin] came by another link than: { $things }
        [starts] came by a link that begins with “{ $piece }”
        [empty] came by no link
        [not_empty] came by some link
       *[in] came by the link: { $things }
    }
condition-came_from-things = Codes of links
condition-bot_status = Status in the bot
    .hint = Active is with the bot. Others never pressed Start, blocked it, deleted the account or kicked it.
    .words = blocked active gone deleted start
    .sentence = { $operator ->
        [nin] have another status in the bot than { $things }
       *[in] have the status in the bot: { $things }
    }
condition-bot_status-things = Statuses
condition-bot_blocked = Day of the block
    .hint = When the person blocked the bot. Unknown for those who did not.
    .words = blocked left unsubscribed when
    .sentence = { $operator ->
        [empty] have not blocked the bot
        [not_empty] have blocked the bot
       *[in_last] blocked the bot { $is }
    }
condition-premium = Telegram Premium
    .hint = As Telegram said last. Unknown for those whom the bot has not seen for long.
    .words = subscription paid
    .sentence = { $operator ->
        [true] have Telegram Premium
        [false] have no Telegram Premium
       *[unknown] may have Premium, it is unknown
    }
condition-premium-seen_days = Seen in how many days
    .unset = ever
condition-username = Name with @
    .hint = Whether the person has a name with @ in Telegram.
    .words = username nick handle
    .sentence = { $operator ->
        [empty] have no name with @
       *[not_empty] have a name with @
    }
condition-may_write = Let the bot write
    .hint = The person pressed Start or agreed in the Mini App.
    .words = permission access start
    .sentence = { $operator ->
        [false] have not let the bot write
       *[true] have let the bot write
    }
condition-home_screen = Icon on the screen
    .hint = Whether the Mini App's icon is on the home screen. Unknown until the app has told.
    .words = shortcut home desktop
    .sentence = { $operator ->
        [true] keep the icon on the home screen
        [false] keep no icon on the home screen
       *[unknown] may keep the icon, it is unknown
    }
condition-phone_shared = Shared the phone
    .hint = The person sent their own contact by Telegram's button.
    .words = contact number sent
    .sentence = { $operator ->
        [false] have not shared the phone in the bot
       *[true] have shared the phone in the bot
    }
