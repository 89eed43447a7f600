# Links: campaigns, sources, costs, channels of the shop.

job-make_invites = Invite links of channels and groups
job-touch_visits = Touches by links from the app and the site

thing-link = There is no such link.
thing-chat = The bot is no administrator of this channel or group any more.
links-unknown-code = There is no such link. Check the address: capital and small letters differ in it.
error-link-refused = { $reason ->
    [bad-address] This is not the address of a page. It should look like https://shop.com/sale.
    [no-campaign] Name the campaign first.
    [no-source] Choose the source first.
    [in-the-future] That day is still to come. Costs are written down for days that have passed.
    [picture-too-large] The picture is too large: up to 5 MB and 4096 pixels a side.
   *[no-picture] This is not a picture. Send a PNG or JPG.
}
error-link-exists = There is such a link already: { $title }. Change its content or take the one you have.
error-links-bad-file = { $reason ->
    [too-large] The file is larger than 2 MB. Split it.
    [too-long] The file has more than 500 lines. Split it.
    [empty] There are no lines below the heading.
    [no-column] There is no column { $column }. The first line of the file names the columns.
    [no-such-code] The shop has no link with this code.
   *[garbled] I can't read the file. Save it as CSV in UTF-8.
}
audit-link_made = link { $title } made
audit-links_made = { $count ->
    [one] { $count } link made from a file
   *[other] { $count } links made from a file
}
audit-link_archived = link { $title } archived
audit-link_restored = link { $title } taken out of the archive
audit-link_cost = cost of link { $title } on { $day }: { $amount }
audit-link_costs = { $count ->
    [one] { $count } cost written from a file
   *[other] { $count } costs written from a file
}
audit-chat_added = channel or group “{ $title }” connected
audit-chat_lost = the bot is no longer an administrator of “{ $title }”
audit-invite_made = invite to “{ $chat }” for link { $title }
audit-invite_closed = invite to “{ $chat }” for link { $title } closed
audit-link_logo = logo in QR codes changed

screen-links = Links
command-links = tagged links and what they brought
links =
    <b>Links</b>

    { $count ->
        [0] Make a link for every place where people learn about the shop: a post, an ad, a card. Then you see who came from where and what they bought.
        [one] { $count } link.
       *[other] { $count } links.
    }
links-old =
    <b>Links: archive</b>

    { $count ->
        [0] Nothing here.
        [one] { $count } link. Its code works in the archive too: it may be on paper.
       *[other] { $count } links. Their codes work in the archive too: they may be on paper.
    }
links-new = New link
links-file = Many links
links-costs = Costs from a file
links-chats = Channels and groups
links-logo = Logo in QR
links-report = Sources
links-archive = Archive

link-new =
    <b>New link</b>

    Tap a line and choose or write its value. A campaign and a source are always needed.

    { $opens ->
        [app] The web address will open the shop's app.
        [site] The web address will open the page { $url }
       *[bot] The web address will open the chat with the bot.
    }
link-new-part = { $part ->
    [campaign] Campaign
    [source] Source
    [medium] Medium
    [content] Content
   *[term] Term
}: { $word }
link-new-opens = { $opens ->
    [app] Opens: the app
    [site] Opens: a page
   *[bot] Opens: the chat
}
link-new-url = Address of the page
link-new-return = { $is_return ->
    [yes] ✓ For our own customers
   *[no] For new customers
}
link-new-make = Make the link
link-made = The link is ready.
link-part =
    <b>{ $part ->
        [campaign] Campaign
        [source] Source
        [medium] Medium
        [content] Content
       *[term] Term
    }</b>

    { $part ->
        [campaign] What it is about: spring, opening, sale. Choose or write.
        [source] Where it is seen: a network, a site, a blogger. Choose or write.
        [medium] What it is: a post, an ad, a card. Choose or write.
        [content] How it differs from its neighbours: bags, video, second post. Choose or write.
       *[term] For which word the ad was shown. Choose or write.
    }
link-part-none = Leave empty
link-url =
    <b>Page of the link</b>

    Send its address, for example <code>https://shop.com/sale</code>. The tags of the campaign are added to it.

link-card =
    <b>{ $title }</b>

    Code: <code>{ $code }</code>. { $opens ->
        [app] The web address opens the app.
        [site] The web address opens a page of the shop.
       *[bot] The web address opens the chat with the bot.
    }
    To tag an invite link of a channel, name it by this code.
link-way-bot = Chat with the bot:
link-way-app = App:
link-way-web = Web address:
link-results =
    <b>In { $days ->
        [one] { $days } day
       *[other] { $days } days
    }</b>
    Clicks: { $clicks }
    Pressed Start: { $starts }, new to the shop: { $newcomers }
    Joined the channel: { $joins }
    Buyers: { $buyers }, revenue: { $revenue }
    { $has_cost ->
        [yes] Cost: { $cost }, return on it: { $roas }%
       *[no] No cost is written down, so there is no return to count.
    }
link-card-return = A link for our own: such touches are marked and are no first acquaintance.
link-copy-bot = Copy: chat
link-copy-app = Copy: app
link-copy-web = Copy: address
link-qr-png = QR as picture
link-qr-svg = QR for print
link-qr = QR: { $title } → { $address }
link-costs = Costs
link-again = Another like it
link-invites-open = Channels and groups
link-invites =
    <b>Invites: { $title }</b>

    The bot makes a link of its own into a channel or group for this placement. Whoever joins by it counts for this placement.
link-invites-none = The bot is no administrator of any channel or group yet. Add it with the right “Invite users via link”.
link-invite = <b>{ $title }</b>
    { $status ->
        [wanted] Making the link…
        [ready] <code>{ $url }</code>
        [refused] { $reason ->
            [no-rights] Telegram refused: give the bot the right “Invite users via link” and try again.
            [no-chat] Telegram did not find this chat: is the bot still in it?
           *[other] Telegram refused to make a link.
        }
        [closing] Closing the link…
        [closed] The link is closed.
       *[none] No link yet.
    }{ $joins ->
        [0] {""}
        [one] {" "}{ $joins } person joined.
       *[other] {" "}{ $joins } people joined.
    }
link-invite-copy = Copy: { $title }
link-invite-make = Make a link: { $title }
link-invite-close = Close: { $title }
link-archive = Archive
link-restore = Take out of archive
link-archived = Archived. The code goes on working.
link-restored = Taken out.
link-cost =
    <b>Cost: { $title }</b>

    Write the sum for today, for example <code>1500</code>, or a day and a sum: <code>16.03 1500</code>. Zero takes the record away.
link-cost-line = { $day }: <b>{ $amount }</b>
link-cost-put = Written down.
links-file-question =
    <b>Many links</b>

    Send a CSV file of up to 500 lines. The columns <code>campaign</code> and <code>source</code> are needed, the others may be left out:

    <pre>{ $sample }</pre>
    With an address in <code>url</code> a link opens that page, without one the chat with the bot. A file with codes and addresses comes back.
links-file-made =
    <b>Many links</b>

    { $new ->
        [0] No new links.
        [one] { $new } link made.
       *[other] { $new } links made.
    } { $old ->
        [0] {""}
        [one] { $old } was there already.
       *[other] { $old } were there already.
    }
links-costs-question =
    <b>Costs from a file</b>

    Send a CSV file: code of the link, day and sum. What was written for the same day is replaced.

    <pre>{ $sample }</pre>
links-costs-put =
    <b>Costs from a file</b>

    { $count ->
        [0] Nothing was written.
        [one] { $count } cost written.
       *[other] { $count } costs written.
    }
wrong-line = Line { $line }: { $why }
wrong-lines-more = { $count ->
    [one] And { $count } line more.
   *[other] And { $count } lines more.
}
links-logo-none =
    <b>Logo in QR codes</b>

    Send a PNG or JPG, best a square one: it stands in the middle of the code. The code stays readable, it has room for that.
links-logo-some =
    <b>Logo in QR codes</b>

    To change it, send another picture.
links-logo-drop = Remove the logo
links-logo-put = Logo changed.
links-chats-about =
    <b>Channels and groups</b>

    Make the bot an administrator of a channel or group, and you see who joined, who left and by which link. To let the bot make invite links itself give it the right “Invite users via link”; it needs no other. An owner or manager of the shop has to add it.
links-chats-none = None yet.
links-chat = • { $title } ({ $kind ->
    [channel] channel
   *[group] group
})

report-sources = Sources
    .hint =
        <b>Sources</b>

        <b>Clicks</b> are how often the web address of a link was opened; programs and repeats within half an hour don't count. Links straight into the chat open past us, so they have no clicks, but they have starts.

        <b>Starts</b> are people who pressed Start by a link. <b>New</b> are those who were no customers before. Staff don't count.

        <b>Revenue</b>: an order belongs to the last touch of its buyer in the 30 days before it; coming without a link does not undo that. Refunds are taken from their own orders.

        <b>ROAS</b> is revenue per cost in percent, only where a cost is written down. 100% means that as much came back as was spent.

        <b>Comparison</b>: as many days just before these. With today among them, the last of those days is taken up to the same hour, and clicks and costs are not compared: they have a day only. Fewer than 30 orders by links are not compared: the difference would be chance. The growth of each source is in the file.
report-sources-axis = Revenue
report-sources-names = Sources, six at most
report-sources-footer = An order belongs to the last touch in the 30 days before it. Refunds are taken off.
report-sources-finding = { $days ->
    [one] Links brought { $value } in { $days } day
   *[other] Links brought { $value } in { $days } days
}{ $direction ->
    [more] , { $percent }% more
    [less] , { $percent }% less
    [same] , as much as before
   *[unknown] {""}
}
report-sources-no-before = Nothing to compare with: links have led here for less than two such periods.
report-sources-small-before = { $count ->
    [0] No orders by links before that, so there is nothing to compare with.
    [one] Only { $count } order by links before that: too early to compare.
   *[other] Only { $count } orders by links before that: too early to compare.
}
report-row-direct = no link
report-row-code = other codes
report-row-chat = channels
report-percent = { $value }%

report-column-source = Source
    .short = Source
report-column-clicks = Clicks
    .short = Cl.
report-column-starts = Starts
    .short = St.
report-column-joins = Joined the channel
    .short = Jn.
report-column-newcomers = New
    .short = New
report-column-earned = Revenue
    .short = Revenue
report-column-cost = Cost
    .short = Cost
report-column-roas = ROAS, %
    .short = ROAS
report-column-growth = Revenue against the period before, %
    .short = Gr.

report-measure-earned = Revenue by links
report-measure-clicks = Clicks
report-measure-starts = Starts
report-measure-newcomers = New customers
report-measure-cost = Cost
report-measure-roas = ROAS
