# Shared buttons and words.

button-back = « Back
button-menu = ☰ Menu
button-cancel = Cancel
button-yes = Yes
button-no = No
button-save = Save
button-delete = Delete
button-edit = Edit
button-more = More
button-refresh = Refresh
button-done = Done
button-help = ?

cancelled = Cancelled, nothing has changed.
contact-taken = Thank you, the number is kept.
contact-not-own = That is not your number. Send your own: the paper clip → Contact → “Share my phone number”.
not-understood = I did not get that. Tap a button under the message or open the menu.
unknown-command = There is no /{ $command } command. Everything there is, is in the menu.
file-not-expected = There is no place for a file here. Open the menu and choose what to do.
note-undelivered = Saved, but the message did not arrive: the bot is blocked.
bug = Something broke on our side, nothing is lost. Please try again. If it happens again, send us the code { $code }.

thing-button = This button is out of date.
thing-shop = The shop was not found.
thing-customer = You are not a customer of this shop yet. Press /start.
thing-staff = This person no longer works here.
thing-role = There is no such role.
thing-letter = This letter is no longer there.

shop-unnamed = My shop
customer-unnamed = No name

order-new = new
order-paid = paid
order-fulfilled = fulfilled
order-cancelled = cancelled
order-refunded = refunded
error-computing = { $reason ->
    [slow] The computation took too long and was stopped. Try a shorter period, or later.
   *[died] The computation broke off. Try again; if it repeats, the server is short of memory.
}
