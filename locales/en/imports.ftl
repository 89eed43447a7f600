# Import: what is in the file, how to read it, what came of it.

screen-imports = Import
command-import = load orders, customers or products
job-look_at_files = Looks at files just sent
job-run_imports = Loads files
thing-import = This import no longer exists.
audit-import-start = started the import of “{ $name }”
audit-import-cancel = stopped the import of “{ $name }”

import-list =
    <b>Import</b>

    Send a file of orders, customers or products here: CSV or XLSX, a .gz or a .zip of one file is fine.

    Up to 20 MB. Larger ones on the server: <code>barker import FILE</code>.
import-list-some = Earlier imports are below.
import-row = { $mark } { $name } · { $lines } { $lines ->
    [one] line
   *[other] lines
}
import-not-a-document =
    <b>Import</b>

    This is not a file with a table. Send CSV or XLSX as a document, uncompressed.

import-kind-orders = Orders
import-kind-customers = Customers
import-kind-products = Products

import-looking =
    <b>{ $name }</b>

    Looking at the file…
import-card =
    <b>{ $name }</b>
    { $kind }, { $lines } { $lines ->
        [one] line
       *[other] lines
    }
    { $format }
import-format-text = CSV { $packing }{ $encoding }, { $delimiter ->
    [semicolon] semicolons
    [comma] commas
    [tab] tabs
   *[bar] bars
} between columns, decimal { $decimal ->
    [comma] comma
   *[point] point
}
import-format-xlsx = { $sheets ->
    [one] XLSX { $packing }sheet “{ $sheet }”
   *[other] XLSX { $packing }sheet “{ $sheet }”, the first one with data
}
import-packing-none = {""}
import-packing-gz = in gz,{" "}
import-packing-zip = in zip,{" "}
import-dates = Dates in “{ $column }”: { $order ->
    [dmy] day.month.year
    [mdy] month/day/year
    [ymd] year-month-day
    [unix] seconds since 1970
   *[excel] Excel numbers
}{ $sure ->
    [yes] {""}
   *[no] {" "}— the numbers don't tell the day from the month. Please check.
}
import-columns-title = Columns:
import-pair = { $field } ← { $column }
import-unused = Not needed: { $columns }
import-missing = ⚠️ The column “{ $field }” is missing. Tap “Columns” and choose it.
import-twice = ⚠️ The column “{ $column }” is named several times in the file. Rename the others and send the file again.
import-column-number = Column { $number }

import-button-start = Load
import-button-preview = First 5
import-button-columns = Columns
import-button-dates = Swap day and month
import-button-cancel = Stop
import-button-segment = Build a segment
import-button-problems = Errors file
import-button-new = Load another
import-chosen = ✓ { $label }

import-columns =
    <b>Columns</b>
    { $name }

    Tap what comes from the wrong place.
import-column =
    <b>{ $field }</b>

    Which column is it in?
import-column-none = In none
import-column-saved = { $field } ← { $column }
import-column-dropped = { $field }: left out

import-preview =
    <b>As it will be stored</b>
    { $name }
import-preview-problems = Of the first { $lines } { $lines ->
    [one] line
   *[other] lines
}, some can't be read:
import-preview-problem = • line { $line }: { $reason }
import-preview-problem-cell = • line { $line }, { $column } “{ $value }”: { $reason }
import-preview-nothing = There is nothing to load in the first lines. Check the columns.
import-preview-order = <b>{ $number }</b> · { $moment } · { $total } · { $status }
import-preview-refund = <b>{ $number }</b> · { $moment } · refund { $total }
import-preview-line = { $sku } × { $quantity } = { $total }
import-preview-more = and { $count } more
import-preview-nobody = no customer
import-preview-person = { $person }
import-preview-stock = { $count } in stock
import-preview-product = <b>{ $sku }</b> · { $name }
import-consent-yes = agreed to messages
import-consent-no = no messages

import-waiting =
    <b>{ $name }</b>

    In the queue. It starts as soon as the import before it is over.
import-reading = Reading: { $done } of { $total }
import-writing = Storing: { $done } of { $total }
import-progress =
    <b>{ $name }</b>

    { $bar } { $percent } %
    { $phase }
    { $left ->
        [0] Working out how long it takes…
       *[other] About { $left } s left
    }
import-started = Off we go.
import-cancelled-toast = Stopped.
import-over-already = This import is already over.

import-done =
    <b>{ $name }</b>
    ✅ Loaded in { $seconds } s, { $lines } { $lines ->
        [one] line
       *[other] lines
    }
import-nothing-new =
    <b>{ $name }</b>
    ✅ This file is already loaded, nothing has changed
import-cancelled =
    <b>{ $name }</b>
    ⏹ Stopped. What was stored stays; send the file again and the rest is loaded without repeats.
import-failed-title = <b>{ $name }</b>
import-count-orders = Orders: { $new } new, { $updated } changed, { $same } unchanged
import-count-refunds = Refunds: { $new } new, { $updated } changed, { $same } unchanged
import-count-customers = Customers: { $new } new, { $updated } changed, { $same } unchanged
import-count-products = Products: { $new } new, { $updated } changed, { $same } unchanged
import-count-made = { $customers } new customers, { $products } new products
import-count-guests = Without a customer: { $count } — they count in revenue, not in segments
import-count-no-money = Without money (write-offs): { $count }, they are in the errors file
import-count-conflicts = { $count ->
    [one] In { $count } order number, phone and e-mail lead to different customers: the first was taken
   *[other] In { $count } orders number, phone and e-mail lead to different customers: the first was taken
}
import-count-dropped = { $count ->
    [one] { $count } phone, address or link was not understood, its line is loaded without it
   *[other] { $count } phones, addresses or links were not understood, their lines are loaded without them
}
import-count-problems = ⚠️ Not loaded: { $count ->
    [one] { $count } line
   *[other] { $count } lines
}:
import-count-reason = • { $reason } — { $count }
import-mend = Mend them in the errors file and send it here.

import-file-name = errors { $name }.csv
import-csv-line = Line
import-csv-column = Column
import-csv-value = Value
import-csv-reason = Reason
import-csv-outcome = What was done
import-csv-cut = There are more errors, the file is cut here. Most likely the wrong columns are chosen.
import-outcome-left-out = line not loaded
import-outcome-value-dropped = line loaded without this value
import-outcome-no-money = neither an order nor a refund, not loaded

import-reason-empty = empty
import-reason-not-a-number = not a number
import-reason-too-large = too large a number
import-reason-negative = below zero
import-reason-other-currency = another currency than the shop's
import-reason-not-a-date = not a date
import-reason-no-such-day = no such day in the calendar
import-reason-strange-date = a year before 1990 or after 2100
import-reason-unknown-status = unknown status
import-reason-bad-phone = not a phone number
import-reason-bad-email = not an e-mail address
import-reason-bad-url = not a link
import-reason-not-a-yes-or-no = neither yes nor no
import-reason-discount-too-large = the discount is larger than the sum
import-reason-too-long = too long
import-reason-no-contact = no phone, e-mail or customer number
import-reason-unclosed-quote = a quote that is not closed
import-reason-extra-cells = more cells than columns
import-reason-bad-characters = spoilt letters
import-reason-header-again = the column names again
import-reason-formula-without-value = a formula without a value
import-reason-excel-error = an error in the spreadsheet's cell
import-reason-two-customers = different customers in one order
import-reason-two-totals = different order totals in one order
import-reason-order-held = another line of this order can't be read
import-reason-no-money = a quantity below zero without money

import-field-number = Order number
import-field-placed_at = Order date
import-field-clock = Time
import-field-customer = Customer number
import-field-name = Name
import-field-surname = Surname
import-field-phone = Phone
import-field-email = E-mail
import-field-city = City
import-field-country = Country
import-field-sku = SKU
import-field-product = Product name
import-field-category = Category
import-field-brand = Brand
import-field-quantity = Quantity
import-field-price = Price
import-field-line_total = Line total
import-field-order_total = Order total
import-field-discount = Discount
import-field-status = Status
import-field-currency = Currency
import-field-tags = Tags
import-field-consent = Consent to messages
import-field-consent_at = Date of consent
import-field-consent_source = Where consent was given
import-field-registered_at = Date of registration
import-field-stock = Stock
import-field-url = Link

error-import-empty-file = The file is empty. Export it from the shop again and send it.
error-import-only-header = The file has column names and no lines under them. Check the period of the export and send it again.
error-import-not-a-table = { $what ->
    [pdf] This is a PDF. Export the orders as a table: CSV or XLSX.
    [picture] This is a picture. Send a table: CSV or XLSX.
    [xls] This is the old XLS format. Open the file in Excel, save it as XLSX and send that.
    [rar] This is a RAR archive. Send the CSV or XLSX itself, or a ZIP.
    [sevenzip] This is a 7z archive. Send the CSV or XLSX itself, or a ZIP.
    [nested] There is another archive in the archive. Send the table in one archive or in none.
    [xml] This is XML. Export a table: CSV or XLSX.
    [html] This is a web page. If a program called it XLS, open it in Excel and save it as XLSX.
    [document] This is a document. Send a table: CSV or XLSX.
   *[other] This is not a table. Send CSV or XLSX.
}
error-import-one-column = The lines don't split into columns. Save the file as CSV with “;” between columns, or as XLSX.
error-import-garbled = The letters were spoilt when the file was saved: “{ $example }”. Export it again in UTF-8 or as XLSX.
error-import-broken-archive = The file is damaged or was not downloaded completely. Download it again and send it.
error-import-locked = The file is closed with a password. Remove the password and send it again.
error-import-several-files = Files in the archive: { $count }. One is needed: send them one after another.
error-import-bomb = The file unpacks into too much (the limit is { $limit_mb } MB) or is packed suspiciously well. Send it without an archive or in parts.
error-import-no-space = The server is short of space, { $needed_mb } MB are needed. Free some and send the file again.
error-import-too-many-columns = The file has more than { $limit } columns ({ $count }). Keep those needed: order number, date, customer, product, sum.
error-import-line-too-long = Line { $line } is longer than { $limit } characters: the file has lost its line breaks. Export it again.
error-import-duplicate-column = The column “{ $name }” is named { $count } times in the file. Rename the others and send the file again.
error-import-missing-field = { $kind ->
    [customers] No column tells who the customer is: a phone, an e-mail or a number.
    [products] { $field ->
        [sku] There is no column with the product's SKU.
       *[other] There is no column with the product's name.
    }
    [told] A column that is needed is missing.
   *[orders] { $field ->
        [number] There is no column with the order number.
        [placed_at] There is no column with the order date.
       *[other] There is no column with a price or a sum.
    }
} Tap “Columns” and choose it, or add it to the file.
error-import-not-startable = This import has been started already.
error-import-file-gone = The file is no longer on the server. Send it again.
error-import-reading-died = Reading the file broke off: most likely the server ran out of memory. Send the file in parts.

import-console-no-shop = There is no shop yet. Start `barker run` and set one up in the chat.
import-console-which-shop = There are several shops, name one: --shop { $shops }.
import-console-no-such-shop = There is no shop { $shop }. There are: { $shops }.
import-console-missing = The column “{ $field }” is missing. Rename it in the file and try again.
import-console-reading = Reading
import-console-writing = Storing
import-console-problems = Lines that were not loaded: { $file }

screen-import_other = Other data
import-other =
    <b>Other data</b>

    What is in the file? By itself the bot tells only orders, customers and products.
import-other-kind =
    <b>{ $kind }</b>

    Send a CSV or XLSX file here.
    It needs columns: { $needed }.
    It may have: { $more }.

    Lines with the same number are updated. Without a number, equal lines are one.
import-or = { " " }or{ " " }
import-button-template = Send a template
import-template-name = { $kind }.csv
import-count-told = New { $new }, changed { $updated }, the same { $same }
import-preview-told = <b>Line { $line }</b>
import-preview-value = { $field }: { $value }
import-button-undo = Undo the import
import-undo =
    <b>Undo the import?</b>
    { $name }

    What came from this file and was not changed since is deleted. What was changed stays, and so do customers.
import-undone =
    <b>{ $name }</b>
    ↩️ The import was undone. Deleted: { $count }
import-undone-toast = Undone. Deleted: { $count }
audit-import-undo = undid the import “{ $name }”, { $count } deleted

import-kind-attribute = Product attributes
import-kind-booking = Bookings
import-kind-customer_tier = Customers' tiers
import-kind-client_category = Customers' categories
import-kind-loyalty_balance = Balances of points and money
import-kind-loyalty_movement = Movements of points and money
import-kind-loyalty_tier = Loyalty tiers
import-kind-price = Prices
import-kind-product_interest = Wish and waiting lists
import-kind-promo_code = Promo codes
import-kind-review = Reviews
import-kind-score = Model scores
import-kind-stock = Stock
import-kind-subscription = Subscriptions
import-kind-survey_answer = Survey answers

import-reason-too-small = too small
import-reason-not-one-of = an unknown word
import-reason-bad-format = not written so
import-reason-unknown-product = there is no such product
import-reason-unknown-order = there is no such order
import-reason-unknown-tier = there is no such tier
import-reason-too-early = too early
import-reason-too-late = too late
import-reason-not-whole = must be a whole number
import-reason-refused = not taken

import-field-account = Account
import-field-added_at = Added at
import-field-amount = Amount
import-field-answered_at = Answered at
import-field-available_at = Available from
import-field-booked_at = Booked at
import-field-branch = Branch
import-field-choice = Choice
import-field-computed_at = Computed at
import-field-ends_at = Ends at
import-field-expires_at = Expires at
import-field-happened_at = Happened at
import-field-has_photo = Has photo
import-field-id = Number
import-field-issued_at = Issued at
import-field-kind = Kind
import-field-label = Label
import-field-model = Model
import-field-note = Note
import-field-old_price = Old price
import-field-plan = Plan
import-field-promo_code = Promo code
import-field-question = Question
import-field-rank = Rank
import-field-reason = Reason
import-field-removed_at = Removed at
import-field-score = Score
import-field-service = Service
import-field-since = Since
import-field-specialist = Specialist
import-field-stars = Stars
import-field-started_at = Started at
import-field-starts_at = Starts at
import-field-telegram_id = Telegram ID
import-field-text = Text
import-field-threshold_orders = Orders from
import-field-threshold_sum = Spent from
import-field-tier = Tier
import-field-title = Title
import-field-until = Until
import-field-used_at = Used at
import-field-valid_until = Valid until
import-field-value = Value
import-field-version = Version
import-field-written_at = Written at
