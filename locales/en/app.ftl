# The shop's Mini App: its address and the buttons that open it.

app-open = 🛍 Open the shop
app-menu-button = Shop
app-address =
    <b>Address of the Mini App</b>
    { $shown ->
        [yes] Now: { $url }
       *[no] Not set yet.
    }

    Write the address of your shop, it begins with <code>https://</code>. Customers get “Open the shop”: in the greeting, in the menu and beside the text field. Events of that site are then taken by themselves.
app-address-key = { $shown ->
    [yes] Address of the Mini App ✓
   *[no] Address of the Mini App
}
app-address-look = Look at it
app-address-remove = Take the buttons away
app-address-saved = Saved. Customers have the buttons already.
app-address-removed = The buttons are gone.
error-bad-app-address = That will not do: an https address is needed, such as https://shop.example.com
audit-app_address_changed = address of the Mini App: { $url }
audit-app_address_removed = address of the Mini App taken away
job-show_app_button = The shop's button in the chats
