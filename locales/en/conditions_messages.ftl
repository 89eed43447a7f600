# Conditions about messages.

condition-contactable = May be written to
    .hint = An address, the consent to this topic, and the bot is not blocked.
    .words = consent campaign subscribed
    .typed = may be written to
    .sentence = { $operator ->
        [all_of] can be reached in all at once for
        [none_of] never can be reached for
       *[any_of] can be reached for
    } { $topic ->
        [marketing] marketing
       *[service] service messages
    }: { $channels }
condition-message_received = Got a message
    .hint = Messages delivered: any, or of some mailings and channels.
    .words = message mailing received letter sent
    .typed = got message
    .sentence = { $operator ->
        [did_not] got no message
       *[did] got a message
    } { $is }
condition-link_followed = Followed a link
    .hint = Arrivals by a link of the shop. Robots and previews don't arrive, so these are people. Own links are only in the shop's letters and parcels.
    .words = click clicked followed link
    .typed = followed a link
    .sentence = { $operator ->
        [did_not] did not follow { $links_of ->
            [all_links] links of the shop
           *[own_links] links in the shop's messages
        }
       *[did] followed { $links_of ->
            [all_links] a link of the shop
           *[own_links] a link in the shop's messages
        }
    } { $is }
condition-messages_ignored = No reaction to mailings
    .hint = How many marketing messages in a row arrived since the person last came by a link, to the bot or to the app.
    .words = ignores silent reaction click
    .typed = messages ignored
    .sentence = left { $is } in a row unanswered
    .noun = { $count ->
        [one] message
       *[other] messages
    }
    .by = by number of messages unanswered
condition-message_pressure = Load of messages
    .hint = How many marketing messages a person got in the period, in all channels.
    .words = frequency messages pressure load tired
    .typed = messages, messages received
    .sentence = got { $is }
    .noun = { $count ->
        [one] marketing message
       *[other] marketing messages
    }
    .by = by number of marketing messages
    .none = got no marketing messages
condition-consent = Consent
    .hint = What a person decided about messages of this topic in this channel. Unknown for who did not decide.
    .words = consent refusal unsubscribed agreed
    .typed = consent
    .sentence = { $operator ->
        [true] { $decision ->
            [refused] refused
           *[agreed] agreed to
        }
        [false] { $decision ->
            [refused] did not refuse
           *[agreed] did not agree to
        }
       *[unknown] did not decide about
    } { $topic ->
        [service] service messages
       *[marketing] mailings
    } { $channel ->
        [email] by e-mail
        [sms] by SMS
       *[telegram] in Telegram
    }
condition-consent-channel = Where
condition-undeliverable = Undeliverable
    .hint = The bot is blocked, or the last message to the address was not taken. Unknown for who has no address.
    .words = undelivered blocked bounced wrong address
    .typed = undeliverable
    .sentence = { $operator ->
        [true] can't get messages { $channel ->
            [email] by e-mail
            [sms] by SMS
           *[telegram] in Telegram
        }
        [false] can get messages { $channel ->
            [email] by e-mail
            [sms] by SMS
           *[telegram] in Telegram
        }
       *[unknown] have no address for messages { $channel ->
            [email] by e-mail
            [sms] by SMS
           *[telegram] in Telegram
        }
    }
condition-undeliverable-channel = Where
condition-in_chain = In a chain
    .hint = The shop has no chains of messages yet, so it is unknown of everybody.
    .words = chain automation series
    .typed = chain
    .sentence = { $stage ->
        [finished_chain] went through a chain
        [reached_goal] left a chain by its goal
        [never_in] were never in a chain
       *[on_the_way] are in a chain
    } (unknown of everybody so far)
condition-in_chain-stage = What of the chain

param-mailings = Mailings
param-received_in = Channels
param-links_of = Which links
param-link_campaigns = Campaigns of links
param-decision = Decision
param-decided_in = Where they decided
segment-narrowed-mailings = of the mailing: { $value }
segment-narrowed-received_in = ({ $value })
segment-narrowed-link_campaigns = of the campaign: { $value }
segment-narrowed-decided_in = (decided in: { $value })
option-own_links = in own messages
option-all_links = any, ads too
option-agreed = consent
option-refused = refusal
option-on_the_way = in it
option-finished_chain = went through
option-reached_goal = left by the goal
option-never_in = never in
