# What is filled into texts of messages.

template-value-name = first name
template-value-full_name = the whole name as you have it
template-value-city = city
template-value-order_number = number of the last order
template-value-order_sum = sum of the last order
template-value-order_date = day of the last order
template-value-last_product = the dearest product of the last order
template-value-last_product_price = what it costs now
template-value-cart = what lies in the cart, to be listed
template-value-cart_sum = sum of the cart at the prices of now
template-value-cart_count = how many pieces are in the cart
template-value-points = how many points may be spent
template-value-promo_code = their own promo code, not used yet
template-value-promo_until = the last day it is good for
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

    <b>A product by its code</b>, price and stock of the minute it is sent
    <code>{ "{{ card(\"A-1\") }}" }</code>, <code>{ "{{ price(\"A-1\") }}" }</code>, <code>{ "{{ stock(\"A-1\") }}" }</code>

    <b>How to write it</b>
    <code>{ "{{ order_date|date(\"short\") }}" }</code> — 03.11.2026
    <code>{ "{{ city|default(\"your city\") }}" }</code> — where the city is not known

    In double braces the words of a name are joined by an underscore: <code>{ "order_sum" }</code>.
template-missing = { $policy ->
    [skip] Nothing to fill in: don't send
    [fail] Nothing to fill in: don't start
   *[default] Nothing to fill in: do without
}
template-must-wait = { $count ->
    [one] The campaign can't start: of <b>{ $count }</b> person there is nothing to fill in. That was decided in “How to send”.
   *[other] The campaign can't start: of <b>{ $count }</b> people there is nothing to fill in. That was decided in “How to send”.
}
template-doubt = ⚠️ Look at the address “{ $address }”. Maybe “{ $better }”?
template-not-for-them = <i>This person won't get it: there is nothing to fill in.</i>
template-mark = { $is_on ->
    [yes] Don't underline
   *[no] What is filled in
}
template-people = On five people
template-five =
    <b>As different people will see it</b>
    { $count ->
        [0] There is nobody to send to yet.
       *[other] The longest and the shortest text are among them. Tap a name to see all of it.
    }
template-person =
    <b>{ $who }</b>
    { $text }
campaign-reason-broken_text = an error in the text

error-unknown-field = I don't know “{ $field }”, maybe “{ $nearest }”? Here: { $place }
    Everything that can be filled in is behind “?”.
error-unknown-filter = I don't know “{ $filter }”, maybe “{ $nearest }”? Here: { $place }
error-broken-template = I don't understand this: { $place }
    What a text can do is behind “?”.
error-wrong-kind = These can't be compared or shown together: { $place }
error-too-complex-template = Too complex for a message: { $place }
error-torn-markup = Bold, italics and links must begin and end on one side of a condition, and not inside braces: { $place }
error-unknown-sku = There is no product with the code “{ $sku }” in the catalogue.
error-lacking-values = { $count ->
    [one] Of { $count } person there is nothing to fill in, so the campaign was not started.
   *[other] Of { $count } people there is nothing to fill in, so the campaign was not started.
}
