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
   *[other] An album holds either photos and videos, or only files.
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
way-not-connected = ⚠️ { $channel }: not connected now, nothing will go by it.
way-bill = {"  "}{ $about ->
    [exact] that makes
   *[other] that makes about
} { $segments } SMS, { $cost }
way-bill-most = {"  "}If nothing else reaches the others first, up to { $people } people get an SMS: up to { $cost }
way-sms-long = ⚠️ Some SMS will take { $segments } segments, which providers refuse. Write a short text: “Channels” → “Own texts”.

screen-campaign_channels = Channels
campaign-channels =
    <b>Channels of the campaign</b>

    Tap them in the order to try: each person gets the first one open to them. Address and consent are checked for each channel.
campaign-channels-none =
    <b>Channels of the campaign</b>

    Only Telegram is connected. Add e-mail, SMS, browser notifications or calls to reach those who are not in Telegram.
campaign-channels-connect = Connect
campaign-channels-get = { $count ->
    [one] <b>{ $count }</b> person gets it:
   *[other] <b>{ $count }</b> people get it:
}
campaign-channels-nobody = Nobody can be reached by these channels: no addresses or no consent.
campaign-channels-one = At least one channel is needed.
campaign-channels-key = { $place ->
    [0] { $channel }
   *[other] { $place }. { $channel }
}
campaign-order = { $is_own ->
    [yes] Order: the best for each
   *[no] Order: the same for all
}
campaign-own-order = Each person has their own order: first the channel that brings most after its price. The numbers above are for the common order, which holds while there are fewer than 20 clicks.
campaign-wait-now = { $awaits ->
    [failed] Next channel: right away if the one before failed.
    [acted] Next channel: after { $wait } without a tap or a reply.
   *[other] Next channel: after { $wait } without delivery.
}
screen-campaign_wait = When to try the next
campaign-wait =
    <b>When to try the next channel</b>

    If a message fails, the next channel is tried right away. You can also wait to see whether it worked.

    Only SMS reports real delivery: Telegram, mail and browsers just say they accepted it. Waiting for a tap or a reply is more reliable.
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
    [acted] Wait for: a tap or a reply
   *[other] Wait for: delivery
}
screen-campaign_words = Own texts
campaign-words =
    <b>Text for each channel</b>

    A channel without its own text sends the campaign’s. A letter shows the photos; videos and files are for Telegram only.
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
left-out-no_address = no phone, e-mail or other address
left-out-closed = closed: bot blocked or mail bounces
campaign-reason-hard = the address no longer exists
campaign-reason-soft = the mailbox is full or not taking mail
campaign-reason-gone = the browser is no longer subscribed
campaign-reason-not_delivered = not delivered by the operator
campaign-reason-no_channel = the channel is disconnected
campaign-reason-channel = the channel isn’t working
preview-elsewhere = <i>{ $channel }:</i> { $text }
