# The shop's set-up.

setup-begin = Begin
setup-continue = Go on setting up the shop
setup-previous = Previous question
setup-title = <b>Shop set-up</b> · question { $step } of { $count }
setup-done =
    <b>{ $shop } is ready</b>
    Send a file with orders (CSV or XLSX): I will work out the columns and show what I understood.
setup-import = Load orders
setup-invite = Invite a colleague
question-name = What is the shop called? Write the name, customers will see it in messages.
question-zone =
    Which city is the shop in? It decides when a day begins in reports.
    Now: { $value }. Choose or write your city.
question-currency =
    Which currency are prices in?
    Now: { $value }.
question-language =
    Which language do your customers speak?
    Now: { $value }.
question-greeting =
    What shall a customer read when they open the bot for the first time? Write a sentence or two.
    Now: { $value }
question-greeting-keep = Keep the standard one
question-greeting-standard = the standard greeting
settings = <b>Shop settings</b>
settings-name = Name: { $value }
settings-zone = Time zone: { $value }
settings-currency = Currency: { $value }
settings-language = Customers' language: { $value }
settings-greeting = Greeting: { $value }
settings-name-name = Name
settings-name-zone = Time zone
settings-name-currency = Currency
settings-name-language = Customers' language
settings-name-greeting = Greeting
settings-change = Change
settings-change-which =
    <b>Shop settings</b>
    What shall be changed?
settings-saved = Saved.
shops =
    <b>Shops</b>
    Choose the one to work with.
shops-line = { $here ->
    [yes] ✓ { $name } · { $role }
   *[no] { $name } · { $role }
}
shops-open = Open another one
shops-open-question =
    <b>Another shop</b>
    It will have customers, orders and staff of its own. The bot stays this one.
shops-open-yes = Open
shops-chosen = You are now in { $name }.
role-customer = customer
screen-settings = Settings
screen-shops = Shops
