# Consents and the customer's data.

welcome =
    { $greeting }

    { $question }
welcome-greeting = Hello! This is the bot of { $shop }.
consent-marketing = May we send you offers and news? You can stop it at any time: in the menu or with the word “stop”.
consent-service = About orders, payment and delivery we write whenever your order needs it.
consent-yes = Yes, please
consent-no = No, orders only
consent-thanks = Thank you! We will write to the point and not often.
consent-refused = All right. We will write about your orders only.
my-messages =
    <b>Messages from the shop</b>
    What shall we send you?
my-messages-line = { $state ->
    [on] ✓ { $topic }: on
   *[off] ✗ { $topic }: off
}
my-messages-stop-marketing = Stop offers and news
my-messages-allow-marketing = Send offers and news
my-messages-stop-service = Stop messages about orders
my-messages-allow-service = Write about orders
my-messages-refused = No more offers and news from us.
my-messages-saved = Done, it holds from this minute.
topic-marketing = Offers and news
topic-service = About orders
my-orders = <b>My orders</b> · { $count }
my-orders-none =
    <b>My orders</b>
    No orders yet. If you bought before, write to the shop and they will be linked to you.
my-orders-line = No. { $number } of { $day }: { $total }, { $status }
my-data =
    <b>My data</b>
    Name: { $name }
    Phone: { $phone }
    E-mail: { $email }
    City: { $city }
    Orders: { $orders }
my-data-nothing = not given
my-data-delete = Delete my data
my-data-confirm =
    <b>Delete the data?</b>
    Name, contacts, letters and consents will be wiped. { $orders ->
        [0] You have no orders.
        [one] { $orders } order stays in the books without your name.
       *[other] { $orders } orders stay in the books without your name.
    } It can't be undone.
my-data-delete-yes = Delete for ever
my-data-deleted =
    <b>The data is deleted</b>
    We will not write to you any more. To come back, press /start.
topic-tracking = Remembering your visits
my-messages-stop-tracking = Don't remember my visits
my-messages-allow-tracking = Remember my visits
consent-tracking = The shop remembers which pages and products you opened, to suggest what suits you. You can refuse at any time in the menu.
my-data-file = Download my data
screen-what_is_kept = What we keep
command-privacy = What we keep about you
what-is-kept =
    <b>What the shop “{ $shop }” keeps</b>

    <b>About you:</b> name, phone, e-mail, city and Telegram, if you gave them; the numbers by which the shop knows you, that of your browser among them.
    <b>About purchases:</b> orders, the products in them, payments and refunds.
    <b>About visits:</b> what you opened and tapped in the app and on the site, by which link you came, when you joined the shop's channel. { $asks ->
        [yes] Only after your yes, which you can take back: /stop.
       *[no] You can refuse: /stop, or “do not track” in your browser.
    } Every kind of event has a term of its own, what is older is deleted every night.
    <b>About letters:</b> your letters, what was sent to you, what you allowed and when, notes and tags of the staff.

    <b>Not kept:</b> your network address (IP), what you type into fields, card numbers.

    All there is about you can be downloaded or deleted: menu, “My data”. Orders and consents stay without a name after that: the books need the first, the second prove that you could be written to.
screen-privacy_rules = Personal data
privacy-rules =
    <b>Personal data</b>
    { $asks ->
        [yes] Visits are remembered after a yes only: until a customer has said yes on the site, in the app or in the bot (/stop), their events are not stored.
       *[no] Visits are remembered without asking. Who refused, or asks their browser not to be tracked, is left out.
    }
privacy-rules-ask = Ask for consent
privacy-rules-stop = Don't ask
