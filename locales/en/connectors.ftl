# Connections: catalogues by address, how they are, their runs, questions.

screen-feeds = Catalogue by link
thing-connector = This connection is no longer there.
job-run_connectors = Renewing catalogues by link
job-tell_connectors = Messages about connections

connectors-catalogue =
    <b>Catalogue by link</b>
    Products, prices and stock come from the shop's feed: by its address on a schedule, or as a file.
    .none = Nothing is connected yet.
connector-add = Connect
connector-choose = <b>What to connect?</b>
connector-yml_feed = YML catalogue
    .hint = Yandex Market's format: almost every shop can give it out. It takes the address of the file; without one the file is sent here.
connector-csv_feed = Catalogue as a table
    .hint = CSV or XLSX, Google Merchant's too. Encoding and columns are found out. It takes the address of the file; without one the file is sent here.
param-url = Address
param-schedule = How often
param-hour = At what hour
param-login = Login, if the site asks for one
param-password = Password
option-every_hour = Every hour
option-every_six_hours = Every 6 hours
option-every_day = Once a day
option-by_hand = Only by hand
connector-added = Connected
connector-changed = Saved
connector-paused = Paused
connector-resumed = Works again
connector-removed = Disconnected
connector-stopped = Stopped
connector-over-already = It is over already
connector-no-file = No file is needed here. If it is a catalogue, open the catalogue's card and send it as a document.

connector-line = { $mark } <b>{ $name }</b> — { $state ->
    [new] not checked yet
    [works] works
    [warns] works, with remarks
    [fails] does not work
    [held] waits for your decision
   *[paused] paused
}
connector-line-next = { $line }, next { $moment }
connector-card =
    <b>{ $name }</b>
    { $kind }
connector-condition = { $state ->
    [new] ▫️ Not checked yet.
    [works] ✅ It works.
    [warns] ⚠️ It works, with remarks.
    [fails] ❌ It has not worked since { $since }. { $why }
    [held] ❓ The catalogue has shrunk a lot and waits for your decision.
   *[paused] ⏸ Paused.
}
connector-address = <code>{ $address }</code>
connector-next = Next time { $moment }.
connector-by-file = A file can be sent here, in the chat.
connector-waiting = ⏳ About to begin…
connector-progress = ⏳ { $phase ->
    [fetching] Downloading: { $megabytes } MB
    [reading] Reading: { $megabytes } MB
    [looking] Comparing with what is there
   *[writing] Writing: { $percent } %
}
connector-last = { $status ->
    [done] <b>Renewed { $moment }</b>
    [same] <b>Checked { $moment }</b>: nothing has changed since the last time
    [held] <b>Read { $moment }</b>, but not written
    [failed] <b>Failed { $moment }</b>
   *[dropped] <b>Stopped { $moment }</b>
}
connector-count-offers = Products in the catalogue: { $count }
connector-count-products_new = New: { $count }
connector-count-products_changed = Changed: { $count }
connector-count-products_gone = Gone: { $count }
connector-count-products_back = Back: { $count }
connector-count-prices_up = Dearer: { $count }
connector-count-prices_down = Cheaper: { $count }
connector-count-stock_moves = Stock changed: { $count }
connector-problems = ⚠️ Remarks: { $count }
connector-reason = • { $reason }: { $count }
connector-reasons-more = • and other reasons: { $count }

connector-run = Renew now
connector-stop = Stop
connector-edit = Change
connector-pause = Pause
connector-resume = Go on
connector-remove = Disconnect
connector-report = What changed
connector-show-problems = Remarks
connector-decide = Decide
connector-open = Open the connection
connector-problems-title =
    <b>{ $name } · remarks</b>
    What could not be taken from the last feed. Such products stayed as they were.
connector-problems-none = There are no remarks.
connector-problem-line = { $line ->
    [0] • { $sentence }
   *[other] • Line { $line }: { $sentence }
}{ $has_sample ->
    [yes] {" "}(<code>{ $sample }</code>)
   *[no] {""}
}
connector-remove-question =
    <b>Disconnect “{ $name }”?</b>
    Products and prices stay, but are not renewed any more.
connector-remove-yes = Disconnect
connector-held =
    <b>{ $name }</b>
    The catalogue has shrunk from { $known } to { $left } products. The new feed has { $offers } in all.

    Often this is a fault of the feed, so nothing has been changed yet. Take it?
connector-held-yes = Take it
connector-held-no = Leave it as it was
connector-held-over = It has been decided: this catalogue waits no more.
connector-held-refused = The catalogue stays as it was
connector-news = { $news ->
    [fails]
        <b>The catalogue “{ $name }” is not being renewed</b>
        It failed three times in a row. { $why }
    [works]
        <b>The catalogue “{ $name }” works again</b>
        The last time went well.
   *[held]
        <b>The catalogue “{ $name }”</b>
        It has been decided already.
}
connector-error-bug = An internal error. It has been noted; try again later.

connector-problem-no-id = there is no id
connector-problem-bad-id = the id is longer than 64 characters
connector-problem-no-name = there is no name
connector-problem-no-price = there is no price
connector-problem-bad-price = the price is not a number
connector-problem-negative-price = the price is below zero
connector-problem-foreign-currency = the price is in another currency and there is no rate
connector-problem-duplicate-id = the id is there twice, the first product counts
connector-problem-unknown-category = the feed has no such category
connector-problem-wrong-encoding = the encoding is declared wrongly, it was read in the real one
connector-problem-other-feed = another catalogue keeps this product
connector-problem-bad-characters = spoilt characters
connector-problem-unclosed-quote = a quote is opened and never closed

feed-report-what = What
feed-report-sku = Id
feed-report-name = Product
feed-report-before = Before
feed-report-after = After
feed-report-cut = These are the first { $count } lines
feed-report-file = Changes { $name }.csv
feed-report-kind-new = new
feed-report-kind-gone = gone
feed-report-kind-back = back
feed-report-kind-price = price
feed-report-kind-old_price = price before the discount
feed-report-kind-stock = stock
feed-report-kind-name = name
feed-report-kind-brand = brand
feed-report-kind-category = category
feed-report-kind-url = page
feed-report-kind-picture = picture
feed-report-kind-group = variants
feed-report-kind-attributes = properties

error-feed = { $reason ->
    [html] There is a page of the site at this address, not a feed. Look at the address: your shop's export section shows it.
    [not-xml] This is not an XML feed. If it is a table, connect “Catalogue as a table”.
    [not-yml] This is XML, but not a catalogue for Yandex Market: in place of <code>yml_catalog</code> stands <code>{ $detail }</code>.
    [cut] The feed breaks off in line { $line }: it has no end. The shop seems not to have finished writing it.
    [broken-xml] The feed is broken in line { $line }: the XML is wrong there.
    [bad-encoding] The encoding of the feed is unknown{ $detail ->
        [0] {""}
       *[other] : { $detail }
    }. UTF-8 or Windows-1251 will do.
    [entities] The feed declares XML entities (line { $line }). Malicious files do that, so it is not read.
    [too-deep] Tags are nested too deeply (line { $line }).
    [too-long] A tag or a comment is longer than 4 MB (line { $line }).
    [too-many-offers] There are more than { $detail } products.
    [too-many-categories] There are more than { $detail } categories.
    [no-offers] There is not one product in the feed. The catalogue was left alone.
    [nothing-readable] Not one product could be read. The catalogue was left alone.
    [no-id-column] There is no column with the product's number: call it “id”.
    [no-name-column] There is no column with the product's name: call it “title”.
   *[other] The feed could not be read.
}
error-feed-password-in-address = There is a password in the address, and all the staff would see it. Take it out and fill in the fields “Login” and “Password”.
error-feed-no-address = This catalogue has no address: send the file to the chat.
audit-connector-add = connection “{ $name }” added
audit-connector-change = connection “{ $name }” changed
audit-connector-pause = connection “{ $name }” paused
audit-connector-resume = connection “{ $name }” works again
audit-connector-remove = connection “{ $name }” removed
audit-connector-allow = shrunken catalogue “{ $name }” taken
audit-connector-refuse = shrunken catalogue “{ $name }” refused
