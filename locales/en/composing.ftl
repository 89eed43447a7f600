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
