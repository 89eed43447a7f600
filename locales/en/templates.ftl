# What is filled into texts of messages.

template-value-name = first name
template-value-full_name = full name as you have it
template-value-city = city
template-value-order_number = number of the last order
template-value-order_sum = amount of the last order
template-value-order_date = day of the last order
template-value-last_product = the most expensive product of the last order
template-value-last_product_price = what it costs now
template-value-cart = what is in the cart, as a list
template-value-cart_sum = cart total at today’s prices
template-value-cart_count = how many items are in the cart
template-value-points = how many points may be spent
template-value-promo_code = their own unused promo code
template-value-promo_until = the last day it is valid
template-value-shop = name of the shop
template-value-shop_url = address of the shop
template-more = Conditions, prices, plurals
template-language =
    <b>What else a text can do</b>

    <b>Only for those who have it</b>
    <code>{ "{% if points &gt; 100 %}You have {points} {{ points|plural(\"point\",\"points\") }}{% else %}Collect points!{% endif %}" }</code>

    <b>The cart line by line</b>
    <code>{ "{% for thing in cart %}" }
    { "{{ thing.name }} — {{ thing.price }}" }
    { "{% endfor %}" }</code>

    <b>A product by its code</b>, price and stock at the moment of sending
    <code>{ "{{ card(\"A-1\") }}" }</code>, <code>{ "{{ price(\"A-1\") }}" }</code>, <code>{ "{{ stock(\"A-1\") }}" }</code>

    <b>How to format it</b>
    <code>{ "{{ order_date|date(\"short\") }}" }</code> — 03.11.2026
    <code>{ "{{ city|default(\"your city\") }}" }</code> — if the city isn’t known

    In double braces the words of a name are joined with an underscore: <code>{ "order_sum" }</code>.
template-missing = { $policy ->
    [skip] Value unknown: don’t send
    [fail] Value unknown: don’t start
   *[default] Value unknown: leave it out
}
template-must-wait = { $count ->
    [one] The campaign can’t start: for <b>{ $count }</b> person a value is unknown. You chose that in “How to send”.
   *[other] The campaign can’t start: for <b>{ $count }</b> people a value is unknown. You chose that in “How to send”.
}
template-doubt = ⚠️ Check the address “{ $address }”. Did you mean “{ $better }”?
template-not-for-them = <i>This person won’t get it: a value is unknown.</i>
template-mark = { $is_on ->
    [yes] Don't underline
   *[no] Show what’s filled in
}
template-people = On five people
template-five =
    <b>As different people will see it</b>
    { $count ->
        [0] There is nobody to send to yet.
       *[other] The longest and the shortest text are among them. Tap a name to see the whole message.
    }
template-person =
    <b>{ $who }</b>
    { $text }
campaign-reason-broken_text = an error in the text

error-unknown-field = I don’t know “{ $field }”. Did you mean “{ $nearest }”? Here: { $place }
    Everything that can be filled in is behind “?”.
error-unknown-filter = I don’t know “{ $filter }”. Did you mean “{ $nearest }”? Here: { $place }
error-broken-template = I don't understand this: { $place }
    What a text can do is behind “?”.
error-wrong-kind = These can’t be compared or combined: { $place }
error-too-complex-template = Too complex for a message: { $place }
error-torn-markup = Bold, italics and links must begin and end on the same side of a condition and not inside braces: { $place }
error-unknown-sku = There is no product with the code “{ $sku }” in the catalogue.
error-lacking-values = { $count ->
    [one] For { $count } person a value is unknown, so the campaign wasn’t started.
   *[other] For { $count } people a value is unknown, so the campaign wasn’t started.
}
