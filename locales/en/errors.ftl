# Refusals: what happened and what to do.

error-not-found = { $thing }
error-forbidden = Your role may not do this. Ask the owner of the shop.
error-stale = Somebody changed this before you. This is how it looks now, your change was not saved.
error-too-slow = The query took longer than { $seconds } s and was stopped. Narrow the conditions or try later.
error-bad-value = { $reason ->
    [not-a-number] A whole number is needed, for example 30.
    [too-small] Too little: at least { $limit }.
    [too-large] Too much: at most { $limit }.
    [not-an-option] There is no such option. Choose with a button.
    [not-a-list] A list is needed.
    [too-long] Too long: at most { $limit } characters.
    [not-a-date] A date is needed, for example 16.03.2026.
    [no-time] I can’t read the time. Write, say, “tomorrow 10:00” or “25.11 18:30”.
    [not-money] A sum is needed, for example 5,000 or 5000.50.
    [too-exact] Too many digits after the point: { $limit ->
        [0] this currency has no minor units.
       *[other] { $limit } are possible.
    }
    [missing] One of the fields is not filled in.
    [upside-down] The end is before the beginning. Swap them.
    [empty] Empty. Write at least one word.
    [unknown-zone] I do not know that city. Write a larger one in the same zone, for example London.
    [bad-server] This does not look like a server. It takes a name, such as smtp.example.com or smtp.example.com:465.
    [bad-key] This key does not fit. It takes the whole private VAPID key.
    [bad-phone] That is no phone number. Write all of it, for example +7 916 123-45-67.
    [bad-email] That is no e-mail address. It should look like anna@example.com.
    [bad-pattern] The pattern can’t be read. Letters, a dot, [a-z], { "\\d" }, brackets, |, ^, $, *, +, ? and up to 50 repeats are fine.
    [no-colon] Write a name, a colon and a value, for example “Size: 42”.
    [unknown-currency] There is no such currency. There are { $limit }.
   *[other] That will not do. Try another way.
}
error-invite-spent = The link has been used or is too old. Ask for a new one.
error-last-owner = A shop must keep at least one owner. Appoint another one first.
error-currency-in-use = The shop already has orders in { $currency }. The currency can be changed while there are none.
error-letter-too-long = The letter is longer than { $limit } characters ({ $length } now). Shorten it or send it in two parts.
error-customer-gone = This customer can't be written to: they blocked the bot or deleted their data.
error-file-too-large = Telegram gives bots files up to { $megabytes } MB. Compress the file to .zip or load it on the server with barker import.
