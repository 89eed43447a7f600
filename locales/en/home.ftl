# Entrance, menus, language.

start = Press /start.
menu-no-shop = The bot is not set up yet. Come back a little later.
menu-staff =
    <b>{ $shop }</b> · { $role }
    What shall we do?
menu-customer =
    <b>{ $shop }</b>
    How can we help?
joined-owner =
    <b>You own the shop</b>
    Five short questions are left: name, city, currency, language and greeting. It takes a minute, you may pause.
joined =
    <b>{ $shop }</b>
    You work here now. Role: { $role }.
language = <b>Language</b>
    Which language shall I speak?
help-staff =
    <b>What I can do</b>
    Send a file with orders and I will load it. Then build a segment, write to its people and see the revenue on a chart.
    /menu for the menu, /cancel to leave a question, /language for the language.
help-customer =
    <b>How can we help</b>
    /orders for your orders, /stop to choose messages, /language for the language.
    To write to the shop, just send a message.
command-menu = Menu
command-language = Language
command-help = What the bot can do
command-orders = My orders
command-stop = Choose messages
command-shops = My shops
screen-language = Language
screen-my_orders = My orders
screen-letter_new = Write to the shop
screen-my_messages = Messages from the shop
screen-my_data = My data
