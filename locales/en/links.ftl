# Links: campaigns, sources, costs, channels of the shop.

thing-link = There is no such link.
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
    [too-long] The file has more than 1000 lines. Split it.
    [empty] There are no lines below the heading.
    [no-column] There is no column { $column }. The first line of the file names the columns.
    [no-such-code] The shop has no link with this code.
   *[garbled] I can't read the file. Save it as CSV in UTF-8.
}
audit-link_made = link { $title } made
audit-link_archived = link { $title } archived
audit-link_restored = link { $title } taken out of the archive
audit-link_cost = cost of link { $title } on { $day }: { $amount }
audit-link_costs = { $count ->
    [one] { $count } cost written from a file
   *[other] { $count } costs written from a file
}
audit-chat_added = channel or group “{ $title }” connected
audit-chat_lost = the bot is no longer an administrator of “{ $title }”
