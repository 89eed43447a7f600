# Other people's sites: why an address did not answer.

error-outside = { $reason ->
    [bad-address] This does not look like an address. It should be like https://shop.com/catalogue.xml.
    [bad-port] Port { $detail } won't do: 80, 443 and from 1024 up are allowed.
    [private-address] This address leads into a private network, and the bot does not go there. It takes an address that opens from the internet.
    [unknown-name] There is no such site. Look for a misprint in the address.
    [no-connection] The site does not answer: no connection could be made.
    [bad-certificate] The https certificate of the site is wrong or out of date.
    [too-slow] The site took too long to answer.
    [broken-off] The connection broke off half-way.
    [too-large] The answer is larger than { $detail } MB.
    [bad-packing] The answer is compressed in a way that can't be unpacked.
    [too-many-redirects] The site redirects in circles: more than { $detail } times in a row.
    [bad-redirect] The site redirects to nowhere.
    [status] { $detail ->
        [401] The site asks for a password (answer 401).
        [403] The site does not let this address be read (answer 403).
        [404] There is nothing at this address (answer 404).
       *[other] The site answered with error { $detail }.
    }
   *[other] The site answered against the rules.
}
