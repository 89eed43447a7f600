# What goes along with the text of a campaign, which ways and in which words.

error-not-sendable = { $kind ->
    [voice] A voice message can't be a campaign. Send a text, a photo, a video or a file.
    [video_note] A round video can't be a campaign. Send an ordinary one.
    [sticker] A sticker can't be a campaign. Send a text, a photo, a video or a file.
    [audio] Music can't be a campaign. Send a text, a photo, a video or a file.
   *[other] This can't be a campaign. Send a text, a photo, a video or a file.
}
error-too-large-to-send = { $kind ->
    [photo] Telegram takes no photo larger than { $megabytes } MB.
    [video] Telegram takes no video larger than { $megabytes } MB.
   *[other] Telegram takes no file larger than { $megabytes } MB.
}
error-bad-album = { $reason ->
    [too_many] An album holds up to { $limit } photos, videos or files.
   *[other] An album is either photos and videos, or files alone.
}
error-words-too-long = { $channel ->
    [email] { $part ->
        [subject] The subject holds { $limit } characters; with its fields filled in it may be { $length }.
       *[other] The letter holds { $limit } characters; with its fields filled in it may be { $length }.
    }
    [push] { $part ->
        [subject] The title holds { $limit } characters; with its fields filled in it may be { $length }.
       *[other] The notification holds { $limit } characters; with its fields filled in it may be { $length }.
    }
    [sms] The SMS holds { $limit } characters; with its fields filled in it may be { $length }.
   *[other] It holds { $limit } characters; with its fields filled in it may be { $length }.
}
error-sms-too-long = That is { $segments } SMS in a row; { $limit } at most. Make it shorter.

way = { $channel ->
    [telegram] Telegram
    [email] E-mail
    [sms] SMS
    [push] Browser notification
    [call] Manager’s call
   *[other] { $channel }
}
way-people = { $count ->
    [0] · { $channel }: nobody, no address or no consent
   *[other] · { $channel }: { $count }
}
way-not-connected = ⚠️ { $channel }: not connected now, nothing will go this way.
way-bill = {"  "}{ $about ->
    [exact] that is
   *[other] that is about
} { $segments } SMS, { $cost }
way-bill-most = {"  "}If nothing reaches the others before, up to { $people } people get an SMS: up to { $cost }
way-sms-long = ⚠️ Some SMS will take { $segments } segments, which providers refuse. Write a short text: “Channels” → “Own words”.

screen-campaign_channels = Channels
campaign-channels =
    <b>Which ways to send</b>

    Tap in the order of trying: to each person goes the first way that is open to them. Address and consent are checked for every way apart.
campaign-channels-none =
    <b>Which ways to send</b>

    Only Telegram is connected. Add e-mail, SMS, browser notifications or calls, and the campaign reaches those who are not in Telegram.
campaign-channels-connect = Connect
campaign-channels-get = { $count ->
    [one] <b>{ $count }</b> person gets it:
   *[other] <b>{ $count }</b> people get it:
}
campaign-channels-nobody = Nobody can be written to these ways: no addresses, or no consent.
campaign-channels-one = At least one way is needed.
campaign-channels-key = { $place ->
    [0] { $channel }
   *[other] { $place }. { $channel }
}
campaign-order = { $is_own ->
    [yes] Order: the best for each
   *[no] Order: the same for all
}
campaign-own-order = Everybody has an order of their own: first the way that brings more, its price taken off. The numbers by way are for the common order; it stays in force while there are fewer than 20 clicks.
campaign-wait-now = { $awaits ->
    [failed] The next way: at once, where the one before has failed.
    [acted] The next way: after { $wait } without a tap or an answer.
   *[other] The next way: after { $wait } without delivery.
}
screen-campaign_wait = When to try the next
campaign-wait =
    <b>When to try the next way</b>

    Where a message has failed the next way is tried at once. You can also wait and see what comes of it.

    Only SMS really know that they have arrived: Telegram, mail and browsers just say that they took it. Waiting for a tap or an answer is surer.
wait = { $hours ->
    [0] Don’t wait
    [1] an hour
    [3] 3 hours
    [12] 12 hours
    [24] a day
    [72] 3 days
   *[other] { $hours } h
}
campaign-awaits = { $awaits ->
    [acted] Awaited: a tap or an answer
   *[other] Awaited: delivery
}
screen-campaign_words = Own words
campaign-words =
    <b>Words of the channels’ own</b>

    Where there are none, the text of the campaign goes out. A letter shows the first photo; videos and files are for Telegram only.
words-part = { $channel ->
    [email] { $part ->
        [subject] Subject
       *[other] Text of the letter
    }
    [sms] Text of the SMS
    [push] { $part ->
        [subject] Title of the notification
       *[other] Text of the notification
    }
   *[other] What to say on the phone
}
words-common = · { $label }: { $part ->
    [subject] first line of the text
   *[other] as in the campaign
}
words-own = · { $label }: <i>{ $text }</i>
words-now = Now: { $text }
words-off = As in the campaign
words-sms = With this text one SMS is { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
}, { $cost } a person.
words-sms-button = The first button is added at the end as a link.
campaign-word = { $channel ->
    [email] { $part ->
        [subject] <b>Subject</b>
       *[other] <b>Text of the letter</b>
    }
    [sms] <b>Text of the SMS</b>
    [push] { $part ->
        [subject] <b>Title of the notification</b>
       *[other] <b>Text of the notification</b>
    }
   *[other] <b>What to say on the phone</b>
}

    Send the text, up to { $limit } characters. The same fields as in the campaign work: <i>{ "{" }name|friends{ "}" }</i>.
left-out-no_address = no phone, e-mail or other address that is needed
left-out-closed = the address is closed: the bot is blocked, or mail does not arrive
campaign-reason-hard = there is no such address any more
campaign-reason-soft = the mailbox is full or puts off
campaign-reason-gone = the browser is not subscribed any more
campaign-reason-not_delivered = the operator did not deliver
campaign-reason-no_channel = this way is disconnected
campaign-reason-channel = this way does not work now
preview-elsewhere = <i>{ $channel }:</i> { $text }
