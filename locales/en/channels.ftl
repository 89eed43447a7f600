# Channels: e-mail, SMS, push in the browser, calls. Connecting, trying, addresses of a customer.

screen-channels = Channels
screen-channel_try = Try it on yourself
screen-email_setup = E-mail setup
screen-sms_setup = SMS setup
screen-push_setup = Code for the site
screen-calls = Calls
screen-call = Call
screen-customer_addresses = Where we write
command-calls = Calls to make
thing-manager_call = There is no such call any more.
job-try_channels = Trial messages by channels
job-fall_back = Going on to the next channel

connectors-channels =
    <b>Channels</b>
    Telegram is always connected. Here you add e-mail, SMS, push messages and calls by a manager. Customers consent to each channel separately.
    .none = Only Telegram so far.
connector-email_smtp = E-mail
    .hint = Letters through your mail server (SMTP). Your mail service gives you the server address, login and password; many require an app password.
connector-email_smtp-server = Server
connector-email_smtp-login = Login
connector-email_smtp-password = Password
connector-email_smtp-sender = From
connector-mail_bounces = Returned letters
    .hint = The mailbox where "not delivered" letters arrive (IMAP). The bot checks it every 10 minutes and stops writing to dead addresses.
connector-mail_bounces-server = IMAP server
connector-mail_bounces-login = Login
connector-mail_bounces-password = Password
connector-sms_http = SMS
    .hint = SMS through SMSC, SMS.ru or Twilio. You pay the provider; enter the price to see the cost before sending.
connector-sms_http-login = Login
connector-sms_http-password = Password or API key
connector-sms_http-sender = Sender's name
connector-sms_http-price = Price of one segment
connector-sms_http-site = Another address of the provider
connector-web_push = Push in the browser
    .hint = Short notifications in the browser. Needs your e-mail address, seen only by the browser’s service, and two lines on the site.
connector-manager_task = Call by a manager
    .hint = A task in this chat: whom to call and what to say. The manager taps how it went.
param-server = Server
param-security = Encryption
param-sender = From
param-dkim = DKIM signature
param-dkim_selector = DKIM selector
param-dkim_key = Private DKIM key
param-folder = Folder
param-provider = Provider
param-price = Price
param-site = Address
param-contact = Contact e-mail
param-vapid = VAPID keys
param-private_key = Private key
param-who = Show it to
connector-manager_task-days = How many days to wait for a call
option-tls = TLS (port 465)
option-starttls = STARTTLS (port 587)
option-no_tls = no encryption
option-unsigned = don't sign
option-signed = sign
option-smsc = SMSC
option-sms_ru = SMS.ru
option-twilio = Twilio
option-keys_made = make new ones
option-keys_own = own ones
option-own_manager = the customer's manager
option-all_callers = everybody who calls

connector-count-letters = Letters read: { $count }
connector-count-hard = Addresses that are gone: { $count }
connector-count-soft = Put off: { $count }
connector-count-complaint = Spam complaints: { $count }
connector-count-unknown = Other letters: { $count }

error-channel = { $reason ->
    [login] The login or the password is wrong. Check them; many mail services require an app password.
    [certificate] The server's certificate is wrong or out of date. Check the server's name or ask the mail service.
    [tls] The server did not understand the encryption. Try the other one: TLS for port 465, STARTTLS for 587.
    [no-starttls] The server can't do STARTTLS. Choose TLS and port 465.
    [unknown-name] There is no such server. Check its name for a typo.
    [private-address] This server is in an internal network, where the bot doesn’t go. Use one on the internet.
    [no-connection] The server does not answer. Check name and port; the host may have closed ports 25, 465 and 587.
    [bad-address] The provider's address is written wrongly.
    [bad-port] The bot does not go to this port.
    [bad-certificate] The provider's certificate is wrong.
    [too-slow] The server takes too long to answer.
    [slow] The server took too long to answer.
    [broken-off] The server hung up. Check port and encryption.
    [sender] The server does not allow this sender. Enter the address or name that is confirmed there.
    [no-money] Your account with the provider is empty. Top it up and messages continue.
    [dkim] The DKIM key is wrong. Enter the whole private key with its first and last line.
    [vapid] The browser's service did not take the keys. Disconnect the channel and connect it again.
    [secret-lost] The password was saved under another key of the server. Enter it again.
   *[other] The channel refused{ $has_said ->
        [yes] : { $said }
       *[no] .
    }
}
error-mailbox = { $reason ->
    [login] The login or the password of the mailbox is wrong. Use an app password and switch IMAP on in the mail settings.
    [folder] There is no such folder in the mailbox.
    [certificate] The mail server's certificate is wrong or out of date.
    [unknown-name] There is no such mail server. Check its name for a typo.
    [private-address] This server is in an internal network, where the bot doesn’t go.
    [no-connection] The mail server does not answer. Check name and port.
   *[other] The mail server's answer breaks the rules.
}
error-call-over = { $who } has already noted how this call went.
channel-news = { $news ->
    [fails]
        <b>The channel "{ $name }" does not work</b>
        Messages are waiting, none is lost. { $why }
   *[works]
        <b>The channel "{ $name }" works again</b>
        Messages are going out again.
}
channel-no-address = ⚠ This shop has no address on the internet yet that begins with <code>https</code>. Set BARKER_PUBLIC_URL: without it there are no delivery reports and letters have no “Unsubscribe”.

channel-try = { $channel ->
    [email] <b>A trial letter</b>
    [sms] <b>A trial SMS</b>
    [push] <b>A trial push</b>
   *[other] <b>A trial call</b>
}
channel-try-where = { $channel ->
    [email] It goes to { $where }. Write another address if you like.
    [sms] It goes to { $where }. Write another number if you like.
    [push] It comes to the browsers in which you subscribed yourself.
   *[other] The task comes to this chat, with your own number.
}
channel-try-nowhere = { $channel ->
    [email] Write the address it should go to.
    [sms] Write the number it should go to.
   *[other] To try it you have to be a customer, too: open the bot as one and leave your phone, or subscribe to push on the site.
}
channel-typo = ⚠ A typo? It looks like <code>{ $meant }</code>.
channel-try-send = Send
channel-try-text = This is a trial message of the shop "{ $shop }". The channel works.
channel-tried = { $state ->
    [waiting] ⏳ Sending…
    [unconfirmed] ❓ The message went out, but no answer came. Check whether it arrived before you repeat it.
   *[sent] { $channel ->
        [email] ✅ The server took the letter. If it doesn’t arrive, look in the spam folder.
        [sms] ✅ The provider took the SMS.
        [push] ✅ Sent.
       *[other] ✅ The task is made.
    }
}
channel-tried-fault = ❌ { $why }
channel-tried-address = ❌ { $reason ->
    [hard] There is nobody at this address. Check it for a typo.
    [soft] Deferred: the server asks to try later.
    [gone] No browser is subscribed any more.
    [no_channel] The channel is paused.
   *[other] The message was refused.
}
sms-price = Segments: { $segments }, price { $cost }.
sms-count-how = Write a text here to see how many SMS it takes and what they cost.
sms-count =
    { $alphabet ->
        [gsm] Latin letters
       *[ucs] Cyrillic letters or emoji
    }: length { $length }, segments { $segments }, price { $cost } a person.
    One SMS holds 160 Latin signs or 70 others; a part of a longer one 153 or 67.
sms-setup =
    <b>{ $provider }: delivery reports</b>
    { $name ->
        [smsc] In your SMSC account open Settings → Notifications and enter the handler's address:
        [sms_ru] In your SMS.ru account open For developers → Callback and add the address:
       *[other] Twilio gets the address from the bot, nothing to enter:
    }
    <code>{ $address }</code>
receipts-copy = Copy the address for reports
email-setup =
    <b>Letters from { $sender }</b>
    To stay out of spam, the domain { $domain } needs SPF and DKIM records: the mail service gives them.
    { $dkim ->
        [signed] We sign, with the selector <code>{ $selector }</code>: the public key has to stand in the record <code>{ $record }</code>.
       *[other] Your mail service signs. If it does not, switch DKIM on in the channel's settings.
    }

    Returned letters ("not delivered") come to { $sender }. Connect that mailbox apart: Channels → Connect → "Returned letters". If your service tells of them by a webhook, give it the address:
    <code>{ $address }</code>
email-leave = Unsubscribe
email-leave-line = Unsubscribe: { $url }
leave-question = No more letters about offers and news of "{ $shop }"?
leave-yes = No more
leave-done = We won’t send any more. Letters about your orders at “{ $shop }” will still come.
leave-unknown = This link doesn’t work. Open it from the letter again.
push-setup =
    <b>Push in the browser: what to put on the site</b>
    1. A file <code>/barker-push.js</code> at the root of the site with one line:
    <code>{ $worker }</code>
    2. On the pages, after <code>t.js</code>:
    <code>{ $tag }</code>
    3. When your button "Keep me posted" is pressed:
    <code>{ $call }</code>
push-yes-text = Tell me about offers and news of { $shop }
push-subscribers = Subscribed: { $people } people, { $browsers } browsers.
push-copy-worker = Copy 1
push-copy-tag = Copy 2

calls = { $count ->
    [0] <b>Calls</b>
        Nobody to call now.
   *[other] <b>Calls</b>
        Waiting: { $count }, the longest-waiting first.
}{ $later ->
    [0] {""}
   *[other] {" "}Put off: { $later }.
}
call =
    <b>Call: { $name }</b>
    { $phone }
call-script = { $script }
call-state = { $status ->
    [open] { $is_later ->
        [yes] Call again { $due }. Tries: { $tries }.
       *[no] Waits since { $due }.
    }
    [dropped] Too late: the task was closed { $done }.
   *[done] { $outcome ->
        [reached] ✅ Reached { $done }.
        [no_answer] No answer, tries: { $tries }. Closed { $done }.
       *[refused] Refused { $done }.
    }
}
call-reached = Reached
call-no_answer = No answer
call-refused = Refused
call-later = Call later
call-copy = Copy the phone
call-customer = The customer's card
call-ended = { $outcome ->
    [reached] Noted: reached
    [refused] Noted: refused
    [no_answer] Noted: no answer
   *[again] No answer. We'll remind you { $again }
}
call-later-when = When to call { $name } again?
call-in-hour = In an hour
call-in-day = Tomorrow
call-in-week = In a week
call-put-off = We'll remind you { $moment }

customer-addresses = <b>{ $name }: where we write</b>
customer-address = <b>{ $channel }</b> { $where }: { $state ->
        [open] open
        [off] the channel is not connected
        [none] no address
        [blocked] blocked the bot
        [hard] the address is gone, nothing is sent
        [complaint] reported spam, nothing is sent
       *[soft] deferred three in a row, no offers are sent
    }; { $agreed ->
        [yes] offers: yes
        [no] offers: no
       *[unknown] offers: not asked
    }
customer-address-reopen = { $channel ->
    [email] The e-mail address is fine
   *[sms] The number is fine
}
customer-address-reopened = We write again
consent-channel-push = push
consent-channel-call = call
timeline-message_bounced = A message did not arrive
timeline-message_complained = Reported a letter as spam
timeline-manager_call = Call by a manager
audit-address_reopened = a customer’s address counts as good again
