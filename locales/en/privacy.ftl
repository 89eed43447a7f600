# Consents and the customer's data.

welcome =
    { $greeting }

    { $question }
welcome-greeting = Hello! This is the bot of { $shop }.
consent-marketing = May we send you offers and news? You can stop it in the menu at any time.
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
