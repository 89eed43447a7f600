# Conditions about Telegram and the Mini App.

condition-came_from = Came by a link
    .hint = The code of the first link to the bot. Unknown for those who came by none.
    .words = code advert source
    .typed = came by code
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
    .words = blocked active gone deleted start unsubscribed
    .typed = bot status
    .sentence = { $operator ->
        [nin] have another status in the bot than { $things }
       *[in] have the status in the bot: { $things }
    }
condition-bot_status-things = Statuses
condition-bot_blocked = Day of the block
    .hint = When the person blocked the bot. Unknown for those who did not.
    .words = blocked left unsubscribed when
    .typed = blocked the bot
    .sentence = { $operator ->
        [empty] have not blocked the bot
        [not_empty] have blocked the bot
       *[in_last] blocked the bot { $is }
    }
condition-premium = Telegram Premium
    .hint = As Telegram said last. Unknown for those whom the bot has not seen for long.
    .words = subscription paid
    .typed = premium
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
    .typed = has username
    .sentence = { $operator ->
        [empty] have no name with @
       *[not_empty] have a name with @
    }
condition-may_write = Let the bot write
    .hint = The person pressed Start or agreed in the Mini App.
    .words = permission access start
    .typed = let the bot write
    .sentence = { $operator ->
        [false] have not let the bot write
       *[true] have let the bot write
    }
condition-home_screen = Icon on the screen
    .hint = Whether the Mini App's icon is on the home screen. Unknown until the app has told.
    .words = shortcut home desktop
    .typed = icon on the screen
    .sentence = { $operator ->
        [true] keep the icon on the home screen
        [false] keep no icon on the home screen
       *[unknown] may keep the icon, it is unknown
    }
condition-phone_shared = Shared the phone
    .hint = The person sent their own contact by Telegram's button.
    .words = contact number sent
    .typed = shared the phone
    .sentence = { $operator ->
        [false] have not shared the phone in the bot
       *[true] have shared the phone in the bot
    }
condition-last_letter = Wrote to the bot
    .hint = The last message to the shop. Presses of buttons don't count.
    .words = message letter question chat
    .typed = wrote to the bot
    .sentence = { $operator ->
        [empty] never wrote to the bot
        [not_empty] have written to the bot
        [in_last] wrote to the bot { segment-last-days }
        [in_last_exact] wrote to the bot { segment-last-hours }
        [not_in_last] did not write to the bot { segment-last-days }
        [more_than_ago] did not write to the bot { $days ->
            [one] for more than { $days } day
           *[other] for more than { $days } days
        }
       *[other] wrote to the bot last { $is }
    }
condition-chat_membership = In a channel or group
    .hint = By those who came and left while the bot was there. Unknown for those it did not see.
    .words = channel group chat subscriber member
    .typed = member of
    .sentence = { $operator ->
        [none_of] have left all of: { $chats }
       *[any_of] are in: { $chats }
    }
condition-chat_membership-chats = Channels and groups
condition-invited_people = Invited people
    .hint = How many people pressed Start by the person's invitation.
    .words = referral invitation friend brought
    .typed = invited people
    .sentence = have invited { $is }
    .noun = { $count ->
        [one] person
       *[other] people
    }
    .by = by number of people invited
    .none = have invited nobody
    .window = (who came { segment-window })
condition-invited_people-with_order = With an order only
condition-opened_app = Opened the Mini App
    .hint = Visits of the Mini App. Visits of the site don't count.
    .words = app application visit
    .typed = opened the app, was in the app, opened app
    .sentence = { $operator ->
        [did_not] have not opened the Mini App
       *[did] have opened the Mini App { $is }
    }
condition-last_app_open = Last opening of the Mini App
    .hint = When the person opened the Mini App last. Unknown for those who never did.
    .words = app application visit
    .typed = last opening of the app
    .sentence = { $operator ->
        [empty] have never opened the Mini App
        [not_empty] have opened the Mini App
        [in_last] opened the Mini App { segment-last-days }
        [in_last_exact] opened the Mini App { segment-last-hours }
        [not_in_last] did not open the Mini App { segment-last-days }
        [more_than_ago] did not open the Mini App { $days ->
            [one] for more than { $days } day
           *[other] for more than { $days } days
        }
       *[other] opened the Mini App last { $is }
    }
condition-app_platform = Platform
    .hint = What the Mini App was opened on: all the times or the last one.
    .words = iphone android computer device phone web
    .typed = platform
    .sentence = { $operator ->
        [none_of] have not opened the Mini App on: { $things }
        [empty] have not opened the Mini App on a known platform
        [not_empty] have opened the Mini App on a known platform
        [size] have opened the Mini App on different platforms: { $is }
        [exactly] have opened the Mini App only on: { $things }
       *[any_of] have opened the Mini App on: { $is }
    }{ $which ->
        [last] { " " }(the last time)
       *[any] { "" }
    }
condition-app_platform-things = Platforms
condition-app_platform-which = Which opening
condition-app_version = Version of the client
    .hint = The version of Telegram at the last opening of the Mini App. 7.10 is newer than 7.9.
    .words = update old new client
    .typed = client version
    .sentence = { $operator ->
        [gte] opened the Mini App in the version { $major }.{ $minor }.{ $patch } or newer
        [lte] opened the Mini App in the version { $major }.{ $minor }.{ $patch } or older
        [gt] opened the Mini App in a version newer than { $major }.{ $minor }.{ $patch }
        [lt] opened the Mini App in a version older than { $major }.{ $minor }.{ $patch }
        [ne] opened the Mini App in another version than { $major }.{ $minor }.{ $patch }
        [empty] have not opened the Mini App in a known version
        [not_empty] have opened the Mini App in a known version
       *[eq] opened the Mini App in the version { $major }.{ $minor }.{ $patch }
    }
condition-app_version-major = First number of the version
condition-app_version-minor = Second number of the version
condition-app_version-patch = Third number of the version
condition-stars_paid = Paid in Stars
    .hint = How many Telegram Stars a person paid by invoices. Those given back do not count.
    .words = stars payment invoice
    .typed = stars paid
    .sentence = paid { $is }
    .noun = { $count ->
        [one] Telegram Star
       *[other] Telegram Stars
    }
    .by = by Telegram Stars paid
    .none = paid no Telegram Stars
condition-command_used = Sent a command
    .hint = Commands to the bot, with the slash or without. Empty means any. They count from the day the shop notes them.
    .words = command slash menu
    .typed = sent command
    .sentence = { $operator ->
        [did_not] did not send the bot { $has_command ->
            [0] any command
           *[other] the command “{ $command }”
        }
       *[did] sent the bot { $has_command ->
            [0] any command
           *[other] the command “{ $command }”
        } { $is }
    }
condition-command_used-command = Command
condition-button_pressed = Pressed a button
    .hint = A button of the bot by what is written on it, letters don't matter. Empty means any. They count from the day the shop notes them.
    .words = button press tap menu
    .typed = pressed button
    .sentence = { $operator ->
        [did_not] did not press { $has_button ->
            [0] any button of the bot
           *[other] the button “{ $button }”
        }
       *[did] pressed { $has_button ->
            [0] any button of the bot
           *[other] the button “{ $button }”
        } { $is }
    }
condition-button_pressed-button = Written on the button
