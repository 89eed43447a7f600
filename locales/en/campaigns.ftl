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

    Tools for all your campaigns.
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
campaign-links-long = ⚠️ Link clicks won’t be counted: the bot has no https address. Set BARKER_PUBLIC_URL on the server.
campaign-message = { $carried }{ $text }{ $buttons ->
    [0] {""}
    [one] {" "}({ $buttons } button)
   *[other] {" "}({ $buttons } buttons)
}
campaign-no-segment = You haven’t chosen who gets it yet.
campaign-segment-slow = To: “{ $segment }”. Counting takes too long now; people are counted before sending.
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
campaign-button-copy = Reuse this text
campaign-copied = A draft with the same text is ready.

screen-campaign_manners = How to send
campaign-button-manners = How to send
campaign-manners =
    <b>How to send</b>
    Right before each message goes out, the bot checks again whether the person still needs it: a lot can change while a campaign is running or waiting for the morning.

    Consent, the stop list and blocks are always checked.
campaign-check-in_audience = { $is_on ->
    [yes] ✓ Left the segment: don’t send
   *[no] Left the segment: send
}
campaign-check-not_bought = { $is_on ->
    [yes] ✓ Bought meanwhile: don’t send
   *[no] Bought meanwhile: send
}
campaign-check-in_stock = { $is_on ->
    [yes] ✓ Sold out or dearer: don’t send
   *[no] Sold out or dearer: send
}
campaign-policy = { $policy ->
    [wait] Messaged lately: wait
    [next] Messaged lately: another channel
   *[other] Messaged lately: don’t send
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
    After the bar goes what to say when the value isn’t known: <code>{ "{" }name|friends{ "}" }</code>.
    Without a bar the field disappears together with its comma: “Hello, { "{" }name{ "}" }!” becomes “Hello!”.

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
   *[no] Nobody to send to yet, so the fields are empty
}</i>
campaign-too-long = It doesn’t fit below this line. Send it to yourself to see all of it.
campaign-next-person = Next person
campaign-to-me = Send to myself
campaign-sent-to-me = Sent to your chat.
campaign-try-button = Try other channels…
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
   *[other] Where to? Your own details are filled in.
}

campaign-confirm =
    <b>Send “{ $name }”?</b>

    Segment “{ $segment }”.
    { $count ->
        [0] There is nobody to send to: no one in the segment may be messaged.
        [one] <b>{ $count }</b> person will get it.
       *[other] <b>{ $count }</b> people will get it.
    }
campaign-hurry = Until you tap, everything stays as it was: { $when }
campaign-wont-get = <b>{ $count }</b> won’t get it:
campaign-left-out = Left out: { $count }
campaign-yes = { $count ->
    [one] Send to { $count } person
   *[other] Send to { $count } people
}

campaign-run = <b>Campaign “{ $name }”</b>
campaign-not-started =
    <b>Campaign “{ $name }”</b>
    Not sent yet.
campaign-state-sending = ▶️ Sending
campaign-state-paused = ⏸ Paused
campaign-state-stopped = ⏹ Stopped
campaign-state-done = ✅ Done
campaign-sent = <b>{ $sent }</b> of { $total } sent
campaign-failed = Not delivered: { $count }
campaign-suppressed = Skipped at the last check: { $count }
campaign-unconfirmed = No answer from Telegram: { $count }. They may have got it, so it isn’t sent again.
campaign-recalled = Cancelled by stopping: { $count }
campaign-at-night = <b>{ $count }</b> of them have quiet hours { $later ->
    [yes] at that time
   *[other] now
} and will get it in the morning.
campaign-held = Waiting for the morning or their turn: { $count }
campaign-expired = Expired before sending: { $count }
campaign-reason-left_segment = left the segment
campaign-reason-bought = already bought
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
campaign-broken-rule = The segment couldn’t be counted, so the campaign was stopped. Check its conditions.
campaign-seconds = { $count } s
campaign-minutes = { $count } min
campaign-hours = { $count } h

campaign-stop =
    <b>Stop “{ $name }”?</b>
    { $sent } sent, { $left } won’t get it. It can’t be resumed. For a break use Pause.
campaign-stop-yes = Stop
campaign-stopped = Stopped.
campaign-drop =
    <b>Delete the draft “{ $name }”?</b>
    This can’t be undone.
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
error-label-too-long = The button “{ $label }” is too long, the limit is { $limit } characters.
error-too-many-buttons = At most { $limit } buttons.
error-text-too-long = { $has_photo ->
    [yes] With a photo, video or file the limit is { $limit } characters; with the fields filled in this text may reach { $length }. Shorten it or send it without them.
   *[no] The limit is { $limit } characters; with the fields filled in this text may reach { $length }. Shorten it.
}
error-empty-message = The message is empty. Write at least a word.
error-not-a-photo = A picture up to 10 MB is needed: a photo, or a JPG or PNG file.
error-no-segment = Choose whom to send to.
error-empty-audience = There is nobody to send to: no one in the segment may be messaged.
campaign-started-already = The campaign has already started, nobody gets it twice.
