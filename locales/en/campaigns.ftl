# Campaigns: from the draft to the result.

screen-campaigns = Campaigns
command-campaigns = campaigns
thing-campaign = This campaign is gone.
job-send_deliveries = Sending messages

campaigns =
    <b>Campaigns</b>

    { $count ->
        [0] None yet. Write the first one: text, people, a look at it yourself, send.
        [one] { $count } campaign, newest first
       *[other] { $count } campaigns, newest first
    }
campaigns-new = Create a campaign
campaigns-unnamed = No text
campaigns-more =
    <b>Campaigns</b> › more

    What serves all campaigns at once.
campaign-more =
    <b>{ $name }</b> › more
    Made { $made }.
screen-campaign_rename = Rename
campaign-rename =
    <b>A name for “{ $name }”?</b>
    Write the new name, up to 40 characters. Your customers don’t see it.
campaign-renamed = Renamed.
error-bad-campaign-name = A name takes 1 to { $limit } characters.
audit-campaign_renamed = campaign “{ $before }” is now called “{ $name }”

campaign-draft = <b>Campaign “{ $name }”</b>
    ✏️ Draft
campaign-no-text = There is no text yet.
campaign-links-long = ⚠️ Openings of links won’t be counted: the bot has no https address. It is set on the server, in BARKER_PUBLIC_URL.
campaign-message = { $carried }{ $text }{ $buttons ->
    [0] {""}
    [one] {" "}({ $buttons } button)
   *[other] {" "}({ $buttons } buttons)
}
campaign-no-segment = Nobody to send to is chosen yet.
campaign-segment-slow = To: “{ $segment }”. It could not be counted quickly, it will be before sending.
campaign-audience = To: “{ $segment }”. <b>{ $count }</b> of { $size } will get it.
campaign-button-text = Text and photo
campaign-button-links = Buttons
campaign-button-segment = To whom
campaign-button-drop = Delete
campaign-button-preview = Preview
campaign-button-send = Send…
campaign-button-pause = ⏸ Pause
campaign-button-resume = ▶️ Resume
campaign-button-stop = ⏹ Stop
campaign-button-copy = Again with this text
campaign-copied = A draft with the same text is ready.

screen-campaign_manners = How to send
campaign-button-manners = How to send
campaign-manners =
    <b>How to send</b>
    Who need not get it any more is looked at once more when it goes to each person: much changes while a campaign is sent or waits for the morning.

    Consent, the stop list and a block are always checked.
campaign-check-in_audience = { $is_on ->
    [yes] ✓ Who left the segment
   *[no] Who left the segment
}
campaign-check-not_bought = { $is_on ->
    [yes] ✓ Who bought something meanwhile
   *[no] Who bought something meanwhile
}
campaign-check-in_stock = { $is_on ->
    [yes] ✓ What of the text is gone or dearer
   *[no] What of the text is gone or dearer
}
campaign-policy = { $policy ->
    [wait] Written to lately: wait
    [next] Written to lately: another channel
   *[other] Written to lately: don't send
}

campaign-text =
    <b>Text of the campaign</b>

    Send the message as customers will get it: a text, a photo, a video, a GIF, a file or an album with a caption. Bold, links and other formatting stay.

    You can address people by name: <i>Hello { "{" }name|friends{ "}" }!</i> All fields are behind “?”.
campaign-text-now = Now:
campaign-text-kept = The text is saved.
campaign-photo-off = { $kind ->
    [photo] Remove the photo
    [video] Remove the video
    [animation] Remove the GIF
    [album] Remove the album
   *[other] Remove the file
}
campaign-text-ready = Take a template
campaign-text-album = { $buttons ->
    [0] The album arrives as one message. Telegram shows no buttons under albums.
   *[other] The album arrives as one message, but without the buttons: Telegram shows none under albums. Put links into the caption.
}
campaign-preview-album = <i>{ $album } This is the first of them; for all of it, “Send to myself”.</i>
campaign-links-album = The message is an album, and Telegram shows no buttons under albums. A letter has them.
carried = { $kind ->
    [photo] Photo.
    [video] Video.
    [animation] GIF.
   *[other] File.
}
carried-album = Album: { $parts }.
carried-part = { $kind ->
    [photo] { $count ->
        [one] { $count } photo
       *[other] { $count } photos
    }
    [video] { $count ->
        [one] { $count } video
       *[other] { $count } videos
    }
   *[other] { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
}
campaign-fields =
    <b>What can be filled in</b>
campaign-fields-missing =
    After the bar stands what to say when you don’t know it of a person: <code>{ "{" }name|friends{ "}" }</code>.
    Without a bar the field just disappears with its comma: “Hello, { "{" }name{ "}" }!” becomes “Hello!”.

campaign-links =
    <b>Buttons under the message</b>

    { $count ->
        [0] Send the buttons, one a line: label and address.
       *[other] Send new ones to replace these: one a line, label and address.
    }

    <i>Catalogue — https://shop.example.com</i>
campaign-links-off = Remove the buttons
campaign-links-kept = The buttons are saved.

campaign-segment =
    <b>To whom</b>

    { $count ->
        [0] There are no segments yet. Make the first one, for example “All customers”.
       *[other] Choose a segment.
    }
campaign-segment-make = To segments

campaign-preview = <i>{ $reader ->
    [yes] As { $who } will see it
   *[no] There is nobody to send to yet, so the fields are empty
}</i>
campaign-too-long = It does not fit together with this line. Send it to yourself to see it whole.
campaign-next-person = Next person
campaign-to-me = Send to myself
campaign-sent-to-me = Sent to your chat.
campaign-try-button = To myself elsewhere…
screen-campaign_try = Try it on yourself
campaign-try = <b>On yourself: “{ $name }”{ $variant ->
    [no] {""}
   *[other] {""}, variant { $variant }
}</b>
campaign-try-choose = { $count ->
    [0] { $is_unsubscribed ->
        [yes] There is nowhere to try it: you have not subscribed to notifications. Do so on the site, as a customer does.
       *[no] Only Telegram is connected.
    }
   *[other] Where to? Your own data stand in place of a customer's.
}

campaign-confirm =
    <b>Send “{ $name }”?</b>

    Segment “{ $segment }”.
    { $count ->
        [0] There is nobody to send to: no one in the segment may be written to.
        [one] <b>{ $count }</b> person will get it.
       *[other] <b>{ $count }</b> people will get it.
    }
campaign-wont-get = <b>{ $count }</b> won’t get it:
campaign-left-out = Left out of the campaign: { $count }
campaign-yes = { $count ->
    [one] Send to { $count } person
   *[other] Send to { $count } people
}

campaign-run = <b>Campaign “{ $name }”</b>
campaign-not-started =
    <b>Campaign “{ $name }”</b>
    Not sent yet.
campaign-state-sending = ▶️ Being sent
campaign-state-paused = ⏸ Paused
campaign-state-stopped = ⏹ Stopped
campaign-state-done = ✅ Done
campaign-sent = <b>{ $sent }</b> of { $total } sent
campaign-failed = Not delivered: { $count }
campaign-suppressed = Not sent, it became impossible meanwhile: { $count }
campaign-unconfirmed = No answer from Telegram: { $count }. They may have got it, so it is not sent again.
campaign-recalled = Cancelled by the stop: { $count }
campaign-at-night = <b>{ $count }</b> of them have quiet hours { $later ->
    [yes] at that time
   *[other] now
} and get it in the morning.
campaign-held = Waiting for the morning or their turn: { $count }
campaign-expired = Came too late and did not go: { $count }
campaign-reason-left_segment = left the segment
campaign-reason-bought = have bought already
campaign-reason-price = the price went up
campaign-reason-stock = out of stock
campaign-reason-quiet = quiet hours
campaign-reason-blocked = blocked the bot
campaign-reason-chat_not_found = chat not found
campaign-reason-deactivated = account deleted
campaign-reason-kicked = removed the bot
campaign-reason-refused = Telegram refused
campaign-reason-no_photo = the photo or file is gone
campaign-reason-no_consent = no consent to campaigns
campaign-reason-no_contact = no Telegram
campaign-reason-erased = deleted their data
campaign-reason-other = other
campaign-pace = { $pace } a second, about { $left } left
campaign-took = Started { $started }, took { $took }
campaign-broken-rule = The segment could not be counted, so the campaign was stopped. Check its conditions.
campaign-seconds = { $count } s
campaign-minutes = { $count } min
campaign-hours = { $count } h

campaign-stop =
    <b>Stop “{ $name }”?</b>
    { $sent } sent, { $left } won’t get it. It can’t be resumed later. For a break there is the pause.
campaign-stop-yes = Stop
campaign-stopped = Stopped.
campaign-drop =
    <b>Delete the draft “{ $name }”?</b>
    It can’t be brought back.
campaign-drop-yes = Delete
campaign-dropped = The draft is deleted.

audit-campaign_started = campaign “{ $name }” sent, segment “{ $segment }”, people: { $count }
audit-campaign_tested = campaign “{ $name }” sent to oneself as a test
audit-campaign_paused = campaign “{ $name }” paused
audit-campaign_resumed = campaign “{ $name }” resumed
audit-campaign_stopped = campaign “{ $name }” stopped
audit-campaign_done = campaign “{ $name }” done, sent: { $count }

error-bad-link = This is not an address: “{ $link }”. It should look like https://shop.example.com.
error-bad-button = Could not read the line “{ $line }”. Write it like this: Catalogue — https://shop.example.com
error-label-too-long = The button “{ $label }” is long, the limit is { $limit } characters.
error-too-many-buttons = At most { $limit } buttons.
error-text-too-long = { $has_photo ->
    [yes] With a photo, a video or a file { $limit } characters fit, and with the fields filled in it may be { $length }. Shorten it or send it without them.
   *[no] { $limit } characters fit, and with the fields filled in it may be { $length }. Shorten it.
}
error-empty-message = The message is empty. Write at least a word.
error-not-a-photo = A picture up to 10 MB is needed: a photo, or a JPG or PNG file.
error-no-segment = Choose whom to send to.
error-empty-audience = There is nobody to send to: no one in the segment may be written to.
campaign-started-already = The campaign has been started, it will not go out twice.
